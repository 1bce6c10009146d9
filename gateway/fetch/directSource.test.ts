import { describe, expect, it } from 'vitest';
import { createDirectSource } from './directSource.ts';
import type { RequestContext, RequestVariables } from './SubgraphSource.ts';
import { type Endpoint, FetchFailure, type SubgraphResponse, type TransportRequest } from './transport.ts';

const ENDPOINT: Endpoint = { subgraph: 'directory', shard: null, url: 'http://directory.invalid/', timeoutMs: 1000 };
const NO_VARIABLES: RequestVariables = { values: {}, representations: {} };

function contextOf(): RequestContext {
  const { signal } = new AbortController();
  return { requestId: 'r', today: '2021-06-17', calendar: 'c', signal, completeRequired: false, warnings: [] };
}

/** A source whose holder answers with `answer`; and what it was sent. */
function start(answer: SubgraphResponse | FetchFailure = { data: {} }) {
  const sent: { endpoint: Endpoint; request: TransportRequest; context: unknown }[] = [];
  const source = createDirectSource(ENDPOINT, {
    async send(endpoint, request, context) {
      sent.push({ endpoint, request, context });
      if (answer instanceof FetchFailure) throw answer;
      return answer;
    },
  });
  return { source, sent };
}

describe('a source with one holder', () => {
  it('sends the text to its endpoint, with the variables as they were written', async () => {
    const { source, sent } = start();
    const query =
      'query($representations: [_Any!]!, $year: Int) { _entities(representations: $representations) { a } }';
    const context = contextOf();
    const representations = ['{"__typename":"Body","id":"1"}', '{"id":"2","__typename":"Body"}'];
    await source.prepare(query).execute({ values: { year: 2021 }, representations: { representations } }, context);
    expect(sent).toEqual([
      {
        endpoint: ENDPOINT,
        context,
        request: {
          text: { query, isRead: true, bodyStart: `{"query":${JSON.stringify(query)}` },
          variablesText:
            '{"year":2021,"representations":[{"__typename":"Body","id":"1"},{"id":"2","__typename":"Body"}]}',
        },
      },
    ]);
  });

  it.each([
    ['{ a }', true],
    ['query Name { a }', true],
    ['fragment F on Query { mutation } query { mutation ...F }', true],
    ['mutation { change }', false],
    ['fragment F on Mutation { change } mutation { ...F }', false],
  ])('knows whether %s is a read', async (query, isRead) => {
    const { source, sent } = start();
    await source.prepare(query).execute(NO_VARIABLES, contextOf());
    expect(sent[0]?.request.text.isRead).toBe(isRead);
  });

  it('prepares a text once, however often it is asked', async () => {
    const { source, sent } = start();
    const prepared = source.prepare('{ a }');
    await prepared.execute(NO_VARIABLES, contextOf());
    await prepared.execute(NO_VARIABLES, contextOf());
    expect(sent[1]?.request.text).toBe(sent[0]?.request.text);
  });

  it('hands on what comes: an answer with errors, and a failure', async () => {
    const errors = [{ message: 'no', path: ['a'] }];
    const { source } = start({ data: { a: null }, errors });
    expect(await source.prepare('{ a }').execute(NO_VARIABLES, contextOf())).toEqual({ data: { a: null }, errors });
    const failure = new FetchFailure('TIMED_OUT', ENDPOINT, 'too late');
    const failing = start(failure).source.prepare('{ a }');
    await expect(failing.execute(NO_VARIABLES, contextOf())).rejects.toBe(failure);
  });

  it('refuses a text that is no GraphQL before anything is asked', () => {
    expect(() => start().source.prepare('{ a')).toThrow('Syntax Error');
  });
});
