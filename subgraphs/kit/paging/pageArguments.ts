import { decodeKeysetCursor, type KeysetPosition, MAX_PAGE_SIZE } from '../../../schema/contract.ts';
import { requestError } from '../errors.ts';

export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

/** `first`, checked: from 1 to MAX_PAGE_SIZE, else PAGE_SIZE_OUT_OF_RANGE. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw requestError('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${MAX_PAGE_SIZE}, got ${first}.`);
}

/**
 * The position after which a page starts, null for the first page. Throws INVALID_CURSOR if the text is no cursor
 * or was given by a list in another order.
 */
export function readAfter(after: string | null | undefined, order: string): KeysetPosition | null {
  if (after === null || after === undefined) return null;
  const position = decodeKeysetCursor(after);
  if (!position) {
    throw requestError(
      'INVALID_CURSOR',
      `Expected "after" to be a cursor of an earlier page, got "${after.slice(0, 80)}".`,
    );
  }
  if (position.order !== order) {
    throw requestError('INVALID_CURSOR', `Expected a cursor of order ${order}, got one of order ${position.order}.`);
  }
  return position;
}
