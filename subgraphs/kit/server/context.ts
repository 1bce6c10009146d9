import type { Warning } from '../../../schema/contract.ts';

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
  /** The value that `create` made for `key` in this request; made at first use. `key` is compared by identity. */
  once<T>(key: object, create: () => T): T;
}

export function createContext(today: string, now: string, source: SourceIdentity): SubgraphContext {
  const made = new Map<object, unknown>();
  const warnings: Warning[] = [];
  return {
    today,
    now,
    source,
    warnings,
    warn(warning) {
      const known = warnings.some((other) => other.code === warning.code && other.value === warning.value);
      if (!known) warnings.push(warning);
    },
    once<T>(key: object, create: () => T): T {
      if (!made.has(key)) made.set(key, create());
      return made.get(key) as T;
    },
  };
}
