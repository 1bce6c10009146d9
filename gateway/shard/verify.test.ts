import { describe, expect, it } from 'vitest';
import { encodeKeysetCursor, type KeysetPosition } from '../../schema/contract.ts';
import type { OrderRule } from './order.ts';
import { shardOfRow } from './testing/memoryLedger.ts';
import { type PageExpectation, type ShardPage, verifyPage, verifyTotal } from './verify.ts';

const rule: OrderRule = { name: 'UPDATED_ASC', path: 'updatedAt', kind: 'INSTANT', descending: false };
const expected: PageExpectation = {
  shard: '340100',
  rule,
  asked: 3,
  after: null,
  wantsTotal: true,
  shardOf: shardOfRow,
};

function position(value: string | null, id: string, order = rule.name): KeysetPosition {
  return { order, value, id };
}

function pageOf(positions: KeysetPosition[], changes: Partial<ShardPage<null>> = {}): ShardPage<null> {
  const cursors = positions.map(encodeKeysetCursor);
  const ids = positions.map(({ id }) => id);
  return { cursors, ids, hasNextPage: false, hasPreviousPage: false, totalCount: 9, payload: null, ...changes };
}

const early = position('2021-06-01T00:00:00.000Z', 'x:340100:b');
const late = position('2021-06-02T00:00:00.000Z', 'x:340100:a');
const never = position(null, 'x:340100:c');

describe('a page that keeps the contract', () => {
  it('gives the positions of its rows', () => {
    expect(verifyPage(pageOf([early, late, never]), expected)).toEqual({ kind: 'kept', keys: [early, late, never] });
  });

  it('may be smaller than asked, empty, and without ids', () => {
    expect(verifyPage(pageOf([early], { hasNextPage: true }), expected).kind).toBe('kept');
    expect(verifyPage(pageOf([]), expected).kind).toBe('kept');
    expect(verifyPage(pageOf([early], { ids: undefined }), expected).kind).toBe('kept');
  });

  it('may have any ids where ids name no shard', () => {
    const page = pageOf([position(null, 'of:00001')]);
    expect(verifyPage(page, { ...expected, shardOf: undefined }).kind).toBe('kept');
  });
});

describe('a page that breaks the contract', () => {
  const cases: [string, ShardPage<null>, Partial<PageExpectation>, string][] = [
    ['over-long', pageOf([early, late]), { asked: 1 }, 'expected at most 1 edges, got 2'],
    ['nodes missing', pageOf([early, late], { ids: [early.id] }), {}, 'expected as many nodes as 2 edges, got 1'],
    [
      'nodes in another order',
      pageOf([early, late], { ids: [late.id, early.id] }),
      {},
      'expected node "x:340100:b" as in its cursor, got "x:340100:a" at edge 0',
    ],
    ['no progress', pageOf([], { hasNextPage: true }), {}, 'expected edges on a page that says hasNextPage, got none'],
    ['no total', pageOf([early], { totalCount: null }), {}, 'expected a totalCount, got null'],
    ['negative total', pageOf([early], { totalCount: -1 }), {}, 'expected a totalCount, got -1'],
    [
      'a null for a cursor',
      pageOf([], { cursors: [null], ids: undefined }),
      {},
      'expected a contract cursor at edge 0, got null',
    ],
    [
      'no cursor',
      pageOf([], { cursors: ['b2Zmc2V0OjE'], ids: undefined }),
      {},
      'expected a contract cursor at edge 0, got "b2Zmc2V0OjE"',
    ],
    [
      'another order',
      pageOf([position(null, 'x:340100:a', 'CLOSED_ASC')]),
      {},
      'expected a cursor of order UPDATED_ASC, got one of "CLOSED_ASC" at edge 0',
    ],
    [
      'mixed precision',
      pageOf([position('2021-06-01T00:00:00Z', 'x:340100:a')]),
      {},
      'expected a sort value in canonical form (INSTANT), got "2021-06-01T00:00:00Z" at edge 0',
    ],
    [
      'id not ASCII',
      pageOf([position(null, 'x:340100:甲')]),
      {},
      'expected an id of printable ASCII, got "x:340100:甲" at edge 0',
    ],
    [
      'foreign id',
      pageOf([position(null, 'x:340200:a')]),
      {},
      'expected an id of this shard, got "x:340200:a" at edge 0',
    ],
    [
      'unsorted',
      pageOf([late, early]),
      {},
      'expected rows after (2021-06-02T00:00:00.000Z, x:340100:a) under UPDATED_ASC, got (2021-06-01T00:00:00.000Z, x:340100:b) at edge 1',
    ],
    [
      'nulls first',
      pageOf([never, early]),
      {},
      'expected rows after (null, x:340100:c) under UPDATED_ASC, got (2021-06-01T00:00:00.000Z, x:340100:b) at edge 1',
    ],
    [
      'repeating',
      pageOf([early, early]),
      {},
      'expected rows after (2021-06-01T00:00:00.000Z, x:340100:b) under UPDATED_ASC, got (2021-06-01T00:00:00.000Z, x:340100:b) at edge 1',
    ],
    [
      'ignoring `after`',
      pageOf([early, late]),
      { after: early },
      'expected rows after (2021-06-01T00:00:00.000Z, x:340100:b) under UPDATED_ASC, got (2021-06-01T00:00:00.000Z, x:340100:b) at edge 0',
    ],
  ];

  it.each(cases)('%s', (_what, page, changes, violation) => {
    const verdict = verifyPage(page, { ...expected, ...changes });
    expect(verdict).toEqual({ kind: 'broken', violation: `Shard 340100: ${violation}.` });
  });

  it('is told in one line, however long what came is', () => {
    const verdict = verifyPage(pageOf([], { cursors: [`${'long\n'.repeat(1000)}`], ids: undefined }), expected);
    const violation = verdict.kind === 'broken' ? verdict.violation : '';
    expect(violation).not.toContain('\n');
    expect(violation.length).toBeLessThan(250);
  });
});

describe('an answer without rows', () => {
  it('must give a total if one was asked for', () => {
    expect(verifyTotal(pageOf([]), '340100', true)).toBeUndefined();
    expect(verifyTotal(pageOf([], { totalCount: null }), '340100', false)).toBeUndefined();
    const violation = verifyTotal(pageOf([], { totalCount: 1.5 }), '340100', true);
    expect(violation).toBe('Shard 340100: expected a totalCount, got 1.5.');
  });
});
