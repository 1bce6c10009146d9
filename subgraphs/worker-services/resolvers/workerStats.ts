import type { createLedger } from '../../kit/ledger/createLedger.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import { compareKeys } from '../../kit/statistics/groups.ts';
import type { WorkerGroupBy, WorkerServiceGroup } from '../generated/resolvers.ts';
import type { WorkerServiceTable } from '../records/WorkerServiceRecord.ts';
import { type ServiceFilter, withoutHardship } from './hardship.ts';
import { hardshipRows } from './hardshipRows.ts';
import { WORKER_KEYS } from './workerKeys.ts';
import { numbersOf, WORKER_SUMS } from './workerNumbers.ts';

export type WorkerLedger = ReturnType<typeof createLedger<WorkerServiceTable, ServiceFilter>>;

/**
 * Rows of statistics, in order of key. Appeals and list items are counted together, as any ledger counts; hardship aid
 * in rows of its own (`hardshipRows`) where KIND is a key or the filter asks for nothing else, and nowhere besides.
 */
export async function countServices(
  ledger: WorkerLedger,
  filter: ServiceFilter | null | undefined,
  groupBy: readonly WorkerGroupBy[],
  context: SubgraphContext,
): Promise<WorkerServiceGroup[]> {
  const { kind } = filter ?? {};
  const asksForHardship = kind?.includes('HARDSHIP_AID') ?? false;
  const isAlone = asksForHardship && kind?.every((it) => it === 'HARDSHIP_AID') === true;
  const hasOwnRows = isAlone || ((asksForHardship || !kind) && groupBy.includes('KIND'));
  const [services, hardship] = await Promise.all([
    isAlone ? [] : countTogether(ledger, filter, groupBy, context),
    hasOwnRows ? countHardship(ledger, filter, groupBy, context) : [],
  ]);
  return [...services, ...hardship].sort((a, b) => compareKeys(a.key, b.key));
}

async function countTogether(
  ledger: WorkerLedger,
  filter: ServiceFilter | null | undefined,
  groupBy: readonly WorkerGroupBy[],
  context: SubgraphContext,
): Promise<WorkerServiceGroup[]> {
  const rows = await ledger.count(withoutHardship(filter), groupBy, context, WORKER_KEYS, WORKER_SUMS);
  return rows.map((row) => ({ key: row.key, label: row.label, suppressed: false, ...numbersOf([row]) }));
}

async function countHardship(
  ledger: WorkerLedger,
  filter: ServiceFilter | null | undefined,
  groupBy: readonly WorkerGroupBy[],
  context: SubgraphContext,
): Promise<WorkerServiceGroup[]> {
  const isNarrowed = ledger.conditionsOf({ matter: filter?.matter }, context).length > 0;
  const cases: ServiceFilter = { kind: ['HARDSHIP_AID'], group: filter?.group };
  const ledgers = await ledger.count(cases, ['GROUP'], context, WORKER_KEYS, WORKER_SUMS);
  return hardshipRows(ledgers, { groupBy, isNarrowed });
}
