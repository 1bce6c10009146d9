import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../generatedFiles.ts';
import { buildKit } from './buildKit.ts';
import { checkDependencies } from './checkDependencies.ts';
import { checkFilesRead } from './checkFilesRead.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-build-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package @guatu/kit', () => {
  it('is built of modules that Node 22 can run, with all that they import and read, no test and no dead link', async () => {
    const dist = join(folder, 'dist');
    await buildKit(dist);
    const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    const modules = paths.filter((path) => !path.startsWith('subgraphs/kit/template'));
    const { exports, bin } = JSON.parse(readFileSync(join(ROOT, 'subgraphs/kit/package.json'), 'utf8'));
    const entries = Object.values<{ types?: string; default?: string }>(exports).flatMap((it) => [
      it.types,
      it.default,
    ]);
    for (const entry of entries.filter((it) => it !== undefined)) expect(paths).toContain(entry.replace('./dist/', ''));
    expect(bin).toEqual({ guatu: 'guatu.cjs' });
    expect(paths).toContain('cli/cityMain.js');
    expect(modules.filter((path) => /\.test\.|(?<!\.d)\.ts$|^gateway/.test(path))).toEqual([]);
    const pages = paths.filter((path) => /^docs\/.*\.md$/.test(path));
    for (const page of pages) {
      for (const [, target = ''] of readFileSync(join(dist, page), 'utf8').matchAll(/\]\((?!\w+:|#)([^)#]+)/g)) {
        expect(paths, page).toContain(join(dirname(page), target));
      }
    }
    const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
    const named = read('subgraphs/kit/README.md').matchAll(/^\| `(\S+\.md)`/gm);
    expect([...named].map(([, page]) => `docs/${page}`).toSorted()).toEqual(pages.toSorted());
    expect(read('subgraphs/kit/LICENSE')).toBe(read('LICENSE'));
  });

  it('names each package that a module imports, and no other', () => {
    const planted = plant(
      'dependencies',
      "import { a } from '@nobody/made/a';\nimport { readFileSync } from 'node:fs';",
    );
    expect(() => checkDependencies(planted)).toThrow(
      /^subgraphs\/kit\/package\.json: expected dependency "@nobody\/made": "[^"]+", which x\.js imports\.\n.* is imported by no module\./,
    );
  });

  it('has each file that a module reads', () => {
    const planted = plant('files', "readFileSync(new URL('./contracts/a.graphql', import.meta.url));");
    expect(() => checkFilesRead(planted)).toThrow(
      `${planted}: x.js reads ./contracts/a.graphql, which is not in the package.`,
    );
  });
});

function plant(name: string, text: string): string {
  const planted = join(folder, name);
  mkdirSync(planted);
  writeFileSync(join(planted, 'x.js'), text);
  return planted;
}
