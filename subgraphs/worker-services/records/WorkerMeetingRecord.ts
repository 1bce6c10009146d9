import { defineEntity, p } from '@mikro-orm/core';

export const WorkerMeetingRecord = defineEntity({
  name: 'WorkerMeeting',
  tableName: 'workerMeeting',
  properties: {
    id: p.text().primary(),
    kind: p.text(),
    heldOn: p.text(),
    /** Id of the enterprise group. */
    enterpriseGroup: p.text(),
    place: p.text().nullable(),
    attendees: p.integer().nullable(),
  },
});

export type MeetingKind = 'RECEPTION_DAY' | 'CONSULTATION';

export interface WorkerMeetingTable {
  id: string;
  kind: MeetingKind;
  heldOn: string;
  enterpriseGroup: string;
  place: string | null;
  attendees: number | null;
}
