import { describe, expect, it } from 'vitest';
import {
  CITY_CODES,
  canonicalCode,
  cityOf,
  DIVISIONS,
  findDivision,
  isRetired,
  placeOf,
  RETIRED_DIVISIONS,
  shardDivisionsOf,
} from './divisions.ts';

const counties = DIVISIONS.filter(({ level }) => level === 'COUNTY');

describe('the list of divisions', () => {
  it('has 16 cities and 104 counties: 45 districts, 9 county cities, 50 counties', () => {
    expect(CITY_CODES).toHaveLength(16);
    expect(counties).toHaveLength(104);
    const kinds = counties.map(({ name }) => name.slice(-1));
    expect(kinds.filter((it) => it === '区')).toHaveLength(45);
    expect(kinds.filter((it) => it === '市')).toHaveLength(9);
    expect(kinds.filter((it) => it === '县')).toHaveLength(50);
  });

  it('numbers districts below 21, county cities from 81, counties between', () => {
    for (const { code, name } of counties) {
      const number = Number(code.slice(4));
      expect(`${name} ${number < 21 ? '区' : number < 81 ? '县' : '市'}`).toMatch(/(.) \1$/);
    }
  });

  it('gives every code once, ascending, under a parent that is listed', () => {
    const codes = DIVISIONS.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { parent, level } of DIVISIONS) {
      if (level !== 'PROVINCE') expect(codes).toContain(parent);
    }
  });

  it('is keyed by code, because names recur', () => {
    const named = (name: string) => [...DIVISIONS, ...RETIRED_DIVISIONS].filter((it) => it.name === name);
    expect(named('弋江区').map(({ code }) => code)).toEqual(['340209', '340203']);
    expect(named('无为县').map(({ code }) => code)).toEqual(['341422', '340225']);
    expect(findDivision('341003')?.name).toBe('黄山区');
    expect(findDivision('341000')?.name).toBe('黄山市');
    expect(findDivision('黄山区')).toBeUndefined();
  });
});

describe('retired codes', () => {
  it.each([
    ['341402', '340181', ['340100']],
    ['341421', '340124', ['340100']],
    ['341422', '340281', ['340200']],
    ['340225', '340281', ['340200']],
    ['341423', '340522', ['340500']],
    ['341424', '340523', ['340500']],
    ['340721', '340706', ['340700']],
    ['340823', '340722', ['340800', '340700']],
    ['341521', '340422', ['341500', '340400']],
    ['340824', '340882', ['340800']],
    ['341822', '341882', ['341800']],
    ['340203', '340209', ['340200']],
    ['340208', '340209', ['340200']],
    ['340221', '340210', ['340200']],
    ['340222', '340212', ['340200']],
  ])('%s leads to %s, its rows to the shards %j', (code, successor, shards) => {
    expect(isRetired(code)).toBe(true);
    expect(findDivision(code)).toMatchObject({ code, parent: `${code.slice(0, 4)}00`, level: 'COUNTY' });
    expect(canonicalCode(code)).toBe(successor);
    expect(placeOf(code)).toBe(successor);
    expect(isRetired(successor)).toBe(false);
    expect(shardDivisionsOf(code)).toEqual(shards);
  });

  it('are all of the list above', () => {
    expect(RETIRED_DIVISIONS).toHaveLength(15);
  });

  it('are asked for with the divisions that took them over', () => {
    expect(shardDivisionsOf('340722')).toEqual(['340700', '340800']);
    expect(shardDivisionsOf('340700')).toEqual(['340700', '340800']);
    expect(shardDivisionsOf('340181')).toEqual(['340100']);
  });

  it('keep the link in the middle of a chain', () => {
    expect(findDivision('341422')).toMatchObject({ successor: '340225', retiredIn: 2011 });
    expect(findDivision('340225')).toMatchObject({ successor: '340281', retiredIn: 2019 });
  });

  it('take towns, villages and zones with them', () => {
    expect(canonicalCode('340823101')).toBe('340722101');
    expect(canonicalCode('340823101003')).toBe('340722101003');
    expect(placeOf('340203Z01')).toBe('340209Z01');
    expect(isRetired('340823101003')).toBe(true);
    expect(cityOf('340823101')).toBe('340700');
    expect(shardDivisionsOf('340823101')).toEqual(['340800', '340700']);
  });
});

describe('forms of a code', () => {
  it.each([
    ['340000', '340000', '34', undefined],
    ['340100', '340100', '3401', '340100'],
    ['340100000000', '340100', '3401', '340100'],
    ['340102', '340102', '340102', '340100'],
    ['340102000', '340102', '340102', '340100'],
    ['340102000000', '340102', '340102', '340100'],
    ['340102001', '340102001', '340102001', '340100'],
    ['340102001000', '340102001', '340102001', '340100'],
    ['340102001003', '340102001003', '340102001003', '340100'],
    ['340111Z01', '340111Z01', '340111Z01', '340100'],
    ['340100Z02', '340100Z02', '3401Z02', '340100'],
  ])('%s is %s with the place %s, in the city %s', (code, canonical, place, city) => {
    expect(canonicalCode(code)).toBe(canonical);
    expect(placeOf(code)).toBe(place);
    expect(cityOf(code)).toBe(city);
    expect(isRetired(code)).toBe(false);
  });

  it('shows the division that a code with zeros names, and none for what is below counties', () => {
    expect(findDivision('340102000000')?.name).toBe('瑶海区');
    expect(findDivision('340102001')).toBeUndefined();
    expect(findDivision('340111Z01')).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['34', 'a place'],
    ['3401', 'a place'],
    ['320100', 'another province'],
    ['340900', 'a city number not in use'],
    ['341400', 'a city that was dissolved'],
    ['340199', 'no county'],
    ['3401020', 'seven digits'],
    ['340102000003', 'a village without its township'],
    ['340100001', 'a township without its county'],
    ['340111z01', 'a zone in lower case'],
    ['340102001003 ', 'a blank at the end'],
  ])('knows nothing of "%s" (%s)', (code) => {
    expect(findDivision(code)).toBeUndefined();
    expect(canonicalCode(code)).toBeUndefined();
    expect(placeOf(code)).toBeUndefined();
    expect(cityOf(code)).toBeUndefined();
    expect(isRetired(code)).toBe(false);
    expect(shardDivisionsOf(code)).toBeUndefined();
  });
});

describe('shards that can hold rows of a division', () => {
  it('are all for the province and one city for a current code', () => {
    expect(shardDivisionsOf('340000')).toBe('ALL');
    expect(shardDivisionsOf('340102')).toEqual(['340100']);
    expect(shardDivisionsOf('341882001002')).toEqual(['341800']);
    expect(shardDivisionsOf('340111Z01')).toEqual(['340100']);
  });
});

describe('places', () => {
  it('start with the place of everything above', () => {
    for (const { code, parent } of DIVISIONS) {
      if (parent) expect(placeOf(code)?.startsWith(placeOf(parent) ?? '-')).toBe(true);
    }
  });
});
