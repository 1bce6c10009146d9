import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleQueries, readQuestions, registerPage } from './page.ts';

describe('the page at /', () => {
  let app: FastifyInstance;
  let address: string;
  beforeAll(async () => {
    app = fastify();
    await registerPage(app);
    address = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());

  const get = async (path: string) => {
    const response = await fetch(address + path);
    return { response, text: await response.text() };
  };

  it('names files of this hub only, and all of them are there', async () => {
    const { response, text } = await get('/');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(text).not.toMatch(/(https?:)?\/\/[a-z]/i);
    const paths = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path as string);
    expect(paths.length).toBeGreaterThanOrEqual(6);
    for (const path of paths) expect((await get(path)).response.status, path).toBe(200);
  });

  it('loads nothing from elsewhere: not by its own script, not by a style sheet', async () => {
    expect((await get('/page/page.js')).text).not.toMatch(/https?:/);
    for (const path of ['/page/page.css', '/page/graphiql.css']) {
      expect((await get(path)).text).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//);
    }
  });

  it('forbids the browser to ask anybody else', async () => {
    const policy = (await get('/')).response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('hands out the examples and the questions', async () => {
    const offered = JSON.parse((await get('/page/examples.json')).text) as unknown;
    expect(offered).toEqual({ examples: readExampleQueries(), questions: readQuestions() });
    expect(readExampleQueries().length).toBeGreaterThanOrEqual(8);
  });

  it('gives each query a name of its own, by which an address finds it', () => {
    const names = [...readExampleQueries(), ...readQuestions()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives no other file of the packages', async () => {
    expect((await get('/page/package.json')).response.status).toBe(404);
    expect((await get('/page/../../package.json')).response.status).toBe(404);
  });
});

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

/** The variables of the operations of a query that it cannot do without. */
function requiredVariables(query: string): string[] {
  const operations = parse(query).definitions.filter((it) => it.kind === 'OperationDefinition');
  return operations
    .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
    .filter(({ type, defaultValue }) => type.kind === 'NonNullType' && defaultValue === undefined)
    .map(({ variable }) => variable.name.value);
}

describe('each example query', () => {
  it.each(readExampleQueries().map((example) => [example.name, example] as const))(
    '%s fits the schema, runs without variables and says in Chinese what it asks',
    (_, { title, query }) => {
      expect(validate(schema, parse(query))).toEqual([]);
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(requiredVariables(query)).toEqual([]);
    },
  );
});

describe('each question', () => {
  const questions = readQuestions().map((question, i) => [question.name, question, i + 1] as const);

  it('is one of fifteen, in the order of their numbers', () => {
    expect(questions.map(([, { title }]) => Number.parseInt(title, 10))).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
  });

  it.each(questions)(
    '%s fits the schema, names its one operation by its number, and is short of no variable',
    (name, { query, variables }, number) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const operations = document.definitions.filter((it) => it.kind === 'OperationDefinition');
      expect(operations.map((it) => it.name?.value)).toEqual([
        expect.stringMatching(new RegExp(`^Q${name.slice(0, 2)}_\\w+$`)),
      ]);
      expect(Number(name.slice(0, 2))).toBe(number);
      expect(Object.keys(variables).sort()).toEqual(requiredVariables(query).sort());
    },
  );

  it.each(questions)('%s says in Chinese what it asks, and which traps it avoids', (_, { title, query }) => {
    expect(title).toMatch(/^\d+ \p{Script=Han}/u);
    const comment = query.split('\n').filter((line) => line.startsWith('#'));
    expect(comment[1]).toBe('# 陷阱：');
    expect(comment.slice(2).length).toBeGreaterThanOrEqual(3);
    expect(comment.slice(2).filter((line) => !/^# - .*\p{Script=Han}/u.test(line))).toEqual([]);
  });

  it('is named where variables are given', () => {
    const text = readFileSync(new URL('../../docs/questions/variables.json', import.meta.url), 'utf8');
    const names = new Set(questions.map(([name]) => name));
    expect(Object.keys(JSON.parse(text) as object).filter((name) => !names.has(name))).toEqual([]);
  });
});
