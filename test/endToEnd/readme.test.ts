/** The README as its reader lives it: each command is run, each query asked, each answer compared. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSystems } from '../../subgraphs/demo/systems.ts';
import { ask, type Data } from '../support/demo.ts';
import { copyOfFilledDemo } from '../support/filledDemo.ts';
import { runs } from '../support/runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text]) =>
    (text as string).trim(),
  );
const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim());

/** Commands that the tests around this one run, or that CI runs in a fresh clone. */
const RUN_ELSEWHERE = [
  'npm ci && npm start',
  'npm ci && npm test',
  'npm run demo:figures',
  'npm run bench',
  'npm run bench:gateway',
  'npm run bench:export',
  'npm run bench -- --quick',
  'npm run compose',
  'npm run codegen',
  'npm run check',
  'npm run format',
];

/** Ledgers that have no rows yet: all of them, or so many that it is seen which are filled. */
const EMPTY = runs(
  listSystems().filter(({ source }) => ['mp:340600', 'mp:341200'].includes(source.id)),
  listSystems(),
);

let data: string;
let demo: ChildProcess;
let output = '';
let hubUrl = '';

beforeAll(async () => {
  data = await runs(copyOfFilledDemo, async () => mkdtempSync(join(tmpdir(), 'guatu-readme-')))();
  for (const file of readdirSync(data)) {
    if (EMPTY.some(({ ledger }) => file.startsWith(`${ledger}.sqlite`))) rmSync(join(data, file));
  }
  demo = npm(['start', '--', '--port', '0', '--systems-port', '0', '--data', data]);
  demo.stdout?.on('data', (text: Buffer) => {
    output += text.toString();
  });
  hubUrl = await until(() => /GraphQL +(http:\S+)\/graphql/.exec(output)?.[1]);
});
afterAll(async () => {
  if (demo.exitCode === null && demo.signalCode === null) await stopDemo();
  rmSync(data, { recursive: true, force: true });
});

describe('npm start', () => {
  it('prints addresses, how long it took and a query that works as it is pasted', async () => {
    expect(output).toMatch(/Ready after \d+\.\d s: 23 systems, \d+ systems filled for the first time/);
    expect(output).toContain(`, ${EMPTY.length} systems filled`);
    const command = /^curl .*$/m.exec(output)?.[0] as string;
    const answer = JSON.parse(await shell(command)) as Data;
    expect(answer.errors).toBeUndefined();
    expect(answer.data.late.totalCount).toBeGreaterThan(0);
    expect(answer.data.late.coverage).toEqual({ complete: true, missing: [] });
  });

  it('serves wall chart and console and says what is up', async () => {
    expect(await (await fetch(`${hubUrl}/`)).text()).toContain('<title>挂图 Guatu</title>');
    expect(await (await fetch(`${hubUrl}/console`)).text()).toContain('<title>查询台 · 挂图 Guatu</title>');
    const ready = (await (await fetch(`${hubUrl}/readyz`)).json()) as Data;
    expect(ready.complete).toBe(true);
    expect(ready.subgraphs).toHaveLength(23);
  });

  it.runIf(process.platform === 'linux')('needs at most 1.5 GB in all, the first start included', async () => {
    const bytes = residentBytes(await processesBelow(demo.pid as number));
    expect(bytes).toBeGreaterThan(200 * 1024 ** 2);
    expect(bytes).toBeLessThan(1.5 * 1024 ** 3);
  });
});

describe('each command of the README', () => {
  it('is known to be run', () => {
    const unknown = commands.filter((command) => !RUN_ELSEWHERE.includes(command) && !isRunHere(command));
    expect(unknown).toEqual([]);
    expect(commands).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });

  it('takes a city down and back', async () => {
    const [stop, start] = ['npm run demo:stop -- 341200', 'npm run demo:start -- 341200'];
    expect(commands).toEqual(expect.arrayContaining([stop, start]));
    const missingOf = async (list: string) => {
      const { data: answer } = await ask(`${hubUrl}/graphql`, `{ ${list} { coverage { missing { name reason } } } }`);
      return answer[list].coverage.missing;
    };
    const shown = { name: '阜阳市民生项目台账(演示数据)', reason: 'UNREACHABLE' };
    expect(readme).toContain(`"missing": [{ "name": "${shown.name}", "reason": "${shown.reason}" }]`);
    expect(await run(stop)).toContain('mp:341200 is down.');
    expect(await missingOf('municipalProjects')).toEqual([{ name: '阜阳市', reason: 'UNREACHABLE' }]);
    await expect.poll(() => missingOf('matters'), { timeout: 20_000 }).toEqual([shown]);
    expect(await run(start)).toContain('mp:341200 serves again.');
    expect(await missingOf('municipalProjects')).toEqual([]);
    await expect.poll(() => missingOf('matters'), { timeout: 40_000 }).toEqual([]);
  });

  it('says what to do if it is given something else', async () => {
    await expect(run('npm run demo:stop -- 999999')).rejects.toThrow('Expected a system such as 341200');
  });

  it('shows a table, and takes a list away as a workbook', async () => {
    const [query, take] = commands.filter((command) => command.startsWith('npm run -s guatu -- '));
    const table = await shell(`${query} --hub ${hubUrl} --format table`);
    expect(table).toContain('屯溪区');
    expect(table).toMatch(/\d+ of \d+ rows|\d+ rows/);
    const file = join(data, '逾期.xlsx');
    await shell(`${take} --hub ${hubUrl}`.replace('-o 逾期.xlsx', `-o ${file}`));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const rows = workbook.getWorksheet('数据')?.rowCount ?? 0;
    const { data: answer } = await ask(
      `${hubUrl}/graphql`,
      '{ matters(filter: {matter: {lateness: [OVERDUE]}}) { totalCount } }',
    );
    expect(rows - 1).toBe(answer.matters.totalCount);
  });

  it('leaves the demo that runs alone', async () => {
    const running = `A demo runs over ${data}, with its hub at ${hubUrl}: stop it first, by Ctrl-C.`;
    await expect(run('npm run start -- --port 0')).rejects.toThrow(running);
    await expect(run('npm run demo:reset')).rejects.toThrow(running);
    expect(await run('npm run demo:start -- 341200')).toContain('mp:341200 serves again.');
  });
});

describe('each query of the README', () => {
  const queries = blocks('graphql');
  const answers = blocks('json');

  it('has its answer beside it', () => {
    expect(queries.length).toBeGreaterThan(1);
    expect(answers).toHaveLength(queries.length);
  });

  it.each(queries.map((query, i) => [i + 1, query, answers[i] as string] as const))(
    'number %i is answered as it says',
    async (_, query, answer) => {
      const { data: found, errors } = await ask(`${hubUrl}/graphql`, query);
      expect(errors).toEqual([]);
      expect(found).toEqual(JSON.parse(answer));
    },
  );

  it('is at first the one that npm start prints', () => {
    expect(queries[0]).toBe(readFileSync(join(ROOT, 'subgraphs/demo/firstQuery.graphql'), 'utf8').trim());
  });
});

// Last, as it ends the demo.
describe('Ctrl-C', () => {
  it('stops everything, and leaves what was filled for the next start', async () => {
    const before = await processesBelow(demo.pid as number);
    await stopDemo();
    expect(output).toContain('Stopped.');
    for (const pid of before) expect(() => process.kill(pid, 0), `process ${pid} is gone`).toThrow();
    await expect(fetch(hubUrl)).rejects.toThrow();

    output = '';
    demo = npm(['start', '--', '--port', '0', '--systems-port', '0', '--data', data]);
    demo.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
    });
    await until(() => output.includes('Ctrl-C stops everything.') || undefined);
    expect(output).toMatch(/Ready after \d+\.\d s: 23 systems\./);
    await stopDemo();
    expect(output).toContain('Stopped.');
  });

  it('is followed by demo:reset, after which everything is filled anew', async () => {
    expect(commands).toContain('npm run demo:reset');
    expect(await run('npm run demo:reset')).toContain('starts anew');
    expect(() => readFileSync(join(data, 'directory.sqlite'))).toThrow();
  });
});

function isRunHere(command: string): boolean {
  return /^npm run demo:(stop|start|reset)\b/.test(command) || /^npm (start|run -s guatu) -- /.test(command);
}

function npm(arguments_: string[]): ChildProcess {
  // A group of its own, as a terminal gives to a command.
  return spawn('npm', arguments_, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
}

/** Runs an npm command over the test's own data folder; rejects with what it said if it fails. */
async function run(command: string): Promise<string> {
  const [script = '', given] = command.replace(/^npm run /, '').split(' -- ');
  return shell(`npm run --silent ${script} -- ${given ?? ''} --data ${data}`);
}

async function shell(command: string): Promise<string> {
  const child = spawn('bash', ['-c', command], { cwd: ROOT });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command}: exit code ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** Does what Ctrl-C in a terminal does: signals npm and all that it started; resolves when the last of them has closed its output. */
async function stopDemo(): Promise<void> {
  const closed = once(demo, 'close');
  process.kill(-(demo.pid as number), 'SIGINT');
  await closed;
}

async function until<T>(value: () => T | undefined): Promise<T> {
  for (;;) {
    const found = value();
    if (found !== undefined) return found;
    if (demo.exitCode !== null) throw new Error(`npm start ended with ${demo.exitCode}:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function processesBelow(pid: number): Promise<number[]> {
  const children = (await shell(`ps -o pid= --ppid ${pid} || true`)).trim().split(/\s+/).filter(Boolean).map(Number);
  const below = await Promise.all(children.map(processesBelow));
  return [...children, ...below.flat()];
}

function residentBytes(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return sum + Number(kilobytes ?? 0) * 1024;
  }, 0);
}
