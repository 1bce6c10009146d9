import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { latenessOf, leadOn } from '../../../subgraphs/kit/reference/assessMatter.ts';

/** All that the ledgers held, and the day that lateness and leads are of. */
export interface Stand {
  matters: ReadonlyMap<string, MatterRow>;
  day: string;
}

type Comparison = (before: MatterRow, after: MatterRow, days: { before: string; after: string }) => boolean;

/** Of a matter that is there before and after; in the order in which a matter's differences are listed. */
const KINDS: readonly [kind: string, holds: Comparison][] = [
  ['COMPLETED', (before, after) => became('COMPLETED', before, after)],
  ['CLOSED', (before, after) => became('CLOSED', before, after)],
  ['REOPENED', (before, after) => eventsOf('REOPENED', after) > eventsOf('REOPENED', before)],
  ['WITHDRAWN', (before, after) => became('WITHDRAWN', before, after)],
  ['SLIPPED', ({ deadline: { date } }, after) => date !== null && (after.deadline.date ?? '') > date],
  ['BECAME_OVERDUE', (before, after, days) => !isOverdue(before, days.before) && isOverdue(after, days.after)],
  ['REASSIGNED', (before, after) => isAnother(before.leadBody, after.leadBody)],
  ['LEAD_CHANGED', (before, after, days) => isAnother(leader(before, days.before), leader(after, days.after))],
  ['RETURNED', (before, after) => eventsOf('RETURNED', after) > eventsOf('RETURNED', before)],
];

/** What differs between two stands, by id and in the order of the kinds: `['mp:340100:2021-0004', 'CLOSED']`. */
export function expectedDifferences(before: Stand, after: Stand): [id: string, kind: string][] {
  const days = { before: before.day, after: after.day };
  const ids = [...new Set([...before.matters.keys(), ...after.matters.keys()])].sort();
  return ids.flatMap((id) => {
    const [then, now] = [before.matters.get(id), after.matters.get(id)];
    if (!then) return [[id, 'NEW']];
    if (!now) return [[id, 'REMOVED']];
    return KINDS.filter(([, holds]) => holds(then, now, days)).map(([kind]) => [id, kind]);
  });
}

function became(status: MatterRow['status'], before: MatterRow, after: MatterRow): boolean {
  return before.status !== status && after.status === status;
}

function eventsOf(kind: string, { events }: MatterRow): number {
  return events.filter((event) => event.kind === kind).length;
}

function isOverdue(matter: MatterRow, day: string): boolean {
  return latenessOf(matter, day).state === 'OVERDUE';
}

function leader(matter: MatterRow, day: string): string | null {
  return leadOn(matter, day)?.official ?? null;
}

/** Who is the first to be given a matter follows nobody. */
function isAnother(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && before !== after;
}
