import type { Agent } from 'undici';
import type { FollowedSource } from './FeedStore.ts';
import type { FollowerClock } from './FollowerClock.ts';
import { describeFault, flag, list, object, text } from './forms.ts';
import { createGraphqlCall, type GraphqlAnswer, type GraphqlAnswerError } from './graphqlCall.ts';
import { CHANGES_QUERY, matterQueriesOf } from './matterQueries.ts';
import type { OverviewOptions } from './OverviewOptions.ts';
import { type EntitiesAnswer, type MattersRead, readMatters } from './readMatters.ts';
import { SourceFailure } from './SourceFailure.ts';

/** What one owner can be asked. Everything throws SourceFailure, or the signal's reason once that is aborted. */
export interface SourceClient {
  /** The changes after a cursor of the same owner; null: from the start. */
  readChanges(after: string | null, first: number, signal: AbortSignal): Promise<ChangesAnswer>;
  /**
   * The matters of these ids as they are now, each in exactly one of the three lists. If none could be read the owner is
   * taken to fail, and that is thrown; with `insists` they are all refused instead.
   */
  readMatters(ids: readonly string[], insists: boolean, signal: AbortSignal): Promise<MattersRead>;
}

/** `refilled`: the cursor is of a ledger that is no more. */
export type ChangesAnswer = ChangesPage | { kind: 'refilled' };

export interface ChangesPage {
  kind: 'page';
  changes: readonly MatterChange[];
  endCursor: string;
  hasMore: boolean;
}

export interface MatterChange {
  id: string;
  deleted: boolean;
  at: string;
}

/** How long an owner that did not know a field is not asked for it. */
const REDUCED_FOR_MS = 600_000;

const CHANGES_PAGE = object({
  changes: list(object({ id: text, deleted: flag, at: text })),
  endCursor: text,
  hasMore: flag,
});

/** Throws an Error if the source's system holds no matters. */
export function createSourceClient(
  agent: Agent,
  source: FollowedSource,
  options: Pick<OverviewOptions, 'requestTimeoutMs' | 'maxAnswerBytes'>,
  clock: Pick<FollowerClock, 'now'>,
): SourceClient {
  const call = createGraphqlCall(agent, { ...options, name: source.id, url: source.url, shard: source.shard });
  const queries = matterQueriesOf(source.system);
  let reducedUntil = 0;

  /** Without the fields of a younger contract, if the owner does not know them. */
  async function askForMatters(ids: readonly string[], signal: AbortSignal): Promise<GraphqlAnswer> {
    const variables = { representations: ids.map((id) => ({ __typename: queries.type, id })) };
    if (clock.now() >= reducedUntil) {
      const answer = await call(queries.whole, variables, signal);
      if (!isUnknownToOwner(answer)) return answer;
    }
    const answer = await call(queries.reduced, variables, signal);
    if (!isUnknownToOwner(answer)) reducedUntil = Math.max(reducedUntil, clock.now() + REDUCED_FOR_MS);
    return answer;
  }

  return {
    async readChanges(after, first, signal) {
      const { data, errors } = await call(CHANGES_QUERY, { after, first }, signal);
      if (after !== null && errors.some(({ code }) => code === 'INVALID_CURSOR')) return { kind: 'refilled' };
      if (errors.length > 0) throw failureOf(source.id, { data, errors });
      return changesPageIn(source.id, data?.matterChanges, after, first);
    },
    readMatters(ids, insists, signal) {
      const ask = async (batch: readonly string[]) =>
        entitiesIn(source.id, batch.length, await askForMatters(batch, signal));
      return readMatters({ type: queries.type, ask, insists }, ids);
    },
  };
}

/** It was refused as a document: an owner of an older contract does not know a field. */
function isUnknownToOwner({ data, errors }: GraphqlAnswer): boolean {
  return data === undefined && errors.some(({ code }) => code === null || code === 'GRAPHQL_VALIDATION_FAILED');
}

/** What an answer without the data means for the source. */
function failureOf(name: string, answer: GraphqlAnswer): SourceFailure {
  const [error] = answer.errors;
  if (!error) return new SourceFailure('BROKEN_CONTRACT', `${name}: expected data or errors, got neither.`);
  const sentence = `${name} answered with an error: ${toldBy(error)}`;
  if (error.code === 'WRONG_SHARD') return new SourceFailure('REFUSED', sentence);
  return new SourceFailure(isUnknownToOwner(answer) ? 'OUTDATED_CONTRACT' : 'FAILED', sentence);
}

function changesPageIn(name: string, value: unknown, after: string | null, first: number): ChangesPage {
  const fault = CHANGES_PAGE(value);
  if (fault) throw new SourceFailure('BROKEN_CONTRACT', `${name}, matterChanges: ${describeFault(fault)}.`);
  const { changes, endCursor, hasMore } = value as Omit<ChangesPage, 'kind'>;
  if (changes.length > first) {
    throw new SourceFailure('BROKEN_CONTRACT', `${name}: expected ${first} changes at most, got ${changes.length}.`);
  }
  // Whoever follows would ask for the same page for ever.
  if (endCursor === after && (hasMore || changes.length > 0)) {
    throw new SourceFailure('BROKEN_CONTRACT', `${name}: expected another endCursor after a page with changes.`);
  }
  return { kind: 'page', changes, endCursor, hasMore };
}

function entitiesIn(name: string, count: number, answer: GraphqlAnswer): EntitiesAnswer {
  const entities = answer.data?._entities;
  // An error that names no entity may be about any of them.
  const isAboutAll = answer.errors.some(({ path }) => typeof path[1] !== 'number');
  if (entities === undefined || entities === null || isAboutAll) throw failureOf(name, answer);
  if (!Array.isArray(entities) || entities.length !== count) {
    throw new SourceFailure('BROKEN_CONTRACT', `${name}: expected a list of ${count} entities.`);
  }
  return { entities, errors: new Map(answer.errors.map((error) => [error.path[1] as number, toldBy(error)])) };
}

/** The owner's own sentence, within bounds. */
function toldBy({ message, code }: GraphqlAnswerError): string {
  return `${message.slice(0, 300)}${code === null ? '' : ` (${code})`}`;
}
