import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { type Condition, every } from '../../kit/filters/conditions.ts';
import { type Flag, isTrue } from '../../kit/ledger/tables.ts';
import { ofCurrentLead } from '../../kit/statistics/groups.ts';
import type { DifferenceKind } from '../generated/resolvers.ts';
import { versionsAt } from './conditions.ts';
import { type ComparedState, differenceKinds } from './differenceKinds.ts';
import { isState } from './lateness.ts';
import type { Moment } from './moment.ts';
import { INDEX_STORAGE } from './storage.ts';

/** A difference of one matter, by the versions that it had at both instants. */
export interface FoundDifference {
  id: string;
  kind: DifferenceKind;
  before: number | null;
  after: number | null;
}

export interface ComparedMoments {
  from: Moment & { instant: string };
  to: Moment;
  /** Of matters as they are at `to`, and of those that are gone then as they were at `from`. */
  conditionsAt(moment: Moment): Condition[];
}

interface ComparedRow extends ComparedState {
  id: string;
  version: number;
}

/** All differences between two moments, by id of the matter and in the order of the kinds. */
export async function readDifferences(database: Database, moments: ComparedMoments): Promise<FoundDifference[]> {
  const { from, to, conditionsAt } = moments;
  const mayDiffer = sql<SqlBool>`m.id in (${candidates(from, to)})`;
  const [after, before, removed] = [
    await readStates(database, to, [mayDiffer, ...conditionsAt(to)]),
    await readStates(database, from, [mayDiffer]),
    await readStates(database, from, [mayDiffer, ...conditionsAt(from), isGoneAt(to)]),
  ];
  const stateBefore = new Map(before.map((row) => [row.id, row]));
  const found = [
    ...after.flatMap((row) => differencesOf(stateBefore.get(row.id) ?? null, row)),
    ...removed.flatMap((row) => differencesOf(row, null)),
  ];
  return found.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

function differencesOf(before: ComparedRow | null, after: ComparedRow | null): FoundDifference[] {
  const id = (after ?? before)?.id ?? '';
  return differenceKinds(before, after).map((kind) => ({
    id,
    kind,
    before: before?.version ?? null,
    after: after?.version ?? null,
  }));
}

/**
 * Ids of the matters that may differ: those of which a version began or ended in between, those that time made late, and
 * those whose lead began or ended. Reading only them costs what happened, not what there is.
 */
function candidates(from: Moment & { instant: string }, to: Moment): RawBuilder<unknown> {
  const within = (column: string) => {
    const begun = sql`${sql.ref(column)} > ${from.instant}`;
    return to.instant === null ? begun : sql`${begun} and ${sql.ref(column)} <= ${to.instant}`;
  };
  const days = { from: from.day, to: to.day };
  return sql`
    select id from matter where ${within('validFrom')}
    union select id from "pastMatter" where ${within('validFrom')}
    union select id from "pastMatter" where ${within('validTo')}
    union select m.id from ${versionsAt(to.instant)} where m.open = true
      and m."deadlineDate" >= ${days.from} and m."deadlineDate" < ${days.to}
    union select m.id from ${versionsAt(to.instant)} join lead l on l.version = m.version
      where (l."fromDate" > ${days.from} and l."fromDate" <= ${days.to})
        or (l."toDate" >= ${days.from} and l."toDate" < ${days.to})`;
}

function isGoneAt({ instant }: Moment): Condition {
  const isThere =
    instant === null
      ? sql`select 1 from matter n where n.id = m.id`
      : sql`select 1 from matter n where n.id = m.id and n."validFrom" <= ${instant}
          union all select 1 from "pastMatter" n where n.id = m.id and n."validFrom" <= ${instant} and n."validTo" > ${instant}`;
  return sql<SqlBool>`not exists (${isThere})`;
}

async function readStates(
  { query }: Database,
  { instant, day }: Moment,
  conditions: readonly Condition[],
): Promise<ComparedRow[]> {
  const { rows } = await sql<Omit<ComparedRow, 'overdue'> & { overdue: Flag }>`
    select m.id, m.version, m.status, m."deadlineDate", m."leadBody", m."returnCount", m."reopenCount",
      ${ofCurrentLead('official', day, INDEX_STORAGE)} as "leadOfficial",
      case when ${isState('OVERDUE', day)} then ${sql.raw('1')} else 0 end as overdue
    from ${versionsAt(instant)} where ${every(conditions)}`.execute(query);
  return rows.map((row) => ({ ...row, overdue: isTrue(row.overdue) }));
}
