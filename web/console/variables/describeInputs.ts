import {
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  print,
  typeFromAST,
  visit,
} from 'graphql';
import { readLabel } from '../../../tables/plan/readLabel.ts';
import type { InputField, InputShape, ScalarKind } from './InputShape.ts';

/** What a value of a scalar looks like; any other is text. */
const SCALAR_KINDS: Readonly<Record<string, ScalarKind>> = {
  ID: 'id',
  Int: 'integer',
  Float: 'float',
  Boolean: 'boolean',
  Decimal: 'decimal',
  Date: 'date',
  DateTime: 'instant',
};

/** Names of arguments and fields whose values are codes of divisions. */
const DIVISION_NAMES: ReadonlySet<string> = new Set(['division', 'divisions', 'city', 'county']);

/**
 * The variables of an operation as fields of a form, in its order. Those of types that the schema does not have are left
 * out, as are all if the operation is not there: the editor says what is wrong.
 */
export function describeInputs(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): readonly InputField[] {
  const operation = getOperationAST(document, operationName);
  const uses = findUses(document);
  return (operation?.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const inputType = typeFromAST(schema, type);
    if (!inputType || !isInputType(inputType)) return [];
    const name = variable.name.value;
    const isDivision = [name, ...(uses.get(name) ?? [])].some((it) => DIVISION_NAMES.has(it));
    return {
      name,
      label: null,
      typeName: print(type),
      shape: shapeOf(inputType, isDivision),
      isRequired: isNonNullType(inputType) && !defaultValue,
      defaultText: defaultValue ? print(defaultValue) : null,
    };
  });
}

/** By variable: names of the arguments and input fields that it is put into. */
function findUses(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const note = (holder: string, { kind, ...value }: { kind: string; name?: { value: string } }) => {
    if (kind === 'Variable' && value.name) uses.set(value.name.value, [...(uses.get(value.name.value) ?? []), holder]);
  };
  visit(document, {
    Argument: ({ name, value }) => note(name.value, value),
    ObjectField: ({ name, value }) => note(name.value, value),
  });
  return uses;
}

function shapeOf(type: GraphQLInputType, isDivision: boolean): InputShape {
  if (isNonNullType(type)) return shapeOf(type.ofType, isDivision);
  if (isListType(type)) {
    const isElementRequired = isNonNullType(type.ofType);
    return { kind: 'list', of: shapeOf(type.ofType, isDivision), isElementRequired };
  }
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name, description }) => ({
      value: name,
      word: readLabel(description) ?? name,
    }));
    return { kind: 'enum', values };
  }
  if (isInputObjectType(type)) {
    return { kind: 'object', fields: () => Object.values(type.getFields()).map(describeField) };
  }
  const kind = isScalarType(type) ? (SCALAR_KINDS[type.name] ?? 'text') : 'text';
  return { kind: isDivision && (kind === 'id' || kind === 'text') ? 'division' : kind };
}

function describeField({ name, type, description, defaultValue }: GraphQLInputField): InputField {
  return {
    name,
    label: readLabel(description) ?? null,
    typeName: String(type),
    shape: shapeOf(type, DIVISION_NAMES.has(name)),
    isRequired: isNonNullType(type) && defaultValue === undefined,
    defaultText: defaultValue === undefined ? null : JSON.stringify(defaultValue),
  };
}
