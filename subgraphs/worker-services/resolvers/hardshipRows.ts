import type { GroupRow } from '../../kit/statistics/groups.ts';
import type { WorkerGroupBy, WorkerServiceGroup } from '../generated/resolvers.ts';
import { KIND_LABELS } from './workerKeys.ts';
import { NO_NUMBERS, numbersOf } from './workerNumbers.ts';

/** Fewer cases than these are told by no number, nor by what is left of one number without another. */
const FEWEST_CASES = 5;

export interface HardshipQuestion {
  groupBy: readonly WorkerGroupBy[];
  /** Whether the filter picks some of what an enterprise group has. */
  isNarrowed: boolean;
}

/**
 * The rows of a statistic that count hardship aid, and nothing else. `ledgers` are all cases of each enterprise group
 * that was asked for, counted by GROUP. What a group has is told whole, by the same numbers in every answer, or not at
 * all: a row is suppressed if a group in it has a number that tells of few, or if the question would take a group apart,
 * by its filter or by a key other than GROUP and KIND (which is null then). So no two answers differ by a part of a
 * group.
 */
export function hardshipRows(
  ledgers: readonly GroupRow[],
  { groupBy, isNarrowed }: HardshipQuestion,
): WorkerServiceGroup[] {
  const isWhole = !isNarrowed && groupBy.every((key) => key === 'GROUP' || key === 'KIND');
  const rows = Map.groupBy(ledgers, (ledger) => JSON.stringify(cellsOf(ledger, groupBy)));
  if (groupBy.length === 0 && ledgers.length === 0) rows.set('[]', []);
  return [...rows].map(([text, counted]) => {
    const cells: Cell[] = JSON.parse(text);
    const isTold = isWhole && !counted.some(tellsOfFew);
    return {
      key: cells.map(({ value }) => value),
      label: cells.map(({ label }) => label),
      suppressed: !isTold,
      ...(isTold ? numbersOf(counted) : NO_NUMBERS),
    };
  });
}

/** An element of a row's key. */
interface Cell {
  value: string | null;
  label: string | null;
}

function cellsOf({ key: [group = null], label: [name = null] }: GroupRow, groupBy: readonly WorkerGroupBy[]): Cell[] {
  return groupBy.map((key) => {
    if (key === 'GROUP') return { value: group, label: name };
    if (key === 'KIND') return { value: 'HARDSHIP_AID', label: KIND_LABELS.HARDSHIP_AID };
    return { value: null, label: null };
  });
}

/** Whether a number of a group's cases, or what is left of one without another, is of one to four cases. */
function tellsOfFew({ open, completed, closed, withdrawn, closedOnTime, openOverdue, sums }: GroupRow): boolean {
  // The parts that all numbers are sums of: where each is none or enough, so is every sum.
  const parts = [openOverdue, open - openOverdue, completed, closedOnTime, closed - closedOnTime, withdrawn];
  return [...parts, sums.planned ?? 0].some((cases) => cases > 0 && cases < FEWEST_CASES);
}
