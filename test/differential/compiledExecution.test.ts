import { execute, type GraphQLSchema, isAbstractType, isObjectType, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { executeCompiled } from '../../subgraphs/kit/execution/executeCompiled.ts';
import { runs } from '../support/runs.ts';
import type { AskedOperation } from './support/Answer.ts';
import { faultsWhereAsked } from './support/faults.ts';
import { GraphData, NO_FAULTS, type OperationState, type Thing } from './support/graphData.ts';
import { type InventedGraph, inventGraph } from './support/inventGraph.ts';
import { hash, Random } from './support/random.ts';
import { randomOperation } from './support/randomOperation.ts';

const GRAPHS = runs(12, 60);
const OPERATIONS = 25;

/** Random operations over invented graphs whose resolvers answer at once, soon or later, and graphql-js beside it. */
describe('compiled execution over random graphs', () => {
  it('answers as graphql-js does, keys in the same order', async () => {
    const { answered, left } = await compareAnswers(() => NO_FAULTS);
    expect(answered).toBeGreaterThan(left);
  });

  it('leaves to graphql-js whatever fails', async () => {
    const { failed } = await compareAnswers((graph, index) => faultsWhereAsked(graph.model, index, 0.1));
    expect(failed).toBeGreaterThan(GRAPHS);
  });
});

async function compareAnswers(faultsOf: (graph: InventedGraph, index: number) => AskedOperation['faultAt']) {
  const counts = { answered: 0, left: 0, failed: 0 };
  for await (const { told, text, expected, data } of answersOf(faultsOf)) {
    if (expected.errors) counts.failed += 1;
    if (data === null) counts.left += 1;
    else counts.answered += 1;
    const isLeft = expected.errors || text.startsWith('mutation') || /__(?:schema|type)\b/.test(text);
    if (isLeft) expect(data, told).toBeNull();
    // Whether a key that objects have already is met depends on the rows.
    else if (data !== null || !text.includes('__proto__')) {
      expect(JSON.stringify(data), told).toBe(JSON.stringify(expected.data));
    }
  }
  return counts;
}

async function* answersOf(faultsOf: (graph: InventedGraph, index: number) => AskedOperation['faultAt']) {
  for (let seed = 0; seed < GRAPHS; seed++) {
    const graph = inventGraph(seed);
    const schema = withResolvers(graph);
    for (let index = 0; index < OPERATIONS; index++) {
      const { document, variables, text } = randomOperation(schema, new Random(hash('compiled', seed, index)));
      const state = (): OperationState => {
        return { mutations: 0, faultAt: faultsOf(graph, hash(seed, index)), away: new Set(), complaints: [] };
      };
      const operation = document.definitions.find((it) => it.kind === 'OperationDefinition') as OperationDefinitionNode;
      const expected = await execute({ schema, document, variableValues: variables, contextValue: state() });
      // Code is written for the objects of every other operation.
      const hotAfter = index % 2 === 0 ? 0 : Number.POSITIVE_INFINITY;
      const data = await executeCompiled({ schema, document, operation, variables, context: state(), hotAfter });
      const told = `Graph ${seed}, operation ${index}: ${text} ${JSON.stringify(variables)}`;
      yield { told, text, expected, data };
    }
  }
}

/** The schema that clients see, each field with a resolver of its own pace. */
function withResolvers({ model, apiSchema: schema }: InventedGraph): GraphQLSchema {
  const data = new GraphData(model);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ $type }: Thing) => $type;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = (source: Thing | undefined, args: Record<string, unknown>, state: OperationState) =>
        data.resolve(source, type.name, field.name, args, state, false);
      field.resolve = [resolve, soon(resolve), later(resolve)][hash(type.name, field.name) % 3] as typeof resolve;
    }
  }
  return schema;
}

type Resolve = (source: Thing | undefined, args: Record<string, unknown>, state: OperationState) => unknown;

const soon =
  (resolve: Resolve) =>
  async (...asked: Parameters<Resolve>) => {
    const value = resolve(...asked);
    // Items may be promises, too.
    return Array.isArray(value) ? value.map(async (item) => item) : value;
  };

const later =
  (resolve: Resolve) =>
  async (...asked: Parameters<Resolve>) => {
    await new Promise(setImmediate);
    return resolve(...asked);
  };
