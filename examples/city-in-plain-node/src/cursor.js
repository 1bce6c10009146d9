/** `k1.` and base64url of JSON is the contract's form for rows; parts and changes use the same with other prefixes. */
export function writeCursor(prefix, value) {
  return `${prefix}.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
}

/** The value of a cursor of that prefix; null if the text is none. */
export function readCursor(prefix, text) {
  if (!text.startsWith(`${prefix}.`)) return null;
  try {
    return JSON.parse(Buffer.from(text.slice(prefix.length + 1), 'base64url').toString());
  } catch {
    return null;
  }
}
