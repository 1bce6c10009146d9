import type { Dispatcher } from 'undici';

/**
 * One POST by `dispatch` with a small handler: the cheapest that undici offers. Rejects if the connection fails, or if
 * the status is no 200.
 */
export function postJson(pool: Dispatcher, path: string, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    pool.dispatch({ method: 'POST', path, headers: HEADERS, body }, new Collector(resolve, reject));
  });
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

class Collector implements Dispatcher.DispatchHandler {
  readonly #resolve: (body: Buffer) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #status = 0;

  constructor(resolve: (body: Buffer) => void, reject: (error: Error) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** undici wants it to be there. */
  onRequestStart(): void {}

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const body = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    if (this.#status === 200) this.#resolve(body);
    else this.#reject(new Error(`Expected status 200, got ${this.#status}: ${body.toString('utf8').slice(0, 300)}`));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
