import { GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { CommandError } from '../CommandError.ts';
import { type NamedText, readText } from '../readOperation.ts';
import { readExampleQueries, readQuestions, type SavedQuery } from '../savedQueries.ts';
import type { AskOptions } from './AskOptions.ts';
import { readVariables } from './readVariables.ts';

/** A query with what it is asked with. */
export interface Asked {
  query: NamedText;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** Of the variables, those that a saved question brought because none were given. */
  broughtVariables: readonly string[];
}

/** @throws CommandError: none or several queries were named, it cannot be read, or a variable does not fit */
export async function readAsked(file: string | undefined, options: AskOptions): Promise<Asked> {
  const given = [file, options.text, options.saved].filter((it) => it !== undefined);
  if (given.length !== 1) {
    throw new CommandError(
      `Expected one query: a file, - for standard input, --text, or --saved; got ${given.length === 0 ? 'none' : 'several'}.`,
      'usage',
    );
  }
  const saved = options.saved === undefined ? undefined : findSaved(options.saved);
  const query = saved
    ? { name: saved.name, text: saved.query }
    : options.text === undefined
      ? await readText(file ?? '-')
      : { name: '--text', text: options.text };
  const own = await readVariables(operationsOf(query), options);
  const brought = Object.entries(saved?.variables ?? {}).filter(([name]) => !(name in own));
  return {
    query,
    operationName: options.operation,
    variables: { ...Object.fromEntries(brought), ...own },
    broughtVariables: brought.map(([name]) => name),
  };
}

/** A question by its number, or whatever has the name. @throws CommandError: nothing has, with the names that there are */
export function findSaved(name: string): SavedQuery & { variables?: Readonly<Record<string, unknown>> } {
  const questions = readQuestions();
  const saved = [...questions, ...readExampleQueries()];
  const found = /^\d+$/.test(name)
    ? questions.find((question) => Number.parseInt(question.name, 10) === Number(name))
    : saved.find((query) => query.name === name);
  if (found) return found;
  const list = saved.map((query) => `  ${query.name}  ${query.title}`).join('\n');
  throw new CommandError(
    `--saved: expected a number of a question, or one of these names; got "${name}".\n${list}`,
    'usage',
  );
}

/** None if the text is no GraphQL: the hub, or the schema, says so with the place. */
function operationsOf({ text }: NamedText): OperationDefinitionNode[] {
  try {
    return parse(text).definitions.filter((it) => it.kind === 'OperationDefinition');
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return [];
    throw error;
  }
}
