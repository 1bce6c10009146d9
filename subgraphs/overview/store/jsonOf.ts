/** A lone half of a surrogate pair as JSON writes it, which PostgreSQL refuses; not what merely looks like it. */
const LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\u(?:d[89ab]|d[cdef])[0-9a-f]{2}/g;

/**
 * Rows as the text of a JSON array for PostgreSQL. Halves of surrogate pairs become the replacement character, as they do
 * in any text that is sent to a database.
 */
export function jsonOf(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return json.includes('\\ud') ? json.replace(LONE_SURROGATE, '$1\ufffd') : json;
}
