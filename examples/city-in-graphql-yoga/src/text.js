/** Text as it is searched: half-width, lower case, brackets of any kind alike, white space as one blank. */
export function plainText(text) {
  // Lower case can undo the composed form: twice.
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return plain
    .replace(/[〔【]/g, '[')
    .replace(/[〕】]/g, ']')
    .replace(/\s+/g, ' ')
    .trim();
}
