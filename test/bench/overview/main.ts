/**
 * `npm run bench:overview [-- --rows 1000000] [--database sqlite|postgresql|both] [--quick] [--json] [--only <scenario>]…`:
 * fills an index with synthetic matters and asks it what its clients ask. Beside each time stands that of the same
 * question to the tables alone, and that over 10,000 matters. docs/guides/benchmarks.md tells how to read it.
 */
import '../../../scripts/require-node.cjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../support/postgres.ts';
import { formatNumber } from '../report.ts';
import type { MeasuredIndex, MeasureOrder } from './measureIndex.ts';

const SCENARIOS = ['page', 'total', 'search', 'statistics', 'facets'];
const DATABASES = ['sqlite', 'postgresql'] as const;
const FEW_ROWS = 10_000;

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { rows, databases, rounds, scenarios, json } = readOptions();
  const say = (text: string) => void (json || console.log(text));
  const results: Record<string, { few: MeasuredIndex; many: MeasuredIndex }> = {};
  for (const database of databases) {
    const few = await measureOn(database, { rows: FEW_ROWS, rounds, scenarios, compare: false });
    const many = await measureOn(database, { rows, rounds, scenarios, compare: true });
    results[database] = { few, many };
    say(tableOf(database, rows, few, many));
  }
  if (json) console.log(JSON.stringify({ rows, rounds, node: process.version, results }, null, 2));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      database: { type: 'string', default: 'both' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
    },
  });
  const rows = Number(values.rows ?? (values.quick ? 50_000 : 1_000_000));
  if (!Number.isInteger(rows) || rows < 1_000 || rows > 5_000_000) {
    throw new Error(`--rows: expected a whole number from 1000 to 5000000, got "${values.rows}".`);
  }
  const databases = DATABASES.filter((name) => values.database === 'both' || values.database === name);
  if (databases.length === 0) {
    throw new Error(`--database: expected ${DATABASES.join(', ')} or both, got "${values.database}".`);
  }
  const unknown = values.only?.find((name) => !SCENARIOS.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--only: expected a scenario, one of ${SCENARIOS.join(', ')}; got "${unknown}".`);
  }
  return { rows, databases, rounds: values.quick ? 5 : 15, scenarios: values.only ?? SCENARIOS, json: values.json };
}

async function measureOn(
  database: (typeof DATABASES)[number],
  order: Omit<MeasureOrder, 'target'>,
): Promise<MeasuredIndex> {
  if (database === 'postgresql') {
    const server = await startPostgres();
    try {
      return await measureInProcess({ ...order, target: server.url });
    } finally {
      await server.stop();
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-'));
  try {
    return await measureInProcess({ ...order, target: join(folder, 'index.sqlite') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureInProcess(order: MeasureOrder): Promise<MeasuredIndex> {
  const child = fork(fileURLToPath(new URL('./measureIndex.ts', import.meta.url)), {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let measured: MeasuredIndex | undefined;
  child.on('message', (message: MeasuredIndex) => {
    measured = message;
  });
  child.send(order);
  const [code, signal] = await once(child, 'exit');
  if (!measured) throw new Error(`Measuring ended without a result (${signal ?? `exit code ${code}`}).`);
  return measured;
}

function tableOf(database: string, rows: number, few: MeasuredIndex, many: MeasuredIndex): string {
  const lines = many.questions.map(({ scenario, name, ms, sqlMs }, i) => {
    const fewMs = few.questions[i]?.ms ?? Number.NaN;
    const ratio = sqlMs === null ? '' : `×${formatNumber(sqlMs / ms)}`;
    return [`${scenario}: ${name}`, formatNumber(ms), formatNumber(sqlMs ?? Number.NaN), ratio, formatNumber(fewMs)];
  });
  const table = [['median ms', `of ${rows}`, 'tables alone', 'slower', `of ${FEW_ROWS}`], ...lines];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => (line[column] as string).length))) ?? [];
  const text = table.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [
    `\n${database}, ${rows} matters: first sync ${formatNumber(many.rowsPerSecond)} rows/s (of ${FEW_ROWS}: ${formatNumber(few.rowsPerSecond)}),`,
    `  loaded into memory in ${formatNumber(many.loadMs / 1000)} s, process of ${formatNumber(many.residentMb)} MB (of ${FEW_ROWS}: ${formatNumber(few.residentMb)})`,
    ...text.map((line) => `  ${line}`),
  ].join('\n');
}
