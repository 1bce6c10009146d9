import { CombinedGraphQLErrors } from '@apollo/client/errors';

export interface PlacedError {
  code: string;
  /** E.g. `matter.measures`; empty if there is no answer at all. */
  at: string;
}

/** What the graph said beside the data. An error of another kind, such as no connection, is thrown on. */
export function errorsOf(error: unknown): PlacedError[] {
  if (!error) return [];
  if (!CombinedGraphQLErrors.is(error)) throw error;
  return error.errors.map(({ extensions, path }) => ({ code: String(extensions?.code), at: path?.join('.') ?? '' }));
}
