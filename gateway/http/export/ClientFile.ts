import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';

export interface ClientFileOptions {
  response: ServerResponse;
  /** Called before the first byte: status and headers are written then. */
  begin(): void;
  /** A client that takes nothing for so long is given up, in milliseconds. */
  idleMs: number;
}

/** The client read nothing for too long. */
export class ClientIdle extends Error {
  override name = 'ClientIdle';
}

/**
 * The body of a response, as whoever makes a file writes to it: as fast as the client reads. It ends well by `complete`
 * alone; destroyed after its first byte, the connection breaks, and no client takes what came for a whole file.
 */
export class ClientFile extends Writable {
  readonly #response: ServerResponse;
  readonly #begin: () => void;
  #isBegun = false;
  #isWaiting = false;
  #bytes = 0;

  constructor({ response, begin, idleMs }: ClientFileOptions) {
    // What was written may still be on its way when all of it is written.
    super({ autoDestroy: false });
    this.#response = response;
    this.#begin = begin;
    // Whoever writes is told; nobody else listens.
    this.on('error', () => {});
    response.once('close', () => {
      if (!response.writableFinished) this.destroy(new Error('The client went away.'));
    });
    // A socket's timeout begins anew with each byte that the other side takes.
    response.setTimeout(idleMs, () => {
      if (this.#isWaiting) this.destroy(new ClientIdle(`The client read nothing for ${idleMs} ms.`));
    });
  }

  /** Whether anything was written: it is too late to answer otherwise then. */
  get isBegun(): boolean {
    return this.#isBegun;
  }

  /** Of the body, so far. */
  get bytes(): number {
    return this.#bytes;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#beginOnce();
    this.#bytes += chunk.length;
    if (this.#response.write(chunk)) {
      done();
      return;
    }
    this.#isWaiting = true;
    this.#response.once('drain', () => {
      this.#isWaiting = false;
      done();
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // Before the first byte there is a better answer than a broken connection.
    if (error && this.#isBegun) this.#response.destroy();
    done(error);
  }

  /** The file is whole: ends the response, with what is known only now. Resolves when all of it is with the system. */
  async complete(trailers: Readonly<Record<string, string>>): Promise<void> {
    if (!this.writableEnded) this.end();
    this.#beginOnce();
    this.#response.addTrailers(trailers);
    await new Promise<void>((resolve, reject) => {
      this.#response.once('close', () => {
        if (this.#response.writableFinished) resolve();
        else reject(this.errored ?? new Error('The client went away.'));
      });
      this.#isWaiting = true;
      this.#response.end();
    });
  }

  #beginOnce(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#begin();
  }
}
