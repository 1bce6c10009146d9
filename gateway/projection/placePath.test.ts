import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { chanceOf } from '../shard/testing/randomFetches.ts';
import type { ProjectedValue, ProjectionPlan } from './ProjectionPlan.ts';
import { placePath } from './placePath.ts';
import { randomData, randomPlan } from './testing/randomPlan.ts';

type Path = readonly (string | number)[];
const text = (path: Path) => JSON.stringify(path);

describe('the places of what was merged', () => {
  it('are all those in the answer at which it stands, each once', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom(0, 0.05), (seed, howWrong) => {
        const plan = randomPlan(chanceOf(seed));
        const data = randomData(plan, chanceOf(seed + 1), howWrong);
        for (const [planned, expected] of placesIn(plan, data)) {
          const places = placePath(plan, JSON.parse(planned), data).map(text);
          expect(new Set(places).size).toBe(places.length);
          expect(places).toEqual(expect.arrayContaining([...expected]));
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  const name: ProjectedValue = { kind: 'leaf', nonNull: false, type: 'String', leaf: { kind: 'String' } };
  const plan: ProjectionPlan = {
    selections: [
      selection('Query', [
        [
          'items',
          'all',
          {
            kind: 'list',
            nonNull: false,
            type: '[T]',
            item: { kind: 'object', nonNull: false, type: 'T', selection: 1 },
          },
        ],
      ]),
      selection('T', [
        ['first', 'n', name],
        ['second', 'n', name],
        ['kind', '__typename', { kind: 'typename', name: 'T' }],
        ['__proto__', 'as___proto__', name],
      ]),
    ],
    root: 0,
    hasDenials: false,
  };
  const data = { all: [{ n: 'a', as___proto__: 'b' }, { n: null }, null] };

  it('are two for what was asked under two names', () => {
    expect(placePath(plan, ['all', 0, 'n'], data)).toEqual([
      ['items', 0, 'first'],
      ['items', 0, 'second'],
    ]);
    expect(placePath(plan, ['all', 0, 'as___proto__'], data)).toEqual([['items', 0, '__proto__']]);
  });

  it('are those of the fields that are missing beside it, for what only others needed', () => {
    expect(placePath(plan, ['all', 1, 'key'], data)).toEqual([['items', 1, '__proto__']]);
    expect(placePath(plan, ['all', 0, 'key'], data)).toEqual([]);
  });

  it('end at a null, and where a path goes on below what has nothing below', () => {
    expect(placePath(plan, ['all', 2, 'n', 'x', 1], data)).toEqual([
      ['items', 2, 'first'],
      ['items', 2, 'second'],
    ]);
    expect(placePath(plan, ['all', 'length'], data)).toEqual([['items']]);
    expect(placePath(plan, ['all', 7, 'toString'], data)).toEqual([['items', 7]]);
    expect(placePath(plan, [], data)).toEqual([[]]);
  });
});

function selection(type: string, fields: [responseKey: string, plannedName: string, value: ProjectedValue][]) {
  const projected = fields.map(([responseKey, plannedName, value]) => ({
    ...{ responseKey, plannedName, value },
    coordinate: `${type}.${plannedName}`,
  }));
  return { type, isAbstract: false, objects: [{ type, denial: null, fields: projected }] };
}

/** Found from the answer's side: of each place what it is in the merged data. */
function placesIn(plan: ProjectionPlan, data: unknown): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  const visit = (planned: ProjectedValue, value: unknown, merged: Path, answered: Path): void => {
    if (merged.length > 0) places.set(text(merged), (places.get(text(merged)) ?? new Set()).add(text(answered)));
    if (planned.kind === 'list' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(planned.item, item, [...merged, index], [...answered, index]);
    } else if (planned.kind === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { isAbstract, objects } = plan.selections[planned.selection] as ProjectionPlan['selections'][number];
      const typename = Object.getOwnPropertyDescriptor(value, '__typename')?.value;
      const object = isAbstract ? objects.find(({ type }) => type === typename) : objects[0];
      for (const field of object?.fields ?? []) {
        const below = Object.getOwnPropertyDescriptor(value, field.plannedName)?.value;
        visit(field.value, below, [...merged, field.plannedName], [...answered, field.responseKey]);
      }
    }
  };
  visit({ kind: 'object', nonNull: true, type: 'T', selection: plan.root }, data, [], []);
  return places;
}
