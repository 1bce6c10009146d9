import { describe, expect, it } from 'vitest';
import { leafValue } from './leafValue.ts';
import type { LeafRule } from './ProjectionPlan.ts';

const VALUES = [
  0,
  -0,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 53,
  '',
  'RED',
  '1',
  true,
  false,
  [],
  {},
  ['RED'],
];

describe('a leaf of a type', () => {
  it.each<[LeafRule, unknown[]]>([
    [{ kind: 'Int' }, [0, -0, 2 ** 31 - 1, -(2 ** 31)]],
    [{ kind: 'Float' }, [0, -0, 1.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53]],
    [{ kind: 'String' }, ['', 'RED', '1']],
    [{ kind: 'text' }, ['', 'RED', '1']],
    [{ kind: 'Boolean' }, [true, false]],
    [{ kind: 'enum', values: ['RED'] }, ['RED']],
    [{ kind: 'any' }, VALUES],
  ])('$kind is one of these values as it is, and nothing else', (rule, taken) => {
    expect(VALUES.filter((value) => leafValue(rule, value) !== undefined)).toEqual(taken);
    for (const value of taken) expect(leafValue(rule, value)).toBe(value);
  });

  it('ID is a text, whatever whole number it was', () => {
    const answers = VALUES.map((value) => leafValue({ kind: 'ID' }, value));
    expect(answers).toEqual([
      ...['0', '0', undefined, '2147483647', '2147483648', '-2147483648', '-2147483649', '9007199254740992'],
      ...['', 'RED', '1', undefined, undefined, undefined, undefined, undefined],
    ]);
  });
});
