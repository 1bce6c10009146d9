/** What XML cannot hold, not even as a reference. */
const ILLEGAL = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;
/** Nearly every text is plain, and one look is enough. */
const UNUSUAL = /[&<>"_\p{C}]/u;
/** A text that a workbook would read as an escaped character: `_x0041_`. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in the XML of a workbook. A character that XML has no way to write becomes `�`. */
export function xmlText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return (
    text
      .toWellFormed()
      .replace(LOOKS_ESCAPED, '_x005F_')
      .replace(ILLEGAL, '\ufffd')
      .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
      // XML would read it as a line feed.
      .replaceAll('\r', '_x000D_')
  );
}
