import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { CommandError } from '../CommandError.ts';
import { type AskOptions, readObject } from './AskOptions.ts';

/**
 * Values of variables. One that is given as `name=value` is read as its type in the operation says: a number, true or
 * false, JSON for what starts with a bracket, else text without quotes. `null` is no text but nothing.
 *
 * @throws CommandError: a file that cannot be read, a variable that the operation does not have, a value that does not fit
 */
export async function readVariables(
  operations: readonly OperationDefinitionNode[],
  {
    variables = {},
    variablesFile,
    variable,
    operation: wanted,
  }: Pick<AskOptions, 'variables' | 'variablesFile' | 'variable' | 'operation'>,
): Promise<Record<string, unknown>> {
  const values = variablesFile === undefined ? { ...variables } : await readVariablesFile(variablesFile);
  const asked = operations.filter((operation) => wanted === undefined || operation.name?.value === wanted);
  const types = new Map(
    asked.flatMap(({ variableDefinitions = [] }) =>
      variableDefinitions.map((definition) => [definition.variable.name.value, definition.type] as const),
    ),
  );
  for (const given of variable) {
    const [, name, value] = /^\$?(\w+)=(.*)$/s.exec(given) ?? [];
    if (name === undefined || value === undefined) usage(`-v: expected name=value, got "${given}".`);
    const type = types.get(name);
    // Of a query that is no GraphQL nothing is known; what is wrong with it is said later.
    if (!type && operations.length > 0) {
      const known = [...types.keys()].map((it) => `$${it}`).join(', ') || 'none';
      usage(`-v: expected a variable of the operation (${known}), got "${name}".`);
    }
    values[name] = type ? readValue(name, value, type) : value;
  }
  return values;
}

async function readVariablesFile(file: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'failed', error);
  }
  try {
    return { ...readObject(text) };
  } catch (error) {
    if (error instanceof InvalidArgumentError) usage(`${file}: ${error.message}`);
    throw error;
  }
}

function readValue(name: string, text: string, type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return readValue(name, text, type.type);
  if (text === 'null') return null;
  if (/^\s*[[{]/.test(text) && !isText(type)) return readJson(name, text);
  // A single value stands for a list of it, as GraphQL has it.
  if (type.kind === Kind.LIST_TYPE) return readValue(name, text, type.type);
  switch (type.name.value) {
    case 'Int':
    case 'Float': {
      const value = Number(text);
      if (text.trim() !== '' && Number.isFinite(value)) return value;
      return usage(`-v ${name}: expected a number, got "${text}".`);
    }
    case 'Boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      return usage(`-v ${name}: expected true or false, got "${text}".`);
    default:
      return text;
  }
}

function isText(type: TypeNode): boolean {
  return type.kind === Kind.NAMED_TYPE && (type.name.value === 'String' || type.name.value === 'ID');
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return usage(`-v ${name}: expected JSON such as ["340100"] or {"from": "2021-01-01"}, got "${text}".`);
  }
}

function usage(message: string): never {
  throw new CommandError(message, 'usage');
}
