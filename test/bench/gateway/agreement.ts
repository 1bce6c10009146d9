import { isDeepStrictEqual } from 'node:util';
import type { LoadGenerator, Question } from './load.ts';

/** Answers are compared with those of the first contestant that gave one. */
export class Agreement {
  readonly #dataOf = new Map<string, unknown>();

  /**
   * Asks, and resolves to what every answer of this contestant must begin with, to be measured. Rejects with an Error
   * that says how it differs if it has errors, or other data than the first contestant.
   */
  async questionFor(query: string, load: LoadGenerator): Promise<Question> {
    const body = JSON.stringify({ query });
    const first = await load.ask(body);
    const { data, errors } = JSON.parse(first) as { data?: unknown; errors?: unknown };
    if (errors !== undefined || data === undefined || data === null) {
      throw new Error(`expected an answer without errors, got ${first.slice(0, 300)}`);
    }
    const agreed = this.#dataOf.get(query);
    if (agreed === undefined) this.#dataOf.set(query, data);
    else if (!isDeepStrictEqual(data, agreed)) {
      throw new Error(`a wrong answer: ${describeDifference(agreed, data)}`);
    }
    // What follows the data may differ from request to request.
    const start = `{"data":${JSON.stringify(data)}`;
    if (first.startsWith(start)) return { body, expectedStart: Buffer.from(start) };
    // It writes JSON in a way of its own; then it has to be the same every time.
    if ((await load.ask(body)) === first) return { body, expectedStart: Buffer.from(first) };
    throw new Error(`expected answers that begin with the data, got ${first.slice(0, 300)}`);
  }
}

/** The first place at which two values differ, e.g. `at users.0.name: expected "Ada", got null`. */
export function describeDifference(expected: unknown, actual: unknown, path: readonly string[] = []): string {
  if (isRecord(expected) && isRecord(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      if (!isDeepStrictEqual(expected[key], actual[key])) {
        return describeDifference(expected[key], actual[key], [...path, key]);
      }
    }
  }
  const show = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 100);
  return `at ${path.join('.') || 'the top'}: expected ${show(expected)}, got ${show(actual)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
