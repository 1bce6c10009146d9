import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Failed, Usage } from './answerParent.ts';

/** How long a process may take to end by itself. */
const STOP_TIMEOUT_MS = 5_000;

/** A process of its own that answers questions (`answerParent`), so that its CPU time is nobody else's. */
export class BenchProcess {
  readonly #process: ChildProcess;
  readonly #name: string;

  /** `profileDirectory`: where it leaves a CPU profile when it ends. `flags`: what Node is told besides. */
  constructor(module: URL, name: string, profileDirectory?: string, flags: readonly string[] = []) {
    this.#name = name;
    this.#process = fork(module, {
      execArgv: [...flags, ...(profileDirectory ? ['--cpu-prof', `--cpu-prof-dir=${profileDirectory}`] : [])],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  /** Throws an Error with the words of the process if it failed or ended, or the reason of the signal. */
  async ask<Reply extends object>(question: object, signal: AbortSignal): Promise<Reply> {
    signal.throwIfAborted();
    const settled = new AbortController();
    const until = { signal: AbortSignal.any([signal, settled.signal]) };
    const reply = once(this.#process, 'message', until).then(([message]) => message as Reply | Failed);
    const end = once(this.#process, 'exit', until).then(([code, killedBy]): never => {
      throw new Error(`Expected an answer of ${this.#name}, it ended (${killedBy ?? `exit code ${code}`}).`);
    });
    try {
      this.#process.send(question);
      const message = await Promise.race([reply, end]);
      if ('kind' in message && message.kind === 'failed')
        throw new Error(`${this.#name}: ${(message as Failed).message}`);
      return message as Reply;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      settled.abort();
      await Promise.allSettled([reply, end]);
    }
  }

  usage(signal: AbortSignal): Promise<Usage> {
    return this.ask<Usage>({ kind: 'usage' }, signal);
  }

  /** Ends by itself when its channel closes, else is ended. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    if (this.#process.connected) this.#process.disconnect();
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(patience);
  }
}
