import type { DirectoryName, NamedKind, NameKey } from './FeedStore.ts';
import { type Form, list, nullable, object, text } from './forms.ts';
import type { GraphqlCall } from './graphqlCall.ts';
import { SourceFailure } from './SourceFailure.ts';

/** Most that one request asks for. */
export const NAMES_PER_REQUEST = 500;

export interface NamesAnswer {
  /** What the directory does not know has the name null. */
  names: DirectoryName[];
  /** Those that it failed to answer, or not in form. */
  failed: NameKey[];
}

const NAMES_QUERY = `query OverviewNames($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Organization { name aliases }
    ... on Official { name }
    ... on Division { name level }
    ... on Channel { name }
  }
}`;

const KEY_FIELDS: Readonly<Record<NamedKind, string>> = {
  ...{ Organization: 'id', Official: 'id', Division: 'code', Channel: 'code' },
};

const optional =
  (form: Form): Form =>
  (value) =>
    value === undefined ? undefined : nullable(form)(value);
const NAMED = object({ __typename: text, name: nullable(text), aliases: optional(list(text)), level: optional(text) });

/** If so many names are asked for and none comes, it is the directory that fails. */
const FAILURES_TO_GIVE_UP = 8;

/** Asks the directory for the names of at most 500 keys. Throws SourceFailure if it does not answer. */
export async function askForNames(
  call: GraphqlCall,
  keys: readonly NameKey[],
  signal: AbortSignal,
): Promise<NamesAnswer> {
  const representations = keys.map(({ kind, id }) => ({ __typename: kind, [KEY_FIELDS[kind]]: id }));
  const { data, errors } = await call(NAMES_QUERY, { representations }, signal);
  const [error] = errors;
  const entities = data?._entities;
  if (!Array.isArray(entities) || entities.length !== keys.length) throw error ? failed(error.message) : broken(keys);
  const failing = new Set(errors.map(({ path }) => path[1]));
  const answer: NamesAnswer = { names: [], failed: [] };
  keys.forEach((key, i) => {
    const name = failing.has(i) ? undefined : nameIn(key, entities[i]);
    if (name) answer.names.push(name);
    else answer.failed.push(key);
  });
  if (answer.names.length === 0 && keys.length >= FAILURES_TO_GIVE_UP)
    throw error ? failed(error.message) : broken(keys);
  return answer;
}

function failed(message: string): SourceFailure {
  return new SourceFailure('FAILED', `The directory answered with an error: ${message.slice(0, 300)}`);
}

function broken({ length }: readonly NameKey[]): SourceFailure {
  return new SourceFailure('BROKEN_CONTRACT', `The directory: expected a list of ${length} entities with names.`);
}

function nameIn(key: NameKey, entity: unknown): DirectoryName | undefined {
  if (entity === null) return { ...key, name: null, aliases: [], level: null };
  if (NAMED(entity)) return undefined;
  const { name, aliases, level } = entity as { name: string | null; aliases?: string[] | null; level?: string | null };
  return { ...key, name, aliases: aliases ?? [], level: level ?? null };
}
