import type { SavedQuery } from './SavedQuery.ts';

/** Those in which every word of `text` stands: in title, explanation, name, English title or fields that are asked for. */
export function searchSaved(
  saved: readonly SavedQuery[],
  text: string,
  englishTitle: (name: string) => string | undefined = () => undefined,
): readonly SavedQuery[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return saved;
  return saved.filter(({ name, title, about, query }) => {
    const searched = [name, title, about, englishTitle(name) ?? '', query].join('\n').normalize('NFKC').toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
