import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, fenToYuan, isDecimal, normalizeDecimal, yuanToFen } from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 12 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const cut = digits.length - scale;
    return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale ? `.${digits.slice(cut)}` : ''}`;
  });

describe('decimal text', () => {
  it.each(['', '.', '1.', '.5', '+1', '1e3', '1,000', '--1', 'NaN', '１', ' 1', '1\n'])('"%s" is none', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => normalizeDecimal(text)).toThrow(
      new RangeError(`Expected a decimal number such as "-12.5", got "${text}".`),
    );
  });

  it.each([
    ['007.50', '7.5'],
    ['-0.0', '0'],
    ['0', '0'],
    ['-0.050', '-0.05'],
    ['38274000000', '38274000000'],
    ['100', '100'],
  ])('%s is written %s', (text, normal) => {
    expect(isDecimal(text)).toBe(true);
    expect(normalizeDecimal(text)).toBe(normal);
  });
});

describe('decimal arithmetic', () => {
  it('adds where doubles fail', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('9007199254740993', '0.01')).toBe('9007199254740993.01');
    expect(addDecimals('-1.5', '1.50')).toBe('0');
  });

  it('compares by number, not by text', () => {
    expect(compareDecimals('10', '9')).toBe(1);
    expect(compareDecimals('-10', '-9')).toBe(-1);
    expect(compareDecimals('1.0', '1')).toBe(0);
    expect(['10', '-3', '0.5', '9.75'].sort(compareDecimals)).toEqual(['-3', '0.5', '9.75', '10']);
  });

  it('adds in any order and grouping, and takes away what it added', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(addDecimals(a, b)).toBe(addDecimals(b, a));
        expect(addDecimals(addDecimals(a, b), c)).toBe(addDecimals(a, addDecimals(b, c)));
        const minusB = b.startsWith('-') ? b.slice(1) : `-${b}`;
        expect(addDecimals(addDecimals(a, b), minusB)).toBe(normalizeDecimal(a));
        expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
      }),
    );
  });
});

describe('money', () => {
  it('goes from yuan to fen and back', () => {
    expect(yuanToFen('382.74')).toBe(38274n);
    expect(yuanToFen('1.500')).toBe(150n);
    expect(fenToYuan(14_000_000_000n)).toBe('140000000');
    expect(fenToYuan(-5n)).toBe('-0.05');
    fc.assert(
      fc.property(fc.bigInt(), (fen) => {
        expect(yuanToFen(fenToYuan(fen))).toBe(fen);
      }),
    );
  });

  it('refuses a part of a fen', () => {
    expect(() => yuanToFen('0.001')).toThrow(new RangeError('Expected yuan with at most 2 decimals, got "0.001".'));
  });
});
