/** What an entry of the history is called: the comment that its query begins with, else the name of its operation. */
export function nameEntry(query: string, operationName: string | null): { title: string; detail: string } {
  const comment = /^\s*#\s*(.*)/.exec(query)?.[1]?.split('：', 1)[0]?.trim() ?? '';
  const code = query.replaceAll(/#.*/g, '').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
  const name = operationName ?? '';
  return { title: comment || name || code, detail: comment ? name : name ? code : '' };
}
