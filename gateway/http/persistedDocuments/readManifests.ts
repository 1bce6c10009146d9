/** Manifests: JSON files that clients' builds make, an object of document texts by the SHA-256 of each. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../../config.ts';
import { WEB_FOLDER } from '../pages.ts';

export interface Manifest {
  file: string;
  /** Texts by SHA-256, in lower-case hex. */
  documents: ReadonlyMap<string, string>;
}

/** Made with the pages; the hub takes it without being told. */
const OWN_MANIFEST = join(WEB_FOLDER, 'persisted-documents.json');

/** What `sha256:<hex>` and bare `<hex>` have in common. */
export function hexOf(documentId: string): string {
  return documentId.startsWith('sha256:') ? documentId.slice('sha256:'.length) : documentId;
}

export function hashDocument(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The named manifests, and that of the hub's own pages if they are built.
 *
 * @throws ConfigError, naming the file and the document: it cannot be read, is no manifest, or a text is not what its
 *   hash says
 */
export function readManifests(files: readonly string[], ownManifest = OWN_MANIFEST): Manifest[] {
  const all = existsSync(ownManifest) ? [...files, ownManifest] : files;
  return all.map((file) => ({ file, documents: readDocuments(file) }));
}

const manifestSchema = z.record(z.string(), z.string());

function readDocuments(file: string): Map<string, string> {
  const documents = new Map<string, string>();
  for (const [key, text] of Object.entries(readJson(file))) {
    const hex = hexOf(key);
    const found = hashDocument(text);
    if (found !== hex) {
      throw new ConfigError(
        `${file}: ${JSON.stringify(key.slice(0, 80))}: Expected the SHA-256 of the document in hex, which is ${found}. Make the manifest anew.`,
      );
    }
    documents.set(hex, text);
  }
  return documents;
}

function readJson(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ConfigError(`${file}: Expected a JSON object of document texts by their SHA-256.`, { cause });
  }
}
