import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportRefused } from './ExportRefused.ts';
import type { ExportHead, ExportProgress, ExportRequest } from './ExportRequest.ts';
import { fetchExport } from './fetchExport.ts';
import { openSink } from './openSink.ts';

export type DownloadState =
  | { kind: 'idle' }
  | { kind: 'running'; request: ExportRequest; progress: ExportProgress | null }
  | { kind: 'done'; head: ExportHead }
  | { kind: 'cancelled' }
  | { kind: 'failed'; request: ExportRequest; error: Error & { code?: string; missing?: ExportRefused['missing'] } };

export interface Download {
  state: DownloadState;
  start(request: ExportRequest): Promise<void>;
  cancel(): void;
}

/** Milliseconds between two pictures of the progress: a reader sees no more, and it should cost nothing. */
const PROGRESS_MS = 100;

/** One download at a time, which can be cancelled; leaving the page's part cancels it. */
export function useDownload(): Download {
  const [state, setState] = useState<DownloadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(async (request: ExportRequest) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const show = (next: DownloadState) => running.current === controller && setState(next);
    let shownAt = 0;
    show({ kind: 'running', request, progress: null });
    try {
      const head = await fetchExport(request, {
        openSink,
        signal: controller.signal,
        onProgress(progress) {
          const now = performance.now();
          if (now - shownAt < PROGRESS_MS) return;
          shownAt = now;
          show({ kind: 'running', request, progress });
        },
      });
      show({ kind: 'done', head });
    } catch (error) {
      const isCancelled = controller.signal.aborted || (error as Error).name === 'AbortError';
      show(isCancelled ? { kind: 'cancelled' } : { kind: 'failed', request, error: error as Error });
    }
  }, []);

  return { state, start, cancel };
}
