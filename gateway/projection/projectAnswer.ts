/** The last step: from what was merged to what the client asked, under its names and in its order. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { SubgraphError } from '../fetch/transport.ts';
import { compileProjection, type ProjectionFunction } from './compileProjection.ts';
import type { ProjectionPlan } from './ProjectionPlan.ts';
import { type DependentsOf, placePath } from './placePath.ts';
import { type ProjectionProblem, walkProjection } from './walkProjection.ts';

export interface Projection {
  /**
   * `data` and `errors` as they were merged, the paths of errors in planned names. Each error comes out at its place in
   * the answer, at all of them if there are several; equal ones once; what the client did not ask for is left out. A null
   * where none may be rises to the nearest place where it may, with an error unless one says already why.
   */
  project(
    data: Readonly<Record<string, unknown>>,
    errors: readonly SubgraphError[],
    origins: () => AnswerOrigins,
  ): ExecutionResult;
}

/** Where what was merged comes from: asked only where something is wrong. Paths are in planned names. */
export interface AnswerOrigins {
  /** Which subgraph answered what stands at a place. */
  subgraphAt(path: readonly (string | number)[]): string | undefined;
  dependentsOf: DependentsOf;
}

/** `sentenceOf` gives an error's sentence the names that the client knows. */
export function createProjection(plan: ProjectionPlan, sentenceOf: (sentence: string) => string): Projection {
  // Code is made when an operation comes again: many come once.
  let uses = 0;
  let compiled: ProjectionFunction | undefined;
  return {
    project(data, merged, origins) {
      uses += 1;
      if (uses === 2) compiled = tryCompile(plan);
      const errors = merged.length === 0 ? [] : placeErrors(plan, data, merged, origins(), sentenceOf);
      if (compiled && !plan.hasDenials) {
        const projected = compiled(data);
        if (projected) return errors.length === 0 ? { data: projected } : { data: projected, errors };
      }
      const { data: walked, problems } = walkProjection(plan, data, explanationsOf(errors));
      if (problems.length > 0) {
        const { subgraphAt } = origins();
        for (const problem of problems) errors.push(problemError(problem, subgraphAt));
      }
      return errors.length === 0 ? { data: walked } : { data: walked, errors };
    },
  };
}

/** A denial is the hub's own; whatever else is wrong is some subgraph's doing. */
function problemError(
  { code, message, path, plannedPath }: ProjectionProblem,
  subgraphAt: AnswerOrigins['subgraphAt'],
): GraphQLError {
  const isOfSubgraph = code === 'NULL_VIOLATION' || code === 'BROKEN_CONTRACT';
  const subgraph = isOfSubgraph ? subgraphAt(plannedPath) : undefined;
  return new GraphQLError(message, { path, extensions: { code, ...(subgraph === undefined ? {} : { subgraph }) } });
}

function tryCompile(plan: ProjectionPlan): ProjectionFunction | undefined {
  try {
    return compileProjection(plan);
  } catch (error) {
    // A process may forbid code made at run time: then every answer is walked.
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}

/** Much may depend on one value, and a subgraph may say a lot: the rest says nothing new. */
const MAX_PLACES_OF_ONE_ERROR = 100;
const MAX_ERRORS = 5_000;

function placeErrors(
  plan: ProjectionPlan,
  data: Readonly<Record<string, unknown>>,
  errors: readonly SubgraphError[],
  { dependentsOf }: AnswerOrigins,
  sentenceOf: (sentence: string) => string,
): GraphQLError[] {
  const placed = new Map<string, GraphQLError>();
  for (const { message, path, extensions } of errors) {
    if (placed.size >= MAX_ERRORS) break;
    const sentence = sentenceOf(message);
    const places = path ? placePath(plan, path, data, dependentsOf) : [undefined];
    for (const place of places.slice(0, MAX_PLACES_OF_ONE_ERROR)) {
      const key = JSON.stringify([place, sentence, extensions]);
      if (!placed.has(key)) placed.set(key, new GraphQLError(sentence, { path: place, extensions }));
    }
  }
  return [...placed.values()];
}

/** A null is explained by an error at its place or below it: that is where it rose from. */
function explanationsOf(errors: readonly GraphQLError[]): (path: readonly (string | number)[]) => boolean {
  if (errors.length === 0) return () => false;
  const explained = new Set<string>();
  for (const { path = [] } of errors) {
    for (let length = 1; length <= path.length; length++) explained.add(JSON.stringify(path.slice(0, length)));
  }
  return (path) => explained.has(JSON.stringify(path));
}
