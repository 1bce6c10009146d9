/** What is up: a cheap question to every endpoint, asked at most every two seconds however many ask us. */
import { prepareText } from '../fetch/prepareText.ts';
import type { Endpoint, Transport } from '../fetch/transport.ts';

export interface EndpointState {
  subgraph: string;
  shard: string | null;
  up: boolean;
  /** Why not, if it is not. */
  reason?: 'UNREACHABLE' | 'TIMED_OUT' | 'FAILED';
}

export interface Readiness {
  states(): Promise<readonly EndpointState[]>;
}

const KEPT_MS = 2000;
const PROBE_TIMEOUT_MS = 1000;
const PROBE = { text: prepareText('{ __typename }', { isRead: true }) };

export function createReadiness(
  endpoints: () => readonly Endpoint[],
  transport: Transport,
  today: () => string,
  calendar: string,
): Readiness {
  let kept: { of: readonly Endpoint[]; until: number; states: Promise<EndpointState[]> } | undefined;
  const probe = async (endpoint: Endpoint): Promise<EndpointState> => {
    const { subgraph, shard } = endpoint;
    const context = { requestId: 'readiness', today: today(), calendar, signal: new AbortController().signal };
    try {
      const { data } = await transport.send(endpoint, PROBE, { ...context, timeoutMs: PROBE_TIMEOUT_MS });
      // A system that refuses (it is another shard, it wants a key) listens, and answers nothing.
      return data ? { subgraph, shard, up: true } : { subgraph, shard, up: false, reason: 'FAILED' };
    } catch (error) {
      return { subgraph, shard, up: false, reason: (error as { reason?: EndpointState['reason'] }).reason };
    }
  };
  return {
    states() {
      const now = performance.now();
      const of = endpoints();
      if (kept?.of !== of || kept.until < now) {
        kept = { of, until: now + KEPT_MS, states: Promise.all(of.map(probe)) };
      }
      return kept.states;
    },
  };
}
