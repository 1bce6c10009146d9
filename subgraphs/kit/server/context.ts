import type { GraphQLError } from 'graphql';
import { MAX_ROWS_PER_REQUEST, type Warning } from '../../../schema/contract.ts';
import { requestError } from '../errors.ts';

/** The system that answers, as `Source` of the contracts has it, without the instant. */
export interface SourceIdentity {
  /** E.g. `mp:340100`: id of the source in every coverage. */
  id: string;
  /** Contract, e.g. `municipal-projects`. */
  system: string;
  shard: string | null;
  /** In the reader's language, e.g. `合肥市重点民生项目台账`. */
  name: string;
}

/** The same request again, with another value of one variable. */
export interface ExpectedRequest {
  variable: string;
  value: unknown;
  /** Whether what was answered before still holds. */
  holds(): boolean;
}

/** What lives for one request: its clock, its warnings, and what was made once for it (DataLoaders above all). */
export interface SubgraphContext {
  /** ISO date in Asia/Shanghai that lateness is computed at: the hub's, or this system's own clock. */
  readonly today: string;
  /** Instant at which the request came in, UTC with three decimals. */
  readonly now: string;
  readonly source: SourceIdentity;
  readonly warnings: readonly Warning[];
  /** Tells the client something about its request that is no error. The same value is told once. */
  warn(warning: Warning): void;
  /** How many rows the lists of this request may still give. */
  rowsLeft(): number;
  /** Counts rows that a list gives, each time it gives them. Throws TOO_MANY_ROWS beyond what one request may come to. */
  giveRows(count: number): void;
  /** From now on no list gives rows: it is known that they would be too many. */
  refuseRows(): void;
  /** Tells that another request is likely to follow at once: its answer may be made before it comes. */
  expect(request: ExpectedRequest): void;
  /** What is expected; undefined if nothing is. */
  expected(): ExpectedRequest | undefined;
  /** The value that `create` made for `key` in this request; made at first use. `key` is compared by identity. */
  once<T>(key: object, create: () => T): T;
}

export function createContext(today: string, now: string, source: SourceIdentity): SubgraphContext {
  const made = new Map<object, unknown>();
  const warnings: Warning[] = [];
  let rowsGiven = 0;
  let refusal: GraphQLError | undefined;
  let expected: ExpectedRequest | undefined;
  return {
    today,
    now,
    source,
    warnings,
    warn(warning) {
      const known = warnings.some((other) => other.code === warning.code && other.value === warning.value);
      if (!known) warnings.push(warning);
    },
    rowsLeft: () => MAX_ROWS_PER_REQUEST - rowsGiven,
    giveRows(count) {
      rowsGiven += count;
      if (rowsGiven <= MAX_ROWS_PER_REQUEST) return;
      // Thousands of lists may be refused the same: one error, with the stack of the first, does for all.
      refusal ??= requestError(
        'TOO_MANY_ROWS',
        `Expected a request to come to at most ${MAX_ROWS_PER_REQUEST} rows, got more: ask for smaller pages of lists within lists.`,
      );
      throw refusal;
    },
    refuseRows() {
      rowsGiven = Math.max(rowsGiven, MAX_ROWS_PER_REQUEST + 1);
    },
    expect(request) {
      expected = request;
    },
    expected: () => expected,
    once<T>(key: object, create: () => T): T {
      if (!made.has(key)) made.set(key, create());
      return made.get(key) as T;
    },
  };
}
