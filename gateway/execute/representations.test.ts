import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityFetchNode, RequiredSelection, ValueSet } from '../plan/nodes.ts';
import { SEED } from '../shard/testing/arbitraries.ts';
import { type Chance, chanceOf } from '../shard/testing/randomFetches.ts';
import { createRepresentations } from './representations.ts';

type Tree = Record<string, unknown>;

function fetchOf(
  requires: readonly RequiredSelection[],
  rest: Partial<Pick<EntityFetchNode, 'inputRewrites' | 'keys'>> = {},
): EntityFetchNode {
  return {
    ...{ kind: 'EntityFetch', id: 0, subgraph: 'a', variables: [], outputRewrites: [], path: [] },
    ...{ contextRewrites: [], selection: '{__typename}', fields: [], inputRewrites: [], keys: {} },
    ...rest,
    requires,
  };
}

function writerOf(node: EntityFetchNode): (object: Tree) => string | undefined {
  const representationOf = createRepresentations(node);
  return (object) => {
    const { __typename: typename } = object;
    const representation = typeof typename === 'string' ? representationOf(typename) : undefined;
    return representation?.write(object);
  };
}

const field = (name: string, selections: readonly RequiredSelection[] = [], from = name): RequiredSelection => ({
  ...{ kind: 'Field', name, from, selections },
});
const on = (types: readonly string[], ...selections: RequiredSelection[]): RequiredSelection => ({
  ...{ kind: 'Fragment', types, selections },
});
const entity = (types: readonly string[], ...selections: RequiredSelection[]) =>
  on(types, field('__typename'), ...selections);

const NAMES = ['id', 'code', 'constructor', 'toString', 'hasOwnProperty', 'length'];
const TEXTS = ['', 'x', '"', '\\', '\u2028', '\n', '\ud800', '图'];

interface Sample {
  selections: RequiredSelection[];
  object: Tree;
  /** What is to be sent; undefined if a part is missing. */
  expected: Tree | undefined;
}

/** A selection, an object that has more than that, and what of it is to be sent. */
function sampleOf(chance: Chance, depth: number): Sample {
  const names = NAMES.filter(() => chance.bool(0.4));
  const sample: Sample = { selections: [], object: { unasked: 1 }, expected: {} };
  for (const name of names) {
    const from = chance.bool(0.3) ? `${name}__from` : name;
    if (depth === 0 || chance.bool(0.6)) {
      sample.selections.push(field(name, [], from));
      const value = chance.pick<unknown>([...TEXTS, 0, -1.5, true, { b: 1, a: [2] }, []]);
      add(sample, name, from, chance.bool(0.1) ? null : value);
      continue;
    }
    const below = sampleOf(chance, depth - 1);
    if (below.selections.length === 0) continue;
    sample.selections.push(field(name, below.selections, from));
    if (chance.bool(0.15)) add(sample, name, from, null);
    else if (chance.bool(0.4)) {
      sample.object[from] = [below.object, null, [below.object]];
      set(sample, name, below.expected && [below.expected, null, [below.expected]]);
    } else {
      sample.object[from] = below.object;
      set(sample, name, below.expected);
    }
  }
  // Now and then a part was never answered.
  const lost = sample.selections.find((it) => it.kind === 'Field' && chance.bool(0.03));
  if (lost?.kind === 'Field') {
    delete sample.object[lost.from];
    sample.expected = undefined;
  }
  return sample;
}

function add(sample: Sample, name: string, from: string, value: unknown): void {
  sample.object[from] = value;
  set(sample, name, value);
}

function set(sample: Sample, name: string, value: unknown): void {
  if (value === undefined) sample.expected = undefined;
  else if (sample.expected) sample.expected[name] = value;
}

describe('a representation', () => {
  it('is the JSON of what is required, in its order; none if a part was never answered', () => {
    let whole = 0;
    let lost = 0;
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
        const { selections, object, expected } = sampleOf(chanceOf(seed), 2);
        const write = writerOf(fetchOf([entity(['T'], ...selections)]));
        const text = write({ ...object, __typename: 'T' });
        expect(text).toBe(expected && JSON.stringify({ __typename: 'T', ...expected }));
        if (text === undefined) lost += 1;
        else whole += 1;
      }),
      { seed: SEED, numRuns: 2_000 },
    );
    expect(whole).toBeGreaterThan(1_000);
    expect(lost).toBeGreaterThan(50);
  });

  it('is of the fragments that take its type, each name once', () => {
    const write = writerOf(
      fetchOf([
        entity(['A', 'I'], field('id'), field('o', [field('x')])),
        entity(['B', 'I'], field('code')),
        on(['A'], field('o', [field('y')])),
      ]),
    );
    const all = { id: 1, code: 2, o: { x: 3, y: 4 } };
    expect(write({ __typename: 'A', ...all })).toBe('{"__typename":"A","id":1,"o":{"x":3,"y":4}}');
    expect(write({ __typename: 'B', ...all })).toBe('{"__typename":"B","code":2}');
    expect(write({ __typename: 'I', ...all })).toBe('{"__typename":"I","id":1,"o":{"x":3},"code":2}');
    for (const __typename of ['C', 'constructor', '__proto__', undefined, null, 1]) {
      expect(write({ __typename, ...all })).toBe(undefined);
    }
  });

  it('is written with its own names for what was merged under others', () => {
    const write = writerOf(fetchOf([entity(['A'], field('name', [], 'name__required_1'))]));
    expect(write({ __typename: 'A', name: 'other', name__required_1: 'right' })).toBe(
      '{"__typename":"A","name":"right"}',
    );
  });

  it('has the values that it is given', () => {
    const inputRewrites: ValueSet[] = [
      { path: [{ types: ['A'] }, '__typename'], value: 'I' },
      { path: [{ types: ['A'] }, 'o', { types: ['P'] }, '__typename'], value: 'Q' },
    ];
    const requires = [entity(['A', 'B'], field('o', [field('__typename'), field('x')]))];
    const write = writerOf(fetchOf(requires, { inputRewrites }));
    const o = { __typename: 'P', x: 1 };
    expect(write({ __typename: 'A', o })).toBe('{"__typename":"I","o":{"__typename":"Q","x":1}}');
    expect(write({ __typename: 'A', o: [{ ...o, __typename: 'R' }] })).toBe(
      '{"__typename":"I","o":[{"__typename":"R","x":1}]}',
    );
    expect(write({ __typename: 'B', o })).toBe('{"__typename":"B","o":{"__typename":"P","x":1}}');
  });

  it('has at least one whole key of the type that it says it is of', () => {
    const keys = { A: [['id'], ['code', 'at']], I: [['id']] };
    const take = (rewrites: ValueSet[], ...selections: RequiredSelection[]) =>
      writerOf(fetchOf([entity(['A', 'B'], ...selections)], { keys, inputRewrites: rewrites }));
    const object = { __typename: 'A', id: 1, code: 2, at: 3, name: 4 };
    expect(take([], field('id'))(object)).toBeDefined();
    expect(take([], field('code'), field('at'))(object)).toBeDefined();
    expect(take([], field('code'), field('name'))(object)).toBe(undefined);
    // Of a type that the subgraph tells no key of, whatever is required is sent.
    expect(take([], field('name'))({ ...object, __typename: 'B' })).toBeDefined();
    const asInterface: ValueSet[] = [{ path: ['__typename'], value: 'I' }];
    expect(take(asInterface, field('code'), field('at'))(object)).toBe(undefined);
    expect(take(asInterface, field('id'))(object)).toBe('{"__typename":"I","id":1}');
  });

  it('is found for any number of types that a subgraph makes up', () => {
    const write = writerOf(fetchOf([entity(['A'], field('id'))]));
    for (let number = 0; number < 3_000; number++) expect(write({ __typename: `X${number}`, id: 1 })).toBe(undefined);
    expect(write({ __typename: 'A', id: 1 })).toBe('{"__typename":"A","id":1}');
  });

  it('are told apart by parts of a key before what is only required', () => {
    const requires = [entity(['T', 'U'], field('price'), field('id'), field('code', [], 'codeOfAnother'))];
    const representationOf = createRepresentations(fetchOf(requires, { keys: { T: [['missing'], ['code', 'id']] } }));
    expect(representationOf('T')?.keys).toEqual(['id', 'codeOfAnother', 'price']);
    expect(representationOf('U')?.keys).toEqual(['price', 'id', 'codeOfAnother']);
  });
});
