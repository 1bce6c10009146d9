/** Fields of Query or Mutation, asked and merged. */
import type { SubgraphError } from '../fetch/transport.ts';
import { mergeObject } from '../merge/mergeObject.ts';
import { type PlacedObject, placedObjectsAt, type Tree } from '../merge/objectsAt.ts';
import { ErrorPlacer } from '../merge/placeErrors.ts';
import { rewriteAnswer } from '../merge/rewriteAnswer.ts';
import type { RootFetchNode } from '../plan/nodes.ts';
import { variablesFor } from './ExecutablePlan.ts';
import { fetchOutcome } from './fetchOutcome.ts';
import { noteErrors, type PlanRun } from './PlanRun.ts';

/** Errors of one answer that say not what they are of. */
const MAX_UNPLACED = 100;

const NO_REPRESENTATIONS = Object.freeze({});

export async function fetchRoot(run: PlanRun, node: RootFetchNode): Promise<void> {
  const { plan, data } = run;
  // A field that returns `Query` may be null, or stand in a list: what is asked of it is asked once.
  const targets = node.path.length === 0 ? [{ object: data, path: [], holders: [] }] : placedObjectsAt(data, node.path);
  if (targets.length === 0) return;
  const variables = { values: variablesFor(node.variables, run.variables), representations: NO_REPRESENTATIONS };
  const outcome = await fetchOutcome(run, node.subgraph, () => plan.rootRequest(node), variables);
  if ('failure' in outcome) {
    noteErrors(run, node.id, placeRootErrors(node, targets, [outcome.failure], null));
    return;
  }
  const { response } = outcome;
  const answer = response.data ?? null;
  if (response.errors) {
    const named = response.errors.map((error) => withSubgraph(error, node.subgraph));
    noteErrors(run, node.id, placeRootErrors(node, targets, named, answer));
  }
  if (answer === null) return;
  rewriteAnswer(answer, node.outputRewrites);
  for (const [index, { object }] of targets.entries()) {
    const isCopied = plan.hasContexts && index > 0;
    mergeObject(object, isCopied ? structuredClone(answer) : answer, plan.isInterface);
  }
  run.objects.merged(node.path, [...node.fields, ...node.outputRewrites.map(({ name }) => name)]);
}

export function withSubgraph(error: SubgraphError, subgraph: string): SubgraphError {
  return { ...error, extensions: { ...error.extensions, subgraph } };
}

/** An error of the whole answer is said of each field that it left empty. */
function placeRootErrors(
  { fields, outputRewrites }: RootFetchNode,
  targets: readonly PlacedObject[],
  errors: readonly SubgraphError[],
  answer: Tree | null,
): SubgraphError[] {
  const places = targets.map(({ path }) => path);
  const empty = fields.filter((name) => (answer?.[name] ?? null) === null);
  const placer = new ErrorPlacer({ objectsOf: () => places, fieldsAt: () => empty }, outputRewrites);
  const unplaced: SubgraphError[] = [];
  for (const error of errors) {
    // A subgraph may say null.
    const path = error.path ?? [];
    // Nothing is missing, and something is wrong all the same.
    if (path.length === 0 && empty.length === 0) unplaced.push({ ...error, path: undefined });
    else placer.add(error, null, path);
  }
  return [...placer.errors, ...unplaced.slice(0, MAX_UNPLACED)];
}
