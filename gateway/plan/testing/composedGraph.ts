/** A supergraph of invented subgraphs, as the composer writes it, and the schema that clients see of it. */
import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type FragmentDefinitionNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { type ClientOperation, conditionVariables, readConditions } from '../ClientOperation.ts';

export interface ComposedGraph {
  supergraphSdl: string;
  /** The API schema. */
  schema: GraphQLSchema;
  /** A client's query, which must be valid; `variables` decide its conditions. */
  operation(query: string, variables?: Readonly<Record<string, unknown>>): ClientOperation;
}

/** @param subgraphs by name; each with its own `@link`s */
export function composeGraph(subgraphs: Readonly<Record<string, string>>): ComposedGraph {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: '', typeDefs: parse(sdl) }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return readGraph(composed.supergraphSdl);
}

export function readGraph(supergraphSdl: string): ComposedGraph {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  return {
    supergraphSdl,
    schema,
    operation: (query, variables = {}) => clientOperation(schema, query, variables),
  };
}

/** @throws if the query is not valid, or has no operation */
export function clientOperation(
  schema: GraphQLSchema,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): ClientOperation {
  const document = parse(query, { noLocation: true });
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('Expected an operation, got none.');
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    schema,
    operation,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    conditions: readConditions(conditionVariables(document), operation, variables),
  };
}
