/** A logical subgraph whose rows are spread over shards: the shard stage answers for it. */
import { type SubgraphSource, variableValues } from '../fetch/SubgraphSource.ts';
import { addWarning } from '../fetch/warnings.ts';
import { shardGapChannel } from '../observe/channels.ts';
import type { ShardStage } from './stage.ts';

export function createShardedSource(subgraph: string, stage: ShardStage): SubgraphSource {
  return {
    prepare(query) {
      const question = stage.prepare(query);
      return {
        execute: (variables, context) =>
          question.execute(variableValues(variables), {
            ...context,
            warn: (warning) => addWarning(context, warning),
            onGap: (field, { shard, reason, message, cause }) =>
              shardGapChannel.publish({ requestId: context.requestId, subgraph, shard, field, reason, message, cause }),
          }),
      };
    },
  };
}
