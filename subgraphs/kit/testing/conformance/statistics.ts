import assert from 'node:assert/strict';
import type { MatterFilter } from '../../filters/matterFilter.ts';
import type { MatterRow } from '../../ledger/MatterRow.ts';
import { GROUP_COUNTS, GROUP_KEYS } from '../../reference/groupMatters.ts';
import { matchesFilter } from '../../reference/matchesFilter.ts';
import { askData, type LedgerUnderTest } from './ledgerUnderTest.ts';

type ValueOf = (row: MatterRow, today: string) => string | null;

const COUNTS = Object.keys(GROUP_COUNTS) as (keyof typeof GROUP_COUNTS)[];
type Group = { key: (string | null)[]; label: (string | null)[] } & Record<keyof typeof GROUP_COUNTS, number>;

/** Counted by each key and by pairs of keys, under a filter or none, groups are as counted by hand, sorted by key. */
export async function checkStatistics(ledger: LedgerUnderTest): Promise<void> {
  const { statistics } = ledger.shape;
  assert.ok(statistics, 'expected a contract with statistics');
  const keys = statistics.keys;
  const groupings = [
    [],
    ...keys.map((key) => [key]),
    ...keys.map((key, i) => [key, keys[(i + 1) % keys.length] ?? key]),
  ];
  const filters: MatterFilter[] = [{}, { open: true, division: ['340000'] }, { leadBody: [] }];
  for (const filter of filters) {
    const query = `query ($filter: ${ledger.shape.filterType}) {
      ${groupings.map((by, i) => `g${i}: ${statistics.field}(filter: $filter, groupBy: [${by}]) { groups { key label ${COUNTS.join(' ')} } coverage { complete } }`).join('\n')}
    }`;
    const data = await askData(ledger, query, { filter: { matter: filter } });
    const rows = ledger.rows.filter((row) => matchesFilter(row, filter, ledger.today));
    for (const [i, by] of groupings.entries()) {
      const groups = data[`g${i}`].groups as Group[];
      assert.deepEqual(
        groups.map(({ label: _, ...counts }) => counts),
        countRows(ledger, rows, by),
        `by ${by}, ${JSON.stringify(filter)}`,
      );
      for (const group of groups) checkLabels(ledger, by, group);
    }
  }
}

function countRows({ shape, today }: LedgerUnderTest, rows: readonly MatterRow[], by: readonly string[]): object[] {
  const values = by.map((key): ValueOf => {
    const value = GROUP_KEYS[key] ?? (shape.statistics?.ownKeys[key] as ValueOf | undefined);
    assert.ok(value, `expected a key that rows are known to have, got ${key}`);
    return value;
  });
  const groups = Map.groupBy(rows, (row) => JSON.stringify(values.map((value) => value(row, today))));
  if (by.length === 0 && rows.length === 0) groups.set('[]', []);
  return [...groups]
    .map(([key, members]) => ({
      key: JSON.parse(key) as (string | null)[],
      ...Object.fromEntries(
        COUNTS.map((name) => [name, members.filter((row) => GROUP_COUNTS[name](row, today)).length]),
      ),
    }))
    .toSorted((a, b) => compareKeys(a.key, b.key));
}

function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** A label for each value; a body or official by the name that the ledger has, if it has one. */
function checkLabels({ names }: LedgerUnderTest, by: readonly string[], { key, label }: Group): void {
  assert.equal(label.length, key.length);
  for (const [i, value] of key.entries()) {
    const name = by[i] === 'LEAD_BODY' || by[i] === 'LEAD_OFFICIAL' ? (names.get(value ?? '') ?? null) : undefined;
    if (value === null) assert.equal(label[i], null);
    else if (name !== undefined) assert.equal(label[i], name);
    else assert.ok(label[i], `expected a label of ${by[i]} ${value}`);
  }
}
