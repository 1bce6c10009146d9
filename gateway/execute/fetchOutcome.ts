import type { PreparedRequest, RequestVariables } from '../fetch/SubgraphSource.ts';
import { addWarnings } from '../fetch/warnings.ts';
import { describeFailure } from './describeFailure.ts';
import type { FetchOutcome, PlanRun } from './PlanRun.ts';

/** Asks a subgraph. Whatever goes wrong is an outcome; warnings of the subgraph are kept for the client. */
export async function fetchOutcome(
  { context }: PlanRun,
  subgraph: string,
  request: () => PreparedRequest,
  variables: RequestVariables,
): Promise<FetchOutcome> {
  try {
    const response = await request().execute(variables, context);
    addWarnings(context, response.extensions?.warnings);
    return { response };
  } catch (error) {
    return { failure: describeFailure(subgraph, error, context) };
  }
}
