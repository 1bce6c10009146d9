/** `@guatu/kit` as a city gets it: packed, installed where nothing of this project is in reach, and run. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { hasOtherNodes, type InstalledNode, installNodes, NODE_NAMES, NPM_OPTIONS } from './nodes.ts';
import { run, type Started, start } from './run.ts';

const KIT = fileURLToPath(new URL('../../subgraphs/kit/', import.meta.url));
const COMPILER = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

let folder: string;
let tarball: string;
let nodes: InstalledNode[];
const running = new Set<Started>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-package-'));
  for (const name of ['tarball', 'nodes', 'consumer']) mkdirSync(join(folder, name));
  for (const name of ['nodes', 'consumer']) writeFileSync(join(folder, name, 'package.json'), '{ "type": "module" }\n');
  await run('npm', ['pack', '--pack-destination', join(folder, 'tarball')], { cwd: KIT });
  tarball = join(folder, 'tarball', readdirSync(join(folder, 'tarball'))[0] as string);
  nodes = await installNodes(join(folder, 'nodes'));
  await run('npm', ['install', ...NPM_OPTIONS, tarball, '@types/node@26'], { cwd: join(folder, 'consumer') });
});
afterAll(async () => {
  for (const started of running) {
    started.signal('SIGKILL');
    await started.ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  it('has modules with their types and nothing that only this project needs', () => {
    const installed = join(folder, 'consumer/node_modules/@guatu/kit');
    const all = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    const files = all.filter((path) => !path.startsWith('dist/subgraphs/kit/template/'));
    const superfluous = files.filter((path) => /\.test\.|\btesting\b/.test(path) || /(?<!\.d)\.ts$/.test(path));
    expect(superfluous).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['package.json', 'guatu.cjs', 'LICENSE', 'README.md']));
    expect(statSync(tarball).size).toBeLessThan(1_000_000);
  });

  it('has types that hold under the strictest check, and refuse what is wrong', async () => {
    const cwd = join(folder, 'consumer');
    writeFileSync(join(cwd, 'right.ts'), RIGHT_USE);
    writeFileSync(join(cwd, 'wrong.ts'), WRONG_USE);
    const check = (file: string) =>
      run(process.execPath, [COMPILER, ...STRICT, file], { cwd }).catch(({ message }: Error) => ({ stdout: message }));
    expect((await check('right.ts')).stdout).toBe('');
    const complaints = (await check('wrong.ts')).stdout.match(/^wrong\.ts\(\d+/gm);
    expect(complaints).toEqual(['wrong.ts(3', 'wrong.ts(4']);
  });
});

describe.each(NODE_NAMES)('on %s', (name) => {
  const on = () => nodes.find((node) => node.name === name) as InstalledNode;
  const inConsumer = () => ({ cwd: join(folder, 'consumer'), nodeFolder: on().folder });
  /** The first Node makes the project that all of them run. */
  const project = () => ({ cwd: join(folder, 'project'), nodeFolder: on().folder });
  const groupOf = (node: InstalledNode) => join(folder, `group-${nodes.indexOf(node)}`);
  const isFirst = name === NODE_NAMES[0];

  it('gives its functions to who imports them', async () => {
    writeFileSync(join(folder, 'consumer/use.js'), USE);
    const { stdout } = await run('node', ['use.js'], inConsumer());
    expect(JSON.parse(stdout)).toEqual([
      '2021-02-18',
      5,
      true,
      '340281',
      'OVERDUE',
      'municipal-projects',
      'worker-services',
    ]);
  });

  it('has a command line that npx finds', async () => {
    const { stdout } = await run('npx', ['guatu', '--help'], inConsumer());
    expect(stdout).toContain('Usage: guatu [options] [command]');
    expect(stdout).toMatch(/^ {2}init .+$/m);
  });

  it('writes a project of either contract', async () => {
    const init = async (contract: string, shard: string, target: string) => {
      const args = ['guatu', 'init', contract, '--shard', shard, '--kit', tarball, '--json', target];
      const { stdout } = await run('npx', args, inConsumer());
      return JSON.parse(stdout) as { files: string[] };
    };
    const first = isFirst ? '../project' : `../project-${nodes.indexOf(on())}`;
    const { files } = await init('municipal-projects', '340200', first);
    expect(readdirSync(join(folder, 'consumer', first), { recursive: true })).toEqual(expect.arrayContaining(files));
    expect((await init('worker-services', '9134060000000006X7', groupOf(on()))).files).toEqual(
      expect.arrayContaining(['README.md', 'guatu.yaml', 'main.js', 'package.json', 'test/ledger.test.js']),
    );
    if (isFirst) await run('npm', ['install', ...NPM_OPTIONS], project());
  });

  it.each([
    ['npm', ['start']],
    ['node', ['main.js']],
  ])('starts the project as it is by %s %j, answers, and ends when it is told to', async (command, args) => {
    const started = start(command, args, { ...project(), environment: { GUATU_SUBGRAPH_PORT: '0' } });
    running.add(started);
    const url = await addressOf(started);
    expect(await ask(url, '{ municipalProjects(first: 1) { totalCount nodes { id } } }')).toEqual({
      municipalProjects: { totalCount: 9, nodes: [{ id: expect.stringMatching(/^mp:340200:/) }] },
    });
    started.signal('SIGTERM');
    const code = await started.ended;
    // How npm ends, which is told too, is npm's own affair.
    if (command === 'node') expect(code).toBe(0);
    running.delete(started);
    await expect(ask(url, '{ __typename }')).rejects.toThrow();
  });

  it('passes the tests of both projects', async () => {
    // What npm installs is the same for both.
    symlinkSync(join(folder, 'project/node_modules'), join(groupOf(on()), 'node_modules'));
    for (const cwd of [project().cwd, groupOf(on())]) {
      const { stdout } = await run('npm', ['test'], { ...project(), cwd });
      expect(stdout).toMatch(/^. pass 3$/m);
    }
  });
});

it.runIf(!hasOtherNodes)('says that no other Node was tried on this platform', ({ skip }) => {
  skip(`Node 22 and 24 are published for npm as packages of linux-x64; this is ${process.platform}-${process.arch}.`);
});

async function addressOf(started: Started): Promise<string> {
  const ended = started.ended.then((code) => {
    throw new Error(`The project ended with ${code}:\n${started.printed().stdout}${started.printed().stderr}`);
  });
  const address = () => /serves (\S+)/.exec(started.printed().stdout)?.[1];
  return (await Promise.race([ended, eventually(address, (url) => url !== undefined, 60_000)])) as string;
}

async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const STRICT = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2024'];

const RIGHT_USE = `
import { createLedger, type MatterRow, runProject, type SubgraphDefinition, workingDaysBetween } from '@guatu/kit';
import { municipalProjects, type MunicipalProjectRow } from '@guatu/kit/municipal-projects';
import { workerServices } from '@guatu/kit/worker-services';

export const definitions: SubgraphDefinition[] = [municipalProjects, workerServices];
export const days: number | null = workingDaysBetween('2021-02-05', '2021-02-18');
export const titleOf = (row: MunicipalProjectRow): MatterRow['title'] => row.title;
export const ledgerOf = createLedger;
await runProject(municipalProjects, { folder: import.meta.dirname, port: 4100 });
`;

const WRONG_USE = `import { runProject, workingDaysBetween } from '@guatu/kit';
import { municipalProjects } from '@guatu/kit/municipal-projects';
export const days: string = workingDaysBetween('2021-02-05', '2021-02-18');
await runProject(municipalProjects, { prot: 4100 });
`;

const USE = `
import { addWorkingDays, assessLateness, canonicalCode, checkCreditCode, workingDaysBetween } from '@guatu/kit';
import { municipalProjects } from '@guatu/kit/municipal-projects';
import { workerServices } from '@guatu/kit/worker-services';

const late = { status: 'CLAIMED', deadlineRaw: '6月10日', deadlineDate: '2021-06-10', indicators: [] };
console.log(JSON.stringify([
  addWorkingDays('2021-02-05', 5).date,
  workingDaysBetween('2021-02-05', '2021-02-18'),
  checkCreditCode('11341700003244967K').valid,
  canonicalCode('341422'),
  assessLateness(late, '2021-06-17').state,
  municipalProjects.contract,
  workerServices.contract,
]));
`;
