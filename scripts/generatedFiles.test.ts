import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findStaleFiles, type GeneratedTree, writeGeneratedFiles } from './generatedFiles.ts';

const root = mkdtempSync(join(tmpdir(), 'guatu-generated-'));
const tree: GeneratedTree = {
  root,
  files: new Map([
    ['made/a.txt', 'a'],
    ['b.txt', 'b'],
  ]),
  ownedFolders: ['made'],
};

afterEach(() => {
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
});

describe('generated files', () => {
  it('are stale while they are missing', () => {
    expect(findStaleFiles(tree)).toEqual(['b.txt', 'made/a.txt']);
  });

  it('are up to date once written', () => {
    expect(writeGeneratedFiles(tree)).toEqual(['b.txt', 'made/a.txt']);
    expect(findStaleFiles(tree)).toEqual([]);
    expect(writeGeneratedFiles(tree)).toEqual([]);
  });

  it('are stale when somebody edited them', () => {
    writeGeneratedFiles(tree);
    writeFileSync(join(root, 'b.txt'), 'b, by hand');
    expect(findStaleFiles(tree)).toEqual(['b.txt']);
    writeGeneratedFiles(tree);
    expect(readFileSync(join(root, 'b.txt'), 'utf8')).toBe('b');
  });

  it('are stale, and go, when nothing makes them any more', () => {
    writeGeneratedFiles(tree);
    writeFileSync(join(root, 'made/old.txt'), 'of a contract that was given up');
    expect(findStaleFiles(tree)).toEqual(['made/old.txt']);
    writeGeneratedFiles(tree);
    expect(readdirSync(join(root, 'made'))).toEqual(['a.txt']);
  });

  it('leave the neighbours of a folder alone that they do not own', () => {
    writeGeneratedFiles(tree);
    writeFileSync(join(root, 'readme.txt'), 'written by hand');
    expect(findStaleFiles(tree)).toEqual([]);
  });
});
