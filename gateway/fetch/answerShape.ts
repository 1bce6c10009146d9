/**
 * What the answer to a document must look like by the contract. Whoever merges answers trusts their kinds: an object
 * where a list should be would end the whole request, and a null in a non-null place would take the rows of others along.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Made once for a document. */
export interface AnswerShape {
  /** By response key of the operation's root fields. */
  readonly fields: ReadonlyMap<string, FieldShape>;
}

interface FieldShape {
  responseKey: string;
  /** A condition may have left it out. */
  isOptional: boolean;
  value: ValueShape;
}

type ValueShape =
  | { kind: 'leaf'; type: string; nonNull: boolean; accepts(value: unknown): boolean }
  | { kind: 'list'; type: string; nonNull: boolean; item: ValueShape }
  | ObjectsShape;

/** An object of one of these types. */
interface ObjectsShape {
  kind: 'object';
  type: string;
  nonNull: boolean;
  objects: readonly ObjectShape[];
}

/** Of one possible type. */
interface ObjectShape {
  type: string;
  /** Nothing was asked of this type. */
  isEmpty: boolean;
  fields: readonly FieldShape[];
}

/** Takes a document with one operation, valid by `schema`. */
export function shapeOfAnswer(schema: GraphQLSchema, document: DocumentNode): AnswerShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) throw new Error('Expected a document with an operation of the contract.');
  const selections = [{ selectionSet: operation.selectionSet, isOptional: false }];
  const { fields } = shapeOfObject({ schema, fragments }, root, selections);
  return { fields: new Map(fields.map((field) => [field.responseKey, field])) };
}

/**
 * What is wrong with the root field `responseKey` of an answer's data, in words for the log that hold no value;
 * undefined if nothing is. Fields that nobody asked for are not looked at, `__typename`
 * apart.
 */
export function violationIn(
  { fields }: AnswerShape,
  data: Readonly<Record<string, unknown>>,
  responseKey: string,
): string | undefined {
  const field = fields.get(responseKey);
  const violation = field && wrongField(field, data);
  return violation && `expected ${violation.expected} at ${violation.path.reverse().join('.')}, got ${violation.got}`;
}

/** The first violation of any root field. */
export function firstViolation(shape: AnswerShape, data: Readonly<Record<string, unknown>>): string | undefined {
  for (const responseKey of shape.fields.keys()) {
    const violation = violationIn(shape, data, responseKey);
    if (violation !== undefined) return violation;
  }
  return undefined;
}

interface Violation {
  expected: string;
  got: string;
  /** From the inside out: noted on the way back, as nearly every answer has none. */
  path: (string | number)[];
}

function wrongField({ responseKey, isOptional, value }: FieldShape, holder: object): Violation | undefined {
  // Own ones only: an alias may be the name of something that every object has.
  const found = Object.hasOwn(holder, responseKey) ? (holder as Record<string, unknown>)[responseKey] : undefined;
  if (found === undefined && isOptional) return undefined;
  const wrong = wrongValue(value, found);
  wrong?.path.push(responseKey);
  return wrong;
}

function wrongValue(shape: ValueShape, value: unknown): Violation | undefined {
  if (value === null || value === undefined) return shape.nonNull ? violation(shape, value) : undefined;
  switch (shape.kind) {
    case 'leaf':
      return shape.accepts(value) ? undefined : violation(shape, value);
    case 'list':
      return Array.isArray(value) ? wrongItem(shape.item, value) : violation(shape, value);
    case 'object':
      if (typeof value !== 'object' || Array.isArray(value)) return violation(shape, value);
      return wrongObject(shape, value);
    default:
      return shape satisfies never;
  }
}

function wrongItem(item: ValueShape, list: readonly unknown[]): Violation | undefined {
  for (const [index, value] of list.entries()) {
    const wrong = wrongValue(item, value);
    if (wrong === undefined) continue;
    wrong.path.push(index);
    return wrong;
  }
  return undefined;
}

/**
 * Of several possible types it must be the one that `__typename` says; where that was not asked for and is not there,
 * any that fits.
 */
function wrongObject({ type, objects }: ObjectsShape, value: object): Violation | undefined {
  const [only, another] = objects;
  if (only && !another) return firstWrongField(only.fields, value);
  if (Object.hasOwn(value, '__typename')) {
    const { __typename: typename } = value as { __typename: unknown };
    const object = objects.find((it) => it.type === typename);
    if (object) return firstWrongField(object.fields, value);
    return { expected: `a type of ${type}`, got: kindOf(typename), path: ['__typename'] };
  }
  let first: Violation | undefined;
  for (const { fields } of objects) {
    const wrong = firstWrongField(fields, value);
    if (wrong === undefined) return undefined;
    first ??= wrong;
  }
  return first;
}

function firstWrongField(fields: readonly FieldShape[], value: object): Violation | undefined {
  for (const field of fields) {
    const wrong = wrongField(field, value);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function violation({ type }: ValueShape, value: unknown): Violation {
  return { expected: type, got: kindOf(value), path: [] };
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `another ${typeof value}`;
}

interface ShapeContext {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Selection {
  selectionSet: SelectionSetNode;
  isOptional: boolean;
}

interface CollectedField {
  node: FieldNode;
  isOptional: boolean;
  selections: Selection[];
}

function shapeOfObject(context: ShapeContext, type: GraphQLObjectType, selections: readonly Selection[]): ObjectShape {
  const collected = new Map<string, CollectedField>();
  for (const selection of selections) collect(context, type, selection, collected);
  const fields: FieldShape[] = [];
  for (const [responseKey, { node, isOptional, selections: below }] of collected) {
    const value = fieldShape(context, type, node, below);
    if (value) fields.push({ responseKey, isOptional, value });
  }
  // Merging reads it wherever it stands, asked for or not.
  if (!collected.has('__typename')) {
    fields.push({ responseKey: '__typename', isOptional: true, value: typenameShape(type) });
  }
  return { type: type.name, isEmpty: collected.size === 0, fields };
}

function collect(
  context: ShapeContext,
  type: GraphQLObjectType,
  { selectionSet, isOptional }: Selection,
  into: Map<string, CollectedField>,
): void {
  for (const selection of selectionSet.selections) {
    const conditional = isOptional || (selection.directives ?? []).length > 0;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = into.get(key) ?? { node: selection, isOptional: true, selections: [] };
      known.isOptional &&= conditional;
      if (selection.selectionSet)
        known.selections.push({ selectionSet: selection.selectionSet, isOptional: conditional });
      into.set(key, known);
      continue;
    }
    const target = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
    if (target && appliesTo(context.schema, target.typeCondition?.name.value, type)) {
      collect(context, type, { selectionSet: target.selectionSet, isOptional: conditional }, into);
    }
  }
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

/** Undefined for a field that this schema does not know, as a supergraph may be newer: it is taken as it comes. */
function fieldShape(
  context: ShapeContext,
  parent: GraphQLObjectType,
  { name: { value: name } }: FieldNode,
  selections: readonly Selection[],
): ValueShape | undefined {
  if (name === '__typename') return typenameShape(parent);
  const field = parent.getFields()[name];
  return field && valueShape(context, field.type, selections);
}

function typenameShape({ name }: GraphQLObjectType): ValueShape {
  return { kind: 'leaf', type: `"${name}"`, nonNull: true, accepts: (value) => value === name };
}

function valueShape(context: ShapeContext, declared: GraphQLOutputType, selections: readonly Selection[]): ValueShape {
  const nonNull = isNonNullType(declared);
  const type = nonNull ? (declared.ofType as GraphQLOutputType) : declared;
  const base = { type: String(declared), nonNull };
  if (isListType(type)) {
    return { kind: 'list', ...base, item: valueShape(context, type.ofType as GraphQLOutputType, selections) };
  }
  if (isLeafType(type)) return { kind: 'leaf', ...base, accepts: acceptsOf(type) };
  const possible = isObjectType(type) ? [type] : isAbstractType(type) ? context.schema.getPossibleTypes(type) : [];
  const objects = possible.map((it) => shapeOfObject(context, it, selections));
  // Types of which nothing was asked would fit anything.
  const asked = objects.filter(({ isEmpty }) => !isEmpty);
  return { kind: 'object', ...base, objects: asked.length > 0 ? asked : objects };
}

function acceptsOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => typeof value === 'string' && names.has(value);
  }
  switch (type.name) {
    case 'Int':
      return (value) => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    case 'Float':
      return (value) => typeof value === 'number';
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'String':
      return (value) => typeof value === 'string';
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value);
    default:
      // No scalar of a contract is an object.
      return (value) => typeof value !== 'object';
  }
}
