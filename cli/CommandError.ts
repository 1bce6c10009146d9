import { EXIT_CODES } from './exitCodes.ts';

/** Ends a command with a sentence for the user, a line each problem, and no stack. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: keyof typeof EXIT_CODES = 'failed', cause?: unknown) {
    super(message, { cause });
    this.exitCode = EXIT_CODES[exitCode];
  }
}
