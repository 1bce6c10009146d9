import type { RunningSubgraph } from './startSubgraph.ts';

/** The first SIGTERM or SIGINT stops the subgraph, requests under way first, and ends the process. */
export function endOnSignals(running: Pick<RunningSubgraph, 'stop'>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
