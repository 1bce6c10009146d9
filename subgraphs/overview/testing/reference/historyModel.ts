/** The history of an index as a plain list of states: what its answers about the past are compared with. */
import type { MatterRow } from '../../../kit/ledger/MatterRow.ts';
import { latenessOf, leadOn } from '../../../kit/reference/assessMatter.ts';
import type { DifferenceKind } from '../../generated/resolvers.ts';
import { sourceIdOf } from '../sources.ts';

interface State {
  row: MatterRow;
  from: string;
  /** Null: it lasts. */
  to: string | null;
}

export interface Difference {
  id: string;
  kind: DifferenceKind;
  before: MatterRow | null;
  after: MatterRow | null;
}

/** An instant (null: now) and the day that lateness and leads are of. */
export interface ModelMoment {
  instant: string | null;
  day: string;
}

export interface HistoryModel {
  put(row: MatterRow, at: string): void;
  remove(id: string, at: string): void;
  /** What the index knew at an instant; null: what it knows. */
  rowsAt(instant: string | null): MatterRow[];
  /** The last state of a matter that was there at any time. */
  lastRow(id: string): MatterRow | undefined;
  idsOf(source: string): string[];
  /** What differs between two moments, by id and in the order of the kinds; `matches` judges as the filter does. */
  differences(from: ModelMoment, to: ModelMoment, matches: (row: MatterRow, day: string) => boolean): Difference[];
}

export function createHistoryModel(): HistoryModel {
  const states: State[] = [];
  const end = (id: string, at: string) => {
    for (const state of states) if (state.row.id === id && state.to === null) state.to = at;
  };
  const rowsAt = (instant: string | null) =>
    states
      .filter(({ from, to }) => (instant === null ? to === null : from <= instant && (to === null || to > instant)))
      .map(({ row }) => row);

  return {
    put(row, at) {
      end(row.id, at);
      states.push({ row, from: at, to: null });
    },
    remove: end,
    rowsAt,
    lastRow: (id) => states.findLast(({ row }) => row.id === id)?.row,
    idsOf: (source) =>
      rowsAt(null)
        .filter((row) => sourceIdOf(row) === source)
        .map(({ id }) => id),
    differences(from, to, matches) {
      const rowsBefore = new Map(rowsAt(from.instant).map((row) => [row.id, row]));
      const rowsAfter = new Map(rowsAt(to.instant).map((row) => [row.id, row]));
      const ids = [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])].sort();
      return ids.flatMap((id) => {
        const before = rowsBefore.get(id) ?? null;
        const after = rowsAfter.get(id) ?? null;
        const isMatching = after ? matches(after, to.day) : before !== null && matches(before, from.day);
        if (!isMatching) return [];
        return kindsOf(before, from.day, after, to.day).map((kind) => ({ id, kind, before, after }));
      });
    },
  };
}

function kindsOf(before: MatterRow | null, dayBefore: string, after: MatterRow | null, day: string): DifferenceKind[] {
  if (before === null) return ['NEW'];
  if (after === null) return ['REMOVED'];
  const kinds: DifferenceKind[] = [];
  const add = (kind: DifferenceKind, holds: boolean) => holds && kinds.push(kind);
  const became = (status: string) => before.status !== status && after.status === status;
  const happened = (kind: string, { events }: MatterRow) => events.filter((event) => event.kind === kind).length;
  const hasMore = (kind: string) => happened(kind, after) > happened(kind, before);
  const isAnother = (a: string | null | undefined, b: string | null | undefined) => Boolean(a && b && a !== b);
  const isOverdue = (row: MatterRow, on: string) => latenessOf(row, on).state === 'OVERDUE';
  const [due, dueBefore] = [after.deadline.date, before.deadline.date];

  add('COMPLETED', became('COMPLETED'));
  add('CLOSED', became('CLOSED'));
  add('REOPENED', hasMore('REOPENED'));
  add('WITHDRAWN', became('WITHDRAWN'));
  add('SLIPPED', due !== null && dueBefore !== null && due > dueBefore);
  add('BECAME_OVERDUE', isOverdue(after, day) && !isOverdue(before, dayBefore));
  add('REASSIGNED', isAnother(before.leadBody, after.leadBody));
  add('LEAD_CHANGED', isAnother(leadOn(before, dayBefore)?.official, leadOn(after, day)?.official));
  add('RETURNED', hasMore('RETURNED'));
  return kinds;
}
