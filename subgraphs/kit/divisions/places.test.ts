import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../schema/divisions.ts';
import { codeOfPlace, placePrefix } from './places.ts';

describe('a place', () => {
  it.each(['340000', '340100', '340102', '340102001', '340102001003', '340111Z01', '340100Z02'])(
    'of the current code %s leads back to the code',
    (code) => {
      expect(codeOfPlace(placeOf(code) ?? '')).toBe(code);
    },
  );

  it.each([
    ['340102001003', 'TOWNSHIP', '340102001'],
    ['340102001', 'COUNTY', '340102'],
    ['340102001', 'CITY', '3401'],
    ['340102001', 'VILLAGE', '340102001'],
    ['3401', 'COUNTY', '3401'],
    ['34', 'CITY', '34'],
    ['340111Z01', 'COUNTY', '340111'],
    ['340111Z01', 'TOWNSHIP', '340111Z01'],
    ['3401Z02', 'CITY', '3401'],
    ['3401Z02', 'COUNTY', '3401Z02'],
  ] as const)('%s cut to %s is %s', (place, level, prefix) => {
    expect(placePrefix(place, level)).toBe(prefix);
  });

  it('cannot be cut to zones, which nothing lies under', () => {
    expect(() => placePrefix('340111Z01', 'ZONE')).toThrow(
      'Expected level PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE, got ZONE.',
    );
  });
});
