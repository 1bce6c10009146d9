import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { type Condition, isOneOf } from '../../kit/filters/conditions.ts';
import type { KeysetOrder } from '../../kit/paging/keyset.ts';
import { createLists, type ListedTable, type RelationOf } from '../../kit/paging/lists.ts';
import type { PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { MeetingKind, WorkerMeetingTable } from '../records/WorkerMeetingRecord.ts';

const MEETINGS: ListedTable = { table: 'workerMeeting', alias: 'w' };

export type MeetingOrder = 'HELD_ASC' | 'HELD_DESC';

export interface MeetingFilter {
  kind?: MeetingKind | null;
  group?: readonly string[] | null;
  /** Both ends belong to it. */
  held?: { from?: string | null; to?: string | null } | null;
}

export interface MeetingList extends MeetingFilter, PageArguments {
  orderBy: MeetingOrder;
}

/** The reading side of reception days and consultations: `w` in every query. */
export function createMeetings(database: Database) {
  const lists = createLists<WorkerMeetingTable>(database, MEETINGS);
  return {
    byId: perRequest<string, WorkerMeetingTable | null>(async (ids) => {
      const { rows } = await sql<WorkerMeetingTable>`
        select w.* from "workerMeeting" w where ${isOneOf(sql.ref('w.id'), ids)}`.execute(database.query);
      return oneEach(ids, rows, (row) => row.id);
    }),

    list: ({ orderBy, first, after, ...filter }: MeetingList) =>
      lists.all(conditionsOf(filter), ORDERS[orderBy], { first, after }),

    listOfGroup({ orderBy, first, after, ...filter }: MeetingList, group: string, context: SubgraphContext) {
      const list = JSON.stringify(filter);
      const related = { parent: group, list, relation: byGroup, conditions: () => conditionsOf(filter) };
      return lists.of(related, ORDERS[orderBy], { first, after }, context);
    },
  };
}

const ORDERS: Record<MeetingOrder, KeysetOrder<WorkerMeetingTable>> = {
  HELD_ASC: byDay('HELD_ASC', false),
  HELD_DESC: byDay('HELD_DESC', true),
};

function byDay(name: MeetingOrder, descending: boolean): KeysetOrder<WorkerMeetingTable> {
  return {
    name,
    descending,
    nullable: false,
    sort: sql.ref('w.heldOn'),
    id: sql.ref('w.id'),
    sortOf: (row) => row.heldOn,
    idOf: (row) => row.id,
  };
}

function conditionsOf({ kind, group, held }: MeetingFilter): Condition[] {
  const conditions: Condition[] = [];
  if (kind) conditions.push(sql`w.kind = ${kind}`);
  if (group) conditions.push(isOneOf(sql.ref('w.enterpriseGroup'), group));
  if (held?.from) conditions.push(sql`w."heldOn" >= ${held.from}`);
  if (held?.to) conditions.push(sql`w."heldOn" <= ${held.to}`);
  return conditions;
}

const byGroup: RelationOf = (groups) => ({
  from: sql`"workerMeeting" w`,
  parent: sql.ref('w.enterpriseGroup'),
  condition: isOneOf(sql.ref('w.enterpriseGroup'), groups),
  keyOf: (group) => group,
});
