import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../testing/writeTable.ts';
import { readDirectoryBodies } from './readDirectoryBodies.ts';
import { readNamesFile } from './readNamesFile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-names-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (rows: string[][], encoding = 'utf-8') => writeCsv(join(folder, 'bodies.csv'), rows, { encoding });

describe("a project's list of bodies", () => {
  it('has names, aliases and ids, under Chinese headings and in GB18030 too', async () => {
    const rows = [
      ['统一社会信用代码', '单位名称', '简称'],
      ['113400000000000278', '宿州市埇桥区教育局', '埇桥教育局、区教育局;教育局'],
      ['', '', ''],
    ];
    expect(await readNamesFile(write(rows, 'gb18030'), 'BODIES')).toEqual({
      names: [{ id: '113400000000000278', name: '宿州市埇桥区教育局', aliases: ['埇桥教育局', '区教育局', '教育局'] }],
      problems: [],
    });
    expect(await readNamesFile(null, 'BODIES')).toEqual({ names: [], problems: [] });
  });

  it('is used with codes that do not pass their check, which is told', async () => {
    const path = write([
      ['name', 'id'],
      ['甲', '91350203M0001QAY9B'],
    ]);
    const { names, problems } = await readNamesFile(path, 'BODIES');
    expect(names).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'CREDIT_CODE_CHECK', cell: `${path}:2` }]);
    expect(problems[0]?.value).toBe('91350203M0001QAY9B 甲. Expected check character "9", got "B".');
    expect((await readNamesFile(path, 'OFFICIALS')).problems).toEqual([]);
  });

  it.each([
    [[['单位', '代码']], 'expected a first line with the columns name, aliases, id'],
    [
      [
        ['name', 'id'],
        ['甲', ''],
      ],
      ':2: expected a name and an id, got "甲" and "".',
    ],
    [
      [
        ['name', 'id'],
        ['甲', '1.134E+17'],
      ],
      ':2: expected an id of ASCII characters with all its digits, got "1.134E+17".',
    ],
  ])('is refused: %j', async (rows, message) => {
    await expect(readNamesFile(write(rows), 'BODIES')).rejects.toMatchObject({
      ...{ code: 'NAMES_FILE_WRONG', message: expect.stringContaining(message) },
    });
  });
});

describe("bodies of the hub's directory", () => {
  let server: Server | undefined;
  afterEach(() => new Promise((resolve) => server?.close(resolve)));

  /** A hub that answers each question by its variables. */
  async function hub(answer: (variables: { division: string; after: string | null }) => object): Promise<string> {
    server = createServer(async (request, response) => {
      const body = (await Array.fromAsync(request)).join('');
      response.end(JSON.stringify(answer(JSON.parse(body).variables)));
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  it('are read page by page', async () => {
    const url = await hub(({ division, after }) => {
      const nodes = [{ id: after ?? 'first', name: after === 'second' ? null : division, aliases: null }];
      const next = after === null ? 'second' : null;
      return { data: { organizations: { nodes, pageInfo: { hasNextPage: next !== null, endCursor: next } } } };
    });
    expect(await readDirectoryBodies(url, '340100')).toEqual([{ id: 'first', name: '340100', aliases: [] }]);
  });

  it('are not asked for ever of a directory whose pages do not go on', async () => {
    let asked = 0;
    const url = await hub(() => {
      asked += 1;
      const pageInfo = { hasNextPage: true, endCursor: 'same' };
      return { data: { organizations: { nodes: [], pageInfo } } };
    });
    expect(await readDirectoryBodies(url, '340100')).toEqual([]);
    expect(asked).toBe(2);
  });

  it('are not made up if the hub does not give them', async () => {
    const url = await hub(() => ({ data: { organizations: null } }));
    await expect(readDirectoryBodies(url, '340100')).rejects.toMatchObject({
      code: 'DIRECTORY_UNREACHABLE',
      message: `${url}: expected the bodies of division 340100 from the directory, got an answer without them. Import without --hub, with the bodies of bodies.csv alone.`,
    });
  });
});
