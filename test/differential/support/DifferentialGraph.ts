/** One invented graph and all who answer over it. */
import type { Answer, AskedOperation, Party } from './Answer.ts';
import { createApolloParty } from './apolloParty.ts';
import { GraphData } from './graphData.ts';
import { type InventedGraph, inventGraph } from './inventGraph.ts';
import { createMergedGraph, type MergedGraph } from './mergedGraph.ts';
import { createOurParty } from './ourExecutor.ts';
import { createSubgraphs } from './subgraphs.ts';

export interface DifferentialGraph {
  graph: InventedGraph;
  /** What is right. */
  merged: MergedGraph;
  ours: Party;
  /** Apollo's gateway takes a while to start: it is there when it is asked. */
  askApollo(asked: AskedOperation): Promise<Answer>;
  stop(): Promise<void>;
}

export async function openDifferentialGraph(seed: number): Promise<DifferentialGraph> {
  const graph = inventGraph(seed);
  const data = new GraphData(graph.model);
  const subgraphs = createSubgraphs(graph, data);
  const ours = await createOurParty(graph, subgraphs);
  let apollo: Promise<Party> | undefined;
  return {
    graph,
    merged: createMergedGraph(graph.apiSchema, data),
    ours,
    async askApollo(asked) {
      apollo ??= createApolloParty(graph, subgraphs);
      return (await apollo).answer(asked);
    },
    async stop() {
      await ours.stop();
      await (await apollo)?.stop();
    },
  };
}
