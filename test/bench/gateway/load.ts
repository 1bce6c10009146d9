import { Pool } from 'undici';
import { postJson } from './postJson.ts';

/** A request and what its answer has to begin with. */
export interface Question {
  /** The request's JSON. */
  body: string;
  expectedStart: Buffer;
}

export interface LoadResult {
  latenciesMs: number[];
  seconds: number;
}

/** A request that takes longer has hung. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Connections to a gateway that stay open between loads. */
export class LoadGenerator {
  readonly #pool: Pool;
  readonly #path: string;

  constructor(url: string) {
    const { origin, pathname } = new URL(url);
    this.#path = pathname;
    this.#pool = new Pool(origin, {
      connections: null,
      headersTimeout: REQUEST_TIMEOUT_MS,
      bodyTimeout: REQUEST_TIMEOUT_MS,
    });
  }

  /** Resolves to the answer's text. */
  async ask(body: string): Promise<string> {
    return (await postJson(this.#pool, this.#path, body)).toString('utf8');
  }

  /**
   * Closed loop: each of so many askers sends its next question when its last one is answered, until the time is over.
   * Throws if an answer does not begin as expected: figures of wrong answers are worth nothing.
   */
  async closedLoop(
    next: () => Question,
    options: { askers: number; durationMs: number; signal: AbortSignal },
  ): Promise<LoadResult> {
    const latenciesMs: number[] = [];
    const startedAt = performance.now();
    const deadline = startedAt + options.durationMs;
    let hasFailed = false;
    const keepAsking = async () => {
      do {
        options.signal.throwIfAborted();
        latenciesMs.push(await this.#exchange(next()));
      } while (performance.now() < deadline && !hasFailed);
    };
    await settleAll(
      Array.from({ length: options.askers }, () =>
        keepAsking().catch((error) => {
          hasFailed = true;
          throw error;
        }),
      ),
    );
    return { latenciesMs, seconds: (performance.now() - startedAt) / 1000 };
  }

  /** Open loop: sends each question at its time, whether or not those before are answered. */
  async arrivals(
    questions: readonly Question[],
    options: { perSecond: number; signal: AbortSignal },
  ): Promise<LoadResult> {
    const latenciesMs: number[] = [];
    const startedAt = performance.now();
    const underWay = questions.map(
      (question, index) =>
        new Promise<void>((resolve, reject) => {
          setTimeout(
            () => {
              if (options.signal.aborted) return reject(options.signal.reason);
              this.#exchange(question).then((latencyMs) => {
                latenciesMs.push(latencyMs);
                resolve();
              }, reject);
            },
            (index * 1000) / options.perSecond,
          );
        }),
    );
    await settleAll(underWay);
    return { latenciesMs, seconds: (performance.now() - startedAt) / 1000 };
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #exchange({ body, expectedStart }: Question): Promise<number> {
    const sentAt = performance.now();
    const answer = await postJson(this.#pool, this.#path, body);
    const latencyMs = performance.now() - sentAt;
    checkAnswer(answer, expectedStart);
    return latencyMs;
  }
}

/** Nothing is left under way, whether or not one has failed. */
async function settleAll(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

function checkAnswer(answer: Buffer, expectedStart: Buffer): void {
  if (expectedStart.equals(answer.subarray(0, expectedStart.length))) return;
  const show = (bytes: Buffer) => bytes.toString('utf8').slice(0, 200);
  throw new Error(`expected the same data from every answer: ${show(expectedStart)}, got ${show(answer)}`);
}
