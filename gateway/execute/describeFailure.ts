/** What a client is told of a fetch that came to nothing. */

import type { RequestContext } from '../fetch/SubgraphSource.ts';
import { FetchFailure, type SubgraphError } from '../fetch/transport.ts';
import { hiddenErrorChannel } from '../observe/channels.ts';

const CODE_BY_REASON = {
  UNREACHABLE: 'SUBGRAPH_UNREACHABLE',
  TIMED_OUT: 'SUBGRAPH_TIMED_OUT',
  FAILED: 'SUBGRAPH_FAILED',
} as const;

/** Without a path. `error` is whatever a source rejected with. */
export function describeFailure(subgraph: string, error: unknown, context: RequestContext): SubgraphError {
  if (error instanceof FetchFailure) {
    const { message, reason, shard } = error;
    return { message, extensions: { code: CODE_BY_REASON[reason], subgraph, ...(shard === null ? {} : { shard }) } };
  }
  if (context.signal.aborted) {
    const message = `Subgraph "${subgraph}" did not answer before the deadline of the request.`;
    return { message, extensions: { code: 'SUBGRAPH_TIMED_OUT', subgraph } };
  }
  hiddenErrorChannel.publish({ requestId: context.requestId, error });
  // Without a subgraph: the fault is the hub's.
  return { message: 'The hub failed to answer this.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** An answer that GraphQL forbids is none. `violation` holds no value of it. */
export function describeViolation(subgraph: string, violation: string): SubgraphError {
  const message = `Subgraph "${subgraph}" broke its contract: ${violation}.`;
  return { message, extensions: { code: 'SUBGRAPH_FAILED', subgraph } };
}
