/** `guatu query` and `guatu export` over the demo province. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../../cli/testing/runHere.ts';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';

const MATTERS =
  'query ($division: [ID!]) { matters(filter: {matter: {division: $division}}, first: 20) { totalCount nodes { id title } } }';
const PROJECTS = '{ municipalProjects(first: 20) { nodes { id title } } }';

let demo: TestDemo;
let folder: string;
beforeAll(async () => {
  demo = await startTestDemo();
  folder = mkdtempSync(join(tmpdir(), 'guatu-tables-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await demo?.stop();
});

const run = (command: 'query' | 'export', ...args: string[]) => runHere([command, '--hub', demo.hubUrl, ...args]);
const readRecords = (file: string) =>
  parse(readFileSync(join(folder, file), 'utf8'), { bom: true, columns: true }) as Data[];

describe('all rows of a list', () => {
  it('are as many as the hub counts, each once, on the screen as in a file', async () => {
    const { data } = await demo.ask(MATTERS, { division: ['340100'] });
    const total = data.matters.totalCount as number;
    expect(total).toBeGreaterThan(1_000);
    const asked = ['--text', MATTERS, '-v', 'division=340100'];
    const { exitCode, stdout } = await run('query', ...asked, '--all');
    expect(exitCode).toBe(0);
    const ids = (JSON.parse(stdout) as Data).data.matters.nodes.map(({ id }: Data) => id);
    expect([ids.length, new Set(ids).size]).toEqual([total, total]);

    const exported = await run('export', ...asked, '-o', join(folder, 'matters.csv'));
    expect(exported).toMatchObject({ exitCode: 0, stdout: '' });
    expect(exported.stderr).toContain(`${total.toLocaleString('en')} rows of matters.nodes, complete, `);
    expect(readRecords('matters.csv').map((record) => record.编号)).toEqual(ids);
  });

  it('of a question of the supervision office make a workbook', async () => {
    const file = join(folder, 'late.xlsx');
    expect(await run('export', '--saved', '1', '-o', file)).toMatchObject({ exitCode: 0 });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    const { data } = await demo.ask('{ matters(filter: {matter: {lateness: [OVERDUE]}}) { totalCount } }');
    expect(workbook.worksheets[0]?.rowCount).toBe((data.matters.totalCount as number) + 1);
  });
});

describe('groups', () => {
  const text = 'query ($by: [MatterGroupBy!]!) { matterStats(groupBy: $by, first: 3) { groups { label count } } }';

  it('have a column each key, and say how many there are beyond those that were asked for', async () => {
    const { data } = await demo.ask('{ matterStats(groupBy: [CITY, LEAD_BODY], first: 1) { groupCount } }');
    const count = data.matterStats.groupCount as number;
    const asked = ['--text', text, '-v', 'by=["CITY","LEAD_BODY"]'];
    const table = await run('query', ...asked, '--format', 'table');
    expect(table.stdout).toMatch(/^市 +牵头单位 +件数\n/);
    expect(table.stdout).toContain(`\n3 of ${count} rows, `);

    const exported = await run('export', ...asked, '-o', join(folder, 'groups.csv'));
    expect(exported.stderr).toContain(`3 of ${count.toLocaleString('en')} rows of matterStats.groups, complete, `);
    expect(Object.keys(readRecords('groups.csv')[0] ?? {})).toEqual(['市', '牵头单位', '件数']);
    const all = await run(
      'export',
      '--text',
      text.replace(', first: 3', ''),
      ...asked.slice(2),
      '-o',
      join(folder, 'all.csv'),
    );
    expect(all.stderr).toContain(`${count.toLocaleString('en')} rows of matterStats.groups, complete, `);
    const book = join(folder, 'groups.xlsx');
    await run('export', ...asked, '-o', book);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(book);
    expect(workbook.getWorksheet('说明')?.getColumn(2).values).toContain('仅含前 3 行，其后还有。');
  });
});

describe('a city that is down', () => {
  it('is named under a table, keeps a file from being written, and is left out if that is wanted', async () => {
    await demo.stopSystem('mp:341200');
    try {
      // The hub may have a connection that it has not seen broken.
      const table = await eventually(
        () => run('query', '--text', PROJECTS, '--format', 'table'),
        ({ stdout }) => stdout.includes('not complete'),
      );
      expect(table).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(/\n阜阳市\S* is missing \(UNREACHABLE/),
      });
      expect(await run('query', '--text', PROJECTS, '--complete', '--format', 'table')).toMatchObject({ exitCode: 1 });

      const refused = await run('export', '--text', PROJECTS, '-o', join(folder, 'projects.csv'));
      expect(refused).toMatchObject({
        exitCode: 1,
        stderr: expect.stringMatching(/^INCOMPLETE: .*(阜阳市|341200)[\s\S]+--partial/),
      });
      expect(readdirSync(folder).filter((name) => name.startsWith('projects'))).toEqual([]);

      const partial = await run('export', '--text', PROJECTS, '-o', join(folder, 'projects.csv'), '--partial');
      expect(partial).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('not complete') });
      expect(readRecords('projects.csv').filter((record) => String(record.编号).startsWith('mp:341200:'))).toEqual([]);
      expect(readRecords('projects.csv').length).toBeGreaterThan(500);
    } finally {
      await demo.startSystem('mp:341200');
    }
  });
});
