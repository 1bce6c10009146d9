import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { canonicalInstant, scalars } from './scalars.ts';

describe('the scalars of the contracts', () => {
  it.each([
    ['2021-06-17T01:02:03.000Z', '2021-06-17T01:02:03.000Z'],
    ['2021-06-17T01:02:03Z', '2021-06-17T01:02:03.000Z'],
    ['2021-06-17T01:02Z', '2021-06-17T01:02:00.000Z'],
    ['2021-06-17T01:02:03.4567Z', '2021-06-17T01:02:03.456Z'],
    ['2021-06-17T09:30:00+08:00', '2021-06-17T01:30:00.000Z'],
    ['2021-01-01T00:00:00+08:00', '2020-12-31T16:00:00.000Z'],
  ])('take the instant %s as %s', (text, canonical) => {
    expect(canonicalInstant(text)).toBe(canonical);
    expect(scalars.DateTime.parseLiteral(parseValue(`"${text}"`))).toBe(canonical);
  });

  it.each([
    ...['2021-06-17', '2021-06-17T01:02:03', '2021-02-29T00:00:00Z', '2021-06-17T24:00:00Z', '2021-06-17T00:60:00Z'],
    ...['2021-06-17 01:02:03Z', '20210617T010203Z', 'now', '', '2021-06-17T00:00:00+25:00'],
  ])('take "%s" for no instant', (text) => {
    expect(() => scalars.DateTime.parseValue(text)).toThrow(
      `Expected an instant with its zone such as 2021-06-17T09:30:00+08:00, got ${JSON.stringify(text)}.`,
    );
  });

  it('take dates that exist, and decimal numbers without exponent', () => {
    expect(scalars.Date.parseValue('2020-02-29')).toBe('2020-02-29');
    expect(() => scalars.Date.parseValue(20200229)).toThrow('Expected a date such as 2021-06-17, got 20200229.');
    expect(() => scalars.Date.parseLiteral(parseValue('20200229'))).toThrow(/Expected a date/);
    expect(scalars.Decimal.parseValue('-12.50')).toBe('-12.50');
    expect(() => scalars.Decimal.parseValue('1e3')).toThrow(
      'Expected a decimal number as text such as "12.50", got "1e3".',
    );
  });

  it('give out what a row holds as it is', () => {
    expect(scalars.Decimal.serialize('12.50')).toBe('12.50');
  });
});
