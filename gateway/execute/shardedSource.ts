/** A logical subgraph whose rows are spread over shards: the shard stage answers for it. */
import { shardGapChannel } from '../observe/channels.ts';
import type { ShardStage } from '../shard/stage.ts';
import type { SubgraphSource } from './executor.ts';
import { addWarning } from './warnings.ts';

export function createShardedSource(subgraph: string, stage: ShardStage): SubgraphSource {
  return {
    execute: (request, context) =>
      stage.execute(request, {
        ...context,
        warn: (warning) => addWarning(context, warning),
        onGap: (field, { shard, reason, message, cause }) =>
          shardGapChannel.publish({ requestId: context.requestId, subgraph, shard, field, reason, message, cause }),
      }),
  };
}
