import { Kind, type OperationDefinitionNode, parse, print, valueFromASTUntyped } from 'graphql';
import { type Question, readExampleQueries, readQuestions, type SavedQuery } from '../savedQueries.ts';

export interface SavedQuestion {
  /** `questions/01-overdue`, `examples/02-body`. */
  id: string;
  title: string;
  query: string;
  /** The comment under the title. */
  notes: string;
  variables: { name: string; type: string; value: unknown }[];
  /** Values for the variables that have no default. */
  examples: Readonly<Record<string, unknown>>;
}

/** The fifteen questions of a supervision office, then the examples of the console. */
export function readSavedQuestions(): SavedQuestion[] {
  return [
    ...readQuestions().map((question) => toSavedQuestion('questions', question)),
    ...readExampleQueries().map((query) => toSavedQuestion('examples', { ...query, variables: {} })),
  ];
}

function toSavedQuestion(
  folder: string,
  { name, title, query, variables }: Question | (SavedQuery & Question),
): SavedQuestion {
  const operation = parse(query).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const comments = query.split('\n').filter((line, i) => i > 0 && line.startsWith('#'));
  return {
    ...{ id: `${folder}/${name}`, title, query, examples: variables },
    notes: comments.map((line) => line.replace(/^#\s?/, '')).join('\n'),
    variables: (operation?.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
      const value = variables[variable.name.value] ?? (defaultValue ? valueFromASTUntyped(defaultValue) : null);
      return { name: variable.name.value, type: print(type), value };
    }),
  };
}
