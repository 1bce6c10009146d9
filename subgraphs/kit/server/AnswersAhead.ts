import { setImmediate } from 'node:timers/promises';
import type { ExpectedRequest } from './context.ts';

/** Answers that wait to be taken: so many may page through long lists side by side. */
const MAX_ANSWERS = 4;

/** Requests that are expected at once; of more, those that came first are forgotten. */
const MAX_EXPECTED = 64;

/** Whoever pages through a list without looking at it asks for the next page sooner, in milliseconds. */
const MAX_AGE_MS = 1_000;

interface Expected<Answer> {
  /** The same object for the same text. */
  operation: object;
  /** All else that the answer depends on. */
  key: string;
  holds: ExpectedRequest['holds'];
  since: number;
  /** Undefined: it is waited for alone. */
  answer: Promise<Answer | undefined> | undefined;
}

/** What is known of a request that came. */
export interface Foreseen<Answer> {
  wasExpected: boolean;
  /** Undefined if it was not made ahead, or could not be, or holds no more. */
  answer?: Promise<Answer | undefined> | undefined;
}

/**
 * Requests that are likely to come, and the answers to those that are as good as sure to: who pages through a long list
 * takes a while with each page, in which nothing else may be to do. The second page that is asked for as expected shows
 * that they follow each other. An answer is given once, as long as it holds; what nobody has asked for is let go.
 */
export class AnswersAhead<Answer> {
  #expected: Expected<Answer>[] = [];
  #cleaning: NodeJS.Timeout | undefined;

  /** `keyOf` is called only if something of the operation is expected: most requests are of others, and keys may be long. */
  take(operation: object, keyOf: () => string): Foreseen<Answer> {
    if (!this.#expected.some((it) => it.operation === operation)) return { wasExpected: false };
    const place = this.#placeOf(operation, keyOf());
    const [expected] = place === -1 ? [] : this.#expected.splice(place, 1);
    if (!expected || isOld(expected)) return { wasExpected: false };
    return { wasExpected: true, answer: expected.holds() ? expected.answer : undefined };
  }

  /** From now on a request is expected. With `make`, its answer is made once what is to be answered now was. */
  expect(operation: object, key: string, holds: ExpectedRequest['holds'], make: (() => Promise<Answer>) | null): void {
    this.#letGo();
    const place = this.#placeOf(operation, key);
    if (place !== -1) this.#expected.splice(place, 1);
    else if (this.#expected.length === MAX_EXPECTED) this.#expected.shift();
    // One more would be made in vain: it, or another that it takes the place of.
    const isMade = make !== null && this.#expected.filter(({ answer }) => answer).length < MAX_ANSWERS;
    const answer = isMade
      ? setImmediate()
          .then(make)
          .catch(() => undefined)
      : undefined;
    this.#expected.push({ operation, key, holds, since: performance.now(), answer });
  }

  #placeOf(operation: object, key: string): number {
    return this.#expected.findIndex((it) => it.operation === operation && it.key === key);
  }

  /** What is expected holds on to what it was answered from: that may be large, and of the past. */
  #letGo(): void {
    clearTimeout(this.#cleaning);
    this.#expected = this.#expected.filter((it) => !isOld(it));
    this.#cleaning = setTimeout(() => {
      this.#expected = [];
    }, MAX_AGE_MS).unref();
  }
}

function isOld({ since }: Pick<Expected<unknown>, 'since'>): boolean {
  return performance.now() - since >= MAX_AGE_MS;
}
