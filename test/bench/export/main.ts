/**
 * `npm run bench:export [-- --rows 1000000] [--quick] [--json] [--profile <folder>] [--data <folder>]`: exports a whole
 * index through a hub in every format, and beside it pages through the same list as a plain client does; then how long
 * others wait meanwhile. docs/guides/benchmarks.md tells how to read it.
 */
import '../../../scripts/require-node.cjs';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatNumber } from '../report.ts';
import { type MeasuredOthers, type MeasuredWay, measureOthers, measureWays } from './measureExports.ts';
import { startExportHouse } from './startExportHouse.ts';

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { rows, quick, json, profileDirectory, data } = readOptions();
  const folder = data ?? mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  mkdirSync(folder, { recursive: true });
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort(new Error('Interrupted.')));
  const { signal } = interrupted;
  try {
    const house = await startExportHouse({ rows, folder, profileDirectory, signal });
    try {
      const sampleRows = Math.min(rows, quick ? 5_000 : 50_000);
      const options = { sampleRows, loadMs: quick ? 700 : 3_000, rounds: quick ? 3 : 7, signal };
      const ways = await measureWays(house, options);
      const others = await measureOthers(house, options);
      if (json) console.log(JSON.stringify({ rows, node: process.version, ways, others }, null, 2));
      else console.log(`${tableOf(rows, ways)}\n${sentenceOf(others)}`);
    } finally {
      await house.stop();
    }
  } finally {
    if (!data) rmSync(folder, { recursive: true, force: true });
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const { quick, json, profile: profileDirectory, data } = values;
  const rows = Number(values.rows ?? (quick ? 20_000 : 1_000_000));
  if (!Number.isInteger(rows) || rows < 10_000 || rows > 5_000_000) {
    throw new Error(`--rows: expected a whole number from 10000 to 5000000, got "${values.rows}".`);
  }
  return { rows, quick, json, profileDirectory, data };
}

function tableOf(rows: number, ways: readonly MeasuredWay[]): string {
  const cellOf = (value: number | null) => (value === null ? '–' : formatNumber(value));
  const lines = [
    [`a list of ${rows}`, 'rows/s', '', 'hub CPU ms/1000', 'index CPU ms/1000', 'hub peak MB', 'file MB'],
    ...ways.map((way) => [
      ...[way.name, formatNumber(way.rowsPerSecond), `×${formatNumber(way.ratio)}`],
      ...[way.hubCpuMs, way.indexCpuMs, way.hubPeakMb, way.megabytes].map(cellOf),
    ]),
  ];
  const widths = (lines[0] as string[]).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

function sentenceOf({ alone, besideExport, ratio }: MeasuredOthers): string {
  const times = (of: MeasuredOthers['alone']) => `${formatNumber(of.latencyP50Ms)} / ${formatNumber(of.latencyP95Ms)}`;
  return `others, p50 / p95 ms: ${times(alone)} alone, ${times(besideExport)} beside an export (p95 ×${formatNumber(ratio)})`;
}
