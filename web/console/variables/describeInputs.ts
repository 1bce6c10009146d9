import {
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  print,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readLabel } from '../../../tables/plan/readLabel.ts';
import { ARGUMENT_WORDS } from './argumentWords.ts';
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
  const uses = findUses(schema, document);
  return (operation?.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
    const inputType = typeFromAST(schema, type);
    if (!inputType || !isInputType(inputType)) return [];
    const name = variable.name.value;
    const putInto = uses.get(name) ?? [];
    const isDivision = [name, ...putInto.map((it) => it.name)].some((it) => DIVISION_NAMES.has(it));
    return {
      name,
      label: putInto.find(({ word }) => word !== null)?.word ?? null,
      typeName: print(type),
      shape: shapeOf(inputType, isDivision),
      isRequired: isNonNullType(inputType) && !defaultValue,
      defaultText: defaultValue ? print(defaultValue) : null,
    };
  });
}

/** An argument or an input field that a variable is put into. */
interface Use {
  name: string;
  word: string | null;
}

function findUses(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (value: ValueNode, use: Use) => {
    if (value.kind === Kind.VARIABLE) uses.set(value.name.value, [...(uses.get(value.name.value) ?? []), use]);
  };
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Argument({ name: { value: name }, value }) {
      note(value, { name, word: readLabel(types.getArgument()?.description) ?? ARGUMENT_WORDS[name] ?? null });
    },
    ObjectField({ name: { value: name }, value }) {
      const holder = getNamedType(types.getParentInputType());
      const field = isInputObjectType(holder) ? holder.getFields()[name] : undefined;
      note(value, { name, word: readLabel(field?.description) ?? null });
    },
  });
  visit(document, visitor);
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
