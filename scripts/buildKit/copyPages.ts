import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../generatedFiles.ts';

/** A link to a file: [text](path#section). Of the web, and of a section of the page itself, are none. */
const LINK = /\[([^[\]]+)\]\((?!\w+:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g;

/** Copies pages into the package, by their paths from the root. A link that would lead out of it becomes its text. */
export function copyPages(paths: readonly string[], folder: string): void {
  for (const path of paths) {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const isThere = (target: string) => {
      const to = join(dirname(path), target);
      return paths.includes(to) || existsSync(join(folder, to));
    };
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      text.replace(LINK, (link, shown: string, target: string) => (isThere(target) ? link : shown)),
    );
  }
}
