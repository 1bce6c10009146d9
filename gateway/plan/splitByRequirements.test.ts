import fc from 'fast-check';
import { Kind, parse, print, type SelectionSetNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import type { RequiredField, RequiredSelection } from './nodes.ts';
import type { PlanningNames } from './planningSupergraph.ts';
import { splitByRequirements } from './splitByRequirements.ts';

const FIELDS = ['f0', 'f1', 'f2', 'f3', 'f4'];
const REQUIRED = ['p__1', 'p__2', 'p__3', 'q__1', 'q__2'];

/** Which made-up fields each field requires. */
function namesOf(needs: ReadonlyMap<string, readonly string[]>): PlanningNames {
  return {
    realField: (name) => (REQUIRED.includes(name) ? { name: name[0] as string, arguments: [] } : undefined),
    requiredBy: (_subgraph, _type, field) => needs.get(field) ?? [],
    keysOf: () => [],
  };
}

function selectionSet(text: string): SelectionSetNode {
  const [operation] = parse(text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected a selection set.');
  return operation.selectionSet;
}

const field = (from: string): RequiredField => ({
  ...{ kind: 'Field', from, selections: [] },
  name: REQUIRED.includes(from) ? (from[0] as string) : from,
});
const requiring = (...from: string[]): RequiredSelection[] => [
  { kind: 'Fragment', types: ['T'], selections: from.map(field) },
];
const fromOf = (requires: readonly RequiredSelection[]): RequiredField[] =>
  requires.flatMap((it) => (it.kind === 'Fragment' ? fromOf(it.selections) : [it]));
const textOf = (set: SelectionSetNode) => print(set).replace(/\s+/g, ' ');

describe('a fetch that is split', () => {
  it('asks for every field once, with whatever it requires and no name twice', () => {
    const need = fc.uniqueArray(fc.constantFrom('p__1', 'p__2', 'p__3'), { maxLength: 1 });
    const other = fc.uniqueArray(fc.constantFrom('q__1', 'q__2'), { maxLength: 1 });
    const needs = fc.tuple(...FIELDS.map(() => fc.tuple(need, other).map((parts) => parts.flat())));
    fc.assert(
      fc.property(needs, (needed) => {
        const byField = new Map(FIELDS.map((name, index) => [name, needed[index] as string[]]));
        const all = [...new Set(needed.flat())];
        const entity = {
          subgraph: 'a',
          selectionSet: selectionSet(`{ ... on T { ${FIELDS.join(' ')} } }`),
          requires: requiring('__typename', 'id', ...all),
        };
        const parts = splitByRequirements(entity, namesOf(byField));
        const asked = parts.map((part) => FIELDS.filter((name) => textOf(part.selectionSet).includes(name)));
        expect(asked.flat().sort()).toEqual(FIELDS);
        for (const [index, { requires }] of parts.entries()) {
          const sent = fromOf(requires);
          expect(new Set(sent.map(({ name }) => name)).size).toBe(sent.length);
          const sources = sent.map(({ from }) => from);
          expect(sources.slice(0, 2)).toEqual(['__typename', 'id']);
          for (const name of asked[index] ?? [])
            expect(sources).toEqual(expect.arrayContaining(byField.get(name) ?? []));
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is left as it is where no two required fields claim one name', () => {
    const entity = {
      subgraph: 'a',
      selectionSet: selectionSet('{ ... on T { f0 f1 } }'),
      requires: requiring('id', 'p__1', 'q__1'),
    };
    expect(
      splitByRequirements(
        entity,
        namesOf(
          new Map([
            ['f0', ['p__1']],
            ['f1', ['q__1']],
          ]),
        ),
      ),
    ).toEqual([entity]);
  });

  it('finds two that claim one name below other fields too', () => {
    const below: RequiredSelection[] = [
      {
        kind: 'Fragment',
        types: ['T'],
        selections: [{ kind: 'Field', name: 'o', from: 'o', selections: [field('p__1'), field('p__2')] }],
      },
    ];
    const entity = { subgraph: 'a', selectionSet: selectionSet('{ ... on T { f0 f1 } }'), requires: below };
    const parts = splitByRequirements(
      entity,
      namesOf(
        new Map([
          ['f0', ['p__1']],
          ['f1', ['p__2']],
        ]),
      ),
    );
    expect(parts.map((part) => textOf(part.selectionSet))).toEqual(['{ ... on T { f0 } }', '{ ... on T { f1 } }']);
    expect(parts.map(({ requires }) => JSON.stringify(requires).match(/p__\d/g))).toEqual([['p__1'], ['p__2']]);
  });
});
