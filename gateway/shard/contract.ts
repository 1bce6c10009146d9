/** The directives of a sharded contract, read once into lookups that compiling and running use. */
import {
  buildASTSchema,
  concatAST,
  type DirectiveNode,
  extendSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  parseType,
  typeFromAST,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

import { type PruneRule, pruneRulesOf, type ShardProof } from './prune.ts';
import { type ShardKeyRule, shardKeyRuleOf } from './route.ts';

export type GatherRule = 'CONNECTION' | 'GROUPS' | 'ROUTE' | 'ANY' | 'LOCAL' | 'REFER';

export interface GatherDirective {
  rule: GatherRule;
  by: string | null;
  via: ShardProof;
  order: string | null;
  prunes: readonly PruneRule[];
}

export interface EntityType {
  name: string;
  /** Fields of the first resolvable key. */
  key: readonly string[];
  /** Set if the entity's rows live in one shard each; else it spans all shards. */
  shardKey: ShardKeyRule | null;
}

export interface ShardedContract {
  sdl: string;
  /** The contract's types plus `_entities` and `_service`. */
  schema: GraphQLSchema;
  /** Resolvable entities by type name. */
  entities: ReadonlyMap<string, EntityType>;
  /** By coordinate, e.g. `Query.municipalProjects`. */
  gathers: ReadonlyMap<string, GatherDirective>;
  /** The input type that a text such as `[ID!]` names; built once per text. */
  inputType(text: string): GraphQLInputType;
}

/** What the federation specification adds to a subgraph's schema. */
const FEDERATION_SDL = `
  scalar _Any
  type _Service { sdl: String }
  extend type Query { _service: _Service! }
`;

/**
 * Reads an assembled contract (see `assembleContract`). Throws if the text is no SDL; whether its directives make
 * sense is for `lintShardedContract` to say.
 */
export function readShardedContract(sdl: string): ShardedContract {
  const contractSchema = buildContractSchema(sdl);
  const entities = readEntities(contractSchema);
  const schema = keepLiterals(addEntitiesField(contractSchema, entities));
  const inputTypes = new Map<string, GraphQLInputType>();
  return {
    sdl,
    schema,
    entities,
    gathers: readGathers(schema),
    inputType(text) {
      let type = inputTypes.get(text);
      if (type === undefined) {
        type = typeFromAST(schema, parseType(text) as never) as GraphQLInputType | undefined;
        if (type === undefined) throw new Error(`Expected a type of the contract, got "${text}".`);
        inputTypes.set(text, type);
      }
      return type;
    },
  };
}

/** The types of a contract, `_service` and `_entities`: what a holder of it answers by. Throws if the text is no SDL. */
export function buildHolderSchema(sdl: string): GraphQLSchema {
  const schema = buildContractSchema(sdl);
  return addEntitiesField(schema, readEntities(schema));
}

/** The types of a contract and `_service`. Throws if the text is no SDL. */
export function buildContractSchema(sdl: string): GraphQLSchema {
  return buildASTSchema(concatAST([parse(sdl), parse(FEDERATION_SDL)]), { assumeValidSDL: true });
}

/** Resolvable entities by type name. */
export function readEntities(schema: GraphQLSchema): Map<string, EntityType> {
  const entities = new Map<string, EntityType>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const key = readKey(directivesOf(type));
    if (key === undefined) continue;
    entities.set(type.name, { name: type.name, key, shardKey: shardKeyRuleOf(schema, type) ?? null });
  }
  return entities;
}

/** Fields of the first `@key` that this contract resolves; undefined if the type has none. */
function readKey(directives: readonly DirectiveNode[]): string[] | undefined {
  for (const directive of directives) {
    if (directive.name.value !== 'key') continue;
    const argument = (name: string) => directive.arguments?.find((node) => node.name.value === name)?.value;
    const resolvable = argument('resolvable');
    if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) continue;
    const fields = argument('fields');
    if (fields?.kind === Kind.STRING) return fields.value.trim().split(/[\s,]+/);
  }
  return undefined;
}

function addEntitiesField(schema: GraphQLSchema, entities: ReadonlyMap<string, EntityType>): GraphQLSchema {
  if (entities.size === 0) return schema;
  return extendSchema(
    schema,
    parse(`
      union _Entity = ${[...entities.keys()].join(' | ')}
      extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
    `),
    { assumeValidSDL: true },
  );
}

/** A number written inline where a scalar of the contract stands keeps its digits: text, not a rounded number. */
function keepLiterals(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || type.astNode === undefined || type.astNode === null) continue;
    if (type.name === '_Any') continue;
    type.parseLiteral = literalAsText;
  }
  return schema;
}

function literalAsText(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : valueFromASTUntyped(node, variables);
}

function readGathers(schema: GraphQLSchema): Map<string, GatherDirective> {
  const gathers = new Map<string, GatherDirective>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const gather = readGather(schema, field);
      if (gather !== undefined) gathers.set(`${type.name}.${field.name}`, gather);
    }
  }
  return gathers;
}

function readGather(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): GatherDirective | undefined {
  const gather = directiveValues(schema, 'gather', field.astNode?.directives);
  if (gather === undefined) return undefined;
  return {
    rule: gather.rule as GatherRule,
    by: (gather.by as string | undefined) ?? null,
    via: gather.via as ShardProof,
    order: (gather.order as string | undefined) ?? null,
    prunes: pruneRulesOf(schema, field),
  };
}

function directivesOf(type: GraphQLObjectType): readonly DirectiveNode[] {
  return [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

/** Arguments of the first directive of this name, defaults filled in; undefined if there is none. */
export function directiveValues(
  schema: GraphQLSchema,
  name: string,
  directives: readonly DirectiveNode[] | undefined,
): Record<string, unknown> | undefined {
  const definition = schema.getDirective(name);
  return definition ? getDirectiveValues(definition, { directives }) : undefined;
}
