import type { LedgerFilter } from '../../kit/ledger/Ledger.ts';
import type { WorkerServiceFilter } from '../generated/resolvers.ts';
import type { WorkerServiceKind, WorkerServiceTable } from '../records/WorkerServiceRecord.ts';

export type ServiceFilter = WorkerServiceFilter & LedgerFilter;

/** Kinds that lists have and that are counted together. A kind that is not named here is in none. */
const LISTED_KINDS: readonly WorkerServiceKind[] = ['APPEAL', 'LIST_ITEM'];

/** A field that is null of hardship aid, whatever is stored. */
export function withheldOfHardship<Arguments extends unknown[], Value>(
  resolve: (service: WorkerServiceTable, ...rest: Arguments) => Value,
) {
  return (service: WorkerServiceTable, ...rest: Arguments): Value | null =>
    service.kind === 'HARDSHIP_AID' ? null : resolve(service, ...rest);
}

/** The filter with hardship aid kept out, whatever it asks for. */
export function withoutHardship(filter: ServiceFilter | null | undefined): ServiceFilter {
  return { ...filter, kind: LISTED_KINDS.filter((kind) => filter?.kind?.includes(kind) ?? true) };
}

/** What is asked of a list, without hardship aid: every list of services is made of this. */
export function listed<List extends { filter?: ServiceFilter | null }>(list: List): List {
  return { ...list, filter: withoutHardship(list.filter) };
}
