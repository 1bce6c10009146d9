import { describe, expect, it } from 'vitest';
import { FetchFailure } from '../fetch/transport.ts';
import type { PlanNode } from '../plan/nodes.ts';
import { createExecutablePlan } from './ExecutablePlan.ts';
import { type MergedAnswer, runPlan } from './runPlan.ts';
import { entityFetch, parallel, requiresKey, rootFetch, sequence } from './testing/planNodes.ts';
import { type Asked, contextOf, type Script, scriptSources } from './testing/scriptedSources.ts';

interface Run extends MergedAnswer {
  asked: Asked[];
  prepared: string[];
}

async function run(node: PlanNode, scripts: Record<string, Script>, variables = {}): Promise<Run> {
  const { sources, asked, prepared } = scriptSources(scripts);
  const plan = createExecutablePlan({ node }, sources, (name) => name === 'I');
  return { ...(await runPlan(plan, variables, contextOf())), asked, prepared };
}

const thing = (id: unknown, rest = {}) => ({ __typename: 'T', id, ...rest });
const away = (subgraph: string) => () =>
  new FetchFailure('UNREACHABLE', { subgraph, shard: null, url: '', timeoutMs: 1 }, 'Away.');

/** Answers each entity with what `of` says of its representation. */
const answering =
  (of: (representation: Record<string, unknown>) => unknown): Script =>
  ({ variables }) => {
    const lists = Object.entries(variables).filter(([name]) => name.startsWith('representations'));
    const data = lists.map(([name, list]) => [
      name.replace('representations', '_entities'),
      (list as Record<string, unknown>[]).map(of),
    ]);
    return { data: Object.fromEntries(data) };
  };

const listThen = (...nodes: PlanNode[]) => sequence(rootFetch({ id: 0, subgraph: 'a', fields: ['list'] }), ...nodes);
const atList = { id: 1, subgraph: 'b', path: ['list', '@'] };

describe('entities', () => {
  it('are asked for once each, and every place gets the answer', async () => {
    const list = [thing('1'), null, thing('2'), thing('1'), { __typename: 'U', id: '1' }, thing(undefined)];
    const { data, asked, errors } = await run(listThen(entityFetch(atList)), {
      a: () => ({ data: { list } }),
      b: answering(({ id }) => ({ __typename: 'T', x: `x${id}` })),
    });
    expect(asked[1]).toEqual({
      subgraph: 'b',
      query: 'query($representations:[_Any!]!){_entities(representations:$representations){...on T{x}}}',
      variables: { representations: [thing('1'), thing('2')] },
    });
    const [one, two] = [thing('1', { x: 'x1' }), thing('2', { x: 'x2' })];
    expect(data).toEqual({ list: [one, null, two, one, { __typename: 'U', id: '1' }, { __typename: 'T' }] });
    expect(errors).toEqual([]);
  });

  it('of fetches that are ready together go in one request, in one list where the same is asked', async () => {
    const plan = sequence(
      rootFetch({ id: 0, subgraph: 'a', fields: ['p', 'q', 'r'] }),
      parallel(
        entityFetch({ id: 1, subgraph: 'b', path: ['p'] }),
        entityFetch({ id: 2, subgraph: 'b', path: ['q'] }),
        entityFetch({ id: 3, subgraph: 'b', path: ['r'], selection: '{...on T{y}}' }),
        entityFetch({ id: 4, subgraph: 'c', path: ['r'] }),
      ),
    );
    const { data, asked } = await run(plan, {
      a: () => ({ data: { p: thing('1'), q: thing('2'), r: thing('1') } }),
      b: answering(({ id }) => ({ b: id })),
      c: answering(({ id }) => ({ c: id })),
    });
    expect(asked.map(({ subgraph }) => subgraph).sort()).toEqual(['a', 'b', 'c']);
    expect(asked.find(({ subgraph }) => subgraph === 'b')).toMatchObject({
      query:
        'query($representations0:[_Any!]!,$representations1:[_Any!]!){_entities0:_entities(representations:$representations0){...on T{x}} _entities1:_entities(representations:$representations1){...on T{y}}}',
      variables: { representations0: [thing('1'), thing('2')], representations1: [thing('1')] },
    });
    expect(data).toEqual({ p: thing('1', { b: '1' }), q: thing('2', { b: '2' }), r: thing('1', { b: '1', c: '1' }) });
  });

  it('are asked for as soon as they can be, whoever else is slow', async () => {
    const slow = Promise.withResolvers<{ data: { slow: number } }>();
    const plan = parallel(
      rootFetch({ id: 0, subgraph: 'slow', fields: ['slow'] }),
      sequence(rootFetch({ id: 1, subgraph: 'a', fields: ['list'] }), entityFetch({ ...atList, id: 2 })),
    );
    const { data } = await run(plan, {
      slow: () => slow.promise,
      a: () => ({ data: { list: [thing('1')] } }),
      b: (question) => {
        slow.resolve({ data: { slow: 1 } });
        return answering(() => ({ x: 1 }))(question) as { data: Record<string, unknown> };
      },
    });
    expect(data).toEqual({ slow: 1, list: [thing('1', { x: 1 })] });
  });

  it('need no request if there are none', async () => {
    const { asked, data } = await run(listThen(entityFetch(atList)), {
      a: () => ({ data: { list: [] } }),
      b: away('b'),
    });
    expect(asked).toHaveLength(1);
    expect(data).toEqual({ list: [] });
  });

  it('get the variables that their texts declare, as the client gave them', async () => {
    const variables = [
      { name: 'v', clientName: 'v', declaration: 'Int' },
      { name: 'client_representations', clientName: 'representations', declaration: 'String' },
      { name: '__proto__', clientName: '__proto__', declaration: 'Int' },
      { name: 'left', clientName: 'left', declaration: 'Int=1' },
    ];
    const given = JSON.parse('{"v": null, "representations": "mine", "__proto__": 3, "other": 4}');
    const { asked } = await run(
      listThen(entityFetch({ ...atList, variables })),
      { a: () => ({ data: { list: [thing('1')] } }), b: answering(() => null) },
      given,
    );
    expect(asked[1]?.query).toContain('$v:Int,$client_representations:String,$__proto__:Int,$left:Int=1');
    const { variables: sent = {} } = asked[1] ?? {};
    expect(Object.entries(sent).filter(([name]) => name !== 'representations')).toEqual([
      ['v', null],
      ['client_representations', 'mine'],
      ['__proto__', 3],
    ]);
  });

  it('have texts that are taken in once, however often the plan is run', async () => {
    const { sources, prepared } = scriptSources({
      a: () => ({ data: { list: [thing('1')] } }),
      b: answering(() => ({ x: 1 })),
    });
    const plan = createExecutablePlan({ node: listThen(entityFetch(atList)) }, sources, () => false);
    for (let count = 0; count < 5; count++) await runPlan(plan, {}, contextOf());
    expect(prepared).toHaveLength(2);
  });

  it('that stand in different contexts stay apart, also where they are one entity', async () => {
    const inContext = { subgraph: 'c', requires: requiresKey('U', 'id'), selection: '{...on U{f(by:$v)}}' };
    const contextRewrites = [{ path: ['..', '..', 'ctx'], name: 'v' }];
    const plan = sequence(
      rootFetch({ id: 0, subgraph: 'a', fields: ['p', 'q'] }),
      parallel(
        entityFetch({ id: 1, subgraph: 'b', path: ['p', 't'] }),
        entityFetch({ id: 2, subgraph: 'b', path: ['q', 't'] }),
      ),
      parallel(
        entityFetch({ ...inContext, id: 3, path: ['p', 't', 'u'], contextRewrites }),
        entityFetch({ ...inContext, id: 4, path: ['q', 't', 'u'], contextRewrites }),
      ),
    );
    const { data } = await run(plan, {
      a: () => ({ data: { p: { ctx: 'p', t: thing('1') }, q: { ctx: 'q', t: thing('1') } } }),
      b: answering(() => ({ u: { __typename: 'U', id: '9' } })),
      c: ({ variables }) => ({ data: { _entities: [{ f: variables.v }] } }),
    });
    expect(data).toMatchObject({ p: { t: { u: { f: 'p' } } }, q: { t: { u: { f: 'q' } } } });
  });
});

describe('an answer that is wrong', () => {
  const two = [thing('1'), thing('2')];
  const told = async (answer: Script) => {
    const { data, errors } = await run(listThen(entityFetch(atList)), {
      a: () => ({ data: { list: two } }),
      b: answer,
    });
    return {
      data,
      errors: errors.map(({ path, message, extensions }) => [path?.join('.'), message, extensions?.code]),
    };
  };
  const broken = (violation: string) => `Subgraph "b" broke its contract: ${violation}.`;

  it.each<[string, unknown, string]>([
    ['too few', [{ x: 1 }], '1'],
    ['too many', [{}, {}, {}], '3'],
    ['no list', {}, 'none'],
    ['null', null, 'none'],
    ['a text', 'ab', 'none'],
  ])('in how many entities it has (%s) is an error of every field that was asked', async (_, entities, got) => {
    const { data, errors } = await told(() => ({ data: { _entities: entities } }));
    expect(data).toEqual({ list: two });
    const message = broken(`expected 2 entities, got ${got}`);
    expect(errors).toEqual(['list.0.x', 'list.1.x'].map((place) => [place, message, 'SUBGRAPH_FAILED']));
  });

  it('in what an entity is, is an error of that entity; the others are taken', async () => {
    for (const [entity, violation] of [
      [{ __typename: 'Z', x: 1 }, 'T at _entities.1, got another type'],
      [[1], 'an object at _entities.1, got another value'],
      ['text', 'an object at _entities.1, got another value'],
    ]) {
      const { data, errors } = await told(() => ({ data: { _entities: [{ x: 1 }, entity] } }));
      expect(data).toEqual({ list: [thing('1', { x: 1 }), thing('2')] });
      expect(errors).toEqual([['list.1.x', broken(`expected ${violation}`), 'SUBGRAPH_FAILED']]);
    }
  });

  it('says nothing of an entity that is null, as that may be', async () => {
    expect(await told(() => ({ data: { _entities: [null, { __typename: 'I', x: 2 }] } }))).toEqual({
      data: { list: [thing('1'), thing('2', { x: 2 })] },
      errors: [],
    });
  });

  const all = ['list.0.x', 'list.1.x'];
  it.each<[string, unknown, string[]]>([
    ['an entity', ['_entities', 1], ['list.1.x']],
    ['a value within', ['_entities', 1, 'x', 0, 'deep'], ['list.1.x.0.deep']],
    ['nothing', undefined, all],
    ['null', null, all],
    ['an empty path', [], all],
    ['the list', ['_entities'], all],
    ['an entity beyond the last', ['_entities', 2, 'x'], all],
    ['half an entity', ['_entities', 0.5, 'x'], all],
    ['an entity by name', ['_entities', 'constructor', 'x'], all],
    ['another field', ['other'], all],
  ])('has errors of %s at their places', async (_, path, expected) => {
    const error = { message: 'm', path: path as string[], extensions: { code: 'C', subgraph: 'forged' } };
    const { sources } = scriptSources({
      a: () => ({ data: { list: two } }),
      b: () => ({ data: { _entities: [null, null] }, errors: [error] }),
    });
    const plan = createExecutablePlan({ node: listThen(entityFetch(atList)) }, sources, () => false);
    const { errors } = await runPlan(plan, {}, contextOf());
    expect(errors.map(({ path: place }) => place?.join('.'))).toEqual(expected);
    for (const { extensions } of errors) expect(extensions).toEqual({ code: 'C', subgraph: 'b' });
  });

  it('that never came is an error of every field, in the order of the plan', async () => {
    const plan = sequence(
      parallel(
        rootFetch({ id: 0, subgraph: 'x', fields: ['m', 'n'] }),
        rootFetch({ id: 1, subgraph: 'a', fields: ['list'] }),
      ),
      entityFetch({ ...atList, id: 2 }),
    );
    const { errors } = await run(plan, { x: away('x'), a: () => ({ data: { list: two } }), b: away('b') });
    expect(errors.map(({ path }) => path?.join('.'))).toEqual(['m', 'n', 'list.0.x', 'list.1.x']);
  });
});

describe('root fields', () => {
  const root = rootFetch({ id: 0, subgraph: 'a', fields: ['m', 'n'] });

  it.each<[string, unknown, string[]]>([
    ['of a field', ['m', 0], ['m.0']],
    ['without a path', undefined, ['n']],
    ['with null for a path', null, ['n']],
    ['with an empty path', [], ['n']],
  ])('have errors %s at their places', async (_, path, expected) => {
    const { errors, data } = await run(root, {
      a: () => ({ data: { m: [null], n: null }, errors: [{ message: 'm', path: path as string[] }] }),
    });
    expect(errors.map(({ path: place }) => place?.join('.'))).toEqual(expected);
    expect(data).toEqual({ m: [null], n: null });
  });

  it('have an error without a place where nothing is missing and something is wrong all the same', async () => {
    const { errors } = await run(root, { a: () => ({ data: { m: 1, n: 2 }, errors: [{ message: 'm' }] }) });
    expect(errors).toEqual([{ message: 'm', path: undefined, extensions: { subgraph: 'a' } }]);
  });

  it('below a field that returns Query are asked once, for every place', async () => {
    const plan = sequence(
      rootFetch({ id: 0, subgraph: 'a', fields: ['again'] }),
      rootFetch({ id: 1, subgraph: 'b', path: ['again', '@'], fields: ['n'] }),
    );
    const { data, asked } = await run(plan, {
      a: () => ({ data: { again: [{}, null, {}] } }),
      b: () => ({ data: { n: 1 } }),
    });
    expect(asked).toHaveLength(2);
    expect(data).toEqual({ again: [{ n: 1 }, null, { n: 1 }] });
  });
});

describe('a subgraph that is hostile', () => {
  it('costs its own fields and changes nothing else', async () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "x": 1}');
    const { data, errors } = await run(listThen(entityFetch(atList)), {
      a: () => ({ data: { list: [thing('1')] } }),
      b: () => ({
        data: { _entities: [hostile] },
        extensions: { warnings: [null, 1, { code: {}, message: [] }, { code: 'W', message: 'w' }] },
      }),
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ list: [{ x: 1 }] });
    expect('polluted' in {}).toBe(false);
  });

  it('makes no more errors than can be borne', async () => {
    const list = Array.from({ length: 500 }, (_, index) => thing(`${index}`));
    const { errors } = await run(listThen(entityFetch(atList)), {
      a: () => ({ data: { list } }),
      b: () => ({
        data: { _entities: list.map(() => null) },
        errors: list.map((_, index) => ({ message: `m${index}` })),
      }),
    });
    expect(errors.length).toBeLessThanOrEqual(1_000);
  });

  it('may name as many types as it likes', async () => {
    const list = Array.from({ length: 3_000 }, (_, index) => ({ __typename: `X${index}`, id: '1' }));
    const { errors, asked } = await run(listThen(entityFetch(atList)), { a: () => ({ data: { list } }), b: away('b') });
    expect(errors).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

describe('a fault of the hub', () => {
  it('in one fetch is told as such, and the others are answered', async () => {
    const plan = parallel(
      rootFetch({ id: 0, subgraph: 'nobody', fields: ['m'] }),
      rootFetch({ id: 1, subgraph: 'a', fields: ['n'] }),
    );
    const { data, errors } = await run(plan, { a: () => ({ data: { n: 1 } }) });
    expect(data).toEqual({ n: 1 });
    expect(errors).toEqual([
      { message: 'The hub failed to answer this.', path: ['m'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });
});
