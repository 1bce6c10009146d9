import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { chanceOf } from '../shard/testing/randomFetches.ts';
import type { ObjectSelection, ProjectedField, ProjectedValue, ProjectionPlan } from './ProjectionPlan.ts';
import { randomData, randomPlan } from './testing/randomPlan.ts';
import { type ProjectionProblem, walkProjection } from './walkProjection.ts';

const nothingExplained = () => false;
const seeds = fc.nat({ max: 1_000_000 });

describe('the walked projection', () => {
  it('has the keys of its selection in their order, and no null where none may be, whatever was merged', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(0, 0.05, 0.3), (seed, howWrong) => {
        const plan = randomPlan(chanceOf(seed));
        const { data } = walkProjection(plan, randomData(plan, chanceOf(seed + 1), howWrong), nothingExplained);
        if (data !== null)
          expect(misfits(plan, { kind: 'object', nonNull: true, type: 'T', selection: plan.root }, data)).toEqual([]);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('says of each null that replaces a value what is wrong there or below, and nothing of others', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = randomPlan(chanceOf(seed));
        const merged = randomData(plan, chanceOf(seed + 1), 0.1);
        const { data, problems } = walkProjection(plan, merged, nothingExplained);
        for (const { path } of problems) expect(valueAt(data, path)).toBe(null);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('lets a null rise through lists to the nearest place where it may be', () => {
    const name: ProjectedValue = { kind: 'leaf', nonNull: true, type: 'String!', leaf: { kind: 'String' } };
    const listOf = (itemNonNull: boolean, nonNull: boolean): ProjectedValue => ({
      kind: 'list',
      nonNull,
      type: '[T]',
      item: { kind: 'object', nonNull: itemNonNull, type: 'T', selection: 1 },
    });
    const merged = { all: [{ n: 'a' }, { n: null }, {}] };
    const walk = (list: ProjectedValue) =>
      walkProjection(planOf([field('list', 'all', list)], [field('name', 'n', name)]), merged, nothingExplained);
    expect(walk(listOf(false, true)).data).toEqual({ list: [{ name: 'a' }, null, null] });
    expect(walk(listOf(true, false)).data).toEqual({ list: null });
    expect(walk(listOf(true, true)).data).toBe(null);
    expect(walk(listOf(true, true)).problems).toEqual(
      [1, 2].map(
        (index): ProjectionProblem => ({
          code: 'NULL_VIOLATION',
          message: 'Cannot return null for non-nullable field T.name.',
          path: ['list', index, 'name'],
          plannedPath: ['all', index, 'n'],
        }),
      ),
    );
  });

  it('says nothing of a null that is explained, and still lets it rise', () => {
    const name: ProjectedValue = { kind: 'leaf', nonNull: true, type: 'String!', leaf: { kind: 'String' } };
    const { data, problems } = walkProjection(planOf([field('name', 'n', name)], []), {}, () => true);
    expect(data).toBe(null);
    expect(problems).toEqual([]);
  });

  it('never repeats a wrong value, and says the same of many rows a hundred times at most', () => {
    const leaf: ProjectedValue = { kind: 'leaf', nonNull: false, type: 'Int', leaf: { kind: 'Int' } };
    const list: ProjectedValue = { kind: 'list', nonNull: false, type: '[Int]', item: leaf };
    const secret = Array.from({ length: 5_000 }, () => 'secret');
    const { data, problems } = walkProjection(
      planOf([field('all', 'all', list)], []),
      { all: secret },
      nothingExplained,
    );
    expect(data).toEqual({ all: secret.map(() => null) });
    expect(problems).toHaveLength(100);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });

  it('takes an object by its own type name alone', () => {
    const union: ProjectionPlan = {
      selections: [
        {
          type: 'Query',
          isAbstract: false,
          objects: [object('Query', [field('u', 'u', { kind: 'object', nonNull: false, type: 'U', selection: 1 })])],
        },
        { type: 'U', isAbstract: true, objects: [object('A', []), object('B', [])] },
      ],
      root: 0,
      hasDenials: false,
    };
    const walk = (u: unknown) => walkProjection(union, { u }, nothingExplained);
    expect(walk({ __typename: 'B' })).toEqual({ data: { u: {} }, problems: [] });
    for (const wrong of [
      {},
      { __typename: 'C' },
      { __typename: null },
      { __typename: ['A'] },
      Object.create({ __typename: 'A' }),
    ]) {
      expect(walk(wrong).problems.map(({ code }) => code)).toEqual(['BROKEN_CONTRACT']);
    }
  });
});

function field(responseKey: string, plannedName: string, value: ProjectedValue): ProjectedField {
  return { responseKey, plannedName, coordinate: `T.${responseKey}`, value };
}

function object(type: string, fields: readonly ProjectedField[]): ObjectSelection {
  return { type, denial: null, fields };
}

function planOf(...selections: readonly (readonly ProjectedField[])[]): ProjectionPlan {
  return {
    selections: selections.map((fields) => ({ type: 'T', isAbstract: false, objects: [object('T', fields)] })),
    root: 0,
    hasDenials: false,
  };
}

/** What of an answer does not fit its plan. */
function misfits(plan: ProjectionPlan, planned: ProjectedValue, value: unknown): string[] {
  switch (planned.kind) {
    case 'typename':
      return value === planned.name ? [] : ['typename'];
    case 'introspection':
    case 'denied':
      return [];
    default:
  }
  if (value === null) return planned.nonNull ? [`null of ${planned.type}`] : [];
  if (planned.kind === 'leaf') return [];
  if (planned.kind === 'list') {
    return Array.isArray(value) ? value.flatMap((item) => misfits(plan, planned.item, item)) : ['no list'];
  }
  const keys = JSON.stringify(Object.keys(value as object));
  const fitting = plan.selections[planned.selection]?.objects.filter(
    ({ fields }) => JSON.stringify(fields.map(({ responseKey }) => responseKey)) === keys,
  );
  if (!fitting?.length) return [`keys ${keys}`];
  const found = fitting.map(({ fields }) =>
    fields.flatMap((it) => misfits(plan, it.value, Object.getOwnPropertyDescriptor(value, it.responseKey)?.value)),
  );
  return found.some((it) => it.length === 0) ? [] : (found[0] ?? []);
}

/** Null below a null. */
function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null) return null;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
