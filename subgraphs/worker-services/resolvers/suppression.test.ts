import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedGroup, groupsToSuppress } from './suppression.ts';

/** Keys of the rows that are hidden, as text. */
function hidden(groups: readonly CountedGroup[], keyPositions: readonly number[]): string[] {
  return [...groupsToSuppress(groups, keyPositions)].map(({ key }) => key.join(' ')).sort();
}

function row(key: string, count: number, rest: Record<string, number> = {}): CountedGroup {
  return { key: key.split(' '), people: { count, ...rest } };
}

describe('rows that are hidden', () => {
  it('are none where nobody or at least five people stand behind each number', () => {
    expect(hidden([row('A', 0), row('B', 5, { closed: 0 }), row('C', 9, { closed: 5 })], [0])).toEqual([]);
  });

  it('are those with one to four people behind any number', () => {
    const groups = [row('A', 1), row('B', 4), row('C', 9, { closed: 2 }), row('D', 20, { closed: 9 })];
    expect(hidden(groups, [0])).toEqual(['A', 'B', 'C', 'D']);
    expect(hidden([row('A', 1), row('B', 4), row('C', 20)], [0])).toEqual(['A', 'B']);
  });

  it('take the next smallest with them, as the total would give one alone away', () => {
    expect(hidden([row('A', 3), row('B', 12), row('C', 8), row('D', 0)], [0])).toEqual(['A', 'C']);
  });

  it('take further ones until fewer than five do not stand behind them together', () => {
    expect(hidden([row('A', 1), row('B', 2), row('C', 30), row('D', 7)], [0])).toEqual(['A', 'B', 'D']);
  });

  it('take one that blurs the very number that would be given away', () => {
    const groups = [row('A', 9, { closed: 2 }), row('B', 10, { closed: 0 }), row('C', 40, { closed: 30 })];
    expect(hidden(groups, [0])).toEqual(['A', 'C']);
  });

  it('are not one alone even where the total hides that number itself', () => {
    const groups = [row('A', 9, { closed: 2 }), row('B', 10), row('C', 40)];
    expect(hidden(groups, [0])).toEqual(['A', 'B']);
  });

  it('are enough for the totals over each key', () => {
    // Over all, 3 + 4 people would do; over each first key alone they would not.
    const groups = [row('a X', 3), row('a Y', 20), row('b X', 4), row('b Y', 30)];
    expect(hidden(groups, [0, 1])).toEqual(['a X', 'a Y', 'b X', 'b Y']);
    const others = [row('a X', 3), row('a Y', 20), row('c X', 9), row('c Y', 30)];
    expect(hidden(others, [0, 1])).toEqual(['a X', 'a Y', 'c X']);
  });

  it('leave no total, over any keys, from which fewer than five people can be told', () => {
    const keys = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('X', 'Y', 'Z'));
    const people = fc.record({ count: fc.integer({ min: 0, max: 14 }), share: fc.integer({ min: 0, max: 100 }) });
    const table = fc.uniqueArray(fc.tuple(keys, people), { selector: ([key]) => key.join(' ') });
    fc.assert(
      fc.property(table, (cells) => {
        const groups = cells.map(([key, { count, share }]) => ({
          key,
          people: { count, closed: Math.floor((count * share) / 100) },
        }));
        const away = groupsToSuppress(groups, [0, 1]);
        for (const kept of [[], [0], [1]]) {
          const totals = Map.groupBy(groups, ({ key }) => kept.map((i) => key[i]).join(' '));
          for (const members of totals.values()) {
            const isFew = (number: 'count' | 'closed', of: typeof groups) => {
              const sum = of.reduce((total, group) => total + group.people[number], 0);
              return sum > 0 && sum < 5;
            };
            // The total is hidden too if it has such a number: then there is nothing to subtract from.
            if (isFew('count', members) || isFew('closed', members)) continue;
            const hiddenHere = members.filter((group) => away.has(group));
            expect(isFew('count', hiddenHere)).toBe(false);
            expect(isFew('closed', hiddenHere)).toBe(false);
          }
        }
      }),
      { seed: 20210617, numRuns: 500 },
    );
  });

  it('are found for as many rows as a statistic has, whatever keys are repeated', () => {
    const groups = Array.from({ length: 400 }, (_, i) => row(`${i % 5} ${i % 7} ${i}`, (i * 7) % 40));
    const away = groupsToSuppress(groups, [0, 1, 2]);
    expect(groups.filter((group) => group.people.count > 0 && group.people.count < 5).every((it) => away.has(it))).toBe(
      true,
    );
  });
});
