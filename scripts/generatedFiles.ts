/** Files that are made from others and committed: writing them, and finding those that are no longer what they would be. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Texts by path from the root. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Writes only what differs, so that watchers stay calm; returns the paths written or removed. */
export function writeGeneratedFiles(files: GeneratedFiles, ownedFolders: readonly string[] = []): string[] {
  const changed = findStaleFiles(files, ownedFolders);
  for (const path of changed) {
    const text = files.get(path);
    const absolute = join(ROOT, path);
    if (text === undefined) {
      rmSync(absolute);
      continue;
    }
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
  return changed;
}

/**
 * Paths whose file is missing or has another text, and files of `ownedFolders` (folders that hold nothing but generated
 * files) that would not be made any more.
 */
export function findStaleFiles(files: GeneratedFiles, ownedFolders: readonly string[] = []): string[] {
  const differing = [...files].filter(([path, text]) => readIfPresent(join(ROOT, path)) !== text).map(([path]) => path);
  const leftOver = ownedFolders.flatMap(listFiles).filter((path) => !files.has(path));
  return [...differing, ...leftOver].sort();
}

/**
 * What every generator does with its files: with `--check` says which are stale and sets exit code 1, else writes them.
 */
export function writeOrCheck(command: string, files: GeneratedFiles, ownedFolders: readonly string[] = []): void {
  if (process.argv.includes('--check')) {
    const stale = findStaleFiles(files, ownedFolders);
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
  const written = writeGeneratedFiles(files, ownedFolders);
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

function listFiles(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
