/** Values of a field's arguments, and what they cost: some written out, some known only with the variables. */
import { type ArgumentNode, type FieldNode, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { hasVariables } from '../shard/arguments.ts';
import { type AmountTerm, NO_VALUES, type Values } from './costTerms.ts';
import type { CostWeights, FieldCost, InputCost } from './costWeights.ts';

export interface Argument {
  node: ValueNode;
  /** Whether it depends on variables. */
  isOpen: boolean;
  /** What holds if the argument is a variable without a value. */
  defaultValue: ValueNode | undefined;
}

/** An argument as it is written, or its default; undefined if there is neither. */
export function argumentOf(
  field: Pick<FieldCost, 'arguments'>,
  name: string,
  { arguments: given = [] }: FieldNode,
): Argument | undefined {
  const defaultValue = field.arguments.get(name)?.defaultValue;
  const written = given.find((argument) => argument.name.value === name)?.value;
  if (written) return { node: written, isOpen: hasVariables(written), defaultValue };
  return defaultValue && { node: defaultValue, isOpen: false, defaultValue: undefined };
}

/** As plain data, not coerced: who reads it must bear any value. Undefined for a variable without one. */
export function argumentValue({ node, defaultValue }: Argument, values: Values): unknown {
  const value = plainValue(node, values);
  return value === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : value;
}

/**
 * What the arguments that are written cost: what `@cost` says of the argument or field, else of its type; an input
 * object else 1; a list the items, and once more what is stated; null nothing.
 */
export function argumentsCost(
  weights: CostWeights,
  field: Pick<FieldCost, 'arguments'>,
  given: readonly ArgumentNode[] = [],
): AmountTerm {
  let fixed = 0;
  const open: ((values: Values) => number)[] = [];
  for (const { name, value } of given) {
    const input = field.arguments.get(name.value);
    if (!input || !canCost(weights, input)) continue;
    const costOf = (values: Values) => costOfValue(weights, plainValue(value, values), input);
    if (hasVariables(value)) open.push(costOf);
    else fixed += costOf(NO_VALUES);
  }
  return open.length === 0 ? fixed : (values) => open.reduce((cost, costOf) => cost + costOf(values), fixed);
}

function canCost(weights: CostWeights, { weight, typeName }: InputCost): boolean {
  return weight !== undefined || weights.inputFieldsOf(typeName) !== undefined;
}

function costOfValue(weights: CostWeights, value: unknown, input: InputCost): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    return value.reduce<number>((cost, item) => cost + costOfValue(weights, item, input), input.weight ?? 0);
  }
  const fields = weights.inputFieldsOf(input.typeName);
  if (typeof value !== 'object' || !fields) return input.weight ?? 0;
  return Object.entries(value).reduce((cost, [name, item]) => {
    const field = fields.get(name);
    return field ? cost + costOfValue(weights, item, field) : cost;
  }, input.weight ?? 1);
}

function plainValue(node: ValueNode, values: Values): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return values(node.name.value);
    case Kind.LIST:
      return node.values.map((item) => plainValue(item, values));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, plainValue(value, values)]));
    default:
      return valueFromASTUntyped(node);
  }
}
