/** SQLSTATE character_not_in_repertoire. */
const UNTRANSLATABLE = '22021';

/**
 * Whether a statement failed because a text of the client holds what PostgreSQL has no place for, which is NUL alone:
 * the client's mistake, as no row has such a text. SQLite takes it and finds nothing.
 */
export function isRefusedText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNTRANSLATABLE;
}
