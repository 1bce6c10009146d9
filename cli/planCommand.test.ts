/** `guatu plan` as a process of its own, over the supergraph of this project. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchesOf } from '../gateway/execute/fetchesOf.ts';
import type { QueryPlan } from '../gateway/plan/nodes.ts';
import { runGuatu } from './testing/runGuatu.ts';

const QUERY = `query Rows($withBodies: Boolean = false) {
  municipalProjects(first: 3) { nodes { id leadBody @include(if: $withBodies) { name } } }
}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function planOf(...args: string[]): Promise<QueryPlan> {
  const { exitCode, stdout, stderr } = await runGuatu(['plan', '--json', ...args]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as QueryPlan;
}
const subgraphsOf = ({ node }: QueryPlan) => fetchesOf(node).map(({ subgraph }) => subgraph);

describe('guatu plan', () => {
  it('prints which subgraphs are asked, and what', async () => {
    const file = write('query.graphql', QUERY);
    const { exitCode, stdout, stderr } = await runGuatu(['plan', '--variables', '{"withBodies":true}', file]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.indexOf('municipal-projects')).toBeGreaterThan(0);
    expect(stdout.indexOf('directory')).toBeGreaterThan(stdout.indexOf('municipal-projects'));
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  it('prints the plan as JSON, for the values that conditions have', async () => {
    const file = write('query.graphql', QUERY);
    expect(subgraphsOf(await planOf(file))).toEqual(['municipal-projects']);
    const withBodies = await planOf('--variables', '{"withBodies":true}', file);
    expect(subgraphsOf(withBodies)).toEqual(['municipal-projects', 'directory']);
    expect(withBodies.node).toMatchObject({
      kind: 'Sequence',
      nodes: [
        { kind: 'RootFetch', fields: ['municipalProjects'] },
        { kind: 'EntityFetch', path: ['municipalProjects', 'nodes', '@', 'leadBody'] },
      ],
    });
  });

  it('plans the operation that is named, of what it reads from standard input', async () => {
    const text =
      'query Name { division(code: "340000") { name } } query Stats { workerServiceStats { groups { count } } }';
    const { exitCode, stdout } = await runGuatu(['plan', '--json', '--operation', 'Stats', '-'], text);
    expect(exitCode).toBe(0);
    expect(subgraphsOf(JSON.parse(stdout) as QueryPlan)).toEqual(['worker-services']);
    expect(await runGuatu(['plan', '-'], text)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'standard input: expected --operation, as there are several: Name, Stats.\n',
    });
  });

  it('prints every problem of an operation with its place, and ends with 1', async () => {
    const file = write('wrong.graphql', '{\n  municipalProjects { total }\n  nothing\n}');
    expect(await runGuatu(['plan', file])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        `${file}:2:23: Cannot query field "total" on type "MunicipalProjectConnection".\n` +
        `${file}:3:3: Cannot query field "nothing" on type "Query".\n`,
    });
  });

  it('says that a file is not there, and ends with 1', async () => {
    const none = join(folder, 'none.graphql');
    const stderr = `${none}: cannot be read (ENOENT).\n`;
    expect(await runGuatu(['plan', none])).toEqual({ exitCode: 1, stdout: '', stderr });
  });

  it('says what is wrong with a supergraph, and ends with 1', async () => {
    const query = write('query.graphql', QUERY);
    const none = join(folder, 'none.graphql');
    expect(await runGuatu(['plan', '--supergraph', none, query])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `${none}: cannot be read. It is made from the contracts by \`npm run compose\`.\n`,
    });
    const plain = write('plain.graphql', 'type Query { a: Int }');
    const { exitCode, stderr } = await runGuatu(['plan', '--supergraph', plain, query]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^[^\n]+plain\.graphql: [^\n]+\n$/);
  });
});
