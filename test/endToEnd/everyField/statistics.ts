import { placeOf } from '../../../schema/divisions.ts';
import { closedOnTime, isOpen, leadOn, type ShownMatter } from './ledgers.ts';

/** What a group's counts must be, told from the rows of it alone. */
export interface CountedGroup {
  key: (string | null)[];
  count: number;
  open: number;
  completed: number;
  closed: number;
  withdrawn: number;
  closedOnTime: number;
  openOverdue: number;
}

/** Groups rows as statistics do: a row a combination of keys, in order of key, nulls last. */
export function countRows(rows: readonly ShownMatter[], keys: readonly string[], today: string): CountedGroup[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(keys.map((key) => keyOf(row, key, today))));
  return [...groups].map(([text, members]) => countGroup(JSON.parse(text), members)).sort(byKey);
}

function countGroup(key: (string | null)[], members: readonly ShownMatter[]): CountedGroup {
  const count = (holds: (row: ShownMatter) => boolean) => members.filter(holds).length;
  return {
    key,
    count: members.length,
    open: count(isOpen),
    completed: count(({ status }) => status === 'COMPLETED'),
    closed: count(({ status }) => status === 'CLOSED'),
    withdrawn: count(({ status }) => status === 'WITHDRAWN'),
    closedOnTime: count((row) => closedOnTime(row) === true),
    openOverdue: count(({ lateness }) => lateness.state === 'OVERDUE'),
  };
}

/** The value that a row has of a key of MunicipalGroupBy, WorkerGroupBy or RequestGroupBy. */
function keyOf(row: ShownMatter, key: string, today: string): string | null {
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
    default:
      throw new Error(`Expected a key that a row can show, got ${key}.`);
  }
}

function byKey(a: CountedGroup, b: CountedGroup): number {
  for (const [i, left] of a.key.entries()) {
    const right = b.key[i] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
