import { addDecimals } from '../../../schema/decimal.ts';
import { GROUP_COUNTS, GROUP_KEYS } from '../reference/groupMatters.ts';
import type { KnownRow } from './KnownRow.ts';
import type { LedgerFace } from './LedgerFace.ts';

type ValueOf = (row: KnownRow, today: string) => string | number | null;

/** Numbers of a group that count rows by what every row has. */
const COMMON_NUMBERS: Readonly<Record<string, (row: KnownRow, today: string) => boolean>> = {
  ...GROUP_COUNTS,
  solved: ({ resolution }) => resolution === 'SOLVED',
};

/** Keys of the contract's statistics that rows are known to have. */
export function keysKnown({ statistics, own }: LedgerFace): string[] {
  return (statistics?.keys ?? []).filter((key) => key in GROUP_KEYS || key in own.keys);
}

/** Rows counted by hand: the numbers of each group, by the JSON text of its key. */
export function countRows(
  face: LedgerFace,
  rows: readonly KnownRow[],
  by: readonly string[],
  today: string,
): Map<string, Record<string, string | number>> {
  const keyOf = (row: KnownRow) => by.map((key) => textOf(readerOf(face, key)(row, today)));
  const groups = Map.groupBy(rows, (row) => JSON.stringify(keyOf(row)));
  if (by.length === 0 && rows.length === 0) groups.set('[]', []);
  return new Map([...groups].map(([key, members]) => [key, numbersOf(face, members, today)]));
}

/** The answered groups that count rows of lists: a contract may count others in groups of their own. */
export function groupsOf<Group extends { key: readonly (string | null)[] }>(
  { own: { unlisted } }: LedgerFace,
  by: readonly string[],
  groups: readonly Group[],
): Group[] {
  if (!unlisted || !by.includes(unlisted.key)) return [...groups];
  return groups.filter(({ key }) => !by.some((name, i) => name === unlisted.key && key[i] === unlisted.value));
}

function readerOf({ own }: LedgerFace, key: string): ValueOf {
  const field = own.keys[key];
  return field === undefined ? (GROUP_KEYS[key] as ValueOf) : (row) => row.own[field] ?? null;
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function numbersOf(
  { statistics }: LedgerFace,
  rows: readonly KnownRow[],
  today: string,
): Record<string, string | number> {
  const numbers: Record<string, string | number> = {};
  for (const name of statistics?.numbers ?? []) {
    const counts = COMMON_NUMBERS[name];
    if (counts) numbers[name] = rows.filter((row) => counts(row, today)).length;
    else if (name === 'measures') numbers[name] = rows.reduce((sum, row) => sum + row.measures.length, 0);
    else if (rows.every(({ own }) => name in own)) {
      numbers[name] = rows.reduce((sum, row) => addDecimals(sum, String(row.own[name] ?? 0)), '0');
    }
  }
  return numbers;
}
