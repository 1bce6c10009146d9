import type { ExportOutcome } from '../../observe/channels.ts';
import { type ClientFile, ClientIdle } from './ClientFile.ts';
import { type ExportFailure, exportFailure } from './ExportFailure.ts';
import { failureOf } from './failureOf.ts';

export interface EndedExport {
  /** What was thrown. */
  error: unknown;
  output: Pick<ClientFile, 'errored'>;
  /** Of the request: it ends with the client, the hub or the time. */
  signal: AbortSignal;
  isStopping: boolean;
  requestId: string;
  exportTimeoutMs: number;
}

/** Why an export ended before its time: what the log calls it, and what the client is told, if it still listens. */
export function judgeEnd(ended: EndedExport): { outcome: ExportOutcome; failure: ExportFailure } {
  const { error, output, signal, exportTimeoutMs } = ended;
  if (output.errored instanceof ClientIdle) return { outcome: 'NOT_READ', failure: exportFailure('EXPORT_TIMED_OUT') };
  if (signal.aborted && (signal.reason as Error).name === 'TimeoutError') {
    const message = `Expected an export to take at most ${exportTimeoutMs} ms, it takes longer; ask for less at once.`;
    return { outcome: 'EXPORT_TIMED_OUT', failure: exportFailure('EXPORT_TIMED_OUT', message) };
  }
  if (signal.aborted) {
    return { outcome: ended.isStopping ? 'STOPPED' : 'CANCELLED', failure: exportFailure('SERVICE_UNAVAILABLE') };
  }
  const failure = failureOf(error, ended.requestId);
  return { outcome: failure.code, failure };
}
