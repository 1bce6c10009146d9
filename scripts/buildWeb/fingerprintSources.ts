import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../generatedFiles.ts';

/** All that goes into the pages; the lock file stands for the packages. */
const SOURCES = [
  'web/**/*.{ts,tsx,css,html,json,graphql,svg}',
  'tables/**/*.ts',
  'schema/**/*.{ts,graphql,csv}',
  'docs/questions/*.{graphql,json}',
  'subgraphs/demo/figures/*.{graphql,ts}',
  'scripts/buildWeb/*.ts',
  'package-lock.json',
];

/** Changes when a source of the pages does. */
export function fingerprintSources(): string {
  const hash = createHash('sha256');
  const paths = globSync(SOURCES, { cwd: ROOT, exclude: ['web/dist/**', 'web/.data/**', '**/*.test.ts'] });
  for (const path of paths.sort()) {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}
