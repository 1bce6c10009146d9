import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { pinned } from './pinning.ts';
import { forgetPeak, type TreeUsage, treeUsage } from './processUsage.ts';

/** How to start a gateway. */
export interface GatewayCommand {
  command: string;
  args: readonly string[];
  /** Where it answers GraphQL as soon as it can. */
  url: string;
  /** Whether Node runs it, so that it can leave a CPU profile. */
  isNode: boolean;
}

/** Where and how gateways are started. */
export interface Launch {
  /** Those that it may use; null: any. */
  cores: readonly number[] | null;
  /** Where those that Node runs leave a CPU profile. */
  profileDirectory: string | undefined;
  /** A folder for their files. */
  home: string;
  signal: AbortSignal;
}

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 5_000;
const KEPT_ERROR_CHARACTERS = 4_000;

/**
 * A gateway in a process of its own, on cores of its own, with an environment that has nothing of ours but what
 * production has: what it writes to its log goes nowhere.
 */
export class GatewayProcess {
  readonly url: string;
  readonly #process: ChildProcess;
  #errorText = '';

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#process = child;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#errorText = (this.#errorText + chunk.toString('utf8')).slice(-KEPT_ERROR_CHARACTERS);
    });
    // Without a listener, a command that is not there would end the bench; its exit is told by `#hasEnded`.
    child.on('error', (error) => {
      this.#errorText += error.message;
    });
  }

  /** Resolves when it answers. Rejects with its own words if it ends before, or does not answer in time. */
  static async start({ command, args, url, isNode }: GatewayCommand, options: Launch): Promise<GatewayProcess> {
    const profiling =
      isNode && options.profileDirectory ? ['--cpu-prof', `--cpu-prof-dir=${options.profileDirectory}`] : [];
    const [file, fileArgs] = pinned(options.cores, command, [...profiling, ...args]);
    const child = spawn(file, fileArgs, {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: options.home,
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        HOME: options.home,
        NODE_ENV: 'production',
        APOLLO_TELEMETRY_DISABLED: '1',
      },
    });
    const gateway = new GatewayProcess(url, child);
    try {
      await gateway.#untilItAnswers(options.signal);
    } catch (error) {
      await gateway.stop();
      throw error;
    }
    return gateway;
  }

  usage(): TreeUsage | undefined {
    return this.#process.pid === undefined ? undefined : treeUsage(this.#process.pid);
  }

  forgetPeak(): void {
    if (this.#process.pid !== undefined) forgetPeak(this.#process.pid);
  }

  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(patience);
  }

  #hasEnded(): boolean {
    return this.#process.pid === undefined || this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async #untilItAnswers(signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!(await answers(this.url, signal))) {
      signal.throwIfAborted();
      if (this.#hasEnded()) throw new Error(`it ended: ${reasonIn(this.#errorText)}`);
      if (performance.now() > deadline)
        throw new Error(`it did not answer in ${START_TIMEOUT_MS} ms: ${reasonIn(this.#errorText)}`);
      await wait(50);
    }
  }
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ query: '{ __typename }' }),
      signal,
    });
    const { data } = (await response.json()) as { data?: { __typename?: string } };
    return data?.__typename === 'Query';
  } catch {
    return false;
  }
}

/** The line of an error's text that says what is wrong, rather than where. */
function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /error|expected|cannot/i.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given'
  );
}

/** A port that nobody listens at now: not every gateway can say which one it was given. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('Expected a port, got none.');
  return address.port;
}
