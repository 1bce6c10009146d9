import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, makeCreditCode } from './creditCode.ts';

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const eight = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 8, maxLength: 8 }).map((it) => it.join(''));

describe('a credit code', () => {
  it.each([
    '11341700003244967K',
    '11341700003244772R',
    '1134160073302996XP',
    '11341702730007167P',
    '91340100000000019A',
    '113400000000000278',
    '523402000000000356',
  ])('%s is valid', (code) => {
    expect(checkCreditCode(code)).toEqual({ valid: true });
  });

  it.each([
    ['91350203M0001QAY9B', 'Expected check character "9", got "B".'],
    ['91350100M0001TGQXM', 'Expected check character "1", got "M".'],
  ])('%s, met in the wild, fails its check', (code, problem) => {
    expect(checkCreditCode(code)).toEqual({ valid: false, problem });
  });

  it('fails by the organisation code inside', () => {
    const [prefix, organisation] = ['11341700', '00324496'];
    const right = makeCreditCode(prefix, organisation);
    expect(right).toBe('11341700003244967K');
    // Position 17 changed, and the last character made to fit: only the inner check can tell.
    const candidates = CHARACTERS.map((last) => `${prefix}${organisation}8${last}`).map(checkCreditCode);
    expect(candidates).toContainEqual({
      valid: false,
      problem: 'Expected check character "7" of the organisation code (position 17), got "8".',
    });
    expect(candidates.every(({ valid }) => !valid)).toBe(true);
  });

  it.each(['', '11341700003244967', '11341700003244967KK', '11341700003244967k', '1134170000324496IK', '1.13417E+17'])(
    '"%s" has not the form of one',
    (code) => {
      expect(checkCreditCode(code)).toEqual({
        valid: false,
        problem: `Expected 18 digits or capital letters other than I, O, S, V and Z, got "${code}".`,
      });
    },
  );
});

describe('a made credit code', () => {
  it('is valid, and no longer if one character changes', () => {
    fc.assert(
      fc.property(eight, eight, fc.nat({ max: 17 }), fc.nat({ max: 29 }), (prefix, organisation, position, step) => {
        const code = makeCreditCode(prefix, organisation);
        expect(checkCreditCode(code)).toEqual({ valid: true });
        const other = CHARACTERS[(CHARACTERS.indexOf(code.charAt(position)) + step + 1) % CHARACTERS.length];
        expect(checkCreditCode(code.slice(0, position) + other + code.slice(position + 1)).valid).toBe(false);
      }),
    );
  });

  it('is refused for parts of another length or alphabet', () => {
    expect(() => makeCreditCode('9134010', '00000001')).toThrow(
      new RangeError('Expected twice 8 characters of a credit code, got "9134010" and "00000001".'),
    );
    expect(() => makeCreditCode('91340100', '0000000I')).toThrow(RangeError);
  });
});
