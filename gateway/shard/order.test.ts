import fc from 'fast-check';
import { buildSchema, type GraphQLEnumType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compareKeys, isCanonical, type OrderRule, orderRulesOf, type SortKind } from './order.ts';
import { orderRules, SEED, sortValues } from './testing/arbitraries.ts';
import { contractSchema } from './testing/contractSchema.ts';

function rulesOf(schema: GraphQLSchema, order: string, node: string) {
  return orderRulesOf(schema, schema.getType(order) as GraphQLEnumType, schema.getType(node) as GraphQLObjectType);
}

describe('the rules of an order enum', () => {
  it('come from @sorts, with the kind of the field there', () => {
    const rules = rulesOf(contractSchema('municipal-projects'), 'MatterOrder', 'MunicipalProject');
    expect(
      [...rules.values()].map(({ name, path, kind, descending }) => `${name} ${path} ${kind} ${descending}`),
    ).toEqual([
      'DEADLINE_ASC deadline.date DATE false',
      'DEADLINE_DESC deadline.date DATE true',
      'UPDATED_ASC updatedAt INSTANT false',
      'UPDATED_DESC updatedAt INSTANT true',
      'REGISTERED_ASC registeredOn DATE false',
      'REGISTERED_DESC registeredOn DATE true',
      'CLOSED_ASC closedOn DATE false',
      'CLOSED_DESC closedOn DATE true',
      'LAST_REPORT_ASC lastReportOn DATE false',
      'LAST_REPORT_DESC lastReportOn DATE true',
    ]);
  });

  it('come from @sorts in a contract of its own', () => {
    const rules = rulesOf(contractSchema('worker-services'), 'MeetingOrder', 'WorkerMeeting');
    expect(rules.get('HELD_DESC')).toEqual({ name: 'HELD_DESC', path: 'heldOn', kind: 'DATE', descending: true });
    expect(rules.get('HELD_ASC')).toEqual({ name: 'HELD_ASC', path: 'heldOn', kind: 'DATE', descending: false });
  });

  const small = (sorts: string) =>
    buildSchema(
      `directive @sorts(path: String!, descending: Boolean!) on ENUM_VALUE
       scalar Date
       type Query { row: Row }
       type Row { id: ID! title: String dates: [Date!] size: Int done: Boolean }
       enum RowOrder { ONE ${sorts} }`,
      { assumeValidSDL: true },
    );

  it.each([
    ['', 'Expected @sorts on RowOrder.ONE, got none.'],
    [sortsBy('title'), 'Expected @sorts(path: "title") to name a date, instant, number or code, got String.'],
    [sortsBy('done'), 'Expected @sorts(path: "done") to name a date, instant, number or code, got Boolean.'],
    [sortsBy('dates'), 'Expected @sorts(path: "dates") to name one value, got a list.'],
    [sortsBy('size.of'), 'Expected @sorts(path: "size.of") to lead through fields, got no "of" in Int.'],
  ])('are refused where there is no canonical order: %s', (sorts, message) => {
    expect(() => rulesOf(small(sorts), 'RowOrder', 'Row')).toThrow(message);
  });

  it('take numbers and ids', () => {
    expect(rulesOf(small(sortsBy('size')), 'RowOrder', 'Row').get('ONE')?.kind).toBe('NUMBER');
    expect(rulesOf(small(sortsBy('id')), 'RowOrder', 'Row').get('ONE')?.kind).toBe('CODE');
  });

  function sortsBy(path: string): string {
    return `@sorts(path: "${path}", descending: false)`;
  }
});

describe('comparing keys', () => {
  const sorted = (rule: OrderRule, keys: [string | null, string][]) =>
    keys
      .map(([value, id]) => ({ value, id }))
      .sort((a, b) => compareKeys(rule, a, b))
      .map(({ value, id }) => [value, id]);
  const ruleOf = (kind: SortKind, descending: boolean): OrderRule => ({ name: 'O', path: 'p', kind, descending });

  it('puts nulls last and ids ascending, in both directions', () => {
    const keys: [string | null, string][] = [
      [null, 'b'],
      ['2021-01-02', 'b'],
      [null, 'a'],
      ['2021-01-02', 'a'],
      ['2021-01-01', 'c'],
    ];
    expect(sorted(ruleOf('DATE', false), keys).map(([, id]) => id)).toEqual(['c', 'a', 'b', 'a', 'b']);
    expect(sorted(ruleOf('DATE', true), keys).map(([, id]) => id)).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('compares numbers as numbers, exactly', () => {
    const keys = ['10', '9', '-1', '-10', '0.5', '90071992547409930', '90071992547409931'].map(
      (value): [string, string] => [value, 'a'],
    );
    expect(sorted(ruleOf('NUMBER', false), keys).map(([value]) => value)).toEqual([
      '-10',
      '-1',
      '0.5',
      '9',
      '10',
      '90071992547409930',
      '90071992547409931',
    ]);
  });

  it('compares ids by bytes, not by a language', () => {
    const ids = ['mp:340100:a', 'mp:340100:B', 'mp:340100:10', 'mp:340100:9', 'mp:340100:2-1'];
    expect(
      sorted(
        ruleOf('DATE', true),
        ids.map((id) => [null, id]),
      ).map(([, id]) => id),
    ).toEqual(['mp:340100:10', 'mp:340100:2-1', 'mp:340100:9', 'mp:340100:B', 'mp:340100:a']);
  });

  it('is a total order', () => {
    const keysOf = (rule: OrderRule) => fc.record({ value: sortValues(rule), id: fc.constantFrom('a', 'b', 'c') });
    const triples = orderRules.chain((rule) => fc.tuple(fc.constant(rule), keysOf(rule), keysOf(rule), keysOf(rule)));
    fc.assert(
      fc.property(triples, ([rule, a, b, c]) => {
        const sign = (left: typeof a, right: typeof a) => Math.sign(compareKeys(rule, left, right));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(a.value === b.value && a.id === b.id);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('canonical forms', () => {
  it.each<[SortKind, string]>([
    ['DATE', '2021-06-17'],
    ['DATE', '2020-02-29'],
    ['INSTANT', '2021-06-17T01:02:03.000Z'],
    ['NUMBER', '0'],
    ['NUMBER', '-12.5'],
    ['NUMBER', '0.05'],
    ['CODE', '91340100000000019A'],
  ])('%s takes %s', (kind, value) => expect(isCanonical(value, kind)).toBe(true));

  it.each<[SortKind, string]>([
    ['DATE', '2021-6-17'],
    ['DATE', '2021-02-29'],
    ['DATE', '2021-13-01'],
    ['DATE', '2021-06-17T00:00:00.000Z'],
    ['INSTANT', '2021-06-17T01:02:03Z'],
    ['INSTANT', '2021-06-17T01:02:03.1Z'],
    ['INSTANT', '2021-06-17T01:02:03.123456Z'],
    ['INSTANT', '2021-06-17T01:02:03.000+00:00'],
    ['INSTANT', '2021-06-17T25:02:03.000Z'],
    ['NUMBER', '-0'],
    ['NUMBER', '01'],
    ['NUMBER', '1.0'],
    ['NUMBER', '1e3'],
    ['CODE', ''],
    ['CODE', '合肥'],
    ['CODE', 'a b'],
  ])('%s refuses %s', (kind, value) => expect(isCanonical(value, kind)).toBe(false));

  it('of dates and instants are what a Date prints of itself', () => {
    const two = fc.integer({ min: 0, max: 62 }).map((number) => String(number).padStart(2, '0'));
    const year = fc.oneof(fc.constantFrom(1900, 2000, 2020, 2021), fc.integer({ min: 0, max: 9999 }));
    const instants = fc
      .tuple(year, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), two, two, two)
      .map(([y, month, day, ...time]) => {
        const date = [String(y).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
          '-',
        );
        return `${date}T${time.join(':')}.000Z`;
      });
    const printed = (instant: string) => {
      const date = new Date(instant);
      return Number.isNaN(date.getTime()) ? '' : date.toISOString();
    };
    fc.assert(
      fc.property(instants, (instant) => {
        expect(isCanonical(instant, 'INSTANT')).toBe(printed(instant) === instant);
        const midnight = `${instant.slice(0, 10)}T00:00:00.000Z`;
        expect(isCanonical(instant.slice(0, 10), 'DATE')).toBe(printed(midnight) === midnight);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });
});
