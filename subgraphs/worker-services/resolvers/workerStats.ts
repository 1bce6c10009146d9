import { type RawBuilder, sql } from 'kysely';
import { fenToYuan } from '../../../schema/decimal.ts';
import type { Condition } from '../../kit/filters/conditions.ts';
import { isOpen, isState } from '../../kit/filters/latenessSql.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { closedOnTime } from '../../kit/filters/matterFilter.ts';
import { type GroupKey, type GroupRow, type Sums, sumOfFen } from '../../kit/statistics/groups.ts';
import type { WorkerGroupBy, WorkerServiceGroup } from '../generated/resolvers.ts';
import { PEOPLE_IN_HARDSHIP } from './hardship.ts';
import { groupsToSuppress } from './suppression.ts';

/** Keys of the contract that other ledgers do not have. */
export const WORKER_KEYS: Record<string, GroupKey> = {
  GROUP: { expression: matterColumn('enterpriseGroup'), label: 'NAMES' },
  KIND: {
    expression: matterColumn('kind'),
    label: (kind) => ({ APPEAL: '职工诉求', LIST_ITEM: '实事清单', HARDSHIP_AID: '困难职工帮扶' })[kind] ?? null,
  },
};

/** What is added up of a group of services. An investment that is not stated counts as none. */
export function workerSums(today: string): Sums {
  const hasStatus = (status: string): Condition => sql`${matterColumn('status')} = ${status}`;
  const peopleBehind: Record<keyof Numbers, Condition> = {
    count: sql`true`,
    open: isOpen(),
    completed: hasStatus('COMPLETED'),
    closed: hasStatus('CLOSED'),
    withdrawn: hasStatus('WITHDRAWN'),
    closedOnTime: closedOnTime(),
    openOverdue: isState('OVERDUE', today),
    plannedInvestment: sql`${matterColumn('plannedInvestment')} is not null`,
  };
  return {
    plannedInvestment: sumOfFen('plannedInvestment'),
    ...Object.fromEntries(Object.entries(peopleBehind).map(([name, of]) => [peopleName(name), sumOfPeople(of)])),
  };
}

type Numbers = Omit<WorkerServiceGroup, '__typename' | 'key' | 'label' | 'suppressed'>;

/** Groups as the contract has them: without the numbers that tell of few people in hardship, or would if subtracted. */
export function toWorkerGroups(rows: readonly GroupRow[], groupBy: readonly WorkerGroupBy[]): WorkerServiceGroup[] {
  const counted = rows.map((row) => ({ row, key: row.key, people: peopleOf(row) }));
  const keyPositions = [...new Set(groupBy)].map((key) => groupBy.indexOf(key));
  const suppressed = groupsToSuppress(counted, keyPositions);
  return counted.map((group) => {
    const { key, label, ...numbers } = numbersOf(group.row);
    return suppressed.has(group)
      ? { key, label, suppressed: true, ...NO_NUMBERS }
      : { key, label, suppressed: false, ...numbers };
  });
}

const NO_NUMBERS = {
  count: null,
  open: null,
  completed: null,
  closed: null,
  withdrawn: null,
  closedOnTime: null,
  openOverdue: null,
  plannedInvestment: null,
} satisfies Record<keyof Numbers, null>;

function numbersOf({ sums: _, exactSums, ...counts }: GroupRow) {
  return { ...counts, plannedInvestment: fenToYuan(exactSums.plannedInvestment ?? 0n) };
}

function peopleOf({ sums }: GroupRow) {
  const people = Object.fromEntries(Object.keys(NO_NUMBERS).map((name) => [name, sums[peopleName(name)] ?? 0]));
  return { ...people, count: sums[peopleName('count')] ?? 0 };
}

function peopleName(number: string): string {
  return `${number}People`;
}

function sumOfPeople(of: Condition): RawBuilder<unknown> {
  return sql`coalesce(sum(case when ${of} then ${PEOPLE_IN_HARDSHIP} else 0 end), 0)`;
}
