import { describe, expect, it } from 'vitest';
import type { GapReason } from '../../generated/documents.ts';
import { zh } from '../words.ts';
import { mapValues } from './mapValues.ts';
import { isAtLeast, isUnknown, readPlaces, totalLights } from './readBoard.ts';

const FIGURES = {
  count: 10,
  open: 6,
  completed: 1,
  closed: 3,
  closedOnTime: 2,
  onTimeBase: 4,
  onTimeRate: 0.5,
  openOverdue: 1,
  behind: 1,
  dueSoon: 1,
};

function gap(shard: string, staleAsOf: string | null, system = 'municipal-projects') {
  const reason: GapReason = 'UNREACHABLE';
  return { system, shard, name: `台账 ${shard}`, reason, since: '2021-06-17T01:10:00Z', staleAsOf };
}

function answered(codes: readonly (string | null)[], missing: ReturnType<typeof gap>[] = []) {
  return {
    total: FIGURES,
    groups: codes.map((code) => ({ key: [code], label: [code], ...FIGURES })),
    coverage: { complete: missing.length === 0, asOf: '2021-06-17T01:12:00Z', answered: [], missing, outdated: null },
  };
}

const LIGHTS = {
  groups: [
    { key: ['340100', 'OVERDUE'], open: 1 },
    { key: ['340100', 'NO_DEADLINE'], open: 2 },
    { key: ['340100', 'PROVISIONAL'], open: 3 },
    { key: ['340100', 'A_STATE_TO_COME'], open: 7 },
    { key: ['340100', null], open: 10 },
    { key: [null, 'NONE'], open: 4 },
  ],
  coverage: answered([]).coverage,
};

describe('rows of the board', () => {
  it('are all 16 cities, those that nothing is counted of at the end', () => {
    const rows = readPlaces(answered(['341200', '340100', null]), LIGHTS, null);
    expect(rows.map(({ code }) => code).slice(0, 4)).toEqual(['341200', '340100', null, '340200']);
    expect(rows).toHaveLength(17);
    expect(rows.at(-1)).toMatchObject({ name: '宣城市', figures: { count: 0, onTimeRate: null } });
  });

  it('of a city are the counties that something is counted of', () => {
    expect(readPlaces(answered(['340102', null]), LIGHTS, '340100').map(({ name }) => name)).toEqual(['瑶海区', null]);
  });

  it('take lights from the states that the graph computed, and judge by none that they do not know', () => {
    const rows = readPlaces(answered(['340100', null]), LIGHTS, null);
    expect(rows[0]?.lights).toEqual({ red: 1, yellow: 0, blue: 0, green: 0, grey: 22 });
    expect(rows[1]?.lights.green).toBe(4);
    expect(totalLights(rows)).toEqual({ red: 1, yellow: 0, blue: 0, green: 4, grey: 22 });
  });
});

describe('a missing system', () => {
  it('marks its own city, and the counties of it', () => {
    const missing = [gap('341200', '2021-06-17T01:08:00Z')];
    const rows = readPlaces(answered(['340100', '341200'], missing), LIGHTS, null);
    expect(rows.map((row) => row.gap?.name)).toEqual([undefined, '台账 341200', ...Array(14).fill(undefined)]);
    expect(readPlaces(answered(['341202'], missing), LIGHTS, '341200')[0]?.gap?.name).toBe('台账 341200');
  });

  it('whose old rows are counted makes no lower bound', () => {
    expect(isAtLeast('341200', [gap('341200', '2021-06-17T01:08:00Z')])).toBe(false);
  });

  it('without rows makes lower bounds of its city and of the whole; one over all cities, of each', () => {
    expect(isAtLeast('341200', [gap('341200', null)])).toBe(true);
    expect(isAtLeast('340100', [gap('341200', null)])).toBe(false);
    expect(isAtLeast(null, [gap('341200', null)])).toBe(true);
    expect(isAtLeast('340100', [gap('vp:34', null, 'volunteer-centers')])).toBe(true);
  });

  it('makes a city unknown that nothing is counted of, and never 0', () => {
    const rows = readPlaces(answered(['340100'], [gap('341200', null)]), LIGHTS, null);
    const unknown = rows.filter(isUnknown);
    expect(unknown.map(({ code }) => code)).toEqual(['341200']);
  });
});

describe('the map', () => {
  it('tells a rate with what it is of, and no value where there is none', () => {
    const values = mapValues(answered(['340100'], [gap('341200', null)]), 'onTimeRate', true, zh);
    expect(values.get('340100')).toEqual({ value: 0.5, label: '50.0%（2 / 4）' });
    expect(values.get('341200')).toEqual({ value: null, label: '', missing: '系统无应答' });
    expect(values.get('340200')).toEqual({ value: null, label: '无可计算' });
  });

  it('counts 0 where the systems answered, and nothing where they did not', () => {
    const values = mapValues(answered(['340100'], [gap('341200', null)]), 'overdue', true, zh);
    expect(values.get('340200')).toEqual({ value: 0, label: '0 件' });
    expect(values.get('341200')?.value).toBeNull();
  });

  it('says since when what it shows is old', () => {
    const values = mapValues(answered(['341200'], [gap('341200', '2021-06-17T01:08:00Z')]), 'count', true, zh);
    expect(values.get('341200')).toEqual({ value: 10, label: '10 件', missing: '系统无应答，为 09:08 的数据' });
  });

  it('has no rates of open matters alone', () => {
    expect(mapValues(answered(['340100']), 'onTimeRate', false, zh).get('340100')).toEqual({
      value: null,
      label: '无可计算',
    });
  });
});
