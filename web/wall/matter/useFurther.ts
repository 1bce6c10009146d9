import { useState } from 'react';
import type { TypedDocument } from '../../shared/askGraph.ts';
import { askForData } from '../../shared/useGraph.ts';

/** A page of a list below a matter. */
interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Further<Node> {
  nodes: readonly Node[];
  hasMore: boolean;
  waiting: boolean;
  error: Error | null;
  load: () => void;
}

/** A list that begins with `first` and goes on when the reader asks. `pick`: where the page stands in an answer. */
export function useFurther<Data, Node>(
  document: TypedDocument<Data, { id: string; after?: string | null }>,
  id: string,
  first: Page<Node> | null | undefined,
  pick: (data: Data) => Page<Node> | null | undefined,
): Further<Node> {
  const [further, setFurther] = useState<readonly Page<Node>[]>([]);
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const pages = first ? [first, ...further] : [];
  const last = pages.at(-1)?.pageInfo;
  const load = async () => {
    setWaiting(true);
    setError(null);
    try {
      const { data } = await askForData(document, { id, after: last?.endCursor ?? null });
      const page = pick(data);
      if (page) setFurther([...further, page]);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setWaiting(false);
    }
  };
  return {
    nodes: pages.flatMap(({ nodes }) => nodes),
    hasMore: last?.hasNextPage ?? false,
    waiting,
    error,
    load: () => void load(),
  };
}
