import type { ScenarioResult } from '../../gateway/bench/rounds.ts';

/** Metrics in the order of their columns. */
const COLUMNS: readonly [metric: string, heading: string][] = [
  ['latencyP50Ms', 'p50 ms'],
  ['latencyP95Ms', 'p95 ms'],
  ['requestsPerSecond', 'requests/s'],
  ['cpuMs', 'CPU ms'],
  ['peakRssMb', 'peak RSS MB'],
  ['hubCpuMs', 'hub CPU ms'],
  ['systemsCpuMs', 'systems CPU ms'],
  ['subgraphRequests', 'subgraph requests'],
  ['rowsFetchedPerRow', 'rows fetched/given'],
];

/** Counts, the same in every round: their ratios say nothing that they do not. */
const WITHOUT_RATIO: ReadonlySet<string> = new Set(['subgraphRequests', 'rowsFetchedPerRow']);

/**
 * A scenario as an aligned table, a line a variant, e.g. `16 shards, through a hub   41.2 ×2.31   …`: the median, and
 * the ratio to the first line. A value that a variant does not have is a dash.
 */
export function formatTable({ scenario, title, variants }: ScenarioResult): string {
  const columns = COLUMNS.filter(([metric]) => variants.some(({ medians }) => metric in medians));
  const lines = [
    ['', ...columns.map(([, heading]) => heading)],
    ...variants.map(({ name, medians, ratios }) => [
      name,
      ...columns.map(([metric]) => formatCell(medians[metric], WITHOUT_RATIO.has(metric) ? undefined : ratios[metric])),
    ]),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index + 1] as string).length)));
  const nameWidth = Math.max(...variants.map(({ name }) => name.length));
  const rows = lines.map(([name = '', ...cells]) =>
    [name.padEnd(nameWidth), ...cells.map((cell, index) => cell.padStart(widths[index] as number))].join('  '),
  );
  return [`${scenario}: ${title}`, ...rows.map((row) => `  ${row.trimEnd()}`)].join('\n');
}

function formatCell(value: number | undefined, ratio: number | undefined): string {
  if (value === undefined) return '–';
  return ratio === undefined ? formatNumber(value) : `${formatNumber(value)} ×${ratio.toFixed(2)}`;
}

/** Three significant digits, whole numbers whole: `1430`, `41.2`, `0.028`. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

/** What `--json` prints. */
export interface Report {
  startedAt: string;
  node: string;
  platform: string;
  cpu: string;
  cores: number;
  quick: boolean;
  rounds: number;
  /** Of one variant in one round. */
  durationMs: number;
  scenarios: readonly ScenarioResult[];
}
