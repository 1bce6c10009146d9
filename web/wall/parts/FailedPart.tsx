import type { GraphError } from '../../shared/askGraph.ts';
import { ErrorNote } from '../../shared/errors/ErrorNote.tsx';

/** In place of a part of an answer that did not come; `part` is its response name. */
export function FailedPart({ part, errors }: { part: string; errors: readonly GraphError[] }) {
  const error = errors.find(({ path }) => path?.[0] === part);
  return <ErrorNote error={error ?? { message: '', code: 'SUBGRAPH_FAILED' }} />;
}
