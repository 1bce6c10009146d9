/** Gathers the subgraph calls of each request that is under way. */
import { type SubgraphCall, subgraphCallChannel } from './channels.ts';

export interface CallCollector {
  begin(requestId: string): void;
  /** The calls so far, in the order in which they ended. */
  calls(requestId: string): readonly SubgraphCall[];
  /** Forgets the request; calls that end later are dropped. */
  end(requestId: string): void;
  stop(): void;
}

export function collectCalls(): CallCollector {
  const underWay = new Map<string, SubgraphCall[]>();
  const onCall = (message: unknown) => {
    const call = message as SubgraphCall;
    underWay.get(call.requestId)?.push(call);
  };
  subgraphCallChannel.subscribe(onCall);
  return {
    begin: (requestId) => void underWay.set(requestId, []),
    calls: (requestId) => underWay.get(requestId) ?? [],
    end: (requestId) => void underWay.delete(requestId),
    stop: () => void subgraphCallChannel.unsubscribe(onCall),
  };
}
