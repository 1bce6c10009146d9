/** docs/guides/join-in-an-hour.md as its reader lives it: each command in its order, what it prints compared. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDemo, startDemo } from '../../subgraphs/demo/startDemo.ts';
import { freePort } from '../bench/gateway/GatewayProcess.ts';
import { ask } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { run, type Started, start } from './run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(ROOT, 'docs/guides/join-in-an-hour.md'), 'utf8');

interface Step {
  commands: string;
  /** Lines that the guide shows of what the commands print. */
  shown: string[];
}

/** What the guide says to do on the city's side, in order. */
const steps = readSteps();

let folder: string;
let city: string;
let demo: RunningDemo;
let port: number;
let served: Started | undefined;
const printed = new Map<Step, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-join-'));
  city = join(folder, 'wuhu');
  const checkout = join(folder, 'guatu');
  for (const path of [city, join(checkout, '.data/demo')]) mkdirSync(path, { recursive: true });
  [, port] = await Promise.all([
    run('npm', ['pack', './subgraphs/kit', '--pack-destination', checkout], { cwd: ROOT }),
    freePort(),
  ]);
  const data = join(folder, 'demo');
  demo = await startDemo({
    ...{ port: 0, systemsPort: 0, dataDirectory: data, databaseUrl: null, today: '2021-06-17', logLevel: 'error' },
  });
  symlinkSync(join(ROOT, 'docs'), join(checkout, 'docs'));
  symlinkSync(demo.tokensFolder, join(checkout, '.data/demo/tokens'));
});
afterAll(async () => {
  served?.signal('SIGKILL');
  await served?.ended;
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('each command of the guide', () => {
  it.each(steps.map((step) => [step.commands.split('\n')[0], step] as const))('%s', async (_, step) => {
    if (step.commands === 'npm start') {
      served = start('npm', ['start'], { cwd: city });
      await eventually(
        () => served?.printed().stdout ?? '',
        (text) => text.includes('serves http'),
      );
      return;
    }
    const output = await inCity(step.commands);
    printed.set(step, output);
    for (const line of step.shown) expect(output.split('\n')).toContain(line);
    if (step.commands.includes('guatu init')) listenAt(port);
  });
});

describe('what came of it', () => {
  const outputOf = (command: string) => {
    const step = steps.find(({ commands }) => commands.includes(command)) as Step;
    return printed.get(step) ?? '';
  };

  it('is a ledger that passes the check', () => {
    expect(outputOf('guatu check')).toMatch(/^PASSED: municipal-projects of 340200 /m);
    expect(readFileSync(join(city, '检查.html'), 'utf8')).toContain('PAGES_SORTED');
  });

  it('was live in the province until it was rolled back', async () => {
    const { data } = JSON.parse(outputOf('curl')) as { data: { municipalProjects: { totalCount: number } } };
    expect(data.municipalProjects).toMatchObject({ totalCount: 7, coverage: { complete: true } });
    const rows = '{ municipalProjects(filter: { matter: { division: "340200" } }) { totalCount } }';
    const now = await ask(`${demo.hubUrl}/graphql`, rows);
    expect(now.data.municipalProjects.totalCount).toBeGreaterThan(100);
  });
});

/** Runs commands as the guide has them, with the addresses of this run; variables that they export stay. */
async function inCity(commands: string): Promise<string> {
  const variables = join(folder, 'variables.sh');
  const here = commands
    .replaceAll('http://127.0.0.1:4200', `http://127.0.0.1:${port}`)
    .replaceAll('http://127.0.0.1:4001', demo.registryUrl)
    .replaceAll('http://127.0.0.1:4000', demo.hubUrl);
  const script = `if [ -f ${variables} ]; then source ${variables}; fi\n${here}\nexport -p > ${variables}`;
  const { stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd: city });
  return stdout + stderr;
}

/** The guide's port may be taken here. */
function listenAt(port: number): void {
  const file = join(city, 'guatu.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('port: 4200', `port: ${port}`));
}

function readSteps(): Step[] {
  const found: Step[] = [];
  for (const [, language, text = ''] of guide.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)) {
    if (language === 'sh') found.push({ commands: text.trim(), shown: [] });
    else if (language === 'text') found.at(-1)?.shown.push(...text.trimEnd().split('\n'));
  }
  return found;
}
