/** The command line as users start it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '../../subgraphs/kit/config.ts';

const LAUNCHER = fileURLToPath(new URL('../guatu.cjs', import.meta.url));

export interface RunningGuatu {
  process: ChildProcess;
  /** What it has printed so far. */
  stdout(): string;
  stderr(): string;
  /** The exit code, once everything that it printed is there; null if a signal ended it. */
  exit: Promise<number | null>;
}

export interface Finished {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  /** Default: that of the tests. */
  cwd?: string;
  /** Variables that differ from those of the tests. */
  env?: Record<string, string>;
}

export function startGuatu(args: readonly string[], input = '', { cwd, env = {} }: Surroundings = {}): RunningGuatu {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    ...{ stdio: ['pipe', 'pipe', 'pipe'], env: environmentWith(env) },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A command that reads no input may end before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { process: child, stdout: () => stdout, stderr: () => stderr, exit };
}

export async function runGuatu(args: readonly string[], input?: string, around?: Surroundings): Promise<Finished> {
  const running = startGuatu(args, input, around);
  const exitCode = await running.exit;
  return { exitCode, stdout: running.stdout(), stderr: running.stderr() };
}
