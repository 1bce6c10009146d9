import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError, configSchema, loadConfig, parseConfig } from './config.ts';

const MINIMAL = 'subgraphs:\n  directory: http://127.0.0.1:4101/graphql\n';
const failureOf = (text: string, environment = {}): string => {
  try {
    parseConfig(text, 'hub.yaml', environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Expected a ConfigError.');
};

describe('the configuration', () => {
  it('needs addresses only', () => {
    expect(parseConfig(MINIMAL, '/etc/guatu/hub.yaml')).toMatchObject({
      listen: { host: '127.0.0.1', port: 4000 },
      subgraphs: { directory: { url: 'http://127.0.0.1:4101/graphql' } },
      today: 'clock',
      introspection: true,
    });
  });

  it('takes shards with an address, or with more than that, by names that look like numbers too', () => {
    const text = `subgraphs:
  municipal-projects:
    timeoutMs: 1500
    shards:
      340100: http://127.0.0.1:4201/graphql
      '340200': { url: http://127.0.0.1:4202/graphql, required: true }
`;
    expect(parseConfig(text, 'hub.yaml').subgraphs['municipal-projects']).toEqual({
      timeoutMs: 1500,
      required: false,
      shards: {
        '340100': { url: 'http://127.0.0.1:4201/graphql' },
        '340200': { url: 'http://127.0.0.1:4202/graphql', required: true },
      },
    });
  });

  it('reads paths relative to its file', () => {
    const shard = "'340100': { url: http://127.0.0.1:4201/graphql, contract: contracts/1.0.graphql }";
    const text = `${MINIMAL}  municipal-projects: { shards: { ${shard} } }\nsupergraph: made/supergraph.graphql\n`;
    const { supergraph, subgraphs } = parseConfig(text, '/etc/guatu/hub.yaml');
    expect(supergraph).toBe('/etc/guatu/made/supergraph.graphql');
    expect(subgraphs['municipal-projects']?.shards?.['340100']?.contract).toBe('/etc/guatu/contracts/1.0.graphql');
  });

  it('lets the environment win', () => {
    const config = parseConfig(`${MINIMAL}today: 2021-01-01\n`, 'hub.yaml', {
      GUATU_TODAY: '2021-06-17',
      GUATU_CURSOR_KEY: 'k'.repeat(32),
    });
    expect(config.today).toBe('2021-06-17');
    expect(config.cursorKeys).toEqual(['k'.repeat(32)]);
    expect(config.notices).toEqual([]);
  });

  it('makes a key for cursors if none is given, and says so', () => {
    const config = parseConfig(MINIMAL, 'hub.yaml');
    expect(config.cursorKeys[0]?.length).toBeGreaterThanOrEqual(32);
    expect(config.notices).toEqual([
      'No cursorKeys are configured: cursors are signed with a key of this process and end with it.',
    ]);
  });

  it.each([
    [`${MINIMAL}listen: { port: 70000 }`, 'hub.yaml: listen.port: Too big: expected number to be <=65535, got 70000.'],
    [`${MINIMAL}prot: 1`, 'hub.yaml: the file: Unrecognized key: "prot".'],
    [
      `${MINIMAL}today: 2021-13-01`,
      'hub.yaml: today: Expected an ISO date such as 2021-06-17, or clock, got "2021-13-01".',
    ],
    ['listen: {}', 'hub.yaml: subgraphs: Invalid input: expected record, received undefined.'],
    [
      'subgraphs: { directory: ftp://a/ }',
      'hub.yaml: subgraphs.directory.url: Expected an http:// or https:// address, got "ftp://a/".',
    ],
    [
      'subgraphs: { directory: {} }',
      'hub.yaml: subgraphs.directory: Expected either url (one holder) or shards (an address each).',
    ],
    ['- a', 'hub.yaml: expected keys and values.'],
  ])('says where, what was expected and what came: %s', (text, message) => {
    expect(failureOf(text)).toBe(message);
  });

  it('names every mistake at once', () => {
    expect(failureOf(`${MINIMAL}logLevel: loud\nintrospection: maybe\n`).split('\n')).toHaveLength(2);
  });

  it('never prints a key', () => {
    const message = failureOf(MINIMAL, { GUATU_CURSOR_KEY: 'short-secret' });
    expect(message).toContain('cursorKeys.0: Expected at least 32 characters');
    expect(message).not.toContain('short-secret');
  });

  it('names a file that is missing, and the absence of any', () => {
    expect(() => loadConfig('/nowhere/hub.yaml', {})).toThrow('/nowhere/hub.yaml: cannot be read (ENOENT).');
    expect(() => loadConfig(undefined, {})).toThrow('GUATU_CONFIG');
  });
});

describe('the reference of the configuration', () => {
  const page = readFileSync(new URL('../docs/reference/configuration.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([^`]+)` \|[^|]*\| ([^|]*) \|/gm)].map(([, key, fallback]) => ({
    key: key as string,
    fallback: (fallback as string).trim(),
  }));

  it('has a row for every key of the file, and no other', () => {
    const inFile = documented.map(({ key }) => key).filter((key) => !key.startsWith('GUATU_'));
    expect(inFile).toEqual(keysOf(z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema));
  });

  it('states the defaults that the code has', () => {
    const config = parseConfig(MINIMAL, 'hub.yaml') as unknown as Record<string, unknown>;
    for (const { key, fallback } of documented) {
      const literal = /^`([^`]*)`$/.exec(fallback)?.[1];
      if (literal === undefined || key.includes('<')) continue;
      const value = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], config);
      expect(`${key}: ${String(value)}`).toBe(`${key}: ${literal}`);
    }
  });

  it('names every environment variable that is read', () => {
    const code = readFileSync(new URL('./config.ts', import.meta.url), 'utf8');
    const read = new Set([...code.matchAll(/environment\.(GUATU_\w+)/g)].map(([, name]) => name));
    expect(new Set(documented.map(({ key }) => key).filter((key) => key.startsWith('GUATU_')))).toEqual(read);
  });
});

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

/** Paths of all leaves: `listen.port`, `subgraphs.<subgraph>.url`, `cursorKeys[].id`. */
function keysOf(schema: JsonSchema, path = ''): string[] {
  const below = (key: string) => (path ? `${path}.${key}` : key);
  if (schema.properties) return Object.entries(schema.properties).flatMap(([key, inner]) => keysOf(inner, below(key)));
  if (typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length > 0) {
    return keysOf(schema.additionalProperties, below(path.includes('shards') ? '<shard>' : path ? '<subgraph>' : '*'));
  }
  if (schema.items) return keysOf(schema.items, `${path}[]`);
  return [path];
}
