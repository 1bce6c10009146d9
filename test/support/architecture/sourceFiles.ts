import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Texts by path from the root, with `/` between folders. */
export type SourceFiles = ReadonlyMap<string, string>;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', '.git', '.data', 'dist']);
const BINARY = /\.(?:png|jpe?g|gif|ico|woff2?|gz|zip|xlsx|parquet|sqlite\d?|db)$/;

/** Every text file of the working tree that is ours, generated ones included. */
export function readSourceFiles(): SourceFiles {
  const paths = pathsBelow(ROOT).filter((path) => !BINARY.test(path) && !path.endsWith('.log'));
  return new Map(paths.map((path) => [relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : entry.isFile() ? [path] : [];
  });
}

export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path);
export const isGenerated = (path: string): boolean => path.includes('/generated/');

/** Tests and what only tests use: they may reach across the stages of their own side. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.includes('/testing/') || path.startsWith('test/');

/** The text with the insides of comments blanked; lines stay where they are. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}

/** The code with the insides of texts blanked as well; lines stay where they are. */
export function withoutTexts(code: string): string {
  return code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (text) =>
    text.replace(/[^\n]/g, '_'),
  );
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
