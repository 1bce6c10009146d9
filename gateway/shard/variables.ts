/** A request's variables, coerced by the operation's definitions and the contract's types. */
import {
  coerceInputValue,
  type GraphQLInputType,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import type { ShardedContract } from './contract.ts';
import { requestError } from './errors.ts';
import { createRecord } from './names.ts';

/**
 * Coerced values by name, defaults filled in; a variable without value and default is left out. Any name is safe.
 * Throws RequestError (BAD_USER_INPUT) with one entry for each value that does not fit.
 */
export function coerceVariables(
  contract: ShardedContract,
  definitions: readonly VariableDefinitionNode[],
  inputs: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values = createRecord();
  const problems: string[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = inputTypeOf(contract, definition);
    if (!Object.hasOwn(inputs, name) || inputs[name] === undefined) {
      if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type)) problems.push(`Expected variable "$${name}" of type ${type}, got none.`);
      continue;
    }
    values[name] = coerceInputValue(inputs[name], type, (path, _invalid, error) => {
      const at = path.length > 0 ? ` at "${path.join('.')}"` : '';
      problems.push(`Expected variable "$${name}" of type ${type}${at}: ${error.message}`);
    });
  }
  if (problems.length > 0) throw requestError('BAD_USER_INPUT', problems);
  return values;
}

function inputTypeOf(contract: ShardedContract, definition: VariableDefinitionNode): GraphQLInputType {
  const type = typeFromAST(contract.schema, definition.type as never) as GraphQLInputType | undefined;
  if (!isInputType(type)) {
    throw requestError('GRAPHQL_VALIDATION_FAILED', [
      `Expected variable "$${definition.variable.name.value}" of an input type of the contract.`,
    ]);
  }
  return type;
}
