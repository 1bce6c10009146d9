/** What the hub says of how it answered, in `extensions.guatu` of an answer that was asked for it. */

export type PlanOutline =
  | { kind: 'Sequence' | 'Parallel'; nodes: readonly PlanOutline[] }
  | {
      kind: 'Fetch';
      id: number;
      subgraph: string;
      /** Objects of the answer that it asks more of; `@` are the items of a list. Empty for the answer itself. */
      path: readonly string[];
      query: string;
    };

export type CallOutcome = 'OK' | 'ERRORS' | 'UNREACHABLE' | 'TIMED_OUT' | 'FAILED' | 'CANCELLED';

/** One request to one system. */
export interface SystemCall {
  subgraph: string;
  shard: string | null;
  outcome: CallOutcome;
  /** It took the answer to an equal request that was under way. */
  isShared?: boolean;
  /** Since the request of the client arrived. */
  startMs: number;
  durationMs: number;
}

export interface PlanReport {
  plan: PlanOutline | null;
  calls: readonly SystemCall[];
}

/** Null if the answer was not asked for it. */
export function readPlanReport(guatu: Readonly<Record<string, unknown>> | null): PlanReport | null {
  if (!Array.isArray(guatu?.calls)) return null;
  const { plan } = guatu;
  return {
    plan: typeof plan === 'object' ? (plan as PlanOutline | null) : null,
    calls: guatu.calls as SystemCall[],
  };
}
