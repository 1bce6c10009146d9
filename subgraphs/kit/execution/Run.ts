import type { GraphQLResolveInfo } from 'graphql';
import { NotPlain } from './NotPlain.ts';

/** What a value is written into: an object of the answer by its response key, or a list by its index. */
export type Container = Record<string | number, unknown>;

/** What is answered of a value that a resolver gave. Throws whatever keeps the answer from being plain. */
export type Complete = (value: unknown, run: Run) => unknown;

/** One execution of a compiled operation: what it was asked with, what was made once for it, and what is still awaited. */
export class Run {
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  /** Arguments and `info` of each field, by its number: the same for all rows, made when the first of them is read. */
  readonly arguments: Record<string, unknown>[] = [];
  readonly infos: GraphQLResolveInfo[] = [];
  /**
   * Resolves when all of the answer is there. Rejects with the first thing that is not plain, when nothing that was begun
   * is under way any more.
   */
  readonly finished: Promise<void>;
  #pending = 1;
  #failure: { cause: unknown } | undefined;
  #finish!: () => void;
  #reject!: (cause: unknown) => void;

  constructor(context: unknown, variables: Record<string, unknown>) {
    this.context = context;
    this.variables = variables;
    this.finished = new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#reject = reject;
    });
  }

  /** Completes a value now, or as soon as it is known. Throws as `complete`. */
  settle(value: unknown, complete: Complete, into: Container, key: string | number): void {
    if (isPromise(value)) this.wait(value, complete, into, key);
    else into[key] = complete(value, this);
  }

  /** Completes a value as soon as it is known; its key keeps its place meanwhile. */
  wait(value: PromiseLike<unknown>, complete: Complete, into: Container, key: string | number): void {
    into[key] = null;
    this.#pending += 1;
    value.then(
      (known) =>
        this.#end(() => {
          into[key] = complete(known, this);
        }),
      (cause) => this.#end(() => this.fail(cause)),
    );
  }

  /** Does the part that runs at once; what it has begun may go on. */
  begin(part: () => void): void {
    this.#end(part);
  }

  fail(cause: unknown): void {
    this.#failure ??= { cause };
  }

  /** Does a part that was awaited, unless the answer is lost already, and counts it. */
  #end(part: () => void): void {
    try {
      if (!this.#failure) part();
    } catch (cause) {
      this.fail(cause);
    }
    this.#pending -= 1;
    if (this.#pending > 0) return;
    if (this.#failure) this.#reject(this.#failure.cause);
    else this.#finish();
  }
}

/** Values that nobody will look at: that one of them fails is nobody's concern. */
export function forget(values: readonly unknown[]): void {
  for (const value of values) if (isPromise(value)) value.then(undefined, () => {});
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** A value as it comes from a resolver; an error given instead of one is none. */
export function expectValue(value: unknown): unknown {
  if (value instanceof Error) throw new NotPlain('a resolver gave an error');
  return value;
}
