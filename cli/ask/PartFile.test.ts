import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PartFile } from './PartFile.ts';
import { writeText } from './withOutput.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-part-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

describe('a file that is whole or not at all', () => {
  it('is written through no link that stands in the place of its part', async () => {
    writeFileSync(at('other'), 'mine');
    symlinkSync(at('other'), at('late.csv.part'));
    await expect(PartFile.create(at('late.csv'))).rejects.toThrow('late.csv.part is there already');
    const file = await PartFile.create(at('late.csv'), { overwrite: true });
    await writeText(file, 'new');
    await file.finish();
    expect(readFileSync(at('late.csv'), 'utf8')).toBe('new');
    expect(readFileSync(at('other'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['late.csv', 'other']);
  });

  it('is that of the last who began, where two force their way to one place', async () => {
    const first = await PartFile.create(at('late.csv'), { overwrite: true });
    const second = await PartFile.create(at('late.csv'), { overwrite: true });
    await writeText(first, 'first');
    await expect(first.finish()).rejects.toThrow('late.csv: another export has begun to write it');
    expect(readdirSync(folder)).toEqual(['late.csv.part']);
    await writeText(second, 'second');
    await second.finish();
    expect(readFileSync(at('late.csv'), 'utf8')).toBe('second');
  });

  it('is not there when the disk is full', async () => {
    const file = await PartFile.create(at('late.csv'));
    file.stream.destroy(Object.assign(new Error('write'), { code: 'ENOSPC' }));
    await expect(writeText(file, 'a'.repeat(100_000))).rejects.toThrow(
      'late.csv: the disk is full. Nothing was written.',
    );
    await file.remove();
    expect(readdirSync(folder)).toEqual([]);
  });
});
