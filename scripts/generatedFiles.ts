/** Files that are made from others and committed: writing them, and finding those that are no longer what they would be. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Texts by path from the root. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What a generator makes: its files, and folders that hold nothing else. Paths are relative to `root`. */
export interface GeneratedTree {
  files: GeneratedFiles;
  ownedFolders?: readonly string[];
  /** Default: the repository's. */
  root?: string;
}

/** Writes only what differs, so that watchers stay calm; returns the paths written or removed. */
export function writeGeneratedFiles(tree: GeneratedTree): string[] {
  const { files, root = ROOT } = tree;
  const changed = findStaleFiles(tree);
  for (const path of changed) {
    const text = files.get(path);
    const absolute = join(root, path);
    if (text === undefined) {
      rmSync(absolute);
      continue;
    }
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
  return changed;
}

/** Paths whose file is missing or has another text, and files of owned folders that would not be made any more. */
export function findStaleFiles({ files, ownedFolders = [], root = ROOT }: GeneratedTree): string[] {
  const differing = [...files].filter(([path, text]) => readIfPresent(join(root, path)) !== text).map(([path]) => path);
  const leftOver = ownedFolders.flatMap((folder) => listFiles(root, folder)).filter((path) => !files.has(path));
  return [...differing, ...leftOver].sort();
}

/**
 * What every generator does with its files: with `--check` says which are stale and sets exit code 1, else writes them.
 */
export function writeOrCheck(command: string, tree: GeneratedTree): void {
  const { files } = tree;
  if (process.argv.includes('--check')) {
    const stale = findStaleFiles(tree);
    if (stale.length === 0) {
      console.log(`${command}: ${files.size} generated files are up to date.`);
      return;
    }
    console.error(
      `${command}: stale, run \`npm run ${command}\` and commit:\n${stale.map((path) => `  ${path}`).join('\n')}`,
    );
    process.exitCode = 1;
    return;
  }
  const written = writeGeneratedFiles(tree);
  console.log(`${command}: ${written.length} of ${files.size} generated files changed.`);
  for (const path of written) console.log(`  ${path}`);
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
