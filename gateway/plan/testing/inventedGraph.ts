/**
 * Every contract of the graph, answered by one rule that invents a value from where it stands: an entity's from its
 * key, another's from the entity, fields and arguments that lead to it. So all subgraphs agree, and one server of the
 * whole graph would answer the same: what the executor makes of many answers can be held against that.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { assembleContract, CONTRACT_NAMES } from '../../../schema/contract.ts';
import { type SubgraphSource, variableValues } from '../../fetch/SubgraphSource.ts';
import { FetchFailure, type SubgraphResponse } from '../../fetch/transport.ts';

export interface InventedGraph {
  /** The API schema, as one server of everything would serve it. */
  schema: GraphQLSchema;
  sources: Map<string, SubgraphSource>;
  /** Subgraphs that cannot be reached for the moment. */
  away: Set<string>;
  /** What one server of everything answers. Takes a valid query. */
  answerWhole(query: string, variables: Record<string, unknown>): ExecutionResult;
}

export function inventGraph(apiSdl: string): InventedGraph {
  const schema = buildSchema(apiSdl);
  const away = new Set<string>();
  const contracts = CONTRACT_NAMES.map((name) => ({ name, typeDefs: parse(assembleContract(name)) }));
  const keys = new Map(contracts.flatMap(({ typeDefs }) => [...keyFieldsOf(typeDefs)]));
  const fieldResolver = inventField(keys);
  const request = (served: GraphQLSchema, query: string, variableValues: Record<string, unknown>) => ({
    schema: served,
    document: parse(query),
    variableValues,
    rootValue: ROOT,
    fieldResolver,
  });
  const sources = contracts.map(({ name, typeDefs }): [string, SubgraphSource] => {
    const subgraph = buildSubgraphSchema([{ typeDefs, resolvers: referenceResolvers(keys) }]);
    const answer = async (query: string, variables: Record<string, unknown>): Promise<SubgraphResponse> => {
      if (!away.has(name)) return JSON.parse(JSON.stringify(await execute(request(subgraph, query, variables))));
      const endpoint = { subgraph: name, shard: null, url: '', timeoutMs: 0 };
      throw new FetchFailure('UNREACHABLE', endpoint, `Subgraph "${name}" cannot be reached.`);
    };
    return [name, { prepare: (query) => ({ execute: (variables) => answer(query, variableValues(variables)) }) }];
  });
  return {
    schema,
    sources: new Map(sources),
    away,
    answerWhole: (query, variables) => executeSync(request(schema, query, variables)),
  };
}

/** An object of any type. */
interface Invented {
  place: string;
  [field: string]: unknown;
}

const ROOT: Invented = { place: '' };

/** The key field of each type that has one. */
function keyFieldsOf({ definitions }: DocumentNode): Map<string, string> {
  const keys = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const key = definition.directives?.find(({ name }) => name.value === 'key');
    const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
    if (fields?.kind === Kind.STRING) keys.set(definition.name.value, fields.value);
  }
  return keys;
}

function referenceResolvers(keys: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    [...keys].map(([type, key]) => [
      type,
      { __resolveReference: (reference: Record<string, string>) => entityOf(type, key, reference[key] ?? '') },
    ]),
  );
}

function entityOf(type: string, keyField: string, key: string): Invented {
  return { __typename: type, [keyField]: key, place: `${type}:${key}` };
}

function inventField(keys: ReadonlyMap<string, string>): GraphQLFieldResolver<Invented, unknown> {
  return (source, args, _context, { fieldName, returnType, schema }) => {
    if (Object.hasOwn(source, fieldName)) return source[fieldName];
    const written = JSON.stringify(Object.entries(args as object).sort(([a], [b]) => (a < b ? -1 : 1)));
    return invent({ schema, keys }, returnType, `${source.place}.${fieldName}${written}`);
  };
}

interface Rule {
  schema: GraphQLSchema;
  keys: ReadonlyMap<string, string>;
}

function invent(rule: Rule, type: GraphQLOutputType, place: string): unknown {
  if (!isNonNullType(type)) return below(`${place}?`, 6) === 0 ? null : inventValue(rule, type, place);
  return inventValue(rule, type.ofType as GraphQLOutputType, place);
}

function inventValue(rule: Rule, type: GraphQLOutputType, place: string): unknown {
  if (isListType(type)) {
    const item = type.ofType as GraphQLOutputType;
    return Array.from({ length: below(place, 4) }, (_, index) => invent(rule, item, `${place}[${index}]`));
  }
  if (isEnumType(type))
    return pick(
      type.getValues().map(({ name }) => name),
      place,
    );
  if (isScalarType(type)) return inventScalar(type.name, place);
  const names = isObjectType(type) ? [type.name] : rule.schema.getPossibleTypes(type as never).map(({ name }) => name);
  const name = pick(names, place);
  const key = rule.keys.get(name);
  return key ? entityOf(name, key, `${name}${below(place, 5)}`) : { __typename: name, place };
}

/** Zero, false and the empty text often: what is taken for nothing by mistake. */
function inventScalar(name: string, place: string): unknown {
  const number = below(place, 3);
  switch (name) {
    case 'Int':
      return number;
    case 'Float':
      return number / 2;
    case 'Boolean':
      return number === 0;
    default:
      return number === 0 && name === 'String' ? '' : `${name} ${hash(place) % 1000}`;
  }
}

function pick(names: readonly string[], place: string): string {
  return [...names].sort()[below(place, names.length)] as string;
}

function below(place: string, limit: number): number {
  return hash(place) % limit;
}

/** FNV-1a, its last bits mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 8;
}
