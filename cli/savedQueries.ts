/** Queries that come with the project: examples, and the fifteen questions of a supervision office. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SavedQuery {
  /** The file's name without its ending, e.g. `01-overdue`. */
  name: string;
  /** The comment in the first line, e.g. `谁在办什么：一位领导`. */
  title: string;
  query: string;
}

/** A question of the supervision office, e.g. of title `1 今天逾期：…`. */
export interface Question extends SavedQuery {
  /** For the variables that have no default: those that the demo's data answer. */
  variables: Readonly<Record<string, unknown>>;
}

const EXAMPLES = fileURLToPath(new URL('../web/console/examples/', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('../docs/questions/', import.meta.url));

/** In the order of their files' names. */
export function readExampleQueries(): SavedQuery[] {
  return readQueries(EXAMPLES);
}

/** In the order of their numbers. */
export function readQuestions(): Question[] {
  const variables = JSON.parse(readFileSync(join(QUESTIONS, 'variables.json'), 'utf8')) as Record<
    string,
    Question['variables']
  >;
  return readQueries(QUESTIONS).map((question) => ({ ...question, variables: variables[question.name] ?? {} }));
}

function readQueries(folder: string): SavedQuery[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const query = readFileSync(join(folder, file), 'utf8');
    const title = query.split('\n', 1)[0]?.replace(/^#\s*/, '').trim() ?? '';
    return { name: basename(file, '.graphql'), title, query };
  });
}
