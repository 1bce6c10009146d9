/** `guatu <command>`: the command line. docs/reference/cli.md has the commands. */
import '../scripts/require-node.cjs';
import { createProgram } from './program.ts';
import { runProcess } from './runProcess.ts';

await runProcess(createProgram());
