import type { GraphQLError } from 'graphql';
import type { ExportPage } from './readPages.ts';

/** A system whose rows or fields a file lacks. */
export interface MissingSystem {
  /** As people call it; its subgraph or shard where nobody said. */
  name: string;
  /** A reason of the contracts' GapReason, or the code of an error. */
  reason: string;
}

/** What the pages of an export said of who answered for them, all together. */
export class CoverageRecord {
  readonly #missing = new Map<string, MissingSystem>();
  #isComplete = true;
  #firstAsOf: string | null = null;
  #lastAsOf: string | null = null;

  /** Whether the page is complete. An error is a gap: the field that it is about is null. */
  add({ coverage, errors }: Pick<ExportPage, 'coverage' | 'errors'>): boolean {
    if (coverage) {
      this.#firstAsOf ??= coverage.asOf;
      this.#lastAsOf = coverage.asOf;
      for (const { system, shard, name, reason } of coverage.missing) {
        this.#missing.set(`${system}/${shard}`, { name, reason });
      }
    }
    for (const error of errors) this.#addError(error);
    const isComplete = errors.length === 0 && coverage?.complete !== false;
    this.#isComplete &&= isComplete;
    return isComplete;
  }

  /** Each system once, with the last reason. */
  get missing(): readonly MissingSystem[] {
    return [...this.#missing.values()];
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Of the first page and of the last: an export is no snapshot. Null: nobody said. */
  get asOf(): { first: string; last: string } | null {
    return this.#firstAsOf === null || this.#lastAsOf === null
      ? null
      : { first: this.#firstAsOf, last: this.#lastAsOf };
  }

  #addError({ extensions: { subgraph, shard, code } }: GraphQLError): void {
    const name = [subgraph, shard].filter((it) => typeof it === 'string').join('/');
    // A coverage calls it by its name.
    if (!this.#missing.has(name)) this.#missing.set(name, { name: name || 'hub', reason: String(code) });
  }
}
