import { afterEach, describe, expect, it } from 'vitest';
import { CALENDAR_VERSION } from '../../../schema/calendar.ts';
import { HEADERS, MAX_ROWS_PER_REQUEST } from '../../../schema/contract.ts';
import { requestError } from '../errors.ts';
import { askSubgraph } from '../testing/servedSubgraph.ts';
import type { SubgraphContext } from './context.ts';
import { type RunningSubgraph, type SubgraphOptions, startSubgraph } from './startSubgraph.ts';

const CONTRACT = `
  scalar Date
  type Query { today: String slow: String refused: String broken: String warned(codes: [String!]!): Int later(day: Date!): String }
`;

const never = (): Promise<never> => new Promise(() => {});

describe('a subgraph', () => {
  const running: RunningSubgraph[] = [];
  afterEach(async () => {
    for (const subgraph of running.splice(0)) await subgraph.stop();
  });

  async function start(
    query: Record<string, unknown> = {},
    options: Partial<SubgraphOptions> = {},
  ): Promise<RunningSubgraph> {
    const subgraph = await startSubgraph({
      source: { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市' },
      contract: CONTRACT,
      resolvers: { Query: query },
      ready: async () => {},
      close: async () => {},
      logLevel: 'silent',
      ...options,
    });
    running.push(subgraph);
    return subgraph;
  }

  const showToday = { today: (_: unknown, __: unknown, context: SubgraphContext) => context.today };

  it('takes the day of the request for today, else its own, else that of the clock in Shanghai', async () => {
    const fixed = await start(showToday, { today: '2021-06-17' });
    expect((await askSubgraph(fixed.url, '{ today }')).data).toEqual({ today: '2021-06-17' });
    const asked = await askSubgraph(fixed.url, '{ today }', {}, { [HEADERS.today]: '2021-12-31' });
    expect(asked.data).toEqual({ today: '2021-12-31' });

    const inShanghai = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const before = inShanghai();
    const { today } = (await askSubgraph((await start(showToday)).url, '{ today }')).data;
    expect([before, inShanghai()]).toContain(today);
  });

  it('executes a request that fails from its start, by graphql-js: nothing counts or warns twice', async () => {
    const rowsLeft: number[] = [];
    const { url } = await start({
      warned(_: unknown, __: unknown, context: SubgraphContext) {
        rowsLeft.push(context.rowsLeft());
        context.giveRows(10);
        context.warn({ code: 'OTHER_CALENDAR', message: 'Told once.', value: '1' });
        return 1;
      },
      broken: async () => {
        throw requestError('BAD_USER_INPUT', 'Expected better.');
      },
    });
    const whole = await askSubgraph(url, '{ warned(codes: []) }');
    expect(whole).toMatchObject({ data: { warned: 1 }, extensions: { warnings: [{ code: 'OTHER_CALENDAR' }] } });
    const partial = await askSubgraph(url, '{ warned(codes: []) broken }');
    expect(partial.data).toEqual({ warned: 1, broken: null });
    expect(partial.errors).toMatchObject([{ path: ['broken'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(partial.extensions?.warnings).toHaveLength(1);
    expect(new Set(rowsLeft).size).toBe(1);
    expect(rowsLeft).toHaveLength(3);
  });

  it('reads no rows a second time that are known to be too many', async () => {
    let read = 0;
    const giveMany = (_: unknown, __: unknown, context: SubgraphContext) => {
      if (context.rowsLeft() < 0) context.giveRows(1);
      read += 1;
      context.giveRows(MAX_ROWS_PER_REQUEST - 1);
      return 'many';
    };
    const { url } = await start({ slow: giveMany, refused: giveMany });
    expect((await askSubgraph(url, '{ slow }')).data).toEqual({ slow: 'many' });
    read = 0;
    const { data, errors } = await askSubgraph(url, '{ slow refused }');
    expect(data).toEqual({ slow: null, refused: null });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['TOO_MANY_ROWS']));
    expect(read).toBe(2);
  });

  it('warns that it counts working days by another calendar than the hub', async () => {
    const { url } = await start(showToday);
    const same = await askSubgraph(url, '{ today }', {}, { [HEADERS.calendar]: CALENDAR_VERSION });
    expect(same.extensions).toBeUndefined();
    const other = await askSubgraph(url, '{ today }', {}, { [HEADERS.calendar]: 'cn-2020-2030' });
    expect(other.extensions?.warnings).toEqual([
      {
        code: 'OTHER_CALENDAR',
        message: `合肥市 counts working days by calendar ${CALENDAR_VERSION}, the hub by cn-2020-2030.`,
        value: 'mp:340100',
      },
    ]);
  });

  it('refuses to answer for another shard', async () => {
    const { url } = await start(showToday);
    const answer = await askSubgraph(url, '{ today }', {}, { [HEADERS.shard]: '340200' });
    expect(answer.errors).toEqual([
      {
        message: 'This is shard 340100 of municipal-projects; shard 340200 was asked.',
        extensions: { code: 'WRONG_SHARD' },
      },
    ]);
  });

  it('refuses a day that is none, by header and by argument', async () => {
    const { url } = await start({ later: () => 'ok' });
    const byHeader = await askSubgraph(url, '{ today }', {}, { [HEADERS.today]: '2021-02-29' });
    expect(byHeader.errors).toEqual([
      {
        message: 'Expected header x-guatu-today to be an ISO date, got "2021-02-29".',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const byVariable = await askSubgraph(url, 'query ($day: Date!) { later(day: $day) }', { day: '2021-02-29' });
    expect(byVariable.errors?.[0]).toMatchObject({
      message: 'Variable "$day" got invalid value "2021-02-29"; Expected a date such as 2021-06-17, got "2021-02-29".',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const byLiteral = await askSubgraph(url, '{ later(day: "tomorrow") }');
    expect(byLiteral.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('hands on its own sentences and hides every other', async () => {
    const { url } = await start({
      refused: () => {
        throw requestError('BAD_USER_INPUT', 'Expected less.');
      },
      broken: () => {
        throw new Error('select secret from /srv/ledger.sqlite');
      },
      today: () => 'still here',
    });
    const { data, errors } = await askSubgraph(url, '{ refused broken today }');
    expect(data).toEqual({ refused: null, broken: null, today: 'still here' });
    expect(errors).toEqual([
      {
        message: 'Expected less.',
        path: ['refused'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
      {
        message: 'The subgraph failed to answer this part of the request. The cause is in its log.',
        path: ['broken'],
        locations: [{ line: 1, column: 11 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });

  it('puts warnings beside the data, each once', async () => {
    const warn = (_: unknown, { codes }: { codes: string[] }, context: SubgraphContext) => {
      for (const value of codes) context.warn({ code: 'UNKNOWN_DIVISION_CODE', message: `no ${value}`, value });
      return codes.length;
    };
    const { url } = await start({ warned: warn });
    const { data, extensions } = await askSubgraph(
      url,
      '{ warned(codes: ["x", "y", "x"]) again: warned(codes: ["y"]) }',
    );
    expect(data).toEqual({ warned: 3, again: 1 });
    expect(extensions?.warnings).toEqual([
      { code: 'UNKNOWN_DIVISION_CODE', message: 'no x', value: 'x' },
      { code: 'UNKNOWN_DIVISION_CODE', message: 'no y', value: 'y' },
    ]);
    expect((await askSubgraph(url, '{ warned(codes: []) }')).extensions).toBeUndefined();
  });

  it('lives but is not ready while what it rests on does not answer', async () => {
    let down = true;
    const ready = async () => {
      if (down) throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    };
    const { url } = await start({}, { ready });
    const state = async (path: string) => {
      const response = await fetch(new URL(path, url));
      return [response.status, await response.json()];
    };
    expect(await state('/healthz')).toEqual([200, { status: 'ok' }]);
    expect(await state('/readyz')).toEqual([503, { status: 'not ready', source: 'mp:340100' }]);
    down = false;
    expect(await state('/readyz')).toEqual([200, { status: 'ready', source: 'mp:340100' }]);
  });

  it('finishes what it was asked before it stops, and closes after that, once', async () => {
    const events: string[] = [];
    const asked = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<string>();
    const slow = async () => {
      asked.resolve();
      const text = await finish.promise;
      events.push('answered');
      return text;
    };
    const close = async () => {
      events.push('closed');
    };
    const subgraph = await start({ slow }, { close });
    const answer = askSubgraph(subgraph.url, '{ slow }');
    await asked.promise;
    const stopped = Promise.all([subgraph.stop(), subgraph.stop()]);
    await expect(askUntilRefused(subgraph.url)).resolves.toBe('refused');
    finish.resolve('done');
    expect((await answer).data).toEqual({ slow: 'done' });
    await stopped;
    expect(events).toEqual(['answered', 'closed']);
  });

  it('says which address it could not take', async () => {
    const { url } = await start();
    await expect(start({ slow: never }, { port: Number(new URL(url).port) })).rejects.toThrow(/EADDRINUSE/);
  });
});

/** Asks until the server no longer takes new connections; a test that it never does runs into its timeout. */
async function askUntilRefused(url: string): Promise<string> {
  for (;;) {
    try {
      const { status } = await askSubgraph(url, '{ __typename }', {}, { connection: 'close' });
      if (status === 503) return 'refused';
    } catch {
      return 'refused';
    }
  }
}
