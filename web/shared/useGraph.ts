import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { askGraph, type GraphAnswer, type GraphError, type TypedDocument } from './askGraph.ts';

/** The hub answered, and had nothing to show. `code` is that of the first error. */
export class GraphFailed extends Error {
  override name = 'GraphFailed';
  readonly code: string;
  readonly errors: readonly GraphError[];

  constructor(errors: readonly GraphError[]) {
    super(errors[0]?.message ?? 'The hub answered nothing.');
    this.code = errors[0]?.extensions?.code ?? 'NO_ANSWER';
    this.errors = errors;
  }
}

/** An answer with data in it; errors may stand beside them. */
export type UsableAnswer<Data> = GraphAnswer<Data> & { data: Data };

interface AskOptions {
  /** Ask again after so many milliseconds, while the page is seen. Default: never. */
  refreshMs?: number | undefined;
  /** Default true. */
  enabled?: boolean;
}

/**
 * An answer of the hub, kept and asked again. While another is under way, or fails, the last good one stays: look at
 * `isPlaceholderData` and `dataUpdatedAt`. `error` is a GraphFailed or a HubUnreachable.
 */
export function useGraph<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { refreshMs, enabled = true }: AskOptions = {},
): UseQueryResult<UsableAnswer<Data>> {
  return useQuery({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => askForData(document, variables, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs ?? false,
    enabled,
  });
}

/** @throws GraphFailed if no root field was answered; HubUnreachable */
export async function askForData<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<UsableAnswer<Data>> {
  const answer = await askGraph(document, variables, signal);
  const { data } = answer;
  if (!data || (answer.errors.length > 0 && Object.values(data).every((field) => field === null)))
    throw new GraphFailed(answer.errors);
  return { ...answer, data };
}
