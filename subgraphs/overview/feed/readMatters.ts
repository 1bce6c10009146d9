import type { FedMatter, MatterTypeName } from './FedMatter.ts';
import { readMatter } from './readMatter.ts';
import { SourceFailure } from './SourceFailure.ts';

/** Every id that was asked for is in exactly one of these. */
export interface MattersRead {
  matters: FedMatter[];
  /** The owner does not have them any more, or the index must not hold them. */
  removed: string[];
  /** The owner answered with an error, or not in the form of the contract. */
  refused: RefusedMatter[];
}

export interface RefusedMatter {
  id: string;
  reason: string;
}

/** The owner's entities in the order of the ids; `errors` holds what it said of single ones, by their place. */
export interface EntitiesAnswer {
  entities: readonly unknown[];
  errors: ReadonlyMap<number, string>;
}

export interface MattersQuestion {
  type: MatterTypeName;
  /** Throws SourceFailure if there is no such answer. */
  ask(ids: readonly string[]): Promise<EntitiesAnswer>;
  /** What cannot be read is refused, even if that is everything. */
  insists: boolean;
}

/** Most that one request asks for. */
const ENTITIES_PER_REQUEST = 500;

/** If so many matters failed one by one and none was read, it is the owner that fails. */
const FAILURES_TO_GIVE_UP = 8;

/** Failures that a single matter may be the cause of. */
const CAUSED_BY_A_MATTER: ReadonlySet<SourceFailure['reason']> = new Set(['FAILED', 'BROKEN_CONTRACT']);

/**
 * Reads matters in batches. One that its owner cannot give may fail the whole batch, or spoil others of it, so whatever
 * did not come with the others is asked for once more by itself. What fails then too is refused; if nothing at all
 * could be read, it is the owner that fails, and SourceFailure is thrown.
 */
export async function readMatters(question: MattersQuestion, ids: readonly string[]): Promise<MattersRead> {
  const read: MattersRead = { matters: [], removed: [], refused: [] };
  for (let start = 0; start < ids.length; start += ENTITIES_PER_REQUEST) {
    const batch = ids.slice(start, start + ENTITIES_PER_REQUEST);
    const answer = await attempt(question, batch);
    if (answer instanceof SourceFailure) {
      await readApart(question, batch, answer, read);
    } else {
      const unread = take(question.type, batch, answer, read);
      await readApart(question, [...unread.keys()], undefined, read);
    }
  }
  return read;
}

/** `failure`: of the whole batch, if it failed as a whole. */
async function readApart(
  question: MattersQuestion,
  ids: readonly string[],
  failure: SourceFailure | undefined,
  read: MattersRead,
): Promise<void> {
  const failed: RefusedMatter[] = [];
  const isOwnerFailing = (failures: number) => !question.insists && failed.length >= failures && isNothing(read);
  for (const id of ids) {
    const answer = await attempt(question, [id]);
    const reason = answer instanceof SourceFailure ? answer.message : take(question.type, [id], answer, read).get(id);
    if (reason !== undefined) failed.push({ id, reason });
    if (isOwnerFailing(FAILURES_TO_GIVE_UP)) break;
  }
  if (isOwnerFailing(failure ? 1 : FAILURES_TO_GIVE_UP)) {
    throw (
      failure ?? new SourceFailure('FAILED', `None of ${failed.length} matters could be read: ${failed[0]?.reason}`)
    );
  }
  read.refused.push(...failed);
}

/** A failure that a matter may be the cause of is a value; any other is thrown. */
async function attempt({ ask }: MattersQuestion, ids: readonly string[]): Promise<EntitiesAnswer | SourceFailure> {
  try {
    return await ask(ids);
  } catch (error) {
    if (error instanceof SourceFailure && CAUSED_BY_A_MATTER.has(error.reason)) return error;
    throw error;
  }
}

/** Sorts what was answered into the lists; gives what the owner could not answer, and why. */
function take(
  type: MatterTypeName,
  ids: readonly string[],
  { entities, errors }: EntitiesAnswer,
  read: MattersRead,
): ReadonlyMap<string, string> {
  const unread = new Map<string, string>();
  ids.forEach((id, i) => {
    const error = errors.get(i);
    if (error !== undefined) {
      unread.set(id, error);
      return;
    }
    // Null without an error: it was deleted since its change was told.
    const reading = entities[i] === null ? undefined : readMatter(type, id, entities[i]);
    if (reading?.kind === 'matter') read.matters.push(reading.matter);
    else if (reading?.kind === 'malformed') read.refused.push({ id, reason: reading.reason });
    else read.removed.push(id);
  });
  return unread;
}

function isNothing({ matters, removed, refused }: MattersRead): boolean {
  return matters.length + removed.length + refused.length === 0;
}
