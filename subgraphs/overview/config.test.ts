import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOverviewConfig } from './config.ts';
import { DEFAULT_OVERVIEW_OPTIONS } from './feed/OverviewOptions.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-overview-'));
const file = join(folder, 'overview.yaml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (yaml: string) => {
  writeFileSync(file, yaml);
  return readOverviewConfig(file);
};

describe('the configuration of an index', () => {
  it('names what is followed, in order, each shard by its own id', () => {
    const config = read(`
      directory: http://127.0.0.1:4001/graphql
      sources:
        provincial-projects: http://127.0.0.1:4002/graphql
        municipal-projects:
          shards:
            '340100': { url: http://127.0.0.1:4003/graphql, name: 合肥市台账 }
            '340200': http://127.0.0.1:4004/graphql
      follow: { pollMs: 500 }`);
    expect(config).toEqual({
      directoryUrl: 'http://127.0.0.1:4001/graphql',
      options: { pollMs: 500 },
      sources: [
        source('pp:34', 'provincial-projects', null, 'pp:34', 4002),
        source('mp:340100', 'municipal-projects', '340100', '合肥市台账', 4003),
        source('mp:340200', 'municipal-projects', '340200', 'mp:340200', 4004),
      ],
    });
  });

  it('needs no directory and no options', () => {
    expect(read('sources: {}')).toEqual({ directoryUrl: null, options: {}, sources: [] });
  });

  it.each([
    ['sources: {', 'is no YAML'],
    ['', 'sources: Invalid input: expected record, received undefined'],
    [
      'sources: { ledger: "http://a/graphql" }',
      'sources.ledger: Expected one of provincial-projects, municipal-projects',
    ],
    [
      'sources: { municipal-projects: "http://a/graphql" }',
      'sources.municipal-projects: Expected shards (an address each)',
    ],
    [
      'sources: { provincial-projects: { shards: { a: "http://a/b" } } }',
      'sources.provincial-projects: Expected one address',
    ],
    ['sources: { provincial-projects: "ftp://a" }', 'Expected an http:// or https:// address'],
    ['{ sources: {}, follow: { polMs: 1 } }', 'follow: Unrecognized key: "polMs"'],
    ['{ sources: {}, follow: { pollMs: 0 } }', 'follow.pollMs: Too small'],
  ])('refuses %s and says why', (yaml, sentence) => {
    expect(() => read(yaml)).toThrow(`${file}: `);
    expect(() => read(yaml)).toThrow(sentence);
  });

  it('says which file cannot be read', () => {
    expect(() => readOverviewConfig(join(folder, 'none.yaml'))).toThrow('none.yaml: cannot be read (ENOENT).');
  });

  it('is described key by key, with the defaults that hold', () => {
    const page = readFileSync(new URL('../../docs/reference/overview.md', import.meta.url), 'utf8');
    for (const [name, value] of Object.entries(DEFAULT_OVERVIEW_OPTIONS)) {
      expect(page).toMatch(new RegExp(`\\| \`follow\\.${name}\` \\| [a-z]+ \\| \`${value}\` \\| .+ \\|`));
    }
  });
});

function source(id: string, system: string, shard: string | null, name: string, port: number) {
  return { id, system, shard, name, url: `http://127.0.0.1:${port}/graphql` };
}
