import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const READ = /\bnew URL\(\s*['"`](\.[^'"`$]*)[^'"`]*['"`]\s*,\s*import\.meta\.url\s*\)/g;

/**
 * Holds the built modules to what is in the package: each `new URL('./x', import.meta.url)` must lead to something. Of a
 * path with a variable part, what stands before it counts.
 *
 * @throws Error with a line for each that leads nowhere
 */
export function checkFilesRead(folder: string): void {
  const problems: string[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.js')) continue;
    for (const [, read = ''] of readFileSync(join(folder, path), 'utf8').matchAll(READ)) {
      if (!existsSync(join(folder, dirname(path), read)))
        problems.push(`${path} reads ${read}, which is not in the package.`);
    }
  }
  if (problems.length > 0) throw new Error(`${folder}: ${problems.join('\n')}`);
}
