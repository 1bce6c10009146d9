/** Cursors: a prefix that says what kind it is, and the base64url of a JSON text. */
export function encodeCursor(prefix, value) {
  return prefix + Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Undefined if the text is no cursor of that kind. */
export function decodeCursor(prefix, cursor) {
  if (!cursor.startsWith(prefix)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor.slice(prefix.length), 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
