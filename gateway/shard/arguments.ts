/** Arguments of a field: planned when compiling, evaluated with each request's variables by the contract's types. */
import {
  type ArgumentNode,
  type ConstArgumentNode,
  type GraphQLArgument,
  type GraphQLField,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql';
import type { ShardedContract } from './contract.ts';
import { FieldError } from './errors.ts';
import { createRecord } from './names.ts';
import type { ArgumentPlan } from './program.ts';

/** Plans of all arguments that are written, or have a default. `coordinate` is the field's, e.g. `Query.municipalProjects`. */
export function planArguments(
  field: GraphQLField<unknown, unknown>,
  coordinate: string,
  nodes: readonly (ArgumentNode | ConstArgumentNode)[],
): ArgumentPlan[] {
  const plans: ArgumentPlan[] = [];
  for (const argument of field.args) {
    const node = nodes.find((candidate) => candidate.name.value === argument.name)?.value;
    const plan = planArgument(argument, coordinate, node);
    if (plan !== undefined) plans.push(plan);
  }
  return plans;
}

function planArgument(
  argument: GraphQLArgument,
  coordinate: string,
  node: ValueNode | undefined,
): ArgumentPlan | undefined {
  const base = {
    coordinate,
    name: argument.name,
    type: String(argument.type),
    required: isNonNullType(argument.type),
  };
  const fallback = argument.defaultValue === undefined ? null : { value: argument.defaultValue };
  if (node === undefined)
    return fallback ? { ...base, source: { kind: 'constant', value: fallback.value } } : undefined;
  if (hasVariables(node)) return { ...base, source: { kind: 'node', node, fallback } };
  const value: unknown = valueFromAST(node, argument.type);
  if (value === undefined) throw badArgument(base);
  return { ...base, source: { kind: 'constant', value } };
}

/**
 * Value of an argument as JSON for a shard; undefined if the client gave none and there is no default. Throws
 * BAD_USER_INPUT if a variable's value does not fit.
 */
export function evaluateArgument(
  plan: ArgumentPlan,
  variables: Readonly<Record<string, unknown>>,
  contract: ShardedContract,
): unknown {
  const { source } = plan;
  if (source.kind === 'constant') return source.value;
  const { node, fallback } = source;
  if (node.kind === Kind.VARIABLE && !Object.hasOwn(variables, node.name.value)) {
    if (fallback) return fallback.value;
    if (plan.required) throw badArgument(plan);
    return undefined;
  }
  const value: unknown = valueFromAST(node, contract.inputType(plan.type), variables);
  if (value === undefined || (value === null && plan.required)) throw badArgument(plan);
  return value;
}

/** Values by argument name; an argument without a value is left out. */
export function evaluateArguments(
  plans: readonly ArgumentPlan[],
  variables: Readonly<Record<string, unknown>>,
  contract: ShardedContract,
): Record<string, unknown> {
  const values = createRecord();
  for (const plan of plans) {
    const value = evaluateArgument(plan, variables, contract);
    if (value !== undefined) values[plan.name] = value;
  }
  return values;
}

function badArgument({ coordinate, name, type }: Pick<ArgumentPlan, 'coordinate' | 'name' | 'type'>): FieldError {
  return new FieldError('BAD_USER_INPUT', `Expected a value of type ${type} for argument "${name}" of ${coordinate}.`);
}

/** Whether a value depends on variables, at whatever depth. */
export function hasVariables(node: ValueNode): boolean {
  let found = false;
  visit(node, {
    Variable() {
      found = true;
    },
  });
  return found;
}
