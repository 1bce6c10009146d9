import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { databases, type FreshDatabase, postgresUrl } from '../kit/testing/databases.ts';
import { askSubgraph } from '../kit/testing/servedSubgraph.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

interface Process {
  child: ChildProcessWithoutNullStreams;
  output: { text: string };
  ended: Promise<number | null>;
}

describe("a city's subgraph as a process of its own", () => {
  const processes: Process[] = [];
  const made: FreshDatabase[] = [];
  afterEach(async () => {
    for (const { child, ended } of processes.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    for (const fresh of made.splice(0)) fresh.remove();
  });

  function run(arguments_: string[], environment: Record<string, string>): Process {
    const child = spawn(process.execPath, [MAIN, ...arguments_], { env: environment });
    const output = { text: '' };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output.text += text));
    const started = { child, output, ended: once(child, 'exit').then(([code]) => code as number | null) };
    processes.push(started);
    return started;
  }

  async function addressOf({ child, output, ended }: Process): Promise<string> {
    for (;;) {
      const url = /serves (\S+)/.exec(output.text)?.[1];
      if (url) return url;
      const code = await Promise.race([once(child.stdout, 'data').then(() => undefined), ended]);
      if (code !== undefined) throw new Error(`Expected an address, the process ended with ${code}:\n${output.text}`);
    }
  }

  async function dataFolder(): Promise<string> {
    const fresh = (await databases[0]?.create()) as FreshDatabase;
    made.push(fresh);
    return dirname(fresh.target);
  }

  const question = '{ municipalProjects { totalCount coverage { answered { id shard name } } } }';
  const answered = (shard: string, name: string) => ({
    municipalProjects: { totalCount: 0, coverage: { answered: [{ id: `mp:${shard}`, shard, name }] } },
  });

  it('serves its shard from a file of its own, and ends by itself when it is told to', async () => {
    const folder = await dataFolder();
    const city = run(['--shard', '340100', '--name', '合肥市'], { GUATU_DATA: folder });
    expect((await askSubgraph(await addressOf(city), question)).data).toEqual(answered('340100', '合肥市'));
    expect(existsSync(`${folder}/municipal-projects-340100.sqlite`)).toBe(true);
    city.child.kill('SIGTERM');
    expect(await city.ended).toBe(0);
  });

  it('serves its shard from a schema of its own', async () => {
    const city = run(['--shard', '340200'], { DATABASE_URL: await postgresUrl() });
    const { data } = await askSubgraph(await addressOf(city), question);
    expect(data).toEqual(answered('340200', 'municipal-projects'));
    city.child.kill('SIGINT');
    expect(await city.ended).toBe(0);
  });

  it('says which shard it wants to be when it is not told', async () => {
    const city = run([], { GUATU_DATA: await dataFolder() });
    expect(await city.ended).toBe(1);
    expect(city.output.text).toContain('Subgraph municipal-projects: expected a shard name: --shard 340100.');
  });
});
