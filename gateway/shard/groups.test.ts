import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from '../../schema/decimal.ts';
import { RowLimitError } from './connection.ts';
import {
  compareGroupKeys,
  type GroupPart,
  type GroupRow,
  type MergeField,
  mergeFieldOf,
  mergeGroups,
} from './groups.ts';
import { SEED } from './testing/arbitraries.ts';
import { contractSchema, fieldAt } from './testing/contractSchema.ts';

const KEY: MergeField = { responseKey: 'key', rule: 'KEY', kind: 'OTHER' };
const LABEL: MergeField = { responseKey: 'label', rule: 'FIRST', kind: 'OTHER' };
const COUNT: MergeField = { responseKey: 'count', rule: 'SUM', kind: 'NUMBER' };
const MONEY: MergeField = { responseKey: 'money', rule: 'SUM', kind: 'DECIMAL' };
const UNIT: MergeField = { responseKey: 'unit', rule: 'EQUAL', kind: 'OTHER' };

function merge(fields: MergeField[], rowsOf: Record<string, GroupRow[]>, keyLength: number | null = null) {
  const parts = Object.entries(rowsOf).map(([shard, rows]): GroupPart => ({ shard, rows }));
  return mergeGroups({ plan: { key: 'key', fields: [KEY, ...fields] }, keyLength, parts, maxRows: 1_000 });
}

/** Of one value a shard, all in the same group. */
function mergeOne(field: Omit<MergeField, 'responseKey'>, ...values: unknown[]): unknown {
  const rowsOf = Object.fromEntries(values.map((value, shard) => [`s${shard}`, [{ key: ['k'], value }]]));
  const { groups, gaps } = merge([{ ...field, responseKey: 'value' }], rowsOf);
  expect(gaps).toEqual([]);
  return groups[0]?.row.value;
}

describe('the rule of a field', () => {
  it.each<[string, MergeField['rule'], MergeField['kind']]>([
    ['MunicipalProjectGroup.key', 'KEY', 'OTHER'],
    ['MunicipalProjectGroup.label', 'FIRST', 'OTHER'],
    ['MunicipalProjectGroup.count', 'SUM', 'NUMBER'],
    ['ProjectCell.key', 'KEY', 'OTHER'],
    ['ProjectCell.division', 'FIRST', 'OTHER'],
    ['ProjectCell.city', 'FIRST', 'OTHER'],
    ['ProjectCell.indicator', 'EQUAL', 'OTHER'],
    ['ProjectCell.unit', 'EQUAL', 'OTHER'],
    ['ProjectCell.target', 'SUM', 'DECIMAL'],
    ['ProjectCell.reportedOn', 'MAX', 'OTHER'],
    ['ProjectCell.projects', 'SUM', 'NUMBER'],
  ])('%s is %s of %s', (coordinate, rule, kind) => {
    const schema = contractSchema('municipal-projects');
    expect(mergeFieldOf(schema, fieldAt(schema, coordinate), 'alias')).toEqual({ responseKey: 'alias', rule, kind });
  });
});

describe('merging values', () => {
  it('adds numbers, and decimals exactly; null and anything is null', () => {
    expect(mergeOne({ rule: 'SUM', kind: 'NUMBER' }, 1, 2, 39)).toBe(42);
    expect(mergeOne({ rule: 'SUM', kind: 'DECIMAL' }, '0.1', '0.2', '38274000000')).toBe('38274000000.3');
    expect(mergeOne({ rule: 'SUM', kind: 'DECIMAL' }, '1', null, '2')).toBeNull();
    expect(mergeOne({ rule: 'SUM', kind: 'NUMBER' }, null, 2)).toBeNull();
    expect(mergeOne({ rule: 'SUM', kind: 'NUMBER' }, 0, 0)).toBe(0);
  });

  it('takes maximum and minimum of the values there are', () => {
    expect(mergeOne({ rule: 'MAX', kind: 'OTHER' }, '2021-05-01', null, '2021-06-01')).toBe('2021-06-01');
    expect(mergeOne({ rule: 'MIN', kind: 'OTHER' }, '2021-05-01', null, '2021-06-01')).toBe('2021-05-01');
    expect(mergeOne({ rule: 'MAX', kind: 'OTHER' }, null, null)).toBeNull();
    expect(mergeOne({ rule: 'MAX', kind: 'NUMBER' }, 9, 10)).toBe(10);
    expect(mergeOne({ rule: 'MIN', kind: 'DECIMAL' }, '9', '10.5')).toBe('9');
    expect(mergeOne({ rule: 'MAX', kind: 'OTHER' }, false, true)).toBe(true);
  });

  it('takes equal values once, decimals by their number', () => {
    expect(mergeOne({ rule: 'EQUAL', kind: 'OTHER' }, '户', '户')).toBe('户');
    expect(mergeOne({ rule: 'EQUAL', kind: 'OTHER' }, null, null)).toBeNull();
    expect(mergeOne({ rule: 'EQUAL', kind: 'DECIMAL' }, '1.0', '1')).toBe('1.0');
  });

  it('takes labels and objects from the first shard', () => {
    expect(mergeOne({ rule: 'FIRST', kind: 'OTHER' }, ['合肥'], ['合肥市'])).toEqual(['合肥']);
    expect(mergeOne({ rule: 'FIRST', kind: 'OTHER' }, { code: '340100' }, { code: '340100' })).toEqual({
      code: '340100',
    });
  });
});

describe('merging groups', () => {
  it('joins rows by their whole key and sorts by it, nulls last', () => {
    const { groups, answered } = merge(
      [COUNT, LABEL],
      {
        a: [
          { key: [null, 'KEY'], count: 1, label: [null, 'key'] },
          { key: ['340200', 'KEY'], count: 2, label: ['芜湖', 'key'] },
        ],
        b: [
          { key: ['340200', null], count: 4, label: ['芜湖市', null] },
          { key: ['340200', 'KEY'], count: 8, label: ['芜湖市', 'key'] },
          { key: ['340100', 'MICRO'], count: 16, label: ['合肥', 'micro'] },
        ],
      },
      2,
    );
    expect(groups.map(({ row }) => ({ ...row }))).toEqual([
      { key: ['340100', 'MICRO'], count: 16, label: ['合肥', 'micro'] },
      { key: ['340200', 'KEY'], count: 10, label: ['芜湖', 'key'] },
      { key: ['340200', null], count: 4, label: ['芜湖市', null] },
      { key: [null, 'KEY'], count: 1, label: [null, 'key'] },
    ]);
    expect(groups[1]?.from).toEqual([
      { shard: 'a', index: 1 },
      { shard: 'b', index: 1 },
    ]);
    expect(answered).toEqual(['a', 'b']);
  });

  it('adds up to one row if nothing is grouped by', () => {
    const { groups } = merge([COUNT], { a: [{ key: [], count: 3 }], b: [{ key: [], count: 4 }], c: [] }, 0);
    expect(groups.map(({ row }) => row.count)).toEqual([7]);
  });

  it('makes no number of some shards only, and takes what must be equal from those that know it', () => {
    const fields: MergeField[] = [
      COUNT,
      { responseKey: 'latest', rule: 'MAX', kind: 'OTHER' },
      { responseKey: 'unit', rule: 'EQUAL', kind: 'OTHER' },
      { responseKey: 'place', rule: 'FIRST', kind: 'OTHER' },
    ];
    const unknown = new Set(['count', 'latest', 'unit', 'place']);
    const row = (key: string, values: object) => ({ key: [key], ...values });
    const nothing = { count: null, latest: null, unit: null, place: { code: '1', name: null } };
    const known = { count: 3, latest: '2021-06-01', unit: '户', place: { code: '1', name: '甲' } };
    const { groups, gaps } = mergeGroups({
      plan: { key: 'key', fields: [{ responseKey: 'key', rule: 'KEY', kind: 'OTHER' }, ...fields] },
      keyLength: 1,
      parts: [
        { shard: 'older', rows: [row('both', nothing), row('older', nothing)], unknown },
        { shard: 'current', rows: [row('both', known), row('current', known)] },
      ],
      maxRows: 10,
    });
    expect(gaps).toEqual([]);
    expect(groups.map((group) => ({ ...group.row }))).toEqual([
      row('both', { ...known, count: null, latest: null }),
      row('current', known),
      row('older', nothing),
    ]);
  });

  it('does not take one key for another that is written alike', () => {
    const { groups } = merge([COUNT], {
      a: [
        { key: ['null'], count: 1 },
        { key: ['a","b'], count: 2 },
      ],
      b: [{ key: [null], count: 4 }],
    });
    expect(groups.map(({ key, row }) => [key, row.count])).toEqual([
      [['a","b'], 2],
      [['null'], 1],
      [[null], 4],
    ]);
  });

  it('works on response keys: one field under two aliases, and names of Object.prototype', () => {
    const fields: MergeField[] = [
      COUNT,
      { ...COUNT, responseKey: '__proto__' },
      { ...COUNT, responseKey: 'constructor' },
    ];
    const row = JSON.parse('{"key": ["k"], "count": 1, "__proto__": 2, "constructor": 3}') as GroupRow;
    const { groups } = merge(fields, { a: [row], b: [row] });
    expect(JSON.stringify(groups[0]?.row)).toBe('{"key":["k"],"count":2,"__proto__":4,"constructor":6}');
  });

  it('equals grouping all rows in one place', () => {
    const keys = fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null, freq: 4 }), {
      minLength: 2,
      maxLength: 2,
    });
    const rows = fc.uniqueArray(
      fc.record({
        key: keys,
        count: fc.nat({ max: 9 }),
        money: fc.integer({ min: -500, max: 500 }).map((it) => (it / 100).toFixed(2)),
      }),
      { selector: ({ key }) => JSON.stringify(key), maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 16 }), (shards) => {
        const { groups, gaps } = merge(
          [COUNT, MONEY],
          Object.fromEntries(shards.map((it, shard) => [`s${shard}`, it])),
          2,
        );
        const all = shards.flat();
        const distinct = new Map(all.map(({ key }) => [JSON.stringify(key), key]));
        expect(gaps).toEqual([]);
        expect(groups.map(({ key }) => key)).toEqual([...distinct.values()].sort(compareGroupKeys));
        for (const { key, row } of groups) {
          const same = all.filter((it) => JSON.stringify(it.key) === JSON.stringify(key));
          expect(row.count).toBe(same.reduce((sum, { count }) => sum + count, 0));
          expect(addDecimals(row.money as string, '0')).toBe(
            same.reduce((sum, { money }) => addDecimals(sum, money), '0'),
          );
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

describe('a shard that breaks the contract leaves with all its rows', () => {
  const sound = [{ key: ['k'], count: 1 }];

  it.each<[string, GroupRow[], string]>([
    [
      'key of another length',
      [{ key: ['k', 'l'], count: 1 }],
      'expected a key of 1 elements in group 0, got ["k","l"]',
    ],
    ['no object', [null as unknown as GroupRow], 'expected an object as group 1, got null'],
    ['no key', [{ key: null, count: 1 }], 'expected a key of texts and nulls in group 0, got null'],
    ['numbers in a key', [{ key: [1], count: 1 }], 'expected a key of texts and nulls in group 0, got [1]'],
    ['a key twice', [...sound, ...sound], 'expected each group once, got ["k"] twice'],
    ['text for a number', [{ key: ['k'], count: '1' }], 'expected a number or null as "count" of group ["k"], got "1"'],
    ['nothing for a number', [{ key: ['k'] }], 'expected a number or null as "count" of group ["k"], got nothing'],
  ])('%s', (_what, rows, violation) => {
    const { groups, answered, gaps } = merge(
      [COUNT],
      { a: sound, b: [{ key: ['other'], count: 1 }, ...rows], c: sound },
      1,
    );
    const index = violation.replace('group 0', 'group 1');
    expect(gaps).toEqual([{ shard: 'b', reason: 'BROKEN_CONTRACT', message: `Shard b: ${index}.` }]);
    expect(answered).toEqual(['a', 'c']);
    expect(groups.map(({ key, row }) => [key, row.count])).toEqual([[['k'], 2]]);
  });

  it('a decimal that is none', () => {
    const { gaps } = merge([MONEY], { a: [{ key: ['k'], money: '1e3' }] });
    expect(gaps[0]?.message).toBe('Shard a: expected a decimal or null as "money" of group ["k"], got "1e3".');
  });

  it('a unit that is not what most shards say, were it the first', () => {
    const rowsOf = (unit: string) => [{ key: ['k'], unit, count: 1 }];
    const { groups, gaps } = merge([UNIT, COUNT], { a: rowsOf('个'), b: rowsOf('户'), c: rowsOf('户') });
    expect(gaps.map(({ shard, message }) => [shard, message])).toEqual([
      ['a', 'Shard a: expected "unit" "户" in group ["k"] as elsewhere, got "个".'],
    ]);
    expect(groups.map(({ row }) => ({ ...row }))).toEqual([{ key: ['k'], unit: '户', count: 2 }]);
  });

  it('of two that differ, the later', () => {
    const { gaps, answered } = merge([UNIT], { a: [{ key: ['k'], unit: '个' }], b: [{ key: ['k'], unit: '户' }] });
    expect(gaps.map(({ shard }) => shard)).toEqual(['b']);
    expect(answered).toEqual(['a']);
  });
});

describe('bounds', () => {
  it('refuse more rows than the hub may hold', () => {
    const part = (shard: string): GroupPart => ({ shard, rows: [{ key: ['a'] }, { key: ['b'] }] });
    const input = { plan: { key: 'key', fields: [KEY] }, keyLength: 1, parts: [part('x'), part('y')] };
    expect(() => mergeGroups({ ...input, maxRows: 3 })).toThrow(RowLimitError);
    expect(() => mergeGroups({ ...input, maxRows: 3 })).toThrow(
      'Expected at most 3 group rows, got 4; group by fewer values or filter.',
    );
    expect(mergeGroups({ ...input, maxRows: 4 }).groups).toHaveLength(2);
  });
});
