import type { AskOptions } from './AskOptions.ts';
import type { OutputFormat } from './chooseFormat.ts';
import type { HubClient } from './HubClient.ts';
import type { Asked } from './readAsked.ts';

export interface QueryOptions extends AskOptions {
  format?: OutputFormat;
  all?: true;
  complete?: true;
  partial?: true;
  records?: true;
}

/** A query under way: what is asked, of whom, and how. */
export interface Asking {
  hub: HubClient;
  asked: Asked;
  options: QueryOptions;
  /** Aborted once a signal has come. */
  signal: AbortSignal;
}

/** What is asked of the hub itself. */
export function extensionsOf({ complete }: Pick<QueryOptions, 'complete'>): Record<string, unknown> | undefined {
  return complete ? { guatu: { complete: true } } : undefined;
}
