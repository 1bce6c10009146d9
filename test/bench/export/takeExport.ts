import { request } from 'node:http';
import { EXPORTED } from './pageThrough.ts';

export interface TakenExport {
  rows: number;
  bytes: number;
}

/** Takes a whole file and throws it away. Rejects if it is none, or not whole; aborted, it resolves to null. */
export function takeExport(address: string, format: string, signal: AbortSignal): Promise<TakenExport | null> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => (signal.aborted ? resolve(null) : reject(error));
    const headers = { 'content-type': 'application/json' };
    const asked = request(`${address}/export`, { method: 'POST', headers, agent: false, signal }, async (answer) => {
      let bytes = 0;
      let last: Buffer = Buffer.alloc(0);
      try {
        for await (const chunk of answer as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          last = chunk;
        }
      } catch (error) {
        return fail(error);
      }
      const rows = Number(answer.trailers['guatu-row-count']);
      if (answer.statusCode === 200 && rows > 0) return resolve({ rows, bytes });
      return fail(new Error(`Expected a file, got status ${answer.statusCode}: ${last.toString().slice(0, 300)}`));
    });
    asked.once('error', fail);
    asked.end(JSON.stringify({ query: EXPORTED, format }));
  });
}
