import { type DocumentNode, visit } from 'graphql';

/** Makes names that a document does not have anywhere: `guatu_pageInfo`, `guatu_pageInfo2` if that is taken. */
export function freshNames(document: DocumentNode): (name: string) => string {
  const taken = new Set<string>();
  visit(document, { Name: ({ value }) => void taken.add(value) });
  return (name) => {
    let fresh = `guatu_${name}`;
    for (let number = 2; taken.has(fresh); number++) fresh = `guatu_${name}${number}`;
    taken.add(fresh);
    return fresh;
  };
}
