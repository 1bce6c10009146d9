import { setImmediate } from 'node:timers/promises';
import type { ExpectedRequest } from './context.ts';

/** Answers that wait to be taken: so many may page through long lists side by side. */
const MAX_ANSWERS = 4;

/** Requests that are expected at once; of more, those that came first are forgotten. */
const MAX_EXPECTED = 64;

/** Whoever pages through a list without looking at it asks for the next page sooner, in milliseconds. */
const MAX_AGE_MS = 1_000;

interface Expected<Answer> {
  holds: ExpectedRequest['holds'];
  since: number;
  /** Undefined: it is waited for alone. */
  answer: Promise<Answer | undefined> | undefined;
}

/**
 * Requests that are likely to come, and the answers to those that are as good as sure to: who pages through a long list
 * takes a while with each page, in which nothing else may be to do. The second page that is asked for as expected shows
 * that they follow each other. An answer is given once, as long as it holds.
 */
export class AnswersAhead<Answer> {
  readonly #expected = new Map<string, Expected<Answer>>();
  readonly #operations = new WeakMap<object, number>();
  #operationCount = 0;

  /**
   * What is known of a request that came: whether it was expected, and the answer if it was made already; undefined as
   * well if it could not be made. `operation` is the same object for the same text, `variables` is all else that the
   * answer depends on.
   */
  take(
    operation: object,
    variables: string,
  ): { wasExpected: boolean; answer?: Promise<Answer | undefined> | undefined } {
    const key = this.#keyOf(operation, variables);
    const expected = this.#expected.get(key);
    if (!expected) return { wasExpected: false };
    this.#expected.delete(key);
    const wasExpected = performance.now() - expected.since < MAX_AGE_MS;
    return { wasExpected, answer: wasExpected && expected.holds() ? expected.answer : undefined };
  }

  /** From now on a request is expected. With `make`, its answer is made once what is to be answered now was. */
  expect(
    operation: object,
    variables: string,
    holds: ExpectedRequest['holds'],
    make: (() => Promise<Answer>) | null,
  ): void {
    const key = this.#keyOf(operation, variables);
    const now = performance.now();
    for (const [other, { since }] of this.#expected) if (now - since > MAX_AGE_MS) this.#expected.delete(other);
    this.#expected.delete(key);
    if (this.#expected.size === MAX_EXPECTED) this.#expected.delete(this.#expected.keys().next().value as string);
    const waiting = this.#expected.values().filter(({ answer }) => answer !== undefined);
    // One more would be made in vain: it, or another that it takes the place of.
    const isMade = make !== null && [...waiting].length < MAX_ANSWERS;
    const answer = isMade
      ? setImmediate()
          .then(make)
          .catch(() => undefined)
      : undefined;
    this.#expected.set(key, { holds, since: now, answer });
  }

  #keyOf(operation: object, variables: string): string {
    const number = this.#operations.get(operation) ?? this.#operationCount++;
    this.#operations.set(operation, number);
    return `${number} ${variables}`;
  }
}
