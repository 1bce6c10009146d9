import { describe, expect, it } from 'vitest';
import { createMergedAnswer } from './mergedAnswer.ts';

const a = (id: string) => ({ __typename: 'A', id });
const b = (id: string) => ({ __typename: 'B', id });

function indexesAt(data: Record<string, unknown>, path: (string | number)[], representations: unknown[]) {
  const merged = createMergedAnswer();
  merged.add({ other: a('1') });
  merged.add(data);
  return merged.indexesAt(path, representations);
}

describe('representations of rows of one type', () => {
  it('are told among rows of all types, nulls left out as the gateway leaves them out', () => {
    const rows = { list: { nodes: [b('1'), a('1'), null, b('2'), a('2'), a('1')] } };
    expect(indexesAt(rows, ['list', 'nodes', '@'], [a('1'), a('2'), a('1')])).toEqual([1, 3, 4]);
  });

  it('are told by all of their key', () => {
    const rows = { list: [a('1'), { ...a('1'), part: { n: 2 } }, { ...a('1'), part: { n: 3 } }] };
    expect(indexesAt(rows, ['list', '@'], [{ ...a('1'), part: { n: 3 } }])).toEqual([2]);
  });

  it('are told in lists of lists, and where some have nothing at the path', () => {
    const rows = { list: [{ in: [b('1'), a('1')] }, {}, null, { in: null }, { in: [a('2')] }] };
    expect(indexesAt(rows, ['list', '@', 'in', '@'], [a('1'), a('2')])).toEqual([1, 2]);
    expect(indexesAt({ row: { in: a('1') } }, ['row', 'in'], [a('1')])).toEqual([0]);
  });

  it('are not told if they are of no row that is there', () => {
    expect(indexesAt({ list: [a('1')] }, ['list', '@'], [a('2')])).toBeUndefined();
    expect(indexesAt({ list: [a('1')] }, ['none', '@'], [a('1')])).toBeUndefined();
  });
});
