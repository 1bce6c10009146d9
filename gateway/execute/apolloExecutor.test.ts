import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type GraphQLError, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { chanceOf } from '../shard/testing/randomFetches.ts';
import { createApolloExecutor } from './apolloExecutor.ts';
import type { Executor } from './executor.ts';
import { type InventedGraph, inventGraph } from './testing/inventedGraph.ts';
import { type RandomOperation, randomOperation } from './testing/randomOperation.ts';

const read = (name: string) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const context = () => ({
  requestId: 'r1',
  today: '2021-06-17',
  calendar: 'cn-2021',
  signal: new AbortController().signal,
  completeRequired: false,
  warnings: [],
});
const seeds = fc.nat({ max: 1_000_000 });

/** Most lead to rows of several types. */
const ROOTS = [
  ...['matter', 'matters', 'matterStates', 'matterDifferences', 'matterClusters', 'similarMatters'],
  ...['official', 'organization', 'municipalProjects'],
];

let graph: InventedGraph;
let executor: Executor;
beforeAll(async () => {
  graph = inventGraph(read('api.graphql'));
  executor = await createApolloExecutor(read('supergraph.graphql'), graph.sources, quiet);
});

/** What a client gets, as JSON: the order of keys is part of it. */
async function answer({
  query,
  variables,
}: RandomOperation): Promise<{ data: unknown; errors: readonly GraphQLError[] }> {
  const operation = { document: parse(query), operationName: null, variables, documentHash: query };
  const { data, errors = [] } = await executor.execute(operation, context());
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors };
}

/** Undefined if its aliases cannot be merged. */
function validOperation(seed: number): RandomOperation | undefined {
  const operation = randomOperation(graph.schema, ROOTS, chanceOf(seed));
  return validate(graph.schema, parse(operation.query)).length === 0 ? operation : undefined;
}

describe('many subgraphs', () => {
  it('answer as one that knows all would, key by key', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const operation = validOperation(seed);
        if (!operation) return;
        graph.away.clear();
        const { data, errors } = await answer(operation);
        expect(errors).toEqual([]);
        const { data: expected } = graph.answerWhole(operation.query, operation.variables);
        expect(JSON.stringify(data), JSON.stringify(operation)).toBe(JSON.stringify(expected));
        compared += 1;
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('answer what they can while some are away: every null has its error, every error its null', async () => {
    let withErrors = 0;
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const operation = validOperation(seed);
        if (!operation) return;
        const chance = chanceOf(seed + 1);
        graph.away.clear();
        for (const name of graph.sources.keys()) if (chance.bool(0.25)) graph.away.add(name);
        const { data, errors } = await answer(operation);
        const whole: unknown = JSON.parse(JSON.stringify(graph.answerWhole(operation.query, operation.variables).data));
        const paths = errors.map(({ path = [] }) => path.join('.'));
        expect(
          paths.filter((path) => !endsInNull(data, path)),
          JSON.stringify(operation),
        ).toEqual([]);
        const lost = lostPlaces(data, whole, []);
        expect(lost.filter((place) => !paths.some((path) => `${path}.`.startsWith(place)))).toEqual([]);
        if (errors.length > 0) withErrors += 1;
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(withErrors).toBeGreaterThan(80);
  });
});

describe('an operation that was asked before', () => {
  it('is answered by its variables, conditions among them', async () => {
    const document = parse('query ($id: ID!, $v: Boolean!) { matter(id: $id) { id @include(if: $v) __typename } }');
    const ask = async (id: string, v: boolean) =>
      (await executor.execute({ document, operationName: null, variables: { id, v }, documentHash: 'h' }, context()))
        .data;
    graph.away.clear();
    const [first, second] = [await ask('1', true), await ask('2', false)];
    expect(Object.keys(first?.matter ?? {})).toEqual(['id', '__typename']);
    expect(Object.keys(second?.matter ?? {})).toEqual(['__typename']);
    expect(await ask('1', true)).toEqual(first);
  });

  it('is the one of its name', async () => {
    const document = parse('query A { matter(id: "1") { id } } query B { matters { totalCount } }');
    const ask = async (operationName: string) =>
      (await executor.execute({ document, operationName, variables: {}, documentHash: 'i' }, context())).data;
    expect(Object.keys((await ask('A')) ?? {})).toEqual(['matter']);
    expect(Object.keys((await ask('B')) ?? {})).toEqual(['matters']);
  });
});

describe('variables that are wrong', () => {
  it.each([
    'query ($v: Boolean!) { matter(id: "1") { id @include(if: $v) } }',
    'query ($v: Boolean!) { __typename @include(if: $v) }',
  ])('are told, whoever is asked: %s', async (query) => {
    const operation = { document: parse(query), operationName: null, variables: { v: 'x' }, documentHash: query };
    const { data, errors } = await executor.execute(operation, context());
    expect(data).toBeUndefined();
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('Variable "$v" got invalid value')]);
  });
});

/** Whether the way there leads to a null, at its end or before. */
function endsInNull(data: unknown, path: string): boolean {
  let place = data;
  for (const step of path.split('.')) {
    if (place === null) return true;
    if (typeof place !== 'object' || !Object.hasOwn(place, step)) return false;
    place = (place as Record<string, unknown>)[step];
  }
  return place === null;
}

/** Places, each with a dot at its end, that are null and need not be. Any other difference is a place without an error. */
function lostPlaces(data: unknown, whole: unknown, path: readonly string[]): string[] {
  if (JSON.stringify(data) === JSON.stringify(whole)) return [];
  if (data === null) return [path.map((step) => `${step}.`).join('')];
  const isSame =
    typeof data === 'object' && typeof whole === 'object' && whole !== null && keysOf(data) === keysOf(whole);
  if (!isSame) return [`${path.join('.')} is another.`];
  return Object.entries(data as object).flatMap(([key, value]) =>
    lostPlaces(value, (whole as Record<string, unknown>)[key], [...path, key]),
  );
}

function keysOf(value: object | null): string {
  return Object.keys(value ?? {}).join();
}
