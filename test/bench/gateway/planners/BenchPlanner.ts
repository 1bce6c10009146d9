/** A planner as the bench asks it: a client's text in, a plan out. */
export interface BenchPlanner {
  /** Parsing included. Throws if it makes no plan. */
  plan(operation: string): PlanFigures;
}

/** What can be counted of a plan, whoever made it. */
export interface PlanFigures {
  /** Requests to subgraphs, those under conditions included. */
  fetches: number;
  subgraphs: string[];
  inputRewrites: number;
  outputRewrites: number;
}

/** A plan as JSON: both planners follow the format of Apollo's, with more or fewer kinds of nodes. */
interface PlanNodeJson {
  kind: string;
  serviceName?: string;
  inputRewrites?: unknown[];
  outputRewrites?: unknown[];
  entityBatch?: { aliases: { inputRewrites?: unknown[]; outputRewrites?: unknown[] }[] };
  node?: PlanNodeJson;
  nodes?: PlanNodeJson[];
  ifClause?: PlanNodeJson;
  elseClause?: PlanNodeJson;
}

/** `plan`: the query plan or any node of it. */
export function countPlan(plan: unknown): PlanFigures {
  const figures: PlanFigures = { fetches: 0, subgraphs: [], inputRewrites: 0, outputRewrites: 0 };
  const visit = (node: PlanNodeJson | undefined): void => {
    if (!node) return;
    if (node.kind === 'Fetch' || node.kind === 'BatchFetch') {
      figures.fetches += 1;
      figures.subgraphs.push(node.serviceName ?? '');
      for (const { inputRewrites, outputRewrites } of [node, ...(node.entityBatch?.aliases ?? [])]) {
        figures.inputRewrites += inputRewrites?.length ?? 0;
        figures.outputRewrites += outputRewrites?.length ?? 0;
      }
    }
    for (const child of [node.node, ...(node.nodes ?? []), node.ifClause, node.elseClause]) visit(child);
  };
  visit(plan as PlanNodeJson);
  return figures;
}
