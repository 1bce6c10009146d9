import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** The writing side of a stream, as promises. */
export interface Sink {
  /** Resolves when more may come. Rejects with the error of the stream, or if it was closed. */
  write(chunk: Uint8Array): Promise<void>;
  /** Resolves when everything is handed over. */
  end(): Promise<void>;
  abort(reason?: Error): void;
}

export function openSink(output: Writable): Sink {
  const done = finished(output, { readable: false });
  // Whoever writes or ends hears of it; a stream that fails in between must not end the process.
  done.catch(() => {});
  return {
    async write(chunk) {
      if (output.destroyed) await done;
      if (output.write(chunk)) return;
      await Promise.race([drained(output), done]);
    },
    async end() {
      output.end();
      await done;
    },
    abort(reason) {
      output.destroy(reason);
    },
  };
}

function drained(output: Writable): Promise<void> {
  return new Promise((resolve) => output.once('drain', resolve));
}
