/** `guatu export` against a hub that does what a test wants; what ends a process is tried on one of its own. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../test/support/eventually.ts';
import { runGuatu, startGuatu } from './testing/runGuatu.ts';
import { runHere } from './testing/runHere.ts';
import { type StandIn, startStandIn } from './testing/startStandIn.ts';

const QUERY = '{ matters(first: 2) { nodes { id title } } }';
const HEADINGS = '\ufeff事项编号,标题\r\n';

let hub: StandIn;
let folder: string;
beforeAll(async () => {
  hub = await startStandIn();
});
afterAll(() => hub.stop());
beforeEach(() => {
  hub.orders.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'guatu-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const exportArgs = (...args: string[]) => ['export', '--hub', hub.url, '--text', QUERY, ...args];
const runExport = (...args: string[]) => runHere(exportArgs(...args));

function begin(response: ServerResponse, { total, text }: { total: number; text: string }): void {
  response.writeHead(200, {
    'guatu-total-count': String(total),
    'guatu-coverage': 'complete',
    trailer: 'guatu-row-count, guatu-coverage',
  });
  response.write(text);
}

/** Says at the end how many rows there were. */
function sends(text: string, rows: number): (response: ServerResponse) => void {
  return (response) => {
    begin(response, { total: rows, text });
    response.addTrailers({ 'guatu-row-count': String(rows), 'guatu-coverage': 'complete' });
    response.end();
  };
}

describe('a file that guatu export writes', () => {
  it('is what the hub sent, all rows of it, and what it holds is said', async () => {
    const text = `${HEADINGS}a:1,"两行\r\n一个""引号"\r\na:2,乙\r\n`;
    hub.onExport = sends(text, 2);
    const { exitCode, stdout, stderr } = await runExport('-o', at('late.csv'), '--nested', 'measures');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toMatch(/^2 rows of matters\.nodes, complete, 63 bytes in \d+\.\d s: .+late\.csv\n$/);
    expect(readFileSync(at('late.csv'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['late.csv']);
    expect(hub.orders).toEqual([
      {
        ...{ query: QUERY, variables: {}, format: 'csv', at: 'matters.nodes', complete: true },
        nested: { as: 'rows', at: 'measures' },
      },
    ]);
  });

  it('has the format of its ending, and what else is asked for', async () => {
    hub.onExport = sends('PAR1', 0);
    const asked = ['-o', at('a.parquet'), '--partial', '--headings', 'zh', '--enums', 'words'];
    expect(await runExport(...asked)).toMatchObject({ exitCode: 0 });
    expect(hub.orders).toMatchObject([{ format: 'parquet', complete: false, headings: 'zh', enums: 'words' }]);
  });

  it('goes to standard output where no file is named', async () => {
    hub.onExport = sends(`${HEADINGS}a:1,甲\r\n`, 1);
    expect((await runGuatu(exportArgs())).stdout).toBe(`${HEADINGS}a:1,甲\r\n`);
  });

  it('is not written over one that is there, unless that is wanted', async () => {
    writeFileSync(at('late.csv'), 'mine');
    hub.onExport = sends(`${HEADINGS}a:1,甲\r\n`, 1);
    const refused = await runExport('-o', at('late.csv'));
    const stderr = `${at('late.csv')} is there already. Give --force to write over it.\n`;
    expect(refused).toEqual({ exitCode: 1, stdout: '', stderr });
    expect(hub.orders).toEqual([]);
    expect(readFileSync(at('late.csv'), 'utf8')).toBe('mine');
    expect(await runExport('-o', at('late.csv'), '--force')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(at('late.csv'), 'utf8')).toContain('a:1');
  });
});

describe('no file is left', () => {
  it('when Ctrl-C comes, and how far it got is said', async () => {
    hub.onExport = (response) => begin(response, { total: 5_000, text: `${HEADINGS}a:1,甲\r\na:2,乙\r\n` });
    const running = startGuatu(exportArgs('-o', at('late.csv')));
    const arrived = () => (existsSync(at('late.csv.part')) ? readFileSync(at('late.csv.part'), 'utf8') : '');
    await eventually(arrived, (text) => text.endsWith('乙\r\n'));
    running.process.kill('SIGINT');
    expect(await running.exit).toBe(130);
    expect(running.stderr()).toBe('Stopped after 2 of 5,000 rows. No file was written.\n');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when the connection breaks', async () => {
    hub.onExport = (response) => {
      begin(response, { total: 5_000, text: `${HEADINGS}a:1,甲\r\n` });
      setImmediate(() => response.destroy());
    };
    const { exitCode, stderr } = await runExport('-o', at('late.csv'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^http:\S+: the connection broke after [01] of 5,000 rows \(\w+\)\. No file was written\. Try again\.\n$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when fewer rows came than the hub has sent', async () => {
    hub.onExport = sends(`${HEADINGS}a:1,甲\r\n`, 2);
    const stderr = 'The hub sent 2 rows, of which 1 came. Try again.\n';
    expect(await runExport('-o', at('late.csv'))).toEqual({ exitCode: 1, stdout: '', stderr });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when the count of the hub was taken out on the way', async () => {
    hub.onExport = (response) => {
      begin(response, { total: 2, text: `${HEADINGS}a:1,甲\r\n` });
      response.end();
    };
    const { exitCode, stderr } = await runExport('-o', at('late.csv'));
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("1 rows came without the hub's own count of them")]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when the hub refuses, whose reason is told with what to do', async () => {
    hub.onExport = (response) => {
      const message = 'Expected all systems, missing: 阜阳市台账 (UNREACHABLE).';
      response.writeHead(503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'INCOMPLETE' } }] }));
    };
    const { exitCode, stderr } = await runExport('-o', at('late.csv'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^INCOMPLETE: Expected all systems, missing: 阜阳市台账 \(UNREACHABLE\)\.\n {2}do: .+\n--partial makes the file without them\.\n$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when there is no folder for it, which is said before anything is asked', async () => {
    const file = at('none/late.csv');
    const stderr = `${file}: its folder is not there. Nothing was written.\n`;
    expect(await runExport('-o', file)).toEqual({ exitCode: 1, stdout: '', stderr });
    expect(hub.orders).toEqual([]);
  });
});

describe('guatu export', () => {
  it('says which values of the demo a saved question was asked with, and whose schema it went by', async () => {
    hub.hidesSchema = true;
    hub.onExport = sends(`${HEADINGS}a:1,甲\r\n`, 1);
    const args = ['export', '--hub', hub.url, '--saved', '5', '--at', 'official.rows', '-v', 'on=2021-06-17'];
    const { stderr } = await runHere([...args, '-o', at('official.csv')]);
    hub.hidesSchema = false;
    expect(stderr.split('\n')).toEqual([
      `${hub.url} does not tell its schema; schema/api.graphql of this project is taken in its place.`,
      expect.stringContaining('1 row of official.rows.nodes, complete'),
      'Asked with the values of the demo: -v id=of:00088',
      '',
    ]);
  });

  it('says that no hub is there, and what to do', async () => {
    const { exitCode, stderr } = await runHere(['export', '--hub', 'http://127.0.0.1:1', '--text', QUERY]);
    expect([exitCode, stderr]).toEqual([
      1,
      'http://127.0.0.1:1: no hub answers there (ECONNREFUSED). Start one with npm start, or name another by --hub.\n',
    ]);
  });

  it.each([
    [
      ['-o', 'late.pdf'],
      '-o: expected a file that ends in .csv, .xlsx, .ndjson, .parquet, or --format; got "late.pdf".',
    ],
    [
      ['--format', 'xlsx', '--encoding', 'gb18030'],
      '--encoding: expected --format csv, got xlsx, which has an encoding of its own.',
    ],
    [['a.graphql'], 'Expected one query: a file, - for standard input, --text, or --saved; got several.'],
    [['-v', 'division=1'], '-v: expected a variable of the operation (none), got "division".'],
    [['--at', 'rows'], '--at: Expected one of the lists matters.nodes, found rows.'],
  ])('ends with 2 for %j', async (args, message) => {
    expect(await runExport(...args)).toEqual({ exitCode: 2, stdout: '', stderr: `${message}\n` });
  });
});
