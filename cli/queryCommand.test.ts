/** `guatu query` against a hub of a few lines. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runGuatu } from './testing/runGuatu.ts';
import { runHere } from './testing/runHere.ts';
import { MATTER_COUNT, type StandIn, startStandIn } from './testing/startStandIn.ts';

let hub: StandIn;
let folder: string;
beforeAll(async () => {
  hub = await startStandIn();
  folder = mkdtempSync(join(tmpdir(), 'guatu-query-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await hub.stop();
});
beforeEach(() => {
  hub.queries.length = 0;
  hub.orders.length = 0;
});
afterEach(() => {
  hub.isPartial = false;
});

const runQuery = (...args: string[]) => runHere(['query', '--hub', hub.url, ...args]);

describe('JSON of guatu query', () => {
  it('is the answer to the query as it was written, from a file or standard input', async () => {
    const query = '# 停车\nquery Q($n: Int!) { matters(first: $n) { nodes { id } } }';
    const answer = { data: { matters: { nodes: [{ id: 'mp:340100:1' }] } } };
    const file = join(folder, 'query.graphql');
    writeFileSync(file, query);
    const stdout = `${JSON.stringify(answer)}\n`;
    expect(await runQuery(file, '-v', 'n=1')).toEqual({ exitCode: 0, stdout, stderr: '' });
    expect(await runGuatu(['query', '--hub', `${hub.url}/graphql`, '--variables', '{"n":1}', '-'], query)).toEqual({
      ...{ exitCode: 0, stdout, stderr: '' },
    });
    expect(hub.queries).toEqual([query, query]);
  });

  it('has the pages of --all joined to one, and nothing that was asked for on the way', async () => {
    const text =
      '{ matters(first: 7) { rows: nodes { ...Row } pageInfo { hasNextPage } } counts { count } } fragment Row on Matter { id }';
    const { exitCode, stdout, stderr } = await runQuery('--text', text, '--all');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { data } = JSON.parse(stdout) as { data: { matters: { rows: { id: string }[] } } };
    expect(data.matters.rows.map(({ id }) => id)).toEqual(
      Array.from({ length: MATTER_COUNT }, (_, i) => `mp:340100:${i + 1}`),
    );
    expect(data).toEqual({
      matters: { rows: data.matters.rows, pageInfo: { hasNextPage: false } },
      counts: [{ count: 1 }],
    });
    expect(hub.queries.map((query) => query.includes('counts'))).toEqual([true, false, false]);
  });

  it('is there with its errors, which make it end with 1', async () => {
    const { exitCode, stdout, stderr } = await runQuery('--text', '{ counts { count } broken }');
    expect(JSON.parse(stdout)).toMatchObject({ data: { counts: [{ count: 1 }], broken: null }, errors: [{}] });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: 'broken: It is broken.\n' });
  });

  it('tells of missing systems on standard error, and ends with 1 only if all were asked for', async () => {
    hub.isPartial = true;
    const text = '{ matters { totalCount coverage { complete missing { name reason } } } }';
    const stderr = 'not complete: 阜阳市台账 is missing (UNREACHABLE)\n';
    expect(await runQuery('--text', text)).toMatchObject({ exitCode: 0, stderr });
    expect(await runQuery('--text', text, '--complete')).toMatchObject({
      exitCode: 1,
      stderr: `${stderr}Expected every system to answer; some are missing.\n`,
    });
  });

  it('goes to a file that says so, whole', async () => {
    const file = join(folder, 'answer.json');
    expect(await runQuery('--text', '{ counts { count } }', '-o', file)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(file, 'utf8')).toBe('{"data":{"counts":[{"count":1}]}}\n');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a table of guatu query', () => {
  const TEXT = '{ matters(first: 2) { nodes { id title daysLate at status } } }';

  it('has Chinese headings and words, and says how many rows there are, as of when, of whom', async () => {
    hub.isPartial = true;
    const { exitCode, stdout, stderr } = await runQuery('--text', TEXT, '--format', 'table');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(
      [
        '事项编号     标题         逾期工作日  登记时间             状态',
        '-----------  -----------  ----------  -------------------  ----',
        'mp:340100:1  第1件：停车          -1  2021-06-17 09:10:00  逾期',
        'mp:340100:2  第2件：停车          -2  2021-06-17 09:10:00  正常',
        '',
        '2 of 1234 rows, as of 2021-06-17 09:10:00, not complete',
        '阜阳市台账 is missing (UNREACHABLE since 2021-06-17 09:00:00)',
        '',
      ].join('\n'),
    );
  });

  it('has the names and codes of the query if they are asked for, and rows below each other', async () => {
    const { stdout } = await runQuery('--text', TEXT, '--format', 'table', '--headings', 'names', '--records');
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      `-- 1 ${'-'.repeat(75)}`,
      'id        mp:340100:1',
      'title     第1件：停车',
      'daysLate  -1',
      'at        2021-06-17 09:10:00',
      'status    OVERDUE',
      `-- 2 ${'-'.repeat(75)}`,
    ]);
  });

  it('is one for each list, or of the one that is named, with all its rows', async () => {
    const text = '{ matters(first: 1) { nodes { id } } counts { count } }';
    const both = (await runQuery('--text', text, '--format', 'table')).stdout;
    expect(both.split('\n').filter((line) => line.startsWith('=='))).toEqual(['== matters.nodes', '== counts']);
    const one = (await runQuery('--text', text, '--format', 'table', '--at', 'matters', '--all')).stdout;
    expect(one.split('\n').slice(-2)).toEqual([`${MATTER_COUNT} rows, as of 2021-06-17 09:10:00, complete`, '']);
  });
});

describe('a file of guatu query', () => {
  it('has the rows of the page that the query asks for, or all', async () => {
    hub.onExport = (response) => response.end('id\nmp:340100:1\n');
    const args = ['--text', 'query ($n: Int = 7) { matters(first: $n) { nodes { id } } }', '--format', 'csv'];
    for (const more of [[], ['-v', 'n=9'], ['--all']]) await runQuery(...args, ...more);
    expect(hub.orders.map(({ maxRows }) => maxRows)).toEqual([7, 9, undefined]);
  });
});

describe('a query that does not fit', () => {
  const wrong = '{\n  matters { total }\n}';

  it.each([['json'], ['table']])('is told as %s with file, line and column, and ends with 1', async (format) => {
    const { exitCode, stdout, stderr } = await runQuery('--text', wrong, '--format', format);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('--text:2:13: ');
    expect(stderr).toContain('Cannot query field "total" on type "MatterConnection".');
  });

  it.each([
    [[], 'Expected one query: a file, - for standard input, --text, or --saved; got none.\n'],
    [
      ['--text', '{ counts { count } }', '--hub', 'hub'],
      '--hub: expected an address such as http://127.0.0.1:4000, got "hub".\n',
    ],
    [
      ['--text', '{ matters { nodes { id } } counts { count } }', '--format', 'table', '--at', 'rows'],
      '--at: Expected one of the lists matters.nodes, counts, found rows.\n',
    ],
    [
      ['--text', '{ counts { count } }', '--format', 'table', '--nested', 'measures'],
      '--nested: Expected no list within the rows; found measures.\n',
    ],
  ])('ends with 2 for %j', async (args, stderr) => {
    expect(await runQuery(...args)).toEqual({ exitCode: 2, stdout: '', stderr });
  });

  it('names the saved queries where none is called that', async () => {
    const { exitCode, stderr } = await runQuery('--saved', '99');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^--saved: expected a number of a question, or one of these names; got "99"\.\n {2}01-overdue {2}1 今天逾期/,
    );
  });
});
