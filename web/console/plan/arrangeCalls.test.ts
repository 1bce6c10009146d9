import { describe, expect, it } from 'vitest';
import { arrangeCalls } from './arrangeCalls.ts';
import { nameShard, nameSubgraph } from './nameHolder.ts';
import { readPlanReport, type SystemCall } from './PlanReport.ts';

const call = (subgraph: string, shard: string | null, startMs: number, durationMs: number): SystemCall => ({
  ...{ subgraph, shard, outcome: 'OK', startMs, durationMs },
});

describe('calls of an answer', () => {
  it('stand by subgraph, whichever was asked first on top, each from its start to its end', () => {
    const { totalMs, groups } = arrangeCalls([
      call('directory', null, 60, 40),
      call('municipal-projects', '341200', 20, 30),
      call('municipal-projects', '340100', 20, 5),
    ]);
    expect(totalMs).toBe(100);
    expect(groups.map(({ subgraph, bars }) => [subgraph, ...bars.map(({ shard }) => shard)])).toEqual([
      ['municipal-projects', '340100', '341200'],
      ['directory', null],
    ]);
    expect(groups[0]?.bars[1]).toMatchObject({ leftPercent: 20, widthPercent: 30 });
  });

  it('can be seen however short they are', () => {
    const { groups } = arrangeCalls([call('directory', null, 1_000, 0)]);
    const [bar] = groups[0]?.bars ?? [];
    expect(bar?.widthPercent).toBeGreaterThan(0);
    expect((bar?.leftPercent ?? 0) + (bar?.widthPercent ?? 0)).toBeLessThanOrEqual(100);
  });

  it('are named after the city or the group that answered', () => {
    const sources = new Map([['ws:9134', '淮北矿业职工服务台账']]);
    expect(['341200', '9134', 'unknown'].map((shard) => nameShard(shard, sources))).toEqual([
      '阜阳市',
      '淮北矿业职工服务台账',
      'unknown',
    ]);
    expect(nameSubgraph('overview', 'zh')).toBe('全省事项索引');
    expect(nameSubgraph('somebody-elses', 'zh')).toBe('somebody-elses');
  });

  it('are not there if they were not asked for', () => {
    expect(readPlanReport({ requestId: 'x' })).toBeNull();
    expect(readPlanReport({ calls: [] })).toEqual({ plan: null, calls: [] });
  });
});
