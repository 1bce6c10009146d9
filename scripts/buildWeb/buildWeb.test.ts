import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WEB_FOLDER } from '../../gateway/http/pages.ts';
import { readManifests } from '../../gateway/http/persistedDocuments/readManifests.ts';
import { readManifest } from '../../test/support/firstLoad.ts';
import * as documents from '../../web/generated/documents.ts';
import { buildWeb } from './buildWeb.ts';
import { compressFolder } from './compressFolder.ts';
import { removeLeftovers } from './removeLeftovers.ts';
import { swapFolder } from './swapFolder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with one text in it, at a depth. */
function folderWith(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, 'assets'), { recursive: true });
  writeFileSync(join(path, 'assets/a.js'), text);
  return path;
}

describe('the built pages', () => {
  it('are not built again while their sources are the same', async () => {
    expect(await buildWeb()).toBeNull();
  });

  it('have React as it is for use, and not for developing, although a test had them built', () => {
    const scripts = Object.values(readManifest(WEB_FOLDER)).map(({ file }) => file);
    expect(scripts.length).toBeGreaterThan(2);
    for (const file of scripts.filter((it) => it.endsWith('.js'))) {
      expect(readFileSync(join(WEB_FOLDER, file), 'utf8'), file).not.toContain('jsxDEV');
    }
  });

  it('name what they ask by its hash, in a manifest that the hub takes', () => {
    const [manifest] = readManifests([]);
    const asked = Object.entries(documents).flatMap(([name, document]) =>
      name.endsWith('FragmentDoc') || typeof document === 'function' ? [] : [document.toString()],
    );
    expect(asked.length).toBeGreaterThan(10);
    expect([...(manifest?.documents.values() ?? [])].sort()).toEqual(asked.sort());
  });
});

describe('a folder that is compressed', () => {
  it('has each text beside itself in two forms, and nothing else twice', () => {
    const path = folderWith('compressed', '挂图'.repeat(1000));
    writeFileSync(join(path, 'picture.png'), 'no text');
    expect(compressFolder(path)).toBe(2);
    const text = readFileSync(join(path, 'assets/a.js'));
    expect(brotliDecompressSync(readFileSync(join(path, 'assets/a.js.br')))).toEqual(text);
    expect(gunzipSync(readFileSync(join(path, 'assets/a.js.gz')))).toEqual(text);
    expect(existsSync(join(path, 'picture.png.gz'))).toBe(false);
  });
});

describe('a folder that is swapped in', () => {
  it('takes the place of the old one, which stands aside', () => {
    const target = folderWith('target', 'old');
    swapFolder(folderWith('made', 'new'), target, join(folder, 'aside'));
    expect(readFileSync(join(target, 'assets/a.js'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'aside-0/assets/a.js'), 'utf8')).toBe('old');
  });

  it('needs none to be there before', () => {
    swapFolder(folderWith('first', 'new'), join(folder, 'nowhere'), join(folder, 'unused'));
    expect(existsSync(join(folder, 'nowhere/assets/a.js'))).toBe(true);
  });

  it('that is not there itself leaves the old one where it was', () => {
    const target = folderWith('kept', 'old');
    const missing = join(folder, 'missing');
    expect(() => swapFolder(missing, target, join(folder, 'kept-aside'))).toThrow('ENOENT');
    expect(existsSync(join(target, 'assets/a.js'))).toBe(true);
  });
});

describe('what a killed build has left', () => {
  it('is removed by a later one, and what is being built is not', () => {
    const workplace = join(folder, 'workplace');
    for (const name of ['build-killed', 'build-under-way', 'kept']) folderWith(`workplace/${name}`, 'text');
    const yesterday = new Date(Date.now() - 24 * 3_600_000);
    for (const name of ['build-killed', 'kept']) utimesSync(join(workplace, name), yesterday, yesterday);
    removeLeftovers(workplace);
    expect(readdirSync(workplace).toSorted()).toEqual(['build-under-way', 'kept']);
  });
});
