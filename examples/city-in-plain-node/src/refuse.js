import { GraphQLError } from 'graphql';

/** An error whose sentence the client may read; `code` is one of the contract's. */
export function refuse(code, sentence) {
  return new GraphQLError(sentence, { extensions: { code } });
}

export function refuseCursor(after) {
  return refuse('INVALID_CURSOR', `Expected "after" to be a cursor that this list gives, got "${after.slice(0, 80)}".`);
}

/** Throws unless `first` is from 1 to the most that a page may have. */
export function checkFirst(first, most) {
  if (first < 1 || first > most) {
    throw refuse('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${most}, got ${first}.`);
  }
}
