/** One execution of a plan: what it was given, and what was fetched so far. */
import type { RequestContext } from '../fetch/SubgraphSource.ts';
import type { SubgraphError, SubgraphResponse } from '../fetch/transport.ts';
import type { ObjectFinder } from '../merge/ObjectFinder.ts';
import type { Tree } from '../merge/objectsAt.ts';
import type { ExecutablePlan } from './ExecutablePlan.ts';

export interface PlanRun {
  readonly plan: ExecutablePlan;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  /** What was merged so far, in planned names. */
  readonly data: Tree;
  /** In `data`. */
  readonly objects: ObjectFinder;
  /** By fetch: answers come in any order, errors are told in that of the plan. */
  readonly errors: Map<number, SubgraphError[]>;
}

export function noteErrors({ errors }: PlanRun, fetch: number, more: readonly SubgraphError[]): void {
  if (more.length === 0) return;
  errors.set(fetch, [...(errors.get(fetch) ?? []), ...more]);
}

/** What a fetch came to: an answer, or why there is none. */
export type FetchOutcome = { response: SubgraphResponse } | { failure: SubgraphError };
