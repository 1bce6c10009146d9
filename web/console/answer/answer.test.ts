import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatBytes } from './formatBytes.ts';
import { gatherErrors } from './gatherErrors.ts';
import { preferList, readLists } from './readLists.ts';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    matters(first: Int, after: String): Connection
    stats: Stats
  }
  type Connection {
    totalCount: Int
    counts: [Count!]
    nodes: [Matter!]
    pageInfo: PageInfo
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Matter {
    title: String
  }
  type Stats {
    groups: [Count!]
  }
  type Count {
    label: String
    count: Int
  }
`);
const listsOf = (query: string, data: Record<string, unknown>) =>
  readLists(schema, { query, variables: {}, operationName: null }, { data });

describe('lists of an answer', () => {
  const lists = listsOf(
    '{ matters { counts { label count } totalCount nodes { title } } stats { groups { label count } } }',
    {
      matters: { totalCount: 9, counts: [{ label: '新', count: 9 }], nodes: [{ title: '甲' }, { title: '乙' }] },
      stats: {
        groups: [
          { label: '合肥市', count: 2 },
          { label: '阜阳市', count: 3 },
        ],
      },
    },
  );

  it('are all there, with their rows and how many there are on all pages', () => {
    expect(lists.map(({ at, rows, totalCount }) => [at, rows.length, totalCount])).toEqual([
      ['matters.counts', 1, null],
      ['matters.nodes', 2, 9],
      ['stats.groups', 2, null],
    ]);
  });

  it('begin with one that stands for itself; a chart with one that can be drawn', () => {
    expect(preferList(lists, 'table')?.at).toBe('matters.nodes');
    expect(preferList(lists, 'chart')?.at).toBe('stats.groups');
    expect(preferList([], 'table')).toBeUndefined();
  });

  it.each([
    ['does not fit the schema', '{ nothing { title } }'],
    ['is no GraphQL', '{ matters('],
    ['has two operations', 'query A { stats { groups { label } } } query B { stats { groups { label } } }'],
  ])('are none of a query that %s', (_, query) => {
    expect(listsOf(query, {})).toEqual([]);
  });

  it('take aliases for names, also those that every object of JavaScript has', () => {
    const query = '{ stats { groups { label constructor: count toString: count __proto__: count } } }';
    const group = JSON.parse('{"label": "合肥市", "constructor": 1, "toString": 2, "__proto__": 3}') as object;
    const [list] = listsOf(query, { stats: { groups: [group, { ...group, label: '阜阳市' }] } });
    expect(list?.columns.map(({ name }) => name)).toEqual(['label', 'constructor', 'toString', '__proto__']);
    expect(list?.rows[0]).toEqual(['合肥市', 1, 2, 3]);
    expect(preferList(list ? [list] : [], 'chart')).toBe(list);
  });
});

describe('errors of an answer', () => {
  it('are told once a kind, with how many there are', () => {
    const unreachable = { message: '341200', path: ['a'], extensions: { code: 'SHARD_UNREACHABLE' } };
    const gathered = gatherErrors([unreachable, { ...unreachable, path: ['b'] }, { message: 'other' }]);
    expect(gathered.map(({ error, count }) => [error.message, error.path, count])).toEqual([
      ['341200', ['a'], 2],
      ['other', undefined, 1],
    ]);
  });
});

describe('the size of an answer', () => {
  it('is told in a unit that fits', () => {
    expect([812, 12_345, 1_500_000].map(formatBytes)).toEqual(['812 B', '12.3 kB', '1.5 MB']);
  });
});
