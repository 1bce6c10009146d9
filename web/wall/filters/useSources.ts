import { WallSources, type WallSourcesQuery } from '../../generated/documents.ts';
import { useGraph } from '../../shared/useGraph.ts';

type Sources = NonNullable<WallSourcesQuery['sources']>;
const NONE: Sources = [];

/** Every system that there is to choose from; none until they are known. */
export function useSources(): Sources {
  return useGraph(WallSources, {}).data?.data.sources ?? NONE;
}
