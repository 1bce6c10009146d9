import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { isEqualJson } from './isEqualJson.ts';

it('JSON values are equal whose members are, in any order', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<unknown>(null, 0, 1, '', '1', true),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'toString', '0'), tie('value'), { maxKeys: 2 }),
    ),
  }));
  let equal = 0;
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [a, b] = [one, other].map((it) => JSON.parse(JSON.stringify(it)) as unknown);
      expect(isEqualJson(a, b)).toBe(isDeepStrictEqual(a, b));
      expect(isEqualJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      if (isEqualJson(a, b)) equal += 1;
    }),
    { seed: SEED, numRuns: 2_000 },
  );
  expect(equal).toBeGreaterThan(20);
});

it('a member that sets the prototype elsewhere makes objects different', () => {
  const named = JSON.parse('{"__proto__":{}}') as unknown;
  expect(isEqualJson(named, {})).toBe(false);
  expect(isEqualJson({}, named)).toBe(false);
  expect(isEqualJson(named, JSON.parse('{"__proto__":{}}'))).toBe(false);
});
