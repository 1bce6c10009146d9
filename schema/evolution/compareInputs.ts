import {
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import type { SchemaDifference } from './SchemaDifference.ts';

/** Arguments that a served field lacks, takes differently, or demands. `coordinate` is the field's. */
export function compareArguments(
  coordinate: string,
  given: GraphQLField<unknown, unknown>,
  wanted: GraphQLField<unknown, unknown>,
): SchemaDifference[] {
  return compareValues('ARGUMENT', (name) => `${coordinate}(${name}:)`, given.args, wanted.args);
}

/** Fields that a served input type lacks, takes differently, or demands. */
export function compareInputFields(
  typeName: string,
  given: readonly GraphQLInputField[],
  wanted: readonly GraphQLInputField[],
): SchemaDifference[] {
  return compareValues('INPUT_FIELD', (name) => `${typeName}.${name}`, given, wanted);
}

type InputValue = GraphQLArgument | GraphQLInputField;
type Kind = 'ARGUMENT' | 'INPUT_FIELD';

function compareValues(
  kind: Kind,
  coordinateOf: (name: string) => string,
  given: readonly InputValue[],
  wanted: readonly InputValue[],
): SchemaDifference[] {
  const noun = kind === 'ARGUMENT' ? 'argument' : 'input field';
  const differences = wanted.flatMap((value): SchemaDifference[] => {
    const coordinate = coordinateOf(value.name);
    const found = given.find(({ name }) => name === value.name);
    if (found) return compareValue(kind, coordinate, found, value);
    const severity = isRequired(value) ? 'ERROR' : 'OLDER';
    const message = `Expected ${noun} ${coordinate} of type ${value.type}, got none.`;
    return [{ code: `${kind}_MISSING`, coordinate, severity, message }];
  });
  const extra = given.filter(({ name }) => !wanted.some((value) => value.name === name));
  return [
    ...differences,
    ...extra.map((value): SchemaDifference => {
      const coordinate = coordinateOf(value.name);
      if (isRequired(value)) {
        const message = `Expected no required ${noun} that the contract does not have, got ${coordinate} of type ${value.type}.`;
        return { code: `${kind}_REQUIRED`, coordinate, severity: 'ERROR', message };
      }
      return { code: `${kind}_EXTRA`, coordinate, severity: 'NOTE', message: `The contract has no ${coordinate}.` };
    }),
  ];
}

function compareValue(kind: Kind, coordinate: string, given: InputValue, wanted: InputValue): SchemaDifference[] {
  // With a default it may be left out, whatever its type says.
  const [takes, sends] = [typeWithout(given), typeWithout(wanted)];
  if (!takesAll(takes, sends)) {
    const isOnlyDemanded = isNonNullType(takes) && !isNonNullType(sends) && takesAll(takes.ofType, sends);
    const code = isOnlyDemanded ? `${kind}_REQUIRED` : `${kind}_TYPE_DIFFERS`;
    const message = `Expected ${coordinate} to be of type ${typeText(wanted)}, got ${typeText(given)}.`;
    return [{ code: code as SchemaDifference['code'], coordinate, severity: 'ERROR', message }];
  }
  const [has, should] = [defaultText(given), defaultText(wanted)];
  if (has === should) return [];
  const message = `Expected ${coordinate} to have ${should ? `the default ${should}` : 'no default'}, got ${has ?? 'none'}.`;
  // Without one in the text, code may still treat what is left out as the default says.
  return [{ code: 'DEFAULT_DIFFERS', coordinate, severity: has === undefined ? 'NOTE' : 'ERROR', message }];
}

/** `X! = 1` may be left out as `X` may be; null is not sent for it. */
function typeWithout({ type, defaultValue }: InputValue): GraphQLInputType {
  return defaultValue !== undefined && isNonNullType(type) ? type.ofType : type;
}

function typeText(value: InputValue): string {
  const text = defaultText(value);
  return text === undefined ? String(value.type) : `${value.type} = ${text}`;
}

function defaultText({ astNode }: InputValue): string | undefined {
  const node: ConstValueNode | undefined = astNode?.defaultValue;
  return node && print(node);
}

function isRequired({ type, defaultValue }: InputValue): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** Whether a place of type `given` takes every value of type `wanted`; types by name. */
function takesAll(given: GraphQLInputType, wanted: GraphQLInputType): boolean {
  if (isNonNullType(given)) return isNonNullType(wanted) && takesAll(given.ofType, wanted.ofType);
  if (isNonNullType(wanted)) return takesAll(given, wanted.ofType);
  if (isListType(given)) return isListType(wanted) && takesAll(given.ofType, wanted.ofType);
  return !isListType(wanted) && given.name === wanted.name;
}
