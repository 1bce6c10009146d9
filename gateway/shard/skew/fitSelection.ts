/** Takes out of a selection what an older contract does not know. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Omission } from './omission.ts';

export interface FitContext {
  hub: GraphQLSchema;
  holder: GraphQLSchema;
  /** Coordinates that were left out. */
  unknown: Set<string>;
  /** Arguments of a field that both know; those that are left are written. */
  fitArguments(node: FieldNode, hubField: Field, holderField: Field, coordinate: string): FieldNode;
}

type Field = GraphQLField<unknown, unknown>;

/** The shard cannot be asked at all: it does not know this, and null or nothing cannot stand for it. */
export class UnknownToHolder extends Error {
  readonly coordinate: string;
  constructor(coordinate: string) {
    super(`Expected the holder's contract to know ${coordinate}.`);
    this.name = 'UnknownToHolder';
    this.coordinate = coordinate;
  }
}

export interface FittedSelection {
  selectionSet: SelectionSetNode;
  /** Null if nothing was left out. */
  omission: Omission | null;
}

/** Throws UnknownToHolder for a field that is never null. An emptied selection asks for `__typename`. */
export function fitSelection(
  context: FitContext,
  { selections }: SelectionSetNode,
  hubType: GraphQLCompositeType,
  holderType: GraphQLNamedType,
): FittedSelection {
  const kept: SelectionNode[] = [];
  const nulls: string[] = [];
  const fields: { responseKey: string; omission: Omission }[] = [];
  const variants: { type: string; omission: Omission }[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const variant = fitVariant(context, selection, holderType);
      if (variant === undefined) continue;
      if (variant.node !== null) kept.push(variant.node);
      if (variant.omission !== null) variants.push({ type: variant.type, omission: variant.omission });
      continue;
    }
    if (selection.kind !== Kind.FIELD) throw new Error('Expected no fragment spread in the text of a piece.');
    const responseKey = selection.alias?.value ?? selection.name.value;
    const fitted = fitField(context, selection, hubType, holderType);
    if (fitted === null) {
      nulls.push(responseKey);
      continue;
    }
    kept.push(fitted.node);
    if (fitted.omission !== null) fields.push({ responseKey, omission: fitted.omission });
  }
  const isEmptied = kept.length === 0;
  if (nulls.length === 0 && fields.length === 0 && variants.length === 0 && !isEmptied) {
    return { selectionSet: { kind: Kind.SELECTION_SET, selections: kept }, omission: null };
  }
  return {
    selectionSet: { kind: Kind.SELECTION_SET, selections: isEmptied ? [TYPENAME] : kept },
    omission: {
      nulls,
      isEmptied,
      fields,
      variants: variants.length === 0 ? null : { typename: typenameKey(selections), omissions: variants },
    },
  };
}

/** Null if the shard does not know the field. */
export function fitField(
  context: FitContext,
  node: FieldNode,
  hubType: GraphQLCompositeType,
  holderType: GraphQLNamedType,
): { node: FieldNode; omission: Omission | null } | null {
  const name = node.name.value;
  if (name === '__typename') return { node, omission: null };
  const hubField = fieldsOf(hubType)[name];
  if (!hubField) throw new Error(`Expected field ${hubType.name}.${name} in the contract.`);
  const coordinate = `${hubType.name}.${name}`;
  const [hubReturned, holderField] = [getNamedType(hubField.type), fieldsOf(holderType)[name]];
  // A field of another type is another field: what it gives is not what was asked for.
  if (!holderField || getNamedType(holderField.type).name !== hubReturned.name) {
    if (isNonNullType(hubField.type)) throw new UnknownToHolder(coordinate);
    context.unknown.add(coordinate);
    return null;
  }
  const fitted = context.fitArguments(node, hubField, holderField, coordinate);
  if (!node.selectionSet || !isCompositeType(hubReturned)) return { node: fitted, omission: null };
  const below = fitSelection(context, node.selectionSet, hubReturned, getNamedType(holderField.type));
  return { node: { ...fitted, selectionSet: below.selectionSet }, omission: below.omission };
}

/** Undefined for a type that the shard's objects cannot have: then there is nothing to be null either. */
function fitVariant(
  context: FitContext,
  fragment: InlineFragmentNode,
  holderParent: GraphQLNamedType,
): { type: string; node: InlineFragmentNode | null; omission: Omission | null } | undefined {
  const type = fragment.typeCondition?.name.value ?? '';
  const [hubType, holderType] = [context.hub.getType(type), context.holder.getType(type)];
  if (!isCompositeType(hubType)) throw new Error(`Expected type ${type} in the contract.`);
  if (!isObjectType(holderType)) return undefined;
  if (isAbstractType(holderParent) && !context.holder.isSubType(holderParent, holderType)) return undefined;
  const { selectionSet, omission } = fitSelection(context, fragment.selectionSet, hubType, holderType);
  // The selection around it asks for the type itself, so nothing is lost with an emptied fragment.
  const isEmptied = omission?.isEmptied === true;
  return { type, node: isEmptied ? null : { ...fragment, selectionSet }, omission };
}

function fieldsOf(type: GraphQLNamedType): Readonly<Record<string, Field>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

/** Where a selection with variants asks for the type of its objects. */
function typenameKey(selections: readonly SelectionNode[]): string {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD && selection.name.value === '__typename') {
      return selection.alias?.value ?? '__typename';
    }
  }
  throw new Error('Expected a selection with variants to ask for the type of its objects.');
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
