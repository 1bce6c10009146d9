/** GraphiQL at `/`, from files of this machine alone: it works on a network without internet. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface ExampleQuery {
  /** The file's name without its ending. */
  name: string;
  /** The comment in the first line, e.g. `谁在办什么：一位领导`. */
  title: string;
  query: string;
}

/** A question of the supervision office, e.g. of title `1 今天逾期：…`. */
export interface Question extends ExampleQuery {
  /** For the variables that have no default: those that the demo's data answer. */
  variables: Readonly<Record<string, unknown>>;
}

const pageFolder = fileURLToPath(new URL('./page/', import.meta.url));
const exampleFolder = fileURLToPath(new URL('./examples/', import.meta.url));
const questionFolder = fileURLToPath(new URL('../../docs/questions/', import.meta.url));
const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

const FILES: Readonly<Record<string, [folder: string, file: string]>> = {
  '/': [pageFolder, 'index.html'],
  '/page/page.js': [pageFolder, 'page.js'],
  '/page/page.css': [pageFolder, 'page.css'],
  '/page/graphiql.js': [packageFolder('graphiql'), 'graphiql.min.js'],
  '/page/graphiql.css': [packageFolder('graphiql'), 'graphiql.min.css'],
  '/page/react.js': [packageFolder('react'), 'umd/react.production.min.js'],
  '/page/react-dom.js': [packageFolder('react-dom'), 'umd/react-dom.production.min.js'],
};

/** Scripts and requests of this origin only. CodeMirror writes style attributes; its fonts are in the style sheet. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export async function registerPage(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { serve: false });
  const offered = { examples: readExampleQueries(), questions: readQuestions() };
  for (const [url, [folder, file]] of Object.entries(FILES)) {
    app.get(url, (_request, reply) => reply.headers(pageHeaders()).sendFile(file, folder));
  }
  app.get('/page/examples.json', async (_request, reply) => {
    void reply.headers(pageHeaders());
    return offered;
  });
}

/** In the order of their files' names. */
export function readExampleQueries(): ExampleQuery[] {
  return readQueries(exampleFolder);
}

/** The saved questions, in the order of their numbers. */
export function readQuestions(): Question[] {
  const variables = JSON.parse(readFileSync(join(questionFolder, 'variables.json'), 'utf8')) as Record<
    string,
    Question['variables']
  >;
  return readQueries(questionFolder).map((question) => ({ ...question, variables: variables[question.name] ?? {} }));
}

function readQueries(folder: string): ExampleQuery[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files.sort().map((file) => {
    const query = readFileSync(join(folder, file), 'utf8');
    const title = query.split('\n', 1)[0]?.replace(/^#\s*/, '').trim() ?? '';
    return { name: basename(file, '.graphql'), title, query };
  });
}

function pageHeaders(): Record<string, string> {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
