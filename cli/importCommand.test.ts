/** `guatu import` as a process of its own, over a project with a database of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv, writeImportProject } from '../subgraphs/kit/testing/writeTable.ts';
import { runGuatu } from './testing/runGuatu.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
  writeImportProject(folder, {}, [['合肥市财政局', '', '91340100000000019A']]);
  file = writeCsv(join(folder, '2021年台账.csv'), [
    ['序号', '项目名称', '责任单位', '完成时限'],
    ['1', '停车场', '市财政局', '11月'],
    ['1', '又一个', '市科技局', '尽快'],
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runGuatu(['import', file, '--project', folder, ...args]);

describe('guatu import', () => {
  it('shows what it would do and writes nothing unless it is told to', async () => {
    const { exitCode, stdout, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toBe('Nothing was written: add --yes to write this, or --dry-run to look at it alone.\n');
    expect(stdout).toContain('  完成时限 = deadline\n');
    expect(stdout).toContain('  1 停车场\n    lead 合肥市财政局, with nobody');
    expect(stdout).toContain('deadline 11月 = 2021-11-30');
    expect(stdout).toContain('2 matters: 1 new, 0 changed, 0 unchanged, 1 with errors');
    expect(stdout).toContain('ERROR DUPLICATE_NUMBER: 1');
    expect(stdout).toContain('DUPLICATE_NUMBER 2021年台账!A3: The number "1" stands in 2021年台账!A2 already.');
  });

  it('prints one JSON object, and hands back the annotated rows', async () => {
    const written = await run('--json', '--yes', '--report', join(folder, '反馈.xlsx'));
    expect(written).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(written.stdout)).toMatchObject({
      ...{ isWritten: true, year: 2021, list: { name: '重点', key: 'key' }, counts: { created: 1, failed: 1 } },
      problems: expect.arrayContaining([{ code: 'UNKNOWN_BODY', cell: '2021年台账!C3', value: '市科技局', more: '' }]),
    });
    expect(readFileSync(join(folder, '反馈.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['--map', '项目=nothing'], 2, /^MAPPING_WRONG: --map: expected heading=field with one of number, title, /],
    [['--encoding', 'utf-16le'], 1, /^HEADINGS_NOT_FOUND: /],
    [
      ['--project', '/nowhere'],
      2,
      /^\/nowhere\/guatu\.yaml: cannot be read \(ENOENT\)\. Run this in the folder of a project/,
    ],
  ])('refuses %j', async (args, exitCode, message) => {
    const refused = await run('--yes', ...args);
    expect(refused).toMatchObject({ exitCode, stdout: '' });
    expect(refused.stderr).toMatch(message);
  });
});
