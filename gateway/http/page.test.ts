import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExampleQueries, registerPage } from './page.ts';

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

  it('hands out the examples', async () => {
    const examples = JSON.parse((await get('/page/examples.json')).text) as unknown[];
    expect(examples).toEqual(readExampleQueries());
    expect(examples.length).toBeGreaterThanOrEqual(8);
  });

  it('gives no other file of the packages', async () => {
    expect((await get('/page/package.json')).response.status).toBe(404);
    expect((await get('/page/../../package.json')).response.status).toBe(404);
  });
});

describe('each example query', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

  it.each(readExampleQueries().map((example) => [example.name, example] as const))(
    '%s fits the schema, runs without variables and says in Chinese what it asks',
    (_, { title, query }) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      expect(title).toMatch(/\p{Script=Han}/u);
      for (const definition of document.definitions) {
        if (definition.kind !== 'OperationDefinition') continue;
        for (const { type, defaultValue, variable } of definition.variableDefinitions ?? []) {
          expect(type.kind !== 'NonNullType' || defaultValue !== undefined, variable.name.value).toBe(true);
        }
      }
    },
  );
});
