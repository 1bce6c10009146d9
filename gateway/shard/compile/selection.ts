/** Selections on rows: the text that a shard is asked, with gathered fields cut out, and the shape of what must be put back. */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { EntityType } from '../contract.ts';
import type { Cut, KeyName, RowStep, Shape } from '../program.ts';
import { addPiece, type CompileContext, hiddenName, type PieceDraft, startPiece, writeArguments } from './context.ts';
import { collectFields, type FieldGroup } from './fields.ts';

export interface CompiledSelection {
  /** In braces. */
  text: string;
  shape: Shape | null;
}

/** Fields that the caller wants besides those of the client, under names of its own. */
export type HiddenFields = readonly { responseKey: string; text: string }[];

export function compileSelection(
  context: CompileContext,
  draft: PieceDraft,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): CompiledSelection {
  if (isObjectType(type)) return compileObject(context, draft, type, collectFields(context, type, selectionSets));
  return compileAbstract(context, draft, type, selectionSets);
}

/** The given fields of an object. An empty selection gets a hidden `__typename`, so that it stays valid. */
export function compileObject(
  context: CompileContext,
  draft: PieceDraft,
  type: GraphQLObjectType,
  groups: readonly FieldGroup[],
  extra: HiddenFields = [],
): CompiledSelection {
  const texts: string[] = [];
  const fields: { responseKey: string; shape: Shape }[] = [];
  const cuts: Cut[] = [];
  const hidden = new Map(extra.map(({ responseKey, text }) => [responseKey, text]));
  for (const group of groups) {
    const cut = cutField(context, type, group);
    if (cut === undefined) {
      const { text, shape } = compileField(context, draft, type, group);
      texts.push(text);
      if (shape !== null) fields.push({ responseKey: group.responseKey, shape });
      continue;
    }
    cuts.push(cut);
    if (cut.kind === 'refer') texts.push(referText(draft, type, group, cut.key));
    else for (const { name, responseKey } of cut.key) hidden.set(responseKey, `${responseKey}:${name}`);
  }
  if (texts.length === 0 && hidden.size === 0) {
    const responseKey = hiddenName(context, 'typename');
    hidden.set(responseKey, `${responseKey}:__typename`);
  }
  const isPlain = hidden.size === 0 && fields.length === 0 && cuts.length === 0;
  return {
    text: `{${[...texts, ...hidden.values()].join(' ')}}`,
    shape: isPlain ? null : { hidden: [...hidden.keys()], fields, cuts, variants: null },
  };
}

/** One selection a possible type: response keys of different types never merge. */
function compileAbstract(
  context: CompileContext,
  draft: PieceDraft,
  type: Exclude<GraphQLCompositeType, GraphQLObjectType>,
  selectionSets: readonly SelectionSetNode[],
): CompiledSelection {
  const typename = hiddenName(context, 'typename');
  const texts: string[] = [`${typename}:__typename`];
  const shapes: { type: string; shape: Shape }[] = [];
  for (const possible of context.schema.getPossibleTypes(type)) {
    const groups = collectFields(context, possible, selectionSets);
    if (groups.length === 0) continue;
    const { text, shape } = compileObject(context, draft, possible, groups);
    texts.push(`... on ${possible.name}${text}`);
    if (shape !== null) shapes.push({ type: possible.name, shape });
  }
  return {
    text: `{${texts.join(' ')}}`,
    shape: { hidden: [typename], fields: [], cuts: [], variants: { typename, shapes } },
  };
}

function compileField(
  context: CompileContext,
  draft: PieceDraft,
  type: GraphQLObjectType,
  group: FieldGroup,
): CompiledSelection {
  const { responseKey, name, selectionSets } = group;
  const alias = responseKey === name ? name : `${responseKey}:${name}`;
  if (name === '__typename') return { text: alias, shape: null };
  const field = fieldOf(type, name);
  const argumentText = writeArguments(draft, field, `${type.name}.${name}`, group);
  const head = argumentText === '' ? alias : `${alias}(${argumentText})`;
  const returned = getNamedType(field.type);
  if (!isCompositeType(returned)) return { text: head, shape: null };
  const { text, shape } = compileSelection(context, draft, returned, selectionSets);
  return { text: head + text, shape };
}

/** The cut that a field of a row is; undefined if the row's own shard answers it. */
function cutField(context: CompileContext, type: GraphQLObjectType, group: FieldGroup): Cut | undefined {
  const gather = context.contract.gathers.get(`${type.name}.${group.name}`);
  if (gather === undefined || gather.rule === 'LOCAL') return undefined;
  const { responseKey } = group;
  if (gather.rule === 'REFER') {
    const row = compileReferredRow(context, type, group);
    return row && { kind: 'refer', responseKey, key: keyNames(context, row), row };
  }
  const entity = context.contract.entities.get(type.name);
  if (entity === undefined) throw new Error(`Expected ${type.name}, which has gathered fields, to be an entity.`);
  const field = context.compileGathered(context, type, group);
  return { kind: 'spanning', responseKey, type: type.name, key: keyNames(context, entity), field };
}

/** Undefined if the client wants no more of the row than its key: the reference itself has that. */
function compileReferredRow(context: CompileContext, type: GraphQLObjectType, group: FieldGroup): RowStep | undefined {
  const returned = getNamedType(fieldOf(type, group.name).type);
  const entity = context.contract.entities.get(returned.name);
  if (!isObjectType(returned) || entity?.shardKey == null) {
    throw new Error(`Expected ${type.name}.${group.name} with rule REFER to return a type with @shardKey.`);
  }
  const wanted = collectFields(context, returned, group.selectionSets);
  if (wanted.every(({ name }) => name === '__typename' || entity.key.includes(name))) return undefined;
  return compileRow(context, returned, entity, wanted);
}

/** A piece of its own for rows of a partitioned type, asked with their representations. */
export function compileRow(
  context: CompileContext,
  type: GraphQLObjectType,
  { key, shardKey }: EntityType,
  groups: readonly FieldGroup[],
): RowStep {
  if (shardKey === null) throw new Error(`Expected ${type.name} to have @shardKey.`);
  const draft = startPiece(context);
  const { text, shape } = compileObject(context, draft, type, groups);
  const piece = addPiece(context, {
    on: type.name,
    field: null,
    paged: false,
    argumentText: '',
    selection: text,
    variables: draft.variables,
  });
  return { kind: 'row', type: type.name, key, shardKey, piece, shape };
}

function referText(draft: PieceDraft, type: GraphQLObjectType, group: FieldGroup, key: readonly KeyName[]): string {
  const argumentText = writeArguments(draft, fieldOf(type, group.name), `${type.name}.${group.name}`, group);
  const selection = key.map(({ name, responseKey }) => `${responseKey}:${name}`).join(' ');
  return `${group.responseKey}:${group.name}${argumentText === '' ? '' : `(${argumentText})`}{${selection}}`;
}

function keyNames(context: CompileContext, { key }: Pick<EntityType, 'key'>): KeyName[] {
  return key.map((name) => ({ name, responseKey: hiddenName(context, name) }));
}

export function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (field === undefined) throw new Error(`Expected field ${type.name}.${name} in the contract.`);
  return field;
}
