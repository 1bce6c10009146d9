import { type RawBuilder, sql } from 'kysely';
import { type Condition, either, every } from '../../kit/filters/conditions.ts';
import { type MatterFilter, type MatterGap, matterConditions } from '../../kit/filters/matterFilter.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { WorkerServiceTable } from '../records/WorkerServiceRecord.ts';

/** Behind a number that is shown there are at least so many people in hardship, or none. */
export const FEWEST_PEOPLE = 5;

/** Gaps in what stays with the owner of hardship aid: of such a row nobody can say that it is missing. */
const WITHHELD_GAPS: ReadonlySet<MatterGap> = new Set(['MEASURE', 'MEASURE_BODY', 'REPORT', 'EVIDENCE']);

const IS_HARDSHIP: Condition = sql`m.kind = 'HARDSHIP_AID'`;

/** People in hardship that a matter `m` stands for: at least one if it is hardship aid, none otherwise. */
export const PEOPLE_IN_HARDSHIP: RawBuilder<unknown> = sql`case when not ${IS_HARDSHIP} then 0
  when m."peopleServed" > 1 then m."peopleServed" else 1 end`;

function isHardship({ kind }: WorkerServiceTable): boolean {
  return kind === 'HARDSHIP_AID';
}

/** Whether a row's own numbers would tell of fewer than five people in hardship; how many is not known counts as few. */
export function tellsOfFew(service: WorkerServiceTable): boolean {
  return isHardship(service) && (service.peopleServed ?? 1) < FEWEST_PEOPLE;
}

/** A field that is null of hardship aid, whatever is stored. */
export function withheldOfHardship<Arguments extends unknown[], Value>(
  resolve: (service: WorkerServiceTable, ...rest: Arguments) => Value,
) {
  return (service: WorkerServiceTable, ...rest: Arguments): Value | null =>
    isHardship(service) ? null : resolve(service, ...rest);
}

/** What holds besides a filter that asks for gaps: hardship aid is found by the gaps alone that can be told of it. */
export function gapConditions(filter: MatterFilter | null | undefined, context: SubgraphContext): Condition[] {
  if (!filter?.missing && !filter?.anyOf?.some(({ missing }) => missing)) return [];
  const tellable = { ...withoutWithheldGaps(filter), anyOf: filter.anyOf?.map(withoutWithheldGaps) ?? null };
  return [either([sql`not ${IS_HARDSHIP}`, every(matterConditions(tellable, context))])];
}

function withoutWithheldGaps(filter: MatterFilter): MatterFilter {
  return { ...filter, missing: filter.missing?.filter((gap) => !WITHHELD_GAPS.has(gap)) ?? null };
}
