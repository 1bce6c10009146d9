import { describe, expect, it } from 'vitest';
import { deduplicateRepresentations } from './deduplicateRepresentations.ts';

const a = { __typename: 'Organization', id: 'a' };
const b = { __typename: 'Organization', id: 'b' };

describe('equal representations', () => {
  it('are asked for once, in the order of first occurrence', () => {
    expect(deduplicateRepresentations([a, b, { ...a }, b]).distinct).toEqual([a, b]);
  });

  it('get copies of one answer, so that one place can be merged into without the other', () => {
    const { restore } = deduplicateRepresentations([a, b, { ...a }]);
    const { data } = restore({ data: { _entities: [{ name: '甲', parts: [1] }, null], other: 1 } });
    const entities = data?._entities as unknown[];
    expect(entities).toEqual([{ name: '甲', parts: [1] }, null, { name: '甲', parts: [1] }]);
    expect(entities[0]).not.toBe(entities[2]);
    expect(data?.other).toBe(1);
  });

  it('get the error of one answer each at its place; errors of nothing in particular stay one', () => {
    const { restore } = deduplicateRepresentations([a, b, { ...a }]);
    const errors = [{ message: 'x', path: ['_entities', 0, 'name'] }, { message: 'y' }];
    expect(restore({ errors }).errors).toEqual([
      { message: 'x', path: ['_entities', 0, 'name'] },
      { message: 'x', path: ['_entities', 2, 'name'] },
      { message: 'y' },
    ]);
  });
});
