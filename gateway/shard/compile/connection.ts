/** Compiles a CONNECTION field: what shards are asked for a page, and what of the answer is the hub's own. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { planArguments } from '../arguments.ts';
import type { GatherDirective } from '../contract.ts';
import { type OrderRule, orderRulesOf } from '../order.ts';
import type { ConnectionField, ConnectionOutput, PageNames, PieceVariable, Shape } from '../program.ts';
import {
  addPiece,
  type CompileContext,
  hiddenName,
  type PieceDraft,
  parentEntity,
  startPiece,
  writeArguments,
} from './context.ts';
import { collectFields, type FieldGroup } from './fields.ts';
import { compileOutput } from './output.ts';
import { compileObject, compileSelection, fieldOf } from './selection.ts';

const PAGING = ['first', 'after'];

export function compileConnection(
  context: CompileContext,
  parent: GraphQLObjectType,
  group: FieldGroup,
  gather: GatherDirective,
): ConnectionField {
  const field = fieldOf(parent, group.name);
  const coordinate = `${parent.name}.${group.name}`;
  const type = objectTypeOf(field, coordinate);
  const orderArgument = gather.order;
  if (orderArgument === null) throw new Error(`Expected @gather(rule: CONNECTION, order:) on ${coordinate}.`);
  const node = objectTypeOf(fieldOf(type, 'nodes'), `${type.name}.nodes`);
  const hidden = pageNames(context);
  const selected = collectFields(context, type, group.selectionSets);

  const draft = startPiece(context);
  const argumentText = writeArguments(draft, field, coordinate, group, { always: [orderArgument], paging: PAGING });
  const bareVariables = [...draft.variables];
  const outputs = selected.map((output) => compileConnectionOutput(context, type, node, output));
  const wantsRows = outputs.some(({ kind }) => kind === 'nodes' || kind === 'edges' || kind === 'pageInfo');
  const wantsTotal = outputs.some(({ kind }) => kind === 'totalCount');
  const page = wantsRows ? writePage(context, draft, type, selected, outputs, hidden) : null;

  const totalText = `${hidden.totalCount}:totalCount`;
  const piece = (texts: readonly string[], variables: readonly PieceVariable[]) =>
    addPiece(context, {
      on: parentEntity(parent),
      field: group.name,
      paged: true,
      argumentText,
      selection: `{${texts.join(' ')}}`,
      variables,
    });
  const nextRowsPiece = page && piece(page.texts, draft.variables);
  return {
    kind: 'connection',
    coordinate,
    parent: parentEntity(parent),
    arguments: planArguments(field, coordinate, group.node.arguments ?? []),
    prunes: gather.prunes,
    orderArgument,
    orders: orderRules(context, field, orderArgument, node),
    shardKey: context.contract.entities.get(node.name)?.shardKey ?? null,
    rowsPiece: page && wantsTotal ? piece([totalText, ...page.texts], draft.variables) : nextRowsPiece,
    nextRowsPiece,
    barePiece: piece([wantsTotal ? totalText : `${hidden.totalCount}:__typename`], bareVariables),
    hidden,
    wantsTotal,
    outputs,
    shape: page?.shape ?? null,
  };
}

function compileConnectionOutput(
  context: CompileContext,
  type: GraphQLObjectType,
  node: GraphQLObjectType,
  group: FieldGroup,
): ConnectionOutput {
  const { responseKey, name } = group;
  switch (name) {
    case '__typename':
      return { kind: 'typename', responseKey, value: type.name };
    case 'nodes': {
      const key = context.contract.entities.get(node.name)?.key[0];
      const id = collectFields(context, node, group.selectionSets).find((field) => field.name === key);
      return { kind: 'nodes', responseKey, id: id?.responseKey ?? null };
    }
    case 'edges': {
      const edge = objectTypeOf(fieldOf(type, 'edges'), `${type.name}.edges`);
      const fields = collectFields(context, edge, group.selectionSets);
      return {
        kind: 'edges',
        responseKey,
        sent: fields.some(isShardsOwn),
        cursors: fields.filter((field) => field.name === 'cursor').map((field) => field.responseKey),
        typenames: fields
          .filter((field) => field.name === '__typename')
          .map((field) => ({ responseKey: field.responseKey, value: edge.name })),
      };
    }
    case 'totalCount':
      return { kind: 'totalCount', responseKey };
    case 'pageInfo':
    case 'coverage': {
      const output = objectTypeOf(fieldOf(type, name), `${type.name}.${name}`);
      return { kind: name, responseKey, fields: compileOutput(context, output, group.selectionSets) };
    }
    default:
      throw new Error(`Expected ${type.name} to have no field but those of a connection, got "${name}".`);
  }
}

/** The rows as the client wants them, and under hidden names what merging needs; all but the total. */
function writePage(
  context: CompileContext,
  draft: PieceDraft,
  type: GraphQLObjectType,
  selected: readonly FieldGroup[],
  outputs: readonly ConnectionOutput[],
  hidden: PageNames,
): { texts: string[]; shape: Shape | null } {
  const previousText = outputs.some(asksPreviousPage) ? ` ${hidden.hasPreviousPage}:hasPreviousPage` : '';
  const texts = [
    `${hidden.edges}:edges{${hidden.cursor}:cursor}`,
    `${hidden.pageInfo}:pageInfo{${hidden.hasNextPage}:hasNextPage${previousText}}`,
  ];
  const fields: { responseKey: string; shape: Shape }[] = [];
  for (const { responseKey, name, selectionSets } of selected) {
    const rows =
      name === 'nodes' || name === 'edges' ? writeRows(context, draft, type, name, selectionSets) : undefined;
    if (rows === undefined) continue;
    texts.push(`${responseKey}:${name}${rows.text}`);
    if (rows.shape !== null) fields.push({ responseKey, shape: rows.shape });
  }
  return { texts, shape: fields.length === 0 ? null : { hidden: [], fields, cuts: [], variants: null } };
}

/** Undefined if of edges nothing is wanted but what the hub makes. */
function writeRows(
  context: CompileContext,
  draft: PieceDraft,
  type: GraphQLObjectType,
  name: 'nodes' | 'edges',
  selectionSets: readonly SelectionSetNode[],
) {
  const row = objectTypeOf(fieldOf(type, name), `${type.name}.${name}`);
  if (name === 'nodes') return compileSelection(context, draft, row, selectionSets);
  const fields = collectFields(context, row, selectionSets).filter(isShardsOwn);
  return fields.length === 0 ? undefined : compileObject(context, draft, row, fields);
}

/** Of an edge, all but what the hub makes. */
function isShardsOwn({ name }: FieldGroup): boolean {
  return name !== 'cursor' && name !== '__typename';
}

function asksPreviousPage(output: ConnectionOutput): boolean {
  return output.kind === 'pageInfo' && output.fields.some(({ name }) => name === 'hasPreviousPage');
}

function pageNames(context: CompileContext): PageNames {
  return {
    edges: hiddenName(context, 'edges'),
    cursor: hiddenName(context, 'cursor'),
    totalCount: hiddenName(context, 'totalCount'),
    pageInfo: hiddenName(context, 'pageInfo'),
    hasNextPage: hiddenName(context, 'hasNextPage'),
    hasPreviousPage: hiddenName(context, 'hasPreviousPage'),
  };
}

function orderRules(
  context: CompileContext,
  field: GraphQLField<unknown, unknown>,
  orderArgument: string,
  node: GraphQLObjectType,
): OrderRule[] {
  const order = getNamedType(field.args.find(({ name }) => name === orderArgument)?.type);
  if (!isEnumType(order)) throw new Error(`Expected argument "${orderArgument}" of "${field.name}" to be an enum.`);
  return [...orderRulesOf(context.schema, order, node).values()];
}

function objectTypeOf(field: GraphQLField<unknown, unknown>, coordinate: string): GraphQLObjectType {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`Expected ${coordinate} to return an object type, got ${field.type}.`);
  return type;
}
