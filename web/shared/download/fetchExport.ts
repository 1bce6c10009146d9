import { DownloadFailed, ExportRefused } from './ExportRefused.ts';
import type { ExportHead, ExportProgress, ExportRequest, FileSink } from './ExportRequest.ts';
import { LineCounter } from './LineCounter.ts';
import { readHead } from './readHead.ts';

interface FetchExportOptions {
  /** Opens the file when its name and size are known. */
  openSink: (head: ExportHead) => Promise<FileSink>;
  /** Called for each chunk, some hundred times a second at most. */
  onProgress?: (progress: ExportProgress) => void;
  signal: AbortSignal;
  /** Default `/export`, of this origin. */
  address?: string;
}

/**
 * Downloads an export, chunk by chunk, without holding it. Resolves when the file is kept whole; if anything fails, or
 * `signal` aborts, none is kept.
 *
 * @throws ExportRefused, DownloadFailed; an AbortError when `signal` aborts
 */
export async function fetchExport(request: ExportRequest, options: FetchExportOptions): Promise<ExportHead> {
  const { openSink, signal, address = '/export' } = options;
  const response = await ask(address, request, signal);
  if (!response.ok || !response.body) throw await readRefusal(response);
  const head = readHead(response.headers, request.format);
  const sink = await openSink(head).catch(async (error: unknown) => {
    await response.body?.cancel().catch(() => {});
    throw error instanceof Error && error.name === 'AbortError' ? error : new DownloadFailed('FILE_NOT_WRITTEN', error);
  });
  try {
    await copy(response.body, sink, request, head, options);
    await write(() => sink.close());
  } catch (error) {
    await sink.discard().catch(() => {});
    throw error;
  }
  return head;
}

async function ask(address: string, request: ExportRequest, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new DownloadFailed('HUB_UNREACHABLE', cause);
  }
}

async function readRefusal(response: Response): Promise<ExportRefused | DownloadFailed> {
  try {
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: Record<string, unknown> }[];
    };
    const [{ message, extensions } = { message: '', extensions: {} }] = errors;
    const missing = (extensions.missing ?? []) as { name: string; reason?: string }[];
    return new ExportRefused(
      String(extensions.code ?? 'INTERNAL_SERVER_ERROR'),
      message,
      missing.map(({ name, reason = null }) => ({ name, reason })),
    );
  } catch (cause) {
    return new DownloadFailed('HUB_UNREACHABLE', cause);
  }
}

async function copy(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  sink: FileSink,
  { format }: ExportRequest,
  { totalCount }: ExportHead,
  { onProgress, signal }: FetchExportOptions,
): Promise<void> {
  const counter = format === 'csv' || format === 'ndjson' ? new LineCounter(format) : null;
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw signal.aborted ? cause : new DownloadFailed('DOWNLOAD_BROKEN', cause);
    });
    if (done) return;
    await write(() => sink.write(value)).catch(async (error: unknown) => {
      await reader.cancel().catch(() => {});
      throw error;
    });
    bytes += value.length;
    counter?.add(value);
    // The heading of a CSV is a line, and no row.
    const rows = counter && Math.max(0, counter.lines - (format === 'csv' ? 1 : 0));
    onProgress?.({ bytes, rows, totalCount });
  }
}

async function write(step: () => Promise<void>): Promise<void> {
  await step().catch((cause: unknown) => {
    throw new DownloadFailed('FILE_NOT_WRITTEN', cause);
  });
}
