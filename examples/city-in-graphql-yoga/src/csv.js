/** Rows of a published table as objects by its headings; those tables quote nothing. */
export function readTable(text) {
  const [headings, ...lines] = text.trim().split(/\r?\n/);
  const names = headings.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, fields[i] || null]));
  });
}
