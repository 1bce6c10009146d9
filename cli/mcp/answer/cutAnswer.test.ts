import { describe, expect, it } from 'vitest';
import { cutAnswer } from './cutAnswer.ts';

const rows = (count: number, text = 'x'.repeat(80)) => Array.from({ length: count }, (_, i) => ({ i, text }));
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('cutting an answer', () => {
  it('leaves alone what fits', () => {
    const data = { list: rows(3) };
    expect(cutAnswer(data, bytes(data))).toEqual([]);
    expect(data.list).toHaveLength(3);
  });

  it('takes rows off the largest list, no more than it has to', () => {
    const data = { small: rows(5), large: rows(100), count: 100 };
    const [cut, ...more] = cutAnswer(data, 5000) ?? [];
    expect([cut?.at, cut?.of, more]).toEqual(['large', 100, []]);
    expect(data.small).toHaveLength(5);
    expect(data.large.map(({ i }) => i)).toEqual([...Array(cut?.kept).keys()]);
    expect(bytes(data)).toBeLessThanOrEqual(5000);
    expect(bytes(data) + bytes(data.large[0])).toBeGreaterThan(4900);
  });

  it('counts bytes, not characters', () => {
    const data = { list: rows(100, '停车'.repeat(20)) };
    cutAnswer(data, 5000);
    expect(bytes(data)).toBeLessThanOrEqual(5000);
  });

  it('goes into rows where the outer list has but one left', () => {
    const data = {
      cities: [
        { name: '合肥市', matters: rows(50) },
        { name: '芜湖市', matters: rows(50) },
      ],
    };
    expect(cutAnswer(data, 1000)).toMatchObject([
      { at: 'cities', kept: 1, of: 2 },
      { at: 'cities.0.matters', of: 50 },
    ]);
    expect(data.cities[0]?.matters.length).toBeGreaterThan(0);
  });

  it('puts the cursor of a connection at its last row, under whatever names', () => {
    const edges = Array.from({ length: 50 }, (_, i) => ({ cursor: `c${i}`, node: { text: 'x'.repeat(80) } }));
    const data = { list: { e: edges, nodes: rows(50), page: { hasNextPage: false, endCursor: 'c49' } } };
    const [cut] = cutAnswer(data, 4000) ?? [];
    expect(data.list.e).toHaveLength(cut?.kept as number);
    expect(data.list.nodes).toHaveLength(cut?.kept as number);
    expect(data.list.page).toEqual({ hasNextPage: true, endCursor: `c${(cut?.kept as number) - 1}` });
  });

  it('takes away a cursor that would skip rows, and says how many to ask for', () => {
    const data = { list: { nodes: rows(50), pageInfo: { hasNextPage: false, endCursor: 'c49' } } };
    const [cut] = cutAnswer(data, 2000) ?? [];
    expect(data.list.pageInfo).toEqual({ hasNextPage: true, endCursor: null });
    expect(cut?.goOn).toBe(
      `Ask again with first: ${cut?.kept}, then page on with after: pageInfo.endCursor of that answer.`,
    );
  });

  it('gives up where single rows are too large', () => {
    expect(cutAnswer({ list: rows(2, 'x'.repeat(5000)) }, 2000)).toBeNull();
    expect(cutAnswer({ one: 'x'.repeat(5000) }, 2000)).toBeNull();
  });
});
