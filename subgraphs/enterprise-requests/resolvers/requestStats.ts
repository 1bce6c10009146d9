import { sql } from 'kysely';
import { fenToYuan } from '../../../schema/decimal.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { type GroupKey, type GroupRow, type Sums, sumOfFen } from '../../kit/statistics/groups.ts';
import type { RequestKind } from '../records/EnterpriseRequestRecord.ts';

const KIND_LABELS: Record<RequestKind, string> = {
  FUNDING: '资金',
  LABOUR: '用工',
  LAND: '用地',
  POLICY: '政策',
  PROJECT: '项目',
  OTHER: '其他',
};

/** Keys of the contract that other ledgers do not have. */
export const REQUEST_KEYS: Record<string, GroupKey> = {
  KIND: { expression: matterColumn('kind'), label: (kind) => KIND_LABELS[kind as RequestKind] ?? null },
};

/** What is added up of a group of requests. An amount that is not stated counts as none. */
export const REQUEST_SUMS: Sums = {
  solved: sql`coalesce(sum(case when ${matterColumn('resolution')} = 'SOLVED' then 1 else 0 end), 0)`,
  fundingNeeded: sumOfFen('fundingNeeded'),
  fundingSolved: sumOfFen('fundingSolved'),
  labourNeeded: sql`coalesce(sum(${matterColumn('labourNeeded')}), 0)`,
  labourSolved: sql`coalesce(sum(${matterColumn('labourSolved')}), 0)`,
};

/** A group as the contract has it. */
export function toRequestGroup({ sums, exactSums, ...counts }: GroupRow) {
  return {
    ...counts,
    solved: sums.solved ?? 0,
    fundingNeeded: fenToYuan(exactSums.fundingNeeded ?? 0n),
    fundingSolved: fenToYuan(exactSums.fundingSolved ?? 0n),
    labourNeeded: sums.labourNeeded ?? 0,
    labourSolved: sums.labourSolved ?? 0,
  };
}
