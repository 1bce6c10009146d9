import { placeOf } from '../../../schema/divisions.ts';
import { closedOnTime, isOpen, leadOn, type ShownMatter, typeOf } from './ledgers.ts';

/** The counts of a group in statistics of ledgers. */
export interface LedgerNumbers {
  count: number;
  open: number;
  completed: number;
  closed: number;
  withdrawn: number;
  closedOnTime: number;
  openOverdue: number;
}

/** What a group's numbers must be, told from the rows of it alone. */
export type CountedGroup<Numbers = LedgerNumbers> = { key: (string | null)[] } & Numbers;

/** Groups rows as statistics of ledgers do: a row a combination of keys, in order of key, nulls last. */
export function countRows(rows: readonly ShownMatter[], keys: readonly string[], today: string): CountedGroup[] {
  return groupRows(rows, keys, today).map(({ key, members }) => ({ key, ...ledgerNumbers(members) }));
}

/** The rows of each combination of keys, in order of key, nulls last. */
export function groupRows(rows: readonly ShownMatter[], keys: readonly string[], today: string) {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(keys.map((key) => keyOf(row, key, today))));
  return [...groups]
    .map(([text, members]) => ({ key: JSON.parse(text) as (string | null)[], members }))
    .sort((a, b) => compareKeys(a.key, b.key));
}

function ledgerNumbers(members: readonly ShownMatter[]): LedgerNumbers {
  const count = (holds: (row: ShownMatter) => boolean) => members.filter(holds).length;
  return {
    count: members.length,
    open: count(isOpen),
    completed: count(({ status }) => status === 'COMPLETED'),
    closed: count(({ status }) => status === 'CLOSED'),
    withdrawn: count(({ status }) => status === 'WITHDRAWN'),
    closedOnTime: count((row) => closedOnTime(row) === true),
    openOverdue: count(({ lateness }) => lateness.state === 'OVERDUE'),
  };
}

/** The value that a row has of a key of MunicipalGroupBy, WorkerGroupBy, RequestGroupBy or MatterGroupBy. */
export function keyOf(row: ShownMatter, key: string, today: string): string | null {
  const place = placeOf(row.division.code) as string;
  switch (key) {
    case 'CITY':
      return place.length >= 4 ? `${place.slice(0, 4)}00` : null;
    case 'COUNTY':
      return /^\d{6}/.test(place) ? place.slice(0, 6) : null;
    case 'TIER':
      return row.municipalTier ?? null;
    case 'STATUS':
      return row.status;
    case 'LATENESS':
      return row.lateness.state;
    case 'CATEGORY':
      return row.category?.code ?? null;
    case 'LEAD_BODY':
      return row.leadBody?.id ?? null;
    case 'LEAD_OFFICIAL':
      return row.leadOfficial?.id ?? null;
    case 'LEADER_LEVEL':
      return leadOn(row, today)?.leaderLevel ?? null;
    case 'BATCH':
      return row.batch === null || row.batch === undefined ? null : String(row.batch);
    case 'KIND':
      return row.serviceKind ?? row.requestKind ?? null;
    case 'GROUP':
      return row.group?.id ?? null;
    case 'RESOLUTION':
      return row.resolution;
    case 'SATISFACTION':
      return row.satisfaction;
    case 'TYPE':
      return typeOf(row);
    case 'CHANNEL':
      return row.channel?.code ?? null;
    case 'SOURCE':
      return row.source.id;
    case 'REGISTERED_MONTH':
      return row.registeredOn.slice(0, 7);
    case 'DUE_MONTH':
      return row.deadline?.date?.slice(0, 7) ?? null;
    case 'CLOSED_MONTH':
      return row.closedOn?.slice(0, 7) ?? null;
    default:
      throw new Error(`Expected a key that a row can show, got ${key}.`);
  }
}

/** Orders keys as texts, nulls last. */
export function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
