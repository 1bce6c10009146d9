import { type DocumentNode, visit } from 'graphql';
import type { SubgraphContext } from './context.ts';

const NAMES_OF_REQUEST = {};

/** Of documents that were seen before: the server keeps those that come often. */
const namesByDocument = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** Keeps for a request which fields its document names, wherever they stand in it. */
export function noteFields(document: DocumentNode, context: Pick<SubgraphContext, 'once'>): void {
  const names = namesByDocument.get(document) ?? fieldNames(document);
  namesByDocument.set(document, names);
  context.once(NAMES_OF_REQUEST, () => names);
}

/** Whether the request names one of the fields anywhere; true if that is not known. So what is false is not read. */
export function mayRead(fields: readonly string[], context: Pick<SubgraphContext, 'once'>): boolean {
  const names = context.once<ReadonlySet<string> | null>(NAMES_OF_REQUEST, () => null);
  return names === null || fields.some((field) => names.has(field));
}

function fieldNames(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { Field: ({ name }) => void names.add(name.value) });
  return names;
}
