import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequiredSelection, ValueSet } from '../plan/nodes.ts';
import { SEED } from '../shard/testing/arbitraries.ts';
import { CollectedEntities, NOT_ASKED } from './CollectedEntities.ts';
import { createRepresentations } from './representations.ts';
import { entityFetch } from './testing/planNodes.ts';

const field = (name: string, selections: RequiredSelection[] = [], from = name): RequiredSelection => ({
  ...{ kind: 'Field', name, from, selections },
});
const on = (types: string[], ...selections: RequiredSelection[]): RequiredSelection => ({
  ...{ kind: 'Fragment', types, selections: [field('__typename'), ...selections] },
});

const REQUIRES: Record<string, RequiredSelection[]> = {
  'one key': [on(['T', 'U'], field('id'))],
  'two keys': [on(['T', 'U'], field('id'), field('code'))],
  'three keys': [on(['T', 'U'], field('id'), field('code'), field('at'))],
  'keys of several types': [on(['T'], field('id')), on(['U'], field('code'), field('id'))],
  'an object': [on(['T', 'U'], field('id'), field('o', [field('code')]))],
  'one name twice': [on(['T', 'U'], field('id'), field('code', [], 'id'))],
  'what every object has': [on(['T', 'U'], field('constructor'), field('id'))],
};

/** What a careless key would mix up. */
const value = fc.constantFrom<unknown>(
  ...['', '1', '1,2', '2', ',', '"', '\\', '\u0000', ' ', 'null', 'undefined', '1\u00002'],
  ...[1, 2, 12, true, null, undefined, [1], ['1'], { a: 1 }],
);
const object = fc.record({
  __typename: fc.constantFrom<unknown>('T', 'U', 'V', undefined, 1),
  ...{ id: value, code: value, at: value },
  o: fc.oneof(value, fc.record({ code: value }), fc.array(fc.record({ code: value }), { maxLength: 2 })),
});

describe('collected entities', () => {
  it.each(Object.entries(REQUIRES))(
    'number each object that can be represented, by %s, and have each representation once',
    (_, requires) => {
      const asInterface: ValueSet[] = [{ path: [{ types: ['U'] }, '__typename'], value: 'I' }];
      fc.assert(
        fc.property(fc.array(object, { maxLength: 30 }), fc.constantFrom([], asInterface), (objects, inputRewrites) => {
          const given = objects.map((it) => JSON.parse(JSON.stringify(it)) as Record<string, unknown>);
          const representationOf = createRepresentations(
            entityFetch({ id: 0, subgraph: 'a', requires, inputRewrites }),
          );
          const collected = new CollectedEntities(representationOf, given);
          const written = given.map((it) =>
            typeof it.__typename === 'string' ? representationOf(it.__typename)?.write(it) : undefined,
          );
          const asked = collected.numbers.map((number) => (number === NOT_ASKED ? undefined : collected.texts[number]));
          expect(collected.objects).toBe(given);
          expect(asked).toEqual(written);
          expect(collected.texts).toEqual([...new Set(written)].filter((text) => text !== undefined));
        }),
        { seed: SEED, numRuns: 500 },
      );
    },
  );
});
