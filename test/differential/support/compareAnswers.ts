/** What is wrong with an answer, as one sentence; undefined if nothing is. */
import type { Answer, Path } from './Answer.ts';

/**
 * Holds an answer against that of one server of everything: the same data, keys in the same order; an error of a
 * subgraph stands where the server has it; and the same nulls have an error to explain them.
 *
 * @param allErrors every error that there is to tell
 */
export function differenceFrom(expected: Answer, allErrors: Answer['errors'], actual: Answer): string | undefined {
  return dataDifference(expected, actual) ?? errorDifference(expected, allErrors, actual);
}

export function dataDifference(expected: Answer, actual: Answer): string | undefined {
  if (actual.thrown !== expected.thrown) return `Expected an answer, it threw ${actual.thrown}`;
  if (JSON.stringify(expected.data) === JSON.stringify(actual.data)) return undefined;
  return firstDifference(expected.data, actual.data, []) ?? 'Expected the same data.';
}

function errorDifference(expected: Answer, allErrors: Answer['errors'], actual: Answer): string | undefined {
  const places = new Set(expected.errors.map(({ path }) => nullPlace(expected.data, path)));
  const told = new Set(actual.errors.map(({ path }) => nullPlace(actual.data, path)));
  for (const { path, message } of actual.errors) {
    if (!path) return `Expected every error to have a path, got none for "${message}".`;
    const place = nullPlace(actual.data, path);
    if (!places.has(place)) return `Expected no error at ${place}, got "${message}" at ${JSON.stringify(path)}.`;
    const isOfSubgraph = message.startsWith('Fault at');
    const isThere = allErrors.some((error) => error.message === message && samePath(error.path, path));
    if (isOfSubgraph && !isThere) return `Expected no "${message}" at ${JSON.stringify(path)}.`;
  }
  for (const place of places) if (!told.has(place)) return `Expected an error for the null at ${place}, got none.`;
  return undefined;
}

/**
 * Holds an answer against that of one server of everything where the federated graph may know less: what is there has
 * to be as the server has it, and nothing is missing without an error.
 */
export function contradiction(expected: Answer, actual: Answer): string | undefined {
  if (actual.thrown) return `Expected an answer, it threw ${actual.thrown}`;
  const found = { isLess: false };
  const difference = contradicts(expected.data, actual.data, [], found);
  if (difference) return difference;
  if (found.isLess && actual.errors.length === 0) return 'Expected an error for what is missing, got none.';
  const pathless = actual.errors.find(({ path }) => !path);
  return pathless && `Expected every error to have a path, got none for "${pathless.message}".`;
}

function contradicts(expected: unknown, actual: unknown, path: Path, found: { isLess: boolean }): string | undefined {
  if (actual === null) {
    found.isLess ||= expected !== null;
    return undefined;
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return firstDifference(expected, actual, path);
    return firstOf(expected.map((item, index) => contradicts(item, actual[index], [...path, index], found)));
  }
  if (isObject(expected) && isObject(actual)) {
    if (Object.keys(expected).join() !== Object.keys(actual).join()) return firstDifference(expected, actual, path);
    return firstOf(Object.keys(expected).map((key) => contradicts(expected[key], actual[key], [...path, key], found)));
  }
  return expected === actual ? undefined : firstDifference(expected, actual, path);
}

function firstDifference(expected: unknown, actual: unknown, path: Path): string | undefined {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return firstOf(expected.map((item, index) => firstDifference(item, actual[index], [...path, index])));
  }
  if (isObject(expected) && isObject(actual)) {
    const [keys, other] = [Object.keys(expected), Object.keys(actual)];
    if (keys.join() !== other.join()) return `Expected keys ${keys} at ${JSON.stringify(path)}, got ${other}.`;
    return firstOf(keys.map((key) => firstDifference(expected[key], actual[key], [...path, key])));
  }
  if (JSON.stringify(expected) === JSON.stringify(actual)) return undefined;
  return `Expected ${JSON.stringify(expected)} at ${JSON.stringify(path)}, got ${JSON.stringify(actual)}.`;
}

function firstOf(differences: readonly (string | undefined)[]): string | undefined {
  return differences.find((difference) => difference !== undefined);
}

/** Where on its way an error's path ends in the data: at the null that it explains. */
function nullPlace(data: unknown, path: Path | undefined): string {
  const place: (string | number)[] = [];
  let value = data;
  for (const step of path ?? []) {
    if (value === null || value === undefined) break;
    value = (value as Record<string | number, unknown>)[step];
    place.push(step);
  }
  return JSON.stringify(place);
}

function samePath(one: Path | undefined, other: Path): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
