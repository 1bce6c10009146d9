/** The subgraphs of an invented graph: real ones, in this process. */
import { buildSubgraphSchema, type GraphQLSchemaModule } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { GraphData, OperationState, Representation, Thing } from './graphData.ts';
import type { InventedGraph } from './inventGraph.ts';

export interface Subgraph {
  name: string;
  /** As it comes over the wire: plain objects that belong to whoever asked. */
  /** Throws if it cannot be reached. */
  answer(query: string, variables: Readonly<Record<string, unknown>>, state: OperationState): Promise<ExecutionResult>;
}

export function createSubgraphs({ model, subgraphSdls }: InventedGraph, data: GraphData): Subgraph[] {
  return [...subgraphSdls].map(([name, sdl]) => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolversOf(name) }]);
    const documents = new Map<string, Checked>();
    return {
      name,
      async answer(query, variables, state) {
        if (state.away.has(name)) throw new AwayError(name);
        const { document, errors } = documents.get(query) ?? check(schema, query);
        documents.set(query, { document, errors });
        if (errors.length > 0) throw new InvalidFetchError(name, query, errors);
        const result = await execute({
          schema,
          document,
          variableValues: JSON.parse(JSON.stringify(variables)),
          contextValue: state,
          fieldResolver: (source: Thing | undefined, args, context: OperationState, { fieldName, parentType }) =>
            data.resolve(source, parentType.name, fieldName, args, context, true),
          typeResolver: ({ $type }: Thing) => $type,
        });
        return JSON.parse(JSON.stringify(result)) as ExecutionResult;
      },
    };
  });

  function resolversOf(subgraph: string) {
    const resolvers: NonNullable<GraphQLSchemaModule['resolvers']> = {};
    for (const name of model.definedIn.get(subgraph) ?? []) {
      const type = model.types.get(name);
      const reference = {
        // One that cannot be resolved is the error of that one: thrown at once, it would be that of all.
        __resolveReference: async (representation: Representation, state: OperationState) =>
          data.find(name, representation, subgraph, state),
      };
      const isObject = type?.kind === 'interface' && type.keyed?.objectIn.has(subgraph);
      if (type?.kind === 'entity' || isObject) resolvers[name] = reference;
      else if (type?.kind === 'interface' || type?.kind === 'union') {
        const isKeyed = type.kind === 'interface' && type.keyed;
        resolvers[name] = { __resolveType: ({ $type }: Thing) => $type, ...(isKeyed ? reference : {}) };
      }
    }
    return resolvers;
  }
}

export class AwayError extends Error {
  constructor(subgraph: string) {
    super(`Subgraph ${subgraph} cannot be reached.`);
  }
}

/** An executor asked for what the subgraph does not have. */
export class InvalidFetchError extends Error {
  constructor(subgraph: string, query: string, errors: readonly GraphQLError[]) {
    super(`Expected a valid fetch from ${subgraph}, got ${query}: ${errors.map(({ message }) => message).join(' ')}`);
  }
}

interface Checked {
  document: DocumentNode;
  errors: readonly GraphQLError[];
}

function check(schema: GraphQLSchema, query: string): Checked {
  const document = parse(query);
  return { document, errors: validate(schema, document) };
}
