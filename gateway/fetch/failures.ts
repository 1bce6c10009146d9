/** The sentences of failures that more than one part of this stage meets. */
import type { CancelSignal } from './CancelSource.ts';
import { type Endpoint, FetchFailure } from './transport.ts';

/** `Subgraph "municipal-projects" (shard 340100)`: no address, clients see it. */
export function nameEndpoint({ subgraph, shard }: Endpoint): string {
  return shard === null ? `Subgraph "${subgraph}"` : `Subgraph "${subgraph}" (shard ${shard})`;
}

/** No whole answer within the time of this call. */
export function timeoutFailure(endpoint: Endpoint, timeoutMs: number): FetchFailure {
  return new FetchFailure('TIMED_OUT', endpoint, `${nameEndpoint(endpoint)} did not answer within ${timeoutMs} ms.`);
}

/** The signal of this call was aborted: the caller went away, or its deadline passed. */
export function abortFailure(endpoint: Endpoint, signal: CancelSignal): FetchFailure {
  const name = nameEndpoint(endpoint);
  return isCancelled(signal)
    ? new FetchFailure('UNREACHABLE', endpoint, `${name} was not waited for: the request was cancelled.`)
    : new FetchFailure('TIMED_OUT', endpoint, `${name} did not answer before the deadline of the request.`);
}

/** Aborted by the caller going away, not by a clock. */
export function isCancelled(signal: CancelSignal): boolean {
  return signal.aborted && (signal.reason as Error | undefined)?.name !== 'TimeoutError';
}
