import type { Command } from 'commander';
import { runProgram } from './runProgram.ts';

/** Runs the command that the arguments of this process name, and gives the process its exit code. */
export async function runProcess(program: Command): Promise<void> {
  // Whoever reads what we print may stop before the end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const exitCode = await runProgram(program, process.argv.slice(2));
  // A command may have started what still runs: only a failure ends that.
  if (exitCode === 0) return;
  // To a pipe, some systems write in the background: what is printed, as a report in JSON, must arrive whole.
  for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve));
  process.exit(exitCode);
}
