import { describe, expect, it } from 'vitest';
import { formatNumber, formatTable } from './report.ts';

describe('the table of a scenario', () => {
  it('has a line a variant and a column a metric that any of them has', () => {
    const table = formatTable({
      scenario: 'list',
      title: 'a list',
      variants: [
        {
          name: 'one subgraph',
          medians: { latencyP50Ms: 10, hubCpuMs: 2.5, rowsFetchedPerRow: 1 },
          ratios: { latencyP50Ms: 1, hubCpuMs: 1, rowsFetchedPerRow: 1 },
        },
        {
          name: '16 shards',
          medians: { latencyP50Ms: 23.123, hubCpuMs: 5, rowsFetchedPerRow: 2.56 },
          ratios: { latencyP50Ms: 2.3123, hubCpuMs: 2, rowsFetchedPerRow: 2.56 },
        },
        { name: 'directly', medians: { latencyP50Ms: 4 }, ratios: { latencyP50Ms: 0.4 } },
      ],
    });
    expect(table).toBe(
      [
        'list: a list',
        '                    p50 ms  hub CPU ms  rows fetched/given',
        '  one subgraph    10 ×1.00   2.5 ×1.00                   1',
        '  16 shards     23.1 ×2.31     5 ×2.00                2.56',
        '  directly         4 ×0.40           –                   –',
      ].join('\n'),
    );
  });
});

describe('a number', () => {
  it.each([
    [1430.4, '1430'],
    [100, '100'],
    [41.24, '41.2'],
    [2, '2'],
    [0.02837, '0.0284'],
    [0, '0'],
  ])('%d is shown as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});
