import { median } from '../../../gateway/bench/statistics.ts';
import type { BenchProcess } from '../BenchProcess.ts';
import { applyLoad, type LoadResult } from '../load.ts';
import { pageThrough } from './pageThrough.ts';
import type { PeakUsage } from './peakUsage.ts';
import type { ExportHouse } from './startExportHouse.ts';
import { takeExport } from './takeExport.ts';

export const FORMATS = ['csv', 'ndjson', 'parquet', 'xlsx'] as const;

/** A way to get rows out. CPU times are of whole processes, a thousand rows. */
export interface MeasuredWay {
  name: string;
  rows: number;
  rowsPerSecond: number;
  /** Rows a second, as a multiple of those of the plain client. */
  ratio: number;
  /** Null: the hub had no part in it. */
  hubCpuMs: number | null;
  indexCpuMs: number;
  hubPeakMb: number | null;
  /** Of the file. */
  megabytes: number | null;
}

/** What others wait for the same small list, in milliseconds. */
export interface MeasuredOthers {
  alone: Pick<LoadResult, 'latencyP50Ms' | 'latencyP95Ms'>;
  besideExport: Pick<LoadResult, 'latencyP50Ms' | 'latencyP95Ms'>;
  /** Of the 95th percentile. */
  ratio: number;
}

export interface MeasureOptions {
  /** Rows that plain clients page through. */
  sampleRows: number;
  /** Of each turn of those who wait. */
  loadMs: number;
  rounds: number;
  signal: AbortSignal;
}

/** Every way to get the list out, the plain client first: page after page over `/graphql`. */
export async function measureWays(house: ExportHouse, options: MeasureOptions): Promise<MeasuredWay[]> {
  const { sampleRows, signal } = options;
  const ways: Omit<MeasuredWay, 'ratio'>[] = [];
  const measure = async (name: string, run: (address: string) => Promise<{ rows: number; bytes: number | null }>) => {
    const hub = await house.startHub();
    try {
      const before = await usageOf(hub.process, house.index, signal);
      const begun = performance.now();
      const { rows, bytes } = await run(hub.address);
      const seconds = (performance.now() - begun) / 1000;
      const after = await usageOf(hub.process, house.index, signal);
      ways.push({
        ...{ name, rows, rowsPerSecond: rows / seconds },
        hubCpuMs: ((after.hub.cpuMs - before.hub.cpuMs) / rows) * 1000,
        indexCpuMs: ((after.index.cpuMs - before.index.cpuMs) / rows) * 1000,
        hubPeakMb: after.hub.peakMb,
        megabytes: bytes === null ? null : bytes / 1e6,
      });
    } finally {
      await hub.process.stop();
    }
  };
  const paged = async (url: string) => ({ rows: await pageThrough(url, sampleRows, signal), bytes: null });
  // What is compiled once is compiled by then.
  await pageThrough(house.indexUrl, 5_000, signal);
  await measure('plain client over /graphql', (address) => paged(`${address}/graphql`));
  await measure('plain client, of the index directly', () => paged(house.indexUrl));
  Object.assign(ways.at(-1) as MeasuredWay, { hubCpuMs: null, hubPeakMb: null });
  for (const format of FORMATS) {
    await measure(`export as ${format}`, async (address) => {
      const taken = await takeExport(address, format, signal);
      signal.throwIfAborted();
      return taken as NonNullable<typeof taken>;
    });
  }
  const baseline = ways[0]?.rowsPerSecond ?? Number.NaN;
  return ways.map((way) => ({ ...way, ratio: way.rowsPerSecond / baseline }));
}

const SMALL =
  '{ matters(filter: { matter: { division: ["340100"] } }, first: 20) { nodes { id title leadBody { name } } } }';

/** How long others wait, without an export and beside one, turn by turn: the medians of the rounds. */
export async function measureOthers(
  house: ExportHouse,
  { loadMs, rounds, signal }: MeasureOptions,
): Promise<MeasuredOthers> {
  const hub = await house.startHub();
  const load = () =>
    applyLoad({
      ...{ url: `${hub.address}/graphql`, body: JSON.stringify({ query: SMALL }), connections: 2, signal },
      ...{ durationMs: loadMs, expectedStart: Buffer.from('{"data":{"matters":{"nodes":[{"id":"') },
    });
  try {
    await load();
    const turns: { alone: LoadResult; beside: LoadResult }[] = [];
    for (let round = 0; round < rounds; round++) {
      turns.push({ alone: await load(), beside: await besideExport(hub.address, load, signal) });
    }
    return {
      alone: timesOf(turns.map(({ alone }) => alone)),
      besideExport: timesOf(turns.map(({ beside }) => beside)),
      ratio: median(turns.map(({ alone, beside }) => beside.latencyP95Ms / alone.latencyP95Ms)),
    };
  } finally {
    await hub.process.stop();
  }
}

async function besideExport<T>(address: string, act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const ending = new AbortController();
  const exporting = takeExport(address, 'csv', AbortSignal.any([signal, ending.signal]));
  const acted = await act().finally(() => ending.abort());
  if ((await exporting) !== null) throw new Error('Expected the export to outlast the load: give more rows.');
  return acted;
}

function timesOf(results: readonly LoadResult[]) {
  return {
    latencyP50Ms: median(results.map(({ latencyP50Ms }) => latencyP50Ms)),
    latencyP95Ms: median(results.map(({ latencyP95Ms }) => latencyP95Ms)),
  };
}

async function usageOf(hub: BenchProcess, index: BenchProcess, signal: AbortSignal) {
  const ask = (process: BenchProcess) => process.ask<PeakUsage>({ kind: 'usage' }, signal);
  return { hub: await ask(hub), index: await ask(index) };
}
