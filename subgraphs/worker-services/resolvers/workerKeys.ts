import { matterColumn } from '../../kit/filters/matterColumn.ts';
import type { GroupKey } from '../../kit/statistics/groups.ts';
import type { WorkerServiceKind } from '../records/WorkerServiceRecord.ts';

export const KIND_LABELS: Readonly<Record<WorkerServiceKind, string>> = {
  APPEAL: '职工诉求',
  LIST_ITEM: '实事清单',
  HARDSHIP_AID: '困难职工帮扶',
};

/** Keys of the contract that other ledgers do not have. */
export const WORKER_KEYS: Record<string, GroupKey> = {
  GROUP: { expression: matterColumn('enterpriseGroup'), label: 'NAMES' },
  KIND: { expression: matterColumn('kind'), label: (kind) => KIND_LABELS[kind as WorkerServiceKind] ?? null },
};
