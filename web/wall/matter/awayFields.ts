import type { GraphError } from '../../shared/askGraph.ts';

/** Fields of the matter that are null because who knows them did not answer: an error stands at their place. */
export function awayFields(errors: readonly GraphError[]): ReadonlySet<string> {
  return new Set(
    errors.flatMap(({ path }) => (path?.[0] === 'matter' && path[1] !== undefined ? [String(path[1])] : [])),
  );
}
