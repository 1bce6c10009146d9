import { sql } from 'kysely';
import type { KeysetOrder } from '../paging/keyset.ts';
import type { MatterTable } from './tables.ts';

export type MatterOrderName =
  | 'DEADLINE_ASC'
  | 'DEADLINE_DESC'
  | 'UPDATED_ASC'
  | 'UPDATED_DESC'
  | 'REGISTERED_ASC'
  | 'REGISTERED_DESC'
  | 'CLOSED_ASC'
  | 'CLOSED_DESC'
  | 'LAST_REPORT_ASC'
  | 'LAST_REPORT_DESC';

type SortColumn = 'deadlineDate' | 'updatedAt' | 'registeredOn' | 'closedOn' | 'lastReportOn';

/** Orders of a list of matters, by the name of the contract's enum. */
const ORDERS: Record<MatterOrderName, KeysetOrder<MatterTable>> = {
  DEADLINE_ASC: matterOrder('DEADLINE_ASC', 'deadlineDate'),
  DEADLINE_DESC: matterOrder('DEADLINE_DESC', 'deadlineDate'),
  UPDATED_ASC: matterOrder('UPDATED_ASC', 'updatedAt'),
  UPDATED_DESC: matterOrder('UPDATED_DESC', 'updatedAt'),
  REGISTERED_ASC: matterOrder('REGISTERED_ASC', 'registeredOn'),
  REGISTERED_DESC: matterOrder('REGISTERED_DESC', 'registeredOn'),
  CLOSED_ASC: matterOrder('CLOSED_ASC', 'closedOn'),
  CLOSED_DESC: matterOrder('CLOSED_DESC', 'closedOn'),
  LAST_REPORT_ASC: matterOrder('LAST_REPORT_ASC', 'lastReportOn'),
  LAST_REPORT_DESC: matterOrder('LAST_REPORT_DESC', 'lastReportOn'),
};

export function orderOfMatters(name: MatterOrderName): KeysetOrder<MatterTable> {
  return ORDERS[name];
}

function matterOrder(name: MatterOrderName, column: SortColumn): KeysetOrder<MatterTable> {
  return {
    name,
    descending: name.endsWith('_DESC'),
    nullable: column !== 'updatedAt' && column !== 'registeredOn',
    sort: sql.ref(`m.${column}`),
    id: sql.ref('m.id'),
    sortOf: (row) => row[column],
    idOf: (row) => row.id,
  };
}
