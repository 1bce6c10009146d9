import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The manifest in the built folder, which the hub reads: see `gateway/http/persistedDocuments`. */
export const DOCUMENTS_FILE = 'persisted-documents.json';

const GENERATED = /\/web\/generated\/documents\.ts$/;
/** A document of ours; a fragment has something behind its text. */
const DOCUMENT = /new TypedDocumentString\(`((?:[^`\\$]|\$(?!\{))*)`\)/g;

/**
 * Gives each document of the pages the SHA-256 of its text, so that the page need not send the text, and lists them in a
 * manifest. While one writes, under `vite`, documents have none and go as text.
 */
export function nameDocuments(): Plugin {
  const texts: Record<string, string> = {};
  return {
    name: 'guatu:name-documents',
    enforce: 'pre',
    transform: {
      filter: { id: GENERATED },
      handler: (code) =>
        code.replace(DOCUMENT, (_, text: string) => {
          const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
          texts[hash] = text;
          return `new TypedDocumentString(\`${text}\`, { hash: '${hash}' })`;
        }),
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: DOCUMENTS_FILE, source: JSON.stringify(texts, null, 2) });
    },
  };
}
