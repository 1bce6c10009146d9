import { decodeKeysetCursor, type KeysetPosition, MAX_PAGE_SIZE } from '../../../schema/contract.ts';
import { requestError } from '../errors.ts';
import type { KeysetOrder } from './keyset.ts';

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
function readAfter(after: string | null | undefined, order: string): KeysetPosition | null {
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

/** As `readAfter`, for a position that the order can be at: with a sort value if it has no nulls, with an id of its kind. */
export function readPosition<Row>(
  after: string | null | undefined,
  { name, nullable, idValue }: Pick<KeysetOrder<Row>, 'name' | 'nullable' | 'idValue'>,
): KeysetPosition | null {
  const position = readAfter(after, name);
  if (position === null) return null;
  const { value, id } = position;
  if ((value === null && !nullable) || (idValue && idValue(id) === undefined)) {
    throw requestError(
      'INVALID_CURSOR',
      `Expected a cursor that order ${name} gives, got ${JSON.stringify([value, id])}.`,
    );
  }
  return position;
}
