import type { VariantResult } from '../../../gateway/bench/rounds.ts';
import { formatNumber } from '../report.ts';

/** A scenario's result, with those of whom there are no figures. */
export interface GatewayScenarioResult {
  scenario: string;
  title: string;
  /** `variants[0]` is the baseline. */
  variants: VariantResult[];
  notMeasured: NotMeasured[];
}

export interface NotMeasured {
  name: string;
  reason: string;
}

/** Metrics in the order of their columns, and whether a ratio to the baseline says anything. */
const COLUMNS: readonly [metric: string, heading: string, hasRatio: boolean][] = [
  ['cpuMs', 'CPU ms', true],
  ['requestsPerSecond', 'requests/s', true],
  ['latencyP50Ms', 'p50 ms', true],
  ['latencyP95Ms', 'p95 ms', true],
  ['latencyP99Ms', 'p99 ms', true],
  ['warmP99Ms', 'warm p99 ms', true],
  ['warmP99BesideKnownMs', 'beside known ms', true],
  ['warmP99BesideColdMs', 'beside cold ms', true],
  ['coldP50Ms', 'cold p50 ms', true],
  ['coldP99Ms', 'cold p99 ms', true],
  ['distinctPerSecond', 'distinct/s', true],
  ['distinctCpuMs', 'distinct CPU ms', true],
  ['constructMs', 'construct ms', true],
  ['firstPlanMs', 'first plan ms', true],
  ['warmPlanMs', 'warm plan ms', true],
  ['distinctPlanMs', 'distinct plan ms', true],
  ['planned', 'planned', false],
  ['fetches', 'fetches', false],
  ['fetchesOfFirst', 'of the first', false],
  ['peakMb', 'peak MB', true],
  ['subgraphRequests', 'subgraph requests', false],
  ['subgraphRequestsUnderLoad', 'under load', false],
];

/** Aligned: a line a variant, a column a metric that any of them has, then those that were not measured and why. */
export function formatTable({ scenario, title, variants, notMeasured }: GatewayScenarioResult): string {
  const columns = COLUMNS.filter(([metric]) => variants.some(({ medians }) => metric in medians));
  const lines = [
    ['', ...columns.map(([, heading]) => heading)],
    ...variants.map(({ name, medians, ratios }) => [
      name,
      ...columns.map(([metric, , hasRatio]) => formatCell(medians[metric], hasRatio ? ratios[metric] : undefined)),
    ]),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index + 1]?.length ?? 0)));
  const nameWidth = Math.max(0, ...variants.map(({ name }) => name.length));
  const rows = lines.map(([name = '', ...cells]) =>
    [name.padEnd(nameWidth), ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join('  '),
  );
  return [
    `${scenario}: ${title}`,
    ...rows.map((row) => `  ${row.trimEnd()}`),
    ...notMeasured.map(({ name, reason }) => `  ${name}: not measured: ${reason}`),
  ].join('\n');
}

function formatCell(value: number | undefined, ratio: number | undefined): string {
  if (value === undefined) return '–';
  return ratio === undefined ? formatNumber(value) : `${formatNumber(value)} ×${ratio.toFixed(2)}`;
}
