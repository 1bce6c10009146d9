import { describe, expect, it } from 'vitest';
import { en, zh } from '../words.ts';
import { describeFilters } from './describeFilters.ts';
import { NO_FILTERS } from './WallFilters.ts';

const told = (filters: Partial<typeof NO_FILTERS>, names = {}) =>
  describeFilters({ ...NO_FILTERS, ...filters }, names, zh, 'zh').map(({ name, value }) => `${name} ${value}`);

describe('conditions in words', () => {
  it('names places, the level of a place itself among them', () => {
    expect(told({ division: '340100' })).toEqual(['地区 合肥市']);
    expect(told({ division: '340100', self: true })).toEqual(['地区 合肥市本级']);
    expect(told({ division: '340000', self: true })).toEqual(['地区 省级']);
  });

  it('names a light once, however many states it stands for', () => {
    expect(told({ lateness: ['NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] })).toEqual(['预警 不能判定']);
    expect(told({ lateness: ['OVERDUE', 'BEHIND'] })).toEqual(['预警 逾期、滞后']);
  });

  it('has the id of what has no name yet', () => {
    expect(told({ body: '11340000000010073Q' })).toEqual(['牵头单位 11340000000010073Q']);
    expect(told({ body: '11340000000010073Q' }, { body: '省委组织部' })).toEqual(['牵头单位 省委组织部']);
  });

  it('takes out what it tells, and nothing else', () => {
    const filters = {
      ...NO_FILTERS,
      division: '340100',
      self: true,
      open: true,
      closedOnTime: true,
      missing: ['CLAIM' as const],
    };
    let left = { ...filters };
    for (const { without } of describeFilters(filters, {}, en, 'en')) left = { ...left, ...without } as typeof left;
    expect(left).toEqual(NO_FILTERS);
  });
});
