import { expect } from 'vitest';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';
import { latenessOf } from '../../../subgraphs/kit/reference/assessMatter.ts';
import type { Data } from '../../support/demo.ts';
import { expectedGroups, type Group } from './expectedGroups.ts';
import { type ProvinceUnderTest, TODAY } from './provinceUnderTest.ts';

export type Row = Pick<MatterRow, 'id'>;

export const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);
/** Its state today. */
export const lateness = (row: MatterRow) => latenessOf(row, TODAY).state;
export const lastReport = ({ reports }: MatterRow) =>
  reports
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? null;

// What rows are counted by, and groups are sorted by.
export const ofCity =
  ({ places }: ProvinceUnderTest) =>
  (row: MatterRow) => [places.cityOf(row.division)];
export const ofCounty =
  ({ places }: ProvinceUnderTest) =>
  (row: MatterRow) => [places.countyOf(row.division)];
export const ofBody = ({ leadBody }: MatterRow) => [leadBody];
export const mostFirst = ({ count }: Group) => -count;
export const worstFirst = ({ onTimeRate }: Group) => onTimeRate;
export const bestFirst = ({ onTimeRate }: Group) => (onTimeRate === null ? null : -onTimeRate);

/** Sorted by a day, what has none last, ties by id. */
export function inOrder<Of extends Row>(
  rows: readonly Of[],
  day: (row: Of) => string | null,
  descending = false,
): Of[] {
  return rows.toSorted((a, b) => {
    const [left, right] = [day(a), day(b)];
    if (left === right) return a.id < b.id ? -1 : 1;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right === descending ? 1 : -1;
  });
}

export function byDeadline<Of extends MatterRow>(rows: readonly Of[]): Of[] {
  return inOrder(rows, ({ deadline }) => deadline.date);
}

/** That groups were answered in the order expected, with every number that was asked for. */
export function expectGroups(found: readonly Data[], expected: readonly object[]): void {
  const asked = Object.keys(found[0] ?? {}).filter((name) => name in (expected[0] ?? {}));
  expect(asked.length).toBeGreaterThan(1);
  expect(found.map((group) => pick(group, asked))).toEqual(expected.map((group) => pick(group, asked)));
}

/** That a facet of a list counts these rows: the most frequent values first, ties by key, null last. */
export function expectFacet(
  list: Data,
  by: string,
  rows: readonly MatterRow[],
  keyOf: (row: MatterRow) => string | null,
): void {
  const facet = list.facets.find((it: Data) => it.by === by);
  const groups = expectedGroups(rows, { keyOf: (row) => [keyOf(row)], day: TODAY, by: mostFirst });
  expect(
    facet.values.map(({ key, count }: Data) => [key, count]),
    by,
  ).toEqual(groups.slice(0, 20).map(({ key, count }) => [key[0], count]));
  expect(facet.hasMore, by).toBe(groups.length > 20);
}

function pick(of: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, of[name as keyof typeof of]]));
}
