/** What the hub's `POST /export` streams, to where it goes. */
import { pipeline } from 'node:stream/promises';
import { CommandError } from '../CommandError.ts';
import { createRowCounter, type RowCounter } from './countRows.ts';
import { describeErrors } from './describeErrors.ts';
import type { HubClient, HubError, HubFile } from './HubClient.ts';
import { describeWriteFailure, type PartFile } from './PartFile.ts';
import { type Progress, showProgress } from './showProgress.ts';

export const FILE_FORMATS = ['csv', 'xlsx', 'ndjson', 'parquet'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The body of the request. */
export interface ExportOrder {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  operationName?: string;
  format: FileFormat;
  encoding?: string;
  headings?: string;
  enums?: string;
  at?: string;
  nested?: { as: 'joined' } | { as: 'rows'; at: string };
  complete?: boolean;
  maxRows?: number;
}

export interface Downloaded {
  /** Rows that the file holds. Null if the hub could not say so, nor can it be seen. */
  rows: number | null;
  /** Rows that the list has; null if that is not known. */
  totalCount: number | null;
  bytes: number;
  /** Whether every system that could have rows has answered. */
  isComplete: boolean;
}

export interface DownloadOptions {
  hub: HubClient;
  order: ExportOrder;
  /** What messages call the query. */
  queryName: string;
  /** Standard output, where there is none. */
  file: PartFile | null;
  signal: AbortSignal;
  progress: boolean | undefined;
}

/**
 * Resolves once all has been taken by the file, or by standard output, and the hub's own count has been compared.
 *
 * @throws CommandError: the hub refuses, the connection breaks, the count differs, the disk does not take it; the reason
 * of the signal. All say how far it got.
 */
export async function downloadFile(options: DownloadOptions): Promise<Downloaded> {
  const { hub, order, queryName } = options;
  const answer = await hub.export(order);
  if ('errors' in answer) throw new CommandError(describeRefusal(answer.errors, queryName));
  const counter = createRowCounter(order.format);
  const progress = showProgress({ unit: counter ? 'rows' : 'bytes', wanted: options.progress });
  try {
    return await receive(answer, counter, progress, options);
  } finally {
    progress.stop();
  }
}

function describeRefusal(errors: readonly HubError[], queryName: string): string {
  const lacksSystems = errors.some(({ extensions }) => extensions?.code === 'INCOMPLETE');
  return `${describeErrors(errors, queryName)}${lacksSystems ? '\n--partial makes the file without them.' : ''}`;
}

async function receive(
  { headers, body, trailers }: HubFile,
  counter: RowCounter | null,
  progress: Progress,
  { hub, file, signal, order }: DownloadOptions,
): Promise<Downloaded> {
  const totalCount = readCount(headers['guatu-total-count']);
  // Rows of nested lists are more than those of the list, and nobody has counted them.
  const expected = counter && order.nested?.as !== 'rows' ? atMost(totalCount, order.maxRows) : null;
  const output = file?.stream ?? process.stdout;
  let bytes = 0;
  let broken: NodeJS.ErrnoException | undefined;
  const counting = async function* (chunks: AsyncIterable<Uint8Array>) {
    try {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        counter?.add(chunk);
        progress.show(counter?.rows ?? bytes, expected);
        yield chunk;
      }
    } catch (error) {
      broken = error as NodeJS.ErrnoException;
      throw error;
    }
  };
  try {
    await pipeline(body, counting, output, { end: file !== null });
  } catch (error) {
    const got = counter ? describeCount(counter.rows, expected, 'rows') : describeCount(bytes, null, 'bytes');
    const isLeft = file ? 'No file was written.' : 'What was printed is not whole.';
    if (signal.aborted) throw new CommandError(`Stopped after ${got}. ${isLeft}`, 'stopped');
    if (!broken) throw describeWriteFailure(file?.path ?? 'standard output', error);
    const broke = `the connection broke after ${got} (${broken.code ?? broken.message})`;
    throw new CommandError(`${hub.url}: ${broke}. ${isLeft} Try again.`, 'failed', error);
  }
  const told = readCount(trailers['guatu-row-count']);
  const counted = counter?.rows ?? null;
  checkCount({ told, counted, expected }, headers);
  const coverage = trailers['guatu-coverage'] ?? headers['guatu-coverage'];
  return { rows: told ?? counted, totalCount, bytes, isComplete: coverage !== 'partial' };
}

interface Counts {
  /** By the hub, at the end. */
  told: number | null;
  /** By us, where rows can be seen. */
  counted: number | null;
  /** By the hub, at the beginning. */
  expected: number | null;
}

/** The hub's own count must come where rows can be counted: what stands between may end a broken file as a whole one. */
function checkCount({ told, counted, expected }: Counts, { trailer }: HubFile['headers']): void {
  if (counted === null || counted === told || (told === null && counted === expected)) return;
  if (told !== null) throw new CommandError(`The hub sent ${told} rows, of which ${counted} came. Try again.`);
  if (trailer === undefined) return;
  throw new CommandError(
    `${counted} rows came without the hub's own count of them, so that nobody knows whether they are all. Something ` +
      'between the hub and here takes out HTTP trailers: ask the hub itself by --hub, or have it let them through.',
  );
}

function readCount(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : null;
}

function atMost(total: number | null, most: number | undefined): number | null {
  return total !== null && most !== undefined ? Math.min(total, most) : total;
}

function describeCount(count: number, of: number | null, unit: string): string {
  return `${count.toLocaleString('en')}${of === null ? '' : ` of ${of.toLocaleString('en')}`} ${unit}`;
}
