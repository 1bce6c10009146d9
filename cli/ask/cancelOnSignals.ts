import { CommandError } from '../CommandError.ts';
import { EXIT_CODES } from '../exitCodes.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs work that a signal cancels: the work's own `signal` is aborted, with a CommandError of exit code 130 as its
 * reason, and the work takes back what it has begun. A second signal ends the process at once.
 */
export async function cancelOnSignals<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = () => {
    if (controller.signal.aborted) process.exit(EXIT_CODES.stopped);
    controller.abort(new CommandError('Stopped.', 'stopped'));
  };
  for (const signal of SIGNALS) process.on(signal, cancel);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, cancel);
  }
}
