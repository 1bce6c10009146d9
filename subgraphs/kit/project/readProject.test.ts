import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readProjectEnvironment } from '../config.ts';
import { readProject } from './readProject.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-project-'));
const file = join(folder, 'guatu.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

function read(yaml: string, environment: Record<string, string> = {}) {
  writeFileSync(file, yaml);
  return readProject(folder, readProjectEnvironment(environment));
}

function complaintAbout(yaml: string): string[] {
  try {
    read(yaml);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  throw new Error('Expected the project to be refused.');
}

const LEAST = 'contract: municipal-projects\nshard: "340200"\nname: 芜湖市台账\n';

describe("a city's project", () => {
  it('needs its contract, its shard and its name', () => {
    expect(read(LEAST)).toEqual({
      folder,
      contract: 'municipal-projects',
      shard: '340200',
      name: '芜湖市台账',
      database: { target: join(folder, '.data/municipal-projects-340200.sqlite') },
      listen: { host: '127.0.0.1', port: 0 },
      hubUrl: null,
      bodiesFile: null,
      officialsFile: null,
      lists: {},
      today: null,
      logLevel: 'info',
    });
  });

  it('takes paths relative to its folder', () => {
    const project = read(`${LEAST}
database: data/ledger.sqlite
listen: { host: 0.0.0.0, port: 4102 }
hub: { url: http://hub.example.org:4001 }
bodies: bodies.csv
officials: names/officials.csv
lists: { 2021年第一批: { 项目名称: title } }`);
    expect(project).toMatchObject({
      database: { target: join(folder, 'data/ledger.sqlite') },
      listen: { host: '0.0.0.0', port: 4102 },
      hubUrl: 'http://hub.example.org:4001',
      bodiesFile: join(folder, 'bodies.csv'),
      officialsFile: join(folder, 'names/officials.csv'),
      lists: { '2021年第一批': { 项目名称: 'title' } },
    });
  });

  it('gives a ledger in PostgreSQL a schema of its own', () => {
    const target = 'postgresql://db/ledgers';
    expect(read(`${LEAST}database: ${target}`).database).toEqual({ target, schema: 'municipal_projects_340200' });
    const given = read(`${LEAST}database: { target: "${target}", schema: wuhu }`).database;
    expect(given).toEqual({ target, schema: 'wuhu' });
  });

  it('yields to the environment', () => {
    const project = read(`${LEAST}database: ledger.sqlite\nlisten: { port: 4102 }`, {
      DATABASE_URL: 'postgresql://db/ledgers',
      GUATU_HOST: '0.0.0.0',
      GUATU_SUBGRAPH_PORT: '0',
      GUATU_TODAY: '2021-06-17',
      GUATU_LOG_LEVEL: 'warn',
    });
    expect(project).toMatchObject({
      database: { target: 'postgresql://db/ledgers', schema: 'municipal_projects_340200' },
      listen: { host: '0.0.0.0', port: 0 },
      today: '2021-06-17',
      logLevel: 'warn',
    });
  });

  it.each([
    [
      'contract: [',
      ': is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 12.',
    ],
    ['- a', ': expected keys and values.'],
    [
      '',
      [
        ': contract: Expected one of municipal-projects, worker-services, got nothing.',
        ': shard: Expected the name of a shard in quotes, such as "340200", got nothing.',
        ': name: Expected a name, in the language of its readers, got nothing.',
      ],
    ],
    [
      LEAST.replace('municipal-projects', 'directory'),
      ': contract: Expected one of municipal-projects, worker-services, got "directory".',
    ],
    [LEAST.replaceAll('"', ''), ': shard: Expected the name of a shard in quotes, such as "340200", got 340200.'],
    [
      LEAST.replace('340200', '芜湖'),
      ': shard: Expected the name of a shard: 1 to 32 digits, letters and -, got "芜湖".',
    ],
    [`${LEAST}hub: { url: hub }`, ': hub.url: Expected an http:// or https:// address, got "hub".'],
    [
      `${LEAST}database: { target: "postgresql://a:secret@db", schema: "a b" }`,
      ': database.schema: Expected a PostgreSQL schema of 1 to 63 letters, digits, _ and -.',
    ],
    [`${LEAST}prot: 4102`, ': the file: Unrecognized key: "prot".'],
  ])('is refused with every mistake, its key and what was expected: %j', (yaml, expected) => {
    expect(complaintAbout(yaml)).toEqual([expected].flat().map((line) => expect.stringContaining(file + line)));
  });

  it('is refused where there is none, with what to do', () => {
    const none = join(folder, 'none');
    expect(() => readProject(none)).toThrow(
      `${join(none, 'guatu.yaml')}: cannot be read (ENOENT). Run this in the folder of a project; \`guatu init\` makes one.`,
    );
  });
});
