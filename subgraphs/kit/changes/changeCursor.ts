import { requestError } from '../errors.ts';

/** Most changes that one page of the feed may have. */
const MAX_CHANGES = 5_000;
const PREFIX = 'c1.';

/** Throws PAGE_SIZE_OUT_OF_RANGE for a page of changes that is too small or too large. */
export function checkChangeCount(first: number): void {
  if (first >= 1 && first <= MAX_CHANGES) return;
  throw requestError('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${MAX_CHANGES}, got ${first}.`);
}

/** A place in a ledger's changes. `epoch` changes whenever the ledger is filled anew. */
export function changeCursor(epoch: string, position: number | string): string {
  return PREFIX + Buffer.from(JSON.stringify([epoch, position])).toString('base64url');
}

/**
 * The epoch and position that a cursor stands for. Throws INVALID_CURSOR for a text that is none, or whose position
 * `isPosition` refuses.
 */
export function readChangeCursor<Position>(
  text: string,
  isPosition: (value: unknown) => value is Position,
): { epoch: string; position: Position } {
  const parsed = text.startsWith(PREFIX) ? parseJson(Buffer.from(text.slice(PREFIX.length), 'base64url')) : undefined;
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string' || !isPosition(parsed[1])) throw noCursor(text);
  return { epoch: parsed[0], position: parsed[1] };
}

/** The error for a text that is no cursor of this feed. */
export function noCursor(text: string): Error {
  return requestError(
    'INVALID_CURSOR',
    `Expected "after" to be an endCursor of matterChanges, got "${text.slice(0, 80)}".`,
  );
}

/** Throws INVALID_CURSOR for a cursor from before the ledger was filled anew. */
export function checkEpoch(ofCursor: string, current: string): void {
  if (ofCursor === current) return;
  throw requestError(
    'INVALID_CURSOR',
    `This ledger was filled anew (epoch ${current}): read its changes from the start.`,
  );
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
