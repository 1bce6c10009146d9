import { sql } from 'kysely';
import { fenToYuan } from '../../../schema/decimal.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { type GroupRow, type Sums, sumOfFen } from '../../kit/statistics/groups.ts';
import type { WorkerServiceGroup } from '../generated/resolvers.ts';

/** The numbers of a row of statistics. */
export type Numbers = Omit<WorkerServiceGroup, '__typename' | 'key' | 'label' | 'suppressed'>;

const COUNTS = ['count', 'open', 'completed', 'closed', 'withdrawn', 'closedOnTime', 'openOverdue'] as const;

/** What is added up of a group of services, beside the counts. An investment that is not stated counts as none. */
export const WORKER_SUMS: Sums = {
  plannedInvestment: sumOfFen('plannedInvestment'),
  /** How many state an investment. */
  planned: sql`count(${matterColumn('plannedInvestment')})`,
};

/** The numbers of a row that is made of these counted groups. */
export function numbersOf(counted: readonly GroupRow[]): Numbers {
  const sumOf = (name: (typeof COUNTS)[number]) => counted.reduce((sum, group) => sum + group[name], 0);
  const fen = counted.reduce((sum, { exactSums }) => sum + (exactSums.plannedInvestment ?? 0n), 0n);
  return { ...Object.fromEntries(COUNTS.map((name) => [name, sumOf(name)])), plannedInvestment: fenToYuan(fen) };
}

/** The numbers of a row that is suppressed. */
export const NO_NUMBERS: Numbers = {
  ...Object.fromEntries(COUNTS.map((name) => [name, null])),
  plannedInvestment: null,
};
