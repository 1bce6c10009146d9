/** Documents that were parsed and found valid: what is asked again is neither parsed nor validated again. */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * All documents together. A document takes a hundred times the memory of its text, with all that is read off it, and
 * lives as long as it is kept here.
 */
const MAX_CHARACTERS = 1_000_000;

/** What Apollo Server keeps documents in. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Those used last: so many of them, of a million characters in all at most. */
export function createDocumentStore(maxDocuments: number): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    max: maxDocuments,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: charactersOf,
  });
  return {
    get: async (key) => documents.get(key),
    async set(key, document) {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}

function charactersOf({ loc }: DocumentNode): number {
  if (!loc) throw new Error('Expected a document that knows its text.');
  return Math.max(1, loc.source.body.length);
}
