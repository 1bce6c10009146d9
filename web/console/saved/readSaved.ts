/** Saved queries as they stand in files: what each says of itself in its first comment. */
import type { SavedGroup, SavedQuery } from './SavedQuery.ts';

/** Files by path, e.g. `../../docs/questions/01-overdue.graphql`. */
export type Files = Readonly<Record<string, string>>;
type Variables = Readonly<Record<string, SavedQuery['variables']>>;

/** A query a file, named after it, in the order of the files' names. */
export function readFiles(group: SavedGroup, files: Files, variables: Variables = {}): SavedQuery[] {
  return Object.keys(files)
    .sort()
    .map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length);
      return describe(group, name, files[path] ?? '', variables[name]);
    });
}

/** A query an operation of one file, named after it. Each begins with its comment; what they share they do not have. */
export function readOperations(group: SavedGroup, text: string): SavedQuery[] {
  return text.split(/\n\n(?=# )/).flatMap((part) => {
    const name = /^query (\w+)/m.exec(part)?.[1];
    return name ? [describe(group, name, `${part.trim()}\n`)] : [];
  });
}

/** Where a title ends and what it is about begins, as each group writes its comments. */
const SEPARATORS: Readonly<Record<SavedGroup, string | null>> = { questions: '：', figures: ': ', examples: null };

/** `# 1 今天逾期：在办且已过时限的事项` has the title `1 今天逾期`. */
function describe(group: SavedGroup, name: string, query: string, variables: SavedQuery['variables'] = {}): SavedQuery {
  const comment = query.split('\n', 1)[0]?.replace(/^#\s*/, '').trim() ?? '';
  const separator = SEPARATORS[group];
  const end = separator === null ? -1 : comment.indexOf(separator);
  if (separator === null || end < 0) return { name, group, title: comment, about: '', query, variables };
  const about = comment.slice(end + separator.length);
  return { name, group, title: comment.slice(0, end), about, query, variables };
}
