import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubgraphContext } from './context.ts';
import { type RunningSubgraph, startSubgraph } from './startSubgraph.ts';

const QUERY = 'query ($after: Int) { page(after: $after) }';

/** After what each page was read, in turn. */
let read: (number | null)[] = [];
let holds = true;
let subgraph: RunningSubgraph;

beforeAll(async () => {
  subgraph = await startSubgraph({
    source: { id: 'x', system: 'x', shard: null, name: 'x' },
    contract: 'type Query { page(after: Int): String }',
    resolvers: {
      Query: {
        page(_: unknown, { after = null }: { after?: number | null }, context: SubgraphContext) {
          read.push(after);
          if (after === 7) throw new Error('No page.');
          context.warn({ code: 'UNKNOWN_DIVISION_CODE', message: 'A page was read.', value: String(after) });
          context.expect({ variable: 'after', value: (after ?? 0) + 1, holds: () => holds });
          return `page after ${after} on ${context.today}`;
        },
      },
    },
    ready: async () => {},
    close: async () => {},
    today: '2021-06-17',
    logLevel: 'silent',
  });
});
afterAll(() => subgraph?.stop());
beforeEach(() => {
  read = [];
  holds = true;
});

async function ask(after: number | null, today = '2021-06-17') {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-guatu-today': today },
    body: JSON.stringify({ query: QUERY, variables: { after } }),
  });
  const answer = (await response.json()) as { data: { page: string | null }; errors?: object[]; extensions?: object };
  // What is made ahead is made once the answer was sent.
  await setImmediate();
  return answer;
}

describe('a subgraph whose resolvers expect what is asked next', () => {
  it('answers it ahead once two requests have followed each other, with all that belongs to an answer', async () => {
    await ask(null);
    expect(read).toEqual([null]);
    await ask(1);
    await expect.poll(() => read).toEqual([null, 1, 2]);
    const answer = await ask(2);
    expect(answer.data.page).toBe('page after 2 on 2021-06-17');
    expect(JSON.stringify(answer.extensions)).toContain('A page was read.');
    await expect.poll(() => read).toEqual([null, 1, 2, 3]);
  });

  it('answers anew what holds no more', async () => {
    for (const after of [10, 11]) await ask(after);
    await expect.poll(() => read).toEqual([10, 11, 12]);
    holds = false;
    expect((await ask(12)).data.page).toBe('page after 12 on 2021-06-17');
    expect(read.slice(0, 4)).toEqual([10, 11, 12, 12]);
  });

  it('gives no answer of one day to another, nor what nobody expected', async () => {
    for (const after of [20, 21]) await ask(after);
    expect((await ask(22, '2021-06-18')).data.page).toBe('page after 22 on 2021-06-18');
    expect((await ask(25)).data.page).toBe('page after 25 on 2021-06-17');
  });

  it('says of what cannot be answered ahead what it says of anything', async () => {
    for (const after of [5, 6]) await ask(after);
    await expect.poll(() => read).toEqual([5, 6, 7]);
    const { data, errors } = await ask(7);
    expect([data, errors?.length]).toEqual([{ page: null }, 1]);
  });
});
