/** Composing takes seconds: it is done in a thread of its own, and the hub answers meanwhile. */
import { Worker } from 'node:worker_threads';
import type { Contract } from '../../schema/composition/Contract.ts';
import type { ContractChange } from '../../schema/evolution/compareContracts.ts';

export interface CompositionOrder {
  contracts: readonly Contract[];
  /** What clients see now; null if it does not matter what changes for them. */
  servedApiSdl: string | null;
}

export interface Composition {
  supergraphSdl: string;
  /** What changes for clients. */
  changes: ContractChange[];
}

export type CompositionAnswer = Composition | { problems: readonly string[] };

/** The contracts do not compose. A text each problem, with contract, type, field and what to do. */
export class CannotComposeError extends Error {
  override name = 'CannotComposeError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Memory of the thread, in megabytes. */
const MAX_MEMORY_MB = 1_024;
const TIMEOUT_MS = 120_000;

/**
 * Composes by both composers and our own rules.
 *
 * @throws CannotComposeError
 */
export async function composeInThread(order: CompositionOrder): Promise<Composition> {
  const worker = new Worker(new URL('./compositionWorker.ts', import.meta.url), {
    workerData: order,
    // What is preloaded into the hub is none of its business.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<CompositionAnswer>();
  const giveUp = () => resolve({ problems: [`Expected the contracts to compose within ${TIMEOUT_MS / 1000} s.`] });
  const patience = setTimeout(giveUp, TIMEOUT_MS);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) => {
    // A contract that makes the composers run out of memory is its author's.
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ problems: ['Composing takes too much memory.'] });
    else reject(error);
  });
  worker.once('exit', (code) => reject(new Error(`The thread that composes ended before it answered (${code}).`)));
  try {
    const answer = await promise;
    if ('problems' in answer) throw new CannotComposeError(answer.problems);
    return answer;
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
