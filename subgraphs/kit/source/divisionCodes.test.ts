import { describe, expect, it } from 'vitest';
import { DIVISIONS, placeOf, RETIRED_DIVISIONS } from '../../../schema/divisions.ts';
import { divisionCodes } from './divisionCodes.ts';

const known = [...DIVISIONS, ...RETIRED_DIVISIONS].map(({ code }) => code);
const below = ['', '000', '000000', 'Z01', 'Z02', '001', '001000', '001003', '002'];
const codes = known.flatMap((code) => below.map((rest) => code + rest)).filter((code) => placeOf(code) !== undefined);
const places = [...new Set(codes.map((code) => placeOf(code) as string))];

describe('codes of a place', () => {
  it.each(['SUBTREE', 'SELF'] as const)('are those of what lies in it and no other: %s', (scope) => {
    for (const place of places) {
      const asked = divisionCodes(place, scope);
      const prefixes = asked.prefixes.map((prefix) => [prefix, prefix.length] as const);
      const found = codes.filter(
        (code) => asked.codes.includes(code) || prefixes.some(([prefix, length]) => code.slice(0, length) === prefix),
      );
      const expected = codes.filter((code) => {
        const of = placeOf(code) ?? '';
        return scope === 'SELF' ? of === place : of.startsWith(place);
      });
      expect(found, place).toEqual(expected);
    }
  });

  it('are told by few prefixes', () => {
    expect(divisionCodes('34', 'SUBTREE').prefixes).toEqual(['34']);
    expect(divisionCodes('3401', 'SUBTREE').prefixes).toEqual(['3401', '341402', '341421']);
    expect(divisionCodes('340722', 'SUBTREE').prefixes).toEqual(['340722', '340823']);
    expect(divisionCodes('340111Z01', 'SUBTREE').prefixes).toEqual(['340111Z01']);
  });
});
