import type { GraphError } from './ask.ts';

export type Advice = 'ASK_AGAIN_LATER' | 'START_FROM_FIRST_PAGE' | 'REPORT';

const ADVICE: Readonly<Record<string, Advice>> = {
  SUBGRAPH_UNREACHABLE: 'ASK_AGAIN_LATER',
  SUBGRAPH_TIMED_OUT: 'ASK_AGAIN_LATER',
  SHARD_UNREACHABLE: 'ASK_AGAIN_LATER',
  NO_SHARD_ANSWERED: 'ASK_AGAIN_LATER',
  INCOMPLETE: 'ASK_AGAIN_LATER',
  SERVICE_UNAVAILABLE: 'ASK_AGAIN_LATER',
  INVALID_CURSOR: 'START_FROM_FIRST_PAGE',
  CURSOR_OF_OTHER_QUERY: 'START_FROM_FIRST_PAGE',
};

/** By the code alone: sentences change, codes do not. What is not known here is for whoever wrote the query. */
export function adviseOn({ extensions: { code } }: GraphError): Advice {
  return ADVICE[code] ?? 'REPORT';
}
