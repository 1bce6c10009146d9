/** Documents by id, and other origins: asked of a real hub over HTTP. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../testing/startTestHub.ts';
import { type SubgraphServer, startSubgraphServer } from '../../testing/subgraphServer.ts';
import { readManifests } from './readManifests.ts';

const resolvers = {
  Query: { division: (_: unknown, { code }: { code: string }) => ({ code, name: '合肥市', level: 'CITY' }) },
};

const KNOWN = 'query City($code:ID!){division(code:$code){name}}';
const UNFIT = '{division(code:"340100"){mayor}}';
const UNKNOWN = '{division(code:"340100"){code}}';
const ANSWER = { division: { name: '合肥市' } };
const variables = { code: '340100' };

const hexOf = (text: string) => createHash('sha256').update(text).digest('hex');
const idOf = (text: string) => `sha256:${hexOf(text)}`;
const apollos = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hexOf(text) } });

describe('a hub with manifests', () => {
  let folder: string;
  let directory: SubgraphServer;
  let hub: TestHub;
  const writeManifest = (texts: readonly string[]) =>
    writeFileSync(
      join(folder, 'board.json'),
      JSON.stringify(Object.fromEntries(texts.map((text) => [idOf(text), text]))),
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-documents-'));
    writeManifest([KNOWN, UNFIT]);
    directory = await startSubgraphServer('directory', { resolvers });
    const settings = { persistedDocuments: [join(folder, 'board.json')], cors: ['https://board.example'] };
    hub = await startTestHub({ directory: directory.url }, settings);
  });
  afterAll(async () => {
    await hub?.stop();
    await directory?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function post(body: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      ...((await response.json()) as Answer),
    };
  }

  async function get(parameters: Record<string, string>) {
    const response = await fetch(`${hub.address}/graphql?${new URLSearchParams(parameters)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  }

  it.each([
    ['documentId', { documentId: idOf(KNOWN) }],
    ['its hash without what kind of hash it is', { documentId: hexOf(KNOWN) }],
    ['what Apollo’s clients send', { extensions: apollos(KNOWN) }],
    ['both', { documentId: idOf(KNOWN), extensions: apollos(KNOWN) }],
    ['documentId, beside its text', { documentId: idOf(KNOWN), query: KNOWN }],
    ['documentId, beside an operation name', { documentId: idOf(KNOWN), operationName: 'City' }],
  ])('answer a document that is named by %s', async (_, named) => {
    expect(await post({ ...named, variables })).toMatchObject({ status: 200, data: ANSWER });
  });

  it('answer one that is named in an address', async () => {
    const asked = { variables: JSON.stringify(variables) };
    expect(await get({ documentId: idOf(KNOWN), ...asked })).toMatchObject({ status: 200, data: ANSWER });
    const extensions = JSON.stringify(apollos(KNOWN));
    expect(await get({ extensions, ...asked })).toMatchObject({ status: 200, data: ANSWER });
  });

  it('keep the other options of the request', async () => {
    const extensions = { ...apollos(KNOWN), guatu: { calls: true } };
    const { extensions: stated } = await post({ variables, extensions });
    expect(stated?.guatu.calls).toHaveLength(1);
  });

  it.each([
    [
      'an id that nobody made known',
      { documentId: idOf(UNKNOWN) },
      'PERSISTED_QUERY_NOT_FOUND',
      `No document with the id "${hexOf(UNKNOWN)}" is known.`,
    ],
    [
      'an id of another kind',
      { documentId: 'x-ours:1' },
      'PERSISTED_QUERY_NOT_FOUND',
      'No document with the id "x-ours:1" is known.',
    ],
    [
      'an id beside another text',
      { documentId: idOf(KNOWN), query: UNKNOWN },
      'PERSISTED_QUERY_MISMATCH',
      `The query that came with it has the id "${idOf(UNKNOWN)}", not "${hexOf(KNOWN)}".`,
    ],
    [
      'two ids',
      { documentId: idOf(KNOWN), extensions: apollos(UNKNOWN) },
      'PERSISTED_QUERY_MISMATCH',
      'The request names two documents.',
    ],
    ['an id that is no text', { documentId: 1 }, 'BAD_REQUEST', 'documentId: Expected a text.'],
    [
      'a version to come',
      { extensions: { persistedQuery: { version: 2, sha256Hash: hexOf(KNOWN) } } },
      'BAD_REQUEST',
      'extensions.persistedQuery: Expected { version: 1, sha256Hash } with the hash as a text.',
    ],
  ])('refuse %s', async (_, body, code, message) => {
    const accept = 'application/graphql-response+json';
    const { status, type, data, errors } = await post(body, { accept });
    expect({ status, type, data, errors }).toEqual({
      status: 400,
      type: `${accept}; charset=utf-8`,
      data: undefined,
      errors: [{ message, extensions: { code } }],
    });
    await expect
      .poll(() => hub.logLines())
      .toContainEqual(expect.objectContaining({ msg: 'request', errors: { [code]: 1 } }));
  });

  it('take no document from a client', async () => {
    expect(await post({ query: UNKNOWN, extensions: apollos(UNKNOWN) })).toMatchObject({ status: 200 });
    expect(await post({ extensions: apollos(UNKNOWN) })).toMatchObject({ status: 400 });
  });

  it('go on beside a document that the graph has no answer to, and say so', async () => {
    expect(hub.logLines()).toContainEqual(
      expect.objectContaining({
        msg: 'persisted documents do not fit the graph',
        file: join(folder, 'board.json'),
        problems: { [idOf(UNFIT)]: 'Cannot query field "mayor" on type "Division".' },
      }),
    );
    const { status, errors } = await post({ documentId: idOf(UNFIT) });
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('read them again when the hub is told to, and keep what they had if that fails', async () => {
    writeFileSync(join(folder, 'board.json'), '{"sha256:00": "{ channels { name } }"}');
    await expect(hub.reload({ directory: directory.url })).rejects.toThrow('Make the manifest anew.');
    expect(await post({ documentId: idOf(KNOWN), variables })).toMatchObject({ data: ANSWER });

    writeManifest([UNKNOWN]);
    await hub.reload({ directory: directory.url });
    expect(await post({ documentId: idOf(UNKNOWN) })).toMatchObject({ data: { division: { code: '340100' } } });
    expect(await post({ documentId: idOf(KNOWN), variables })).toMatchObject({ status: 400 });
  });

  it('let pages of the named origins ask, by id too, and no others', async () => {
    const preflight = (origin: string) =>
      fetch(`${hub.address}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
    const allowed = await preflight('https://board.example');
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': 'https://board.example',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type',
      vary: 'Origin',
    });
    const other = await preflight('https://other.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.headers.get('vary')).toBe('Origin');

    const answer = await fetch(`${hub.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://board.example' },
      body: JSON.stringify({ query: UNKNOWN }),
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://board.example');
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('a manifest', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-manifest-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (text: string) => {
    const file = join(folder, 'documents.json');
    writeFileSync(file, text);
    return readManifests([file], join(folder, 'none.json'));
  };

  it('may be missing if it is that of pages that are not built', () => {
    expect(readManifests([], join(folder, 'none.json'))).toEqual([]);
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ [hexOf(KNOWN)]: KNOWN }));
    expect(readManifests([], join(folder, 'own.json'))[0]?.documents.get(hexOf(KNOWN))).toBe(KNOWN);
  });

  it.each([
    ['no JSON', '{', 'Expected a JSON object of document texts by their SHA-256.'],
    ['a list', '["{ channels { name } }"]', 'Expected a JSON object of document texts by their SHA-256.'],
    [
      'a text that is not what its hash says',
      JSON.stringify({ [idOf(KNOWN)]: UNKNOWN }),
      `"${idOf(KNOWN)}": Expected the SHA-256 of the document in hex, which is ${hexOf(UNKNOWN)}. Make the manifest anew.`,
    ],
  ])('is refused with its name if it is %s', (_, text, message) => {
    expect(() => read(text)).toThrow(`${join(folder, 'documents.json')}: ${message}`);
  });

  it('is refused if it is named and not there', () => {
    const file = join(folder, 'gone.json');
    expect(() => readManifests([file], join(folder, 'none.json'))).toThrow(`${file}: cannot be read (ENOENT).`);
  });
});

interface Answer {
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: { guatu: { calls: unknown[] } };
}
