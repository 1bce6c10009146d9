import { describe, expect, it } from 'vitest';
import { toGraphFilter } from './toGraphFilter.ts';
import {
  filtersOfChart,
  listAddress,
  NO_FILTERS,
  parseFilters,
  printFilters,
  type WallFilters,
} from './WallFilters.ts';

const ALL: WallFilters = {
  division: '340102',
  self: true,
  type: ['MUNICIPAL_PROJECT', 'WORKER_SERVICE'],
  source: 'mp:340100',
  body: '11340000000010073Q',
  official: 'of:00017',
  category: 'zhuxing',
  channel: 'hotline-12345',
  open: true,
  text: '市住建局 停车&a=b',
  on: '2021-05-31',
  status: ['IN_PROGRESS'],
  lateness: ['OVERDUE', 'BEHIND'],
  closedOnTime: false,
  missing: ['LEAD_BODY'],
};

describe('filters in an address', () => {
  it('come back as they were written', () => {
    expect(parseFilters(printFilters(ALL))).toEqual(ALL);
    expect(parseFilters(new URLSearchParams(new URL(listAddress(ALL), 'http://hub').search))).toEqual(ALL);
    expect(parseFilters(new URLSearchParams())).toEqual(NO_FILTERS);
  });

  it('are short, and read by people', () => {
    expect(listAddress(NO_FILTERS)).toBe('/matters');
    expect(listAddress({ ...NO_FILTERS, source: 'mp:340100', lateness: ['OVERDUE', 'BEHIND'], on: '2021-05-31' })).toBe(
      '/matters?source=mp:340100&on=2021-05-31&lateness=OVERDUE,BEHIND',
    );
  });

  it('leave out what is no value', () => {
    const query = 'division=999999&type=DRAGON,WORKER_SERVICE&on=2021-13-45&lateness=LATE&onTime=2&open=yes&text=%20';
    expect(parseFilters(new URLSearchParams(query))).toEqual({ ...NO_FILTERS, type: ['WORKER_SERVICE'] });
    expect(parseFilters(new URLSearchParams({ on: '2021-02-30' })).on).toBeNull();
  });

  it('know townships, zones and codes given up', () => {
    for (const code of ['340102001', '340111Z01', '341422', '340000']) {
      expect(parseFilters(new URLSearchParams({ division: code })).division).toBe(code);
    }
  });
});

describe('the filter of the graph', () => {
  it('says the same; the day is no part of it', () => {
    expect(toGraphFilter(ALL)).toEqual({
      matter: {
        text: '市住建局 停车&a=b',
        division: ['340102'],
        divisionScope: 'SELF',
        leadBody: ['11340000000010073Q'],
        lead: { official: 'of:00017' },
        channel: ['hotline-12345'],
        category: ['zhuxing'],
        open: true,
        status: ['IN_PROGRESS'],
        lateness: ['OVERDUE', 'BEHIND'],
        closedOnTime: false,
        missing: ['LEAD_BODY'],
      },
      type: ['MUNICIPAL_PROJECT', 'WORKER_SERVICE'],
      source: ['mp:340100'],
    });
  });

  it('is null if nothing narrows: the whole province is no condition, the province itself is one', () => {
    expect(toGraphFilter(NO_FILTERS)).toBeNull();
    expect(toGraphFilter({ ...NO_FILTERS, on: '2021-05-31' })).toBeNull();
    expect(toGraphFilter({ ...NO_FILTERS, division: '340000' })).toBeNull();
    expect(toGraphFilter({ ...NO_FILTERS, division: '340000', self: true })).toEqual({
      matter: { division: ['340000'], divisionScope: 'SELF' },
    });
  });

  it('of the chart has no condition of a list', () => {
    expect(toGraphFilter(filtersOfChart({ ...ALL, division: null, text: '', body: null, official: null }))).toEqual({
      matter: { channel: ['hotline-12345'], category: ['zhuxing'], open: true },
      type: ['MUNICIPAL_PROJECT', 'WORKER_SERVICE'],
      source: ['mp:340100'],
    });
  });
});
