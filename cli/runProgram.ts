import { type Command, CommanderError } from 'commander';
import { EnvironmentError } from '../subgraphs/kit/config.ts';
import { CommandError } from './CommandError.ts';
import { EXIT_CODES } from './exitCodes.ts';

/** Runs the command that the arguments name. What is wrong goes to standard error; resolves to the exit code. */
export async function runProgram(program: Command, args: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT_CODES.fine;
  } catch (error) {
    // Has printed itself: help, or what is wrong with the command line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.fine : EXIT_CODES.usage;
    if (error instanceof CommandError) {
      console.error(error.message);
      return error.exitCode;
    }
    if (error instanceof EnvironmentError) {
      console.error(error.message);
      return EXIT_CODES.usage;
    }
    console.error(error);
    return EXIT_CODES.failed;
  }
}
