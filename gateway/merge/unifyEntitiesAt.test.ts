import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MADE } from '../projection/made.ts';
import { SEED } from '../shard/testing/arbitraries.ts';
import { objectsAt, type Tree } from './objectsAt.ts';
import { unifyEntitiesAt } from './unifyEntitiesAt.ts';

const byId = () => 'id';
const body = (id: unknown, more: Tree = {}): Tree => ({ __typename: 'Body', id, ...more });

describe('entities at a path', () => {
  it('are one object where they are equal in everything, and keep what is made of it', () => {
    const root = { rows: [{ lead: body(1) }, { lead: body(2) }, { lead: body(1) }] };
    const found = unifyEntitiesAt(root, ['rows', '@', 'lead'], byId);
    expect(found).toEqual([body(1), body(2)]);
    expect(root.rows[2]?.lead).toBe(root.rows[0]?.lead);
    expect(root.rows.map(({ lead }) => MADE in lead)).toEqual([true, false, true]);
    expect(unifyEntitiesAt(root, ['rows', '@', 'lead'], byId)).toEqual(found);
  });

  it('are one object with all that stands in them', () => {
    const lead = () => body(1, { contacts: [{ name: '甲' }, null] });
    const root = { rows: [lead(), lead(), body(1, { contacts: [{ name: '乙' }, null] })] };
    expect(unifyEntitiesAt(root, ['rows', '@'], byId)).toHaveLength(2);
    expect(root.rows[1]).toBe(root.rows[0]);
    expect(root.rows[2]).toEqual(body(1, { contacts: [{ name: '乙' }, null] }));
  });

  it.each<[string, Tree, Tree]>([
    ['of another type', body(1), { ...body(1), __typename: 'Unit' }],
    ['without a type', { id: 1 }, { id: 1 }],
    ['without the key', { __typename: 'Body' }, { __typename: 'Body' }],
    ['whose key is null', body(null), body(null)],
    ['whose key is an object', body({ a: 1 }), body({ a: 1 })],
    ['of which more is known', body(1), body(1, { name: '甲' })],
    ['of which less is known', body(1, { name: '甲' }), body(1)],
  ])('stay two %s', (_, one, other) => {
    const root = { rows: [one, other] };
    expect(unifyEntitiesAt(root, ['rows', '@'], byId)).toEqual([one, other]);
    expect(root.rows[0]).toBe(one);
    expect(root.rows[1]).toBe(other);
  });

  it('of a type without a known key are found as they are', () => {
    const root = { rows: [body(1), body(1)] };
    expect(unifyEntitiesAt(root, ['rows', '@'], () => undefined)).toEqual(root.rows);
    expect(unifyEntitiesAt(root, [], byId)).toEqual([root]);
  });

  it('leave the answer as it was, and are those that stand there', () => {
    const steps = fc.array(fc.constantFrom('a', '@', 'toString'), { maxLength: 4 }).map((rest) => ['a', '@', ...rest]);
    const { root: roots } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, 1), tie('list'), tie('object')),
      list: fc
        .tuple(tie('value'), fc.nat(3), tie('value'))
        .map(([item, times, last]) => [...Array(times).fill(item), last]),
      object: fc.record({
        ...{ __typename: fc.constantFrom('T', 'U'), id: fc.constantFrom(1, 2) },
        ...{ a: tie('value'), toString: tie('value') },
      }),
      root: fc.record({ a: tie('list') }),
    })) as { root: fc.Arbitrary<Tree> };
    let unified = 0;
    fc.assert(
      fc.property(roots, steps, (given, path) => {
        const text = JSON.stringify(given);
        const root = JSON.parse(text) as Tree;
        const before = objectsAt(root, path);
        const found = unifyEntitiesAt(root, path, byId);
        expect(JSON.stringify(root)).toBe(text);
        const after = new Set(objectsAt(root, path));
        expect(after.symmetricDifference(new Set(found)).size).toBe(0);
        if (after.size < before.length) unified += 1;
      }),
      { seed: SEED, numRuns: 2_000 },
    );
    expect(unified).toBeGreaterThan(100);
  });
});
