import type { MatterRow } from '../ledger/MatterRow.ts';

/** A matter of which nothing is stated but what is given: registered in 合肥 at the start of 2021, without a deadline. */
export function matterRow(id: string, stated: Partial<MatterRow> = {}): MatterRow {
  return {
    id,
    title: `事项 ${id}`,
    content: null,
    serviceTarget: null,
    category: null,
    channel: null,
    division: '340100',
    leadBody: null,
    cooperatingBodies: [],
    firstHandler: null,
    status: 'REGISTERED',
    statusText: null,
    resolution: null,
    satisfaction: null,
    deadline: { raw: null, date: null, precision: null, original: null },
    registeredOn: '2021-01-04',
    completedOn: null,
    closedOn: null,
    updatedAt: '2021-01-04T01:00:00.000Z',
    leads: [],
    measures: [],
    reports: [],
    extensions: [],
    evidence: [],
    indicators: [],
    events: [],
    ...stated,
  };
}

/** A deadline that was never extended. */
export function dueOn(date: string): MatterRow['deadline'] {
  return { raw: date, date, precision: 'DAY', original: null };
}
