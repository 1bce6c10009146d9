import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleContract, CONTRACT_NAMES } from '../schema/contract.ts';
import type { CheckReport } from '../subgraphs/kit/conformance/CheckReport.ts';
import { CHECK_CASES } from '../subgraphs/kit/conformance/cases.ts';
import { type Mutant, startMutant } from '../subgraphs/kit/conformance/testing/startMutant.ts';
import { sampleRows } from '../subgraphs/kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../subgraphs/kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../subgraphs/kit/testing/servedSubgraph.ts';
import { fillMunicipalProjects, municipalProjects } from '../subgraphs/municipal-projects/subgraph.ts';
import { arbitraryProject } from '../subgraphs/municipal-projects/testing/arbitraryProjects.ts';
import { type CheckCommandOptions, checkSubgraph } from './checkSubgraph.ts';
import { EXIT_CODES } from './exitCodes.ts';
import { runGuatu } from './testing/runGuatu.ts';

const SHARD = '340100';
const OPTIONS = ['--contract', 'municipal-projects', '--shard', SHARD, '--today', '2021-06-17'];

describe('guatu check', () => {
  let city: ServedSubgraph;
  let mutant: Mutant;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-check-'));
    const rows = sampleRows(arbitraryProject(`mp:${SHARD}:`), 20);
    city = await serveSubgraph(
      municipalProjects,
      databases[0] as TestDatabase,
      (database) => fillMunicipalProjects(database, rows, new Map()),
      { id: `mp:${SHARD}`, system: 'municipal-projects', shard: SHARD, name: '合肥市重点民生项目台账' },
    );
    mutant = await startMutant(city.url);
    mutant.mutation = {
      answer: ({ body }) => {
        if (body.data?.page?.edges) body.data.page.totalCount += 1;
      },
    };
  });
  afterAll(async () => {
    await mutant?.stop();
    await city?.stop();
    rmSync(folder, { recursive: true });
  });

  it('ends with 0 and a line each part for a subgraph that passes', async () => {
    const { exitCode, stdout, stderr } = await runGuatu([
      'check',
      city.url,
      ...OPTIONS,
      '--only',
      'SCHEMA_FITS',
      'TOTAL_COUNT',
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Schema +1 of 1 passed\nPages +1 of 1 passed\n\nData quality \d+ of 100, of 20 rows\n {2}COMPLETE /,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      `PASSED: municipal-projects of ${SHARD} at ${city.url}: 2 passed. 20 of 20 rows were compared.`,
    );
  });

  it('ends with 1 and tells what was expected, what came, how to see it and what to do', async () => {
    const file = join(folder, 'report.md');
    const { exitCode, stdout, stderr } = await runGuatu([
      'check',
      mutant.url,
      ...OPTIONS,
      '--only',
      'TOTAL_COUNT',
      '--report',
      file,
    ]);
    expect([exitCode, stderr]).toEqual([1, 'The check failed: TOTAL_COUNT.\n']);
    const [first, expected, came, request] = stdout.split('\n');
    expect(first).toBe('FAILED TOTAL_COUNT: totalCount is the number of rows under the filter, on whichever page');
    expect([expected, came]).toEqual(['  expected  DEADLINE_ASC by 5: 20', '  came      21']);
    expect(request).toMatch(
      /^ {2}request {3}curl -sS 'http:\/\/127.0.0.1:\d+\/graphql' -H 'content-type: application\/json' /,
    );
    expect(stdout).toContain('  cure      Count by the same conditions as you list by, without the cursor.\n');
    expect(readFileSync(file, 'utf8')).toContain('### FAILED: TOTAL_COUNT\n');
  });

  it('gives requests that show the fault again to whoever sends them', async () => {
    const { stdout } = await runGuatu(['check', mutant.url, ...OPTIONS, '--only', 'TOTAL_COUNT', '--json']);
    const report = JSON.parse(stdout) as CheckReport;
    const request = report.cases[0]?.faults[0]?.request;
    expect(report).toMatchObject({ version: 1, passed: false, contract: 'municipal-projects', shard: SHARD });
    expect(request?.headers).toMatchObject({ 'x-guatu-today': '2021-06-17', 'x-guatu-shard': SHARD });
    const body = JSON.stringify({ query: request?.query, variables: request?.variables });
    const response = await fetch(request?.url ?? '', { method: 'POST', headers: request?.headers, body });
    expect(((await response.json()) as { data: { page: object } }).data.page).toMatchObject({ totalCount: 21 });
  });

  it('holds the schema against recorded usage, and bodies against a list', async () => {
    const at = '2021-06-01T00:00:00.000Z';
    const use = {
      operation: 'A',
      document: 'd',
      client: 'c',
      clientVersion: null,
      count: 1,
      firstSeen: at,
      lastSeen: at,
    };
    const usage = join(folder, 'usage.json');
    writeFileSync(
      usage,
      JSON.stringify({ since: at, operations: [{ ...use, coordinates: ['MunicipalProject.batch'] }] }),
    );
    const bodies = join(folder, 'bodies.csv');
    writeFileSync(bodies, '\ufeffname,aliases,id\n市教育局,,11341700003244967K\n');
    const only = ['--only', 'CLIENTS_SERVED', 'TOTAL_COUNT', '--json'];
    const { stdout } = await runGuatu(['check', city.url, ...OPTIONS, '--usage', usage, '--bodies', bodies, ...only]);
    const { cases, quality } = JSON.parse(stdout) as CheckReport;
    expect(cases[0]).toMatchObject({ outcome: 'PASSED', note: `uses recorded since ${at}` });
    const known = quality?.parts.find(({ name }) => name === 'BODIES_KNOWN');
    expect(known?.counts.map(({ name }) => name)).toContain('it is a known body');
  });

  const given = { contract: 'municipal-projects', shard: SHARD, maxRows: 10, timeout: 10 };
  it.each<[url: string, options: Partial<CheckCommandOptions>, message: string]>([
    ['ftp://x', {}, 'Expected an http:// or https:// address, got "ftp://x".'],
    ['http://x', { contract: 'x' }, `Expected one of ${CONTRACT_NAMES.join(', ')} as contract, got "x".`],
    ['http://x', { contract: 'directory' }, '--shard: directory has no shards.'],
    ['http://x', { today: '2021-02-30' }, '--today: expected a date such as 2021-06-17, got "2021-02-30".'],
    [
      'http://x',
      { only: ['NONE'] },
      `--only: expected some of ${CHECK_CASES.map(({ code }) => code).join(', ')}, got "NONE".`,
    ],
    ['http://x', { report: 'a.pdf' }, '--report: expected a file that ends in .html or .md, got "a.pdf".'],
    ['http://x', { usage: '/none' }, '/none: cannot be read (ENOENT).'],
    ['http://x', { bodies: '/none' }, expect.stringMatching(/^\/none: cannot be read: ENOENT/)],
  ])('takes %s, %j for a wrong command line', async (url, options, message) => {
    const refused = checkSubgraph(url, { ...given, ...options });
    await expect(refused).rejects.toMatchObject({ message, exitCode: EXIT_CODES.usage });
  });

  it('ends with 2 for a wrong command line', async () => {
    const { exitCode, stdout, stderr } = await runGuatu(['check', 'http://x', '--max-rows', '0']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain("option '--max-rows <number>' argument '0' is invalid. Expected a whole number above 0.");
  });
});

describe('guatu contract', () => {
  it('prints a whole contract', async () => {
    const { exitCode, stdout } = await runGuatu(['contract', 'municipal-projects']);
    expect([exitCode, stdout]).toEqual([0, `${assembleContract('municipal-projects').trimEnd()}\n`]);
  });

  it('lists all names', async () => {
    expect((await runGuatu(['contract', '--list'])).stdout).toBe(`${CONTRACT_NAMES.join('\n')}\n`);
  });
});
