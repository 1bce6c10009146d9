/** Compiles a fetch into a program: what shards are asked, and how their answers become one. */
import { type GraphQLObjectType, getNamedType, isCompositeType } from 'graphql';
import { planArguments } from '../arguments.ts';
import type { ShardedContract } from '../contract.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { requestError } from '../errors.ts';
import type { AnyField, EntityStep, GatheredField, Program, RootStep, RouteField } from '../program.ts';
import { compileConnection } from './connection.ts';
import { addPiece, type CompileContext, parentEntity, startPiece, writeArguments } from './context.ts';
import type { FetchDocument } from './document.ts';
import { collectFields, type FieldGroup } from './fields.ts';
import { compileGroups } from './groups.ts';
import { compileOutput } from './output.ts';
import { compileRow, compileSelection, fieldOf } from './selection.ts';

/**
 * The program of a document under the given values of its condition variables. Throws RequestError for a field that
 * the contract keeps to itself (no `@gather`).
 */
export function compileProgram(
  contract: ShardedContract,
  { operation, fragments, hiddenPrefix }: FetchDocument,
  conditions: Readonly<Record<string, boolean>>,
): Program {
  const { schema } = contract;
  const context: CompileContext = {
    schema,
    fragments,
    conditions,
    contract,
    hiddenPrefix,
    pieces: [],
    drafts: 0,
    compileGathered,
  };
  const query = schema.getQueryType();
  if (!query) throw new Error('Expected the contract to have a type Query.');
  const steps = collectFields(context, query, [operation.selectionSet]).map((group) =>
    compileRootStep(context, query, group),
  );
  return deepFreeze({ pieces: context.pieces, steps });
}

function compileRootStep(context: CompileContext, query: GraphQLObjectType, group: FieldGroup): RootStep {
  const { responseKey, name } = group;
  switch (name) {
    case '__typename':
      return { kind: 'typename', responseKey };
    case '_service': {
      const service = getNamedType(fieldOf(query, name).type) as GraphQLObjectType;
      return { kind: 'service', responseKey, fields: compileOutput(context, service, group.selectionSets) };
    }
    case '_entities':
      return compileEntities(context, query, group);
    default:
      return { kind: 'field', responseKey, field: compileGathered(context, query, group) };
  }
}

function compileEntities(context: CompileContext, query: GraphQLObjectType, group: FieldGroup): RootStep {
  const [representations] = planArguments(fieldOf(query, '_entities'), 'Query._entities', group.node.arguments ?? []);
  if (!representations) throw new Error('Expected representations in validated arguments of _entities.');
  const types = [...context.contract.entities.keys()].map((name): EntityStep => {
    const type = context.schema.getType(name) as GraphQLObjectType;
    return compileEntity(context, type, collectFields(context, type, group.selectionSets));
  });
  return { kind: 'entities', responseKey: group.responseKey, representations, types };
}

function compileEntity(context: CompileContext, type: GraphQLObjectType, groups: readonly FieldGroup[]): EntityStep {
  const entity = context.contract.entities.get(type.name);
  if (!entity) throw new Error(`Expected ${type.name} to be an entity of the contract.`);
  if (entity.shardKey !== null) return compileRow(context, type, entity, groups);
  const isOwn = ({ name }: FieldGroup) => name === '__typename' || entity.key.includes(name);
  return {
    kind: 'spanning',
    type: type.name,
    key: entity.key,
    own: groups.filter(isOwn).map(({ responseKey, name }) => ({ responseKey, name })),
    fields: groups
      .filter((group) => !isOwn(group))
      .map((group) => ({ responseKey: group.responseKey, field: compileGathered(context, type, group) })),
  };
}

function compileGathered(context: CompileContext, parent: GraphQLObjectType, group: FieldGroup): GatheredField {
  const gather = context.contract.gathers.get(`${parent.name}.${group.name}`);
  switch (gather?.rule) {
    case 'CONNECTION':
      return compileConnection(context, parent, group, gather);
    case 'GROUPS':
      return compileGroups(context, parent, group, gather);
    case 'ROUTE': {
      if (gather.by === null) throw new Error(`Expected @gather(rule: ROUTE, by:) on ${parent.name}.${group.name}.`);
      const type = getNamedType(fieldOf(parent, group.name).type);
      const shardKey = context.contract.entities.get(type.name)?.shardKey ?? null;
      const route: Pick<RouteField, 'kind' | 'by' | 'via' | 'shardKey'> = {
        kind: 'route',
        by: gather.by.split('.'),
        via: gather.via,
        shardKey,
      };
      return { ...route, ...compileWhole(context, parent, group) };
    }
    case 'ANY':
      return { kind: 'any', ...compileWhole(context, parent, group) };
    default:
      throw requestError('GRAPHQL_VALIDATION_FAILED', [
        `Expected a field with a rule by which shards' answers are gathered, got ${parent.name}.${group.name}.`,
      ]);
  }
}

/** A field that one shard answers whole. */
function compileWhole(context: CompileContext, parent: GraphQLObjectType, group: FieldGroup): Omit<AnyField, 'kind'> {
  const field = fieldOf(parent, group.name);
  const coordinate = `${parent.name}.${group.name}`;
  const draft = startPiece(context);
  const argumentText = writeArguments(draft, field, coordinate, group);
  const type = getNamedType(field.type);
  const { text, shape } = isCompositeType(type)
    ? compileSelection(context, draft, type, group.selectionSets)
    : { text: '', shape: null };
  return {
    coordinate,
    parent: parentEntity(parent),
    arguments: planArguments(field, coordinate, group.node.arguments ?? []),
    piece: addPiece(context, {
      on: parentEntity(parent),
      field: group.name,
      paged: false,
      argumentText,
      selection: text,
      variables: draft.variables,
    }),
    shape,
  };
}
