/** Rows of a CSV text as objects by its headings; a field without text is null. Quotes as in RFC 4180. */
export function parseCsv(text) {
  const [headings = [], ...records] = splitRecords(text.replace(/^\uFEFF/, ''));
  return records.map((fields) => Object.fromEntries(headings.map((heading, i) => [heading, fields[i] || null])));
}

function splitRecords(text) {
  const records = [];
  let fields = [];
  // A field, quoted or plain, and what ends it.
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') records.push(fields);
    fields = [];
  }
  return records;
}
