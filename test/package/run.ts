import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter } from 'node:path';

export interface RunOptions {
  cwd: string;
  /** Folder of the `node` that commands find first. Default: as this process finds it. */
  nodeFolder?: string;
  environment?: Record<string, string>;
}

export interface Finished {
  stdout: string;
  stderr: string;
}

/** npm asks again for minutes when a registry does not answer. */
const LIMIT_MS = 240_000;

/** Runs a command to its end. Rejects, with all that it printed, unless it ends with 0 within four minutes. */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  const started = start(command, args, options);
  const limit = setTimeout(() => started.signal('SIGKILL'), LIMIT_MS);
  const code = await started.ended.finally(() => clearTimeout(limit));
  const { stdout, stderr } = started.printed();
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}

export interface Started {
  process: ChildProcess;
  printed(): Finished;
  /** The exit code, once everything printed is there; null if a signal ended it. */
  ended: Promise<number | null>;
  /** Sends a signal to the command and to all that it started, as a terminal or a supervisor does. */
  signal(name: NodeJS.Signals): void;
}

export function start(command: string, args: readonly string[], options: RunOptions): Started {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return {
    process: child,
    printed: () => ({ stdout, stderr }),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
    signal: (name) => process.kill(-(child.pid as number), name),
  };
}

/** Ours without what npm and the test runner say of this project: the package must find everything by itself. */
function environmentOf({ nodeFolder, environment }: RunOptions): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_package_|npm_lifecycle_|VITEST|NODE_ENV$|GUATU_|DATABASE_URL$)/.test(name),
  );
  const path = nodeFolder === undefined ? process.env.PATH : nodeFolder + delimiter + process.env.PATH;
  return { ...Object.fromEntries(own), PATH: path, ...environment };
}
