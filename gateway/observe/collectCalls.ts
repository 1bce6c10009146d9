/** Gathers what is done for each request that is under way: its subgraph calls and its plan. */
import type { QueryPlan } from '../plan/nodes.ts';
import { type PlanUse, planChannel, type SubgraphCall, subgraphCallChannel } from './channels.ts';

export interface CallCollector {
  begin(requestId: string): void;
  /** The calls so far, in the order in which they ended. */
  calls(requestId: string): readonly SubgraphCall[];
  /** Undefined until it is executed. */
  plan(requestId: string): QueryPlan | undefined;
  /** Forgets the request; calls that end later are dropped. */
  end(requestId: string): void;
  stop(): void;
}

interface RequestUnderWay {
  calls: SubgraphCall[];
  plan: QueryPlan | undefined;
}

export function collectCalls(): CallCollector {
  const underWay = new Map<string, RequestUnderWay>();
  const onCall = (message: unknown) => {
    const call = message as SubgraphCall;
    underWay.get(call.requestId)?.calls.push(call);
  };
  const onPlan = (message: unknown) => {
    const { requestId, plan } = message as PlanUse;
    const request = underWay.get(requestId);
    if (request) request.plan = plan;
  };
  subgraphCallChannel.subscribe(onCall);
  planChannel.subscribe(onPlan);
  return {
    begin: (requestId) => void underWay.set(requestId, { calls: [], plan: undefined }),
    calls: (requestId) => underWay.get(requestId)?.calls ?? [],
    plan: (requestId) => underWay.get(requestId)?.plan,
    end: (requestId) => void underWay.delete(requestId),
    stop: () => {
      subgraphCallChannel.unsubscribe(onCall);
      planChannel.unsubscribe(onPlan);
    },
  };
}
