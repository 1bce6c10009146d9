/**
 * Why an operation is no table, or not the one that was asked for. The sentence is for whoever wrote the query.
 *
 * - `NO_OPERATION`: the document has no such operation, or several and none was named.
 * - `NOT_A_QUERY`: it is a mutation or a subscription.
 * - `NO_LIST`: nothing in it is a list of objects.
 * - `SEVERAL_LISTS`: several are, and none was named; `paths` has them.
 * - `UNKNOWN_LIST`: none stands where `at` points; `paths` has those that there are.
 * - `UNKNOWN_NESTED_LIST`: the rows have no such list; `paths` has those that they have.
 */
export class TableError extends Error {
  override name = 'TableError';
  readonly code: TableErrorCode;
  /** Dotted response names of the lists that could have been meant. */
  readonly paths: readonly string[];

  constructor(code: TableErrorCode, message: string, paths: readonly string[] = []) {
    super(message);
    this.code = code;
    this.paths = paths;
  }
}

export type TableErrorCode =
  | 'NO_OPERATION'
  | 'NOT_A_QUERY'
  | 'NO_LIST'
  | 'SEVERAL_LISTS'
  | 'UNKNOWN_LIST'
  | 'UNKNOWN_NESTED_LIST';
