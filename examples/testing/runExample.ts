import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An example that runs as a process of its own, as whoever copied its folder runs it. */
export interface RunningExample {
  url: string;
  /** What it has printed, its log included; all of it once it is stopped. */
  printed(): string;
  /** Sends SIGTERM and waits; the exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts the `start` script of `examples/<name>` on any free port and waits for its address. Throws an Error with what
 * it printed if it ends instead.
 */
export async function runExample(name: string, ...options: readonly string[]): Promise<RunningExample> {
  const folder = fileURLToPath(new URL(`../${name}/`, import.meta.url));
  const manifest = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { scripts: { start: string } };
  const [, ...script] = manifest.scripts.start.split(' ');
  const child = spawn(process.execPath, [...script, '--port', '0', ...options], { cwd: folder, env: {} });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const output = collectOutput(child);
  try {
    return {
      url: await addressOf(child, output, ended),
      printed: () => output.text,
      stop() {
        child.kill('SIGTERM');
        return ended;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

interface Output {
  text: string;
}

function collectOutput(child: ChildProcessWithoutNullStreams): Output {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output.text += text;
    });
  }
  return output;
}

async function addressOf(
  child: ChildProcessWithoutNullStreams,
  output: Output,
  ended: Promise<number | null>,
): Promise<string> {
  for (;;) {
    const url = /^mp:\d+ serves (\S+)\n/m.exec(output.text)?.[1];
    if (url) return url;
    const code = await Promise.race([once(child.stdout, 'data').then(() => undefined), ended]);
    if (code !== undefined) throw new Error(`Expected an address, the process ended with ${code}:\n${output.text}`);
  }
}
