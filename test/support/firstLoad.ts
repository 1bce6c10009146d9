import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the built pages, as the browser gets it. */
export interface LoadedFile {
  file: string;
  /** Bytes as they are sent to a browser that takes gzip; over plain HTTP most take nothing better. */
  gzip: number;
  brotli: number;
}

interface ManifestEntry {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

export type Manifest = Readonly<Record<string, ManifestEntry>>;

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** What a page loads before it does anything of its own: its HTML, its scripts with all that they import, its styles. */
export function firstLoad(folder: string, page: 'index.html' | 'console.html'): LoadedFile[] {
  return weigh(folder, [page, ...filesOf(readManifest(folder), page)]);
}

/** All files that can be loaded on from a page, those of the first load left out. */
export function laterLoads(folder: string, page: 'index.html' | 'console.html'): LoadedFile[] {
  const manifest = readManifest(folder);
  const first = new Set(filesOf(manifest, page));
  const later = filesOf(manifest, page, ({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports]);
  return weigh(
    folder,
    later.filter((file) => !first.has(file)),
  );
}

function filesOf(
  manifest: Manifest,
  page: string,
  next: (entry: ManifestEntry) => string[] = ({ imports = [] }) => imports,
): string[] {
  const keys = new Set([page]);
  for (const key of keys) for (const imported of next(manifest[key] as ManifestEntry)) keys.add(imported);
  const entries = [...keys].map((key) => manifest[key] as ManifestEntry);
  return [...new Set(entries.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]))];
}

function weigh(folder: string, files: readonly string[]): LoadedFile[] {
  return files.map((file) => ({ file, gzip: sizeOf(folder, `${file}.gz`), brotli: sizeOf(folder, `${file}.br`) }));
}

/** What is not compressed is sent as it is. */
function sizeOf(folder: string, file: string): number {
  const size = statSync(join(folder, file), { throwIfNoEntry: false })?.size;
  return size ?? statSync(join(folder, file.replace(/\.(?:gz|br)$/, ''))).size;
}
