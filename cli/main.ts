/** `guatu <command>`: the command line. docs/reference/cli.md has the commands. */
import '../scripts/require-node.cjs';
import { createProgram } from './program.ts';
import { runProgram } from './runProgram.ts';

// Whoever reads what we print may stop before the end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const exitCode = await runProgram(createProgram(), process.argv.slice(2));
// A command may have started what still runs: only a failure ends that.
if (exitCode !== 0) process.exit(exitCode);
