import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type ExecutionResult, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import type { RequestContext, SubgraphSource } from '../fetch/SubgraphSource.ts';
import type { SubgraphResponse } from '../fetch/transport.ts';
import { SEED } from '../shard/testing/arbitraries.ts';
import { chanceOf } from '../shard/testing/randomFetches.ts';
import { createExecutor, type ExecutorOptions } from './createExecutor.ts';
import type { Executor, ServedSupergraph } from './Executor.ts';
import { composeGraph } from './testing/composedGraph.ts';
import { type InventedGraph, inventGraph } from './testing/inventedGraph.ts';
import { type RandomOperation, randomOperation } from './testing/randomOperation.ts';
import { WorkerPlanner } from './WorkerPlanner.ts';

const read = (name: string) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
const OPERATIONS = runs(60, 400);
const seeds = fc.nat({ max: 1_000_000 });

/** Most lead to rows of several types. */
const ROOTS = [
  ...['matter', 'matters', 'matterStates', 'matterDifferences', 'matterClusters', 'similarMatters'],
  ...['official', 'organization', 'municipalProjects'],
];

function contextOf(requestId = 'r1', signal = new AbortController().signal): RequestContext {
  return { requestId, today: '2021-06-17', calendar: 'cn-2021', signal, completeRequired: false, warnings: [] };
}

describe('an executor of the whole graph', () => {
  let graph: InventedGraph;
  let executor: Executor;
  beforeAll(async () => {
    graph = inventGraph(read('api.graphql'));
    executor = await createExecutor({ supergraphSdl: read('supergraph.graphql'), sources: graph.sources });
  });
  afterAll(() => executor?.stop());
  afterEach(() => graph.away.clear());

  /** What a client gets, as JSON: the order of keys is part of it. */
  async function answer(asked: RandomOperation): Promise<{ data: unknown; errors: readonly GraphQLError[] }> {
    const { data, errors = [] } = await askText(executor, asked.query, asked.variables);
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors };
  }

  /** Undefined if its aliases cannot be merged. */
  function validOperation(seed: number): RandomOperation | undefined {
    const operation = randomOperation(graph.schema, ROOTS, chanceOf(seed));
    return validate(graph.schema, parse(operation.query)).length === 0 ? operation : undefined;
  }

  describe('many subgraphs', () => {
    it('answer as one that knows all would, key by key', async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const operation = validOperation(seed);
          if (!operation) return;
          const { data, errors } = await answer(operation);
          expect(errors).toEqual([]);
          const { data: expected } = graph.answerWhole(operation.query, operation.variables);
          expect(JSON.stringify(data), JSON.stringify(operation)).toBe(JSON.stringify(expected));
          compared += 1;
        }),
        { seed: SEED, numRuns: OPERATIONS },
      );
      expect(compared).toBeGreaterThan(OPERATIONS / 2);
    }, 240_000);

    it('answer what they can while some are away: every null has its error, every error its null', async () => {
      let withErrors = 0;
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const operation = validOperation(seed);
          if (!operation) return;
          const chance = chanceOf(seed + 1);
          graph.away.clear();
          for (const name of graph.sources.keys()) if (chance.bool(0.25)) graph.away.add(name);
          const { data, errors } = await answer(operation);
          const whole: unknown = JSON.parse(
            JSON.stringify(graph.answerWhole(operation.query, operation.variables).data),
          );
          const paths = errors.map(({ path = [] }) => path.join('.'));
          expect(
            paths.filter((path) => !endsInNull(data, path)),
            JSON.stringify(operation),
          ).toEqual([]);
          const lost = lostPlaces(data, whole, []);
          expect(lost.filter((place) => !paths.some((path) => `${path}.`.startsWith(place)))).toEqual([]);
          if (errors.length > 0) withErrors += 1;
        }),
        { seed: SEED, numRuns: OPERATIONS },
      );
      expect(withErrors).toBeGreaterThan(OPERATIONS / 5);
    }, 240_000);
  });

  describe('an operation that was asked before', () => {
    it('is answered by its variables, conditions among them', async () => {
      const document = parse('query ($id: ID!, $v: Boolean!) { matter(id: $id) { id @include(if: $v) __typename } }');
      const ask = async (id: string, v: boolean) => (await askDocument(executor, document, { id, v })).data;
      const [first, second] = [await ask('1', true), await ask('2', false)];
      expect(Object.keys(first?.matter ?? {})).toEqual(['id', '__typename']);
      expect(Object.keys(second?.matter ?? {})).toEqual(['__typename']);
      expect(await ask('1', true)).toEqual(first);
    });

    it('is the one of its name', async () => {
      const document = parse('query A { matter(id: "1") { id } } query B { matters { totalCount } }');
      const ask = async (operationName: string) => (await askDocument(executor, document, {}, { operationName })).data;
      expect(Object.keys((await ask('A')) ?? {})).toEqual(['matter']);
      expect(Object.keys((await ask('B')) ?? {})).toEqual(['matters']);
    });
  });

  describe('variables that are wrong', () => {
    it.each([
      'query ($v: Boolean!) { matter(id: "1") { id @include(if: $v) } }',
      'query ($v: Boolean!) { __typename @include(if: $v) }',
    ])('are told, whoever is asked: %s', async (query) => {
      const { data, errors } = await askText(executor, query, { v: 'x' });
      expect(data).toBeUndefined();
      expect(errors?.map(({ message }) => message)).toEqual([
        expect.stringContaining('Variable "$v" got invalid value'),
      ]);
    });

    it('are told a bounded number of times, however many they are', async () => {
      const query = 'query ($ids: [ID!]!) { matterStates(ids: $ids) { __typename } }';
      const given = { ids: Array.from({ length: 5_000 }, () => ({})) };
      const { errors = [] } = await askText(executor, query, given);
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.length).toBeLessThanOrEqual(51);
    });
  });
});

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])\n';

/** `a` has things and their names, `b` their sizes. Both say which `version` of the graph they are of. */
function thingsOf(version: string, extra = ''): { supergraphSdl: string } {
  return composeGraph({
    a: `${LINK} type Query { thing: Thing ${extra} } type Thing @key(fields: "id") { id: ID! name: String }`,
    b: `${LINK} type Thing @key(fields: "id") { id: ID! size: String ${version}: String }`,
  });
}

interface Hold {
  release(): void;
}

/** Sources that answer with the name of their version; those that were held back answer when they are released. */
class ThingSources {
  readonly asked: string[] = [];
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  #held: Promise<void> | undefined;

  constructor(version: string) {
    const sourceOf = (answer: () => SubgraphResponse): SubgraphSource => ({
      prepare: (query) => ({
        execute: async () => {
          this.asked.push(query);
          await (this.#held ?? new Promise<void>((resolve) => setImmediate(resolve)));
          return answer();
        },
      }),
    });
    const thing = () => ({ __typename: 'Thing', id: '1', name: `name ${version}` });
    const more = () => ({ __typename: 'Thing', size: `size ${version}`, [version]: version });
    this.sources = new Map([
      ['a', sourceOf(() => ({ data: { thing: thing(), other: 'other' } }))],
      ['b', sourceOf(() => ({ data: { _entities: [more()] } }))],
    ]);
  }

  hold(): Hold {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = promise;
    return {
      release: () => {
        this.#held = undefined;
        resolve();
      },
    };
  }
}

function served(version: string, extra = ''): ServedSupergraph & { things: ThingSources } {
  const things = new ThingSources(version);
  return { ...thingsOf(version, extra), sources: things.sources, things };
}

/** How many questions the planner was asked while `run` ran. */
async function questionsDuring(run: () => Promise<unknown>): Promise<number> {
  const plan = vi.spyOn(WorkerPlanner.prototype, 'plan');
  await run();
  const { length } = plan.mock.calls;
  plan.mockRestore();
  return length;
}

const running: Executor[] = [];
async function start(options: ExecutorOptions): Promise<Executor> {
  const executor = await createExecutor(options);
  running.push(executor);
  return executor;
}
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(running.splice(0).map((executor) => executor.stop()));
});

const BOTH = '{ thing { name size } }';

describe('an executor that is given another supergraph', () => {
  it('ends requests under way on the old one, and answers new ones by the new one', async () => {
    const [first, second] = [served('one'), served('two')];
    const executor = await start(first);
    const { release } = first.things.hold();
    const old = askText(executor, BOTH);
    await executor.replace(second);
    expect(await askText(executor, BOTH)).toEqual({ data: { thing: { name: 'name two', size: 'size two' } } });
    release();
    expect(await old).toEqual({ data: { thing: { name: 'name one', size: 'size one' } } });
    expect(first.things.asked).toHaveLength(2);
  });

  it('has the plans of what was asked of the old one', async () => {
    const executor = await start(served('one'));
    expect(await questionsDuring(() => askText(executor, BOTH))).toBe(1);
    expect(await questionsDuring(() => executor.replace(served('two')))).toBe(1);
    expect(await questionsDuring(() => askText(executor, BOTH))).toBe(0);
  });

  it('keeps the plans of what is asked most, however much else was asked', async () => {
    const executor = await start({ ...served('one'), maxPlans: 3 });
    const document = parse(BOTH);
    for (let count = 0; count < 6; count++) {
      await askDocument(executor, document);
      await askText(executor, `{ thing { other${count}: name } }`);
    }
    await executor.replace(served('two'));
    expect(await questionsDuring(() => askText(executor, BOTH))).toBe(0);
  });

  it('leaves alone what can no longer be asked', async () => {
    const executor = await start(served('one'));
    await askText(executor, '{ thing { one } }');
    await executor.replace(served('two'));
    expect(validate(executor.schema, parse('{ thing { one } }'))).toHaveLength(1);
    expect(await askText(executor, '{ thing { two } }')).toEqual({ data: { thing: { two: 'two' } } });
  });

  it('tells listeners, and those that came later at once', async () => {
    const executor = await start(served('one'));
    const schemas: GraphQLSchema[] = [];
    const end = executor.onSchemaChange((schema) => schemas.push(schema));
    await executor.replace(served('two'));
    expect(schemas).toHaveLength(2);
    expect(schemas[1]).toBe(executor.schema);
    end();
    await executor.replace(served('three'));
    expect(schemas).toHaveLength(2);
  });

  it.each([
    ['is no supergraph', () => ({ supergraphSdl: 'type Query { a: Int }', sources: new Map() })],
    ['is no GraphQL', () => ({ supergraphSdl: 'type {', sources: new Map() })],
    ['has a subgraph without a source', () => ({ ...served('two'), sources: new Map() })],
  ])('changes nothing if it %s', async (_, bad) => {
    const executor = await start(served('one'));
    const { schema, supergraphSdl } = executor;
    const listener = vi.fn();
    executor.onSchemaChange(listener);
    await expect(executor.replace(bad())).rejects.toThrow();
    expect(executor.schema).toBe(schema);
    expect(executor.supergraphSdl).toBe(supergraphSdl);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(await askText(executor, BOTH)).toEqual({ data: { thing: { name: 'name one', size: 'size one' } } });
  });

  it('answers a request that was validated by one long gone by the new one, if it still can be asked', async () => {
    const executor = await start(served('one'));
    const { schema } = executor;
    await executor.replace(served('two'));
    await new Promise((resolve) => setImmediate(resolve));
    const kept = await askDocument(executor, parse(BOTH), {}, { schema });
    expect(kept).toEqual({ data: { thing: { name: 'name two', size: 'size two' } } });
    const gone = await askDocument(executor, parse('{ thing { one } }'), {}, { schema });
    expect(gone.errors?.map(({ message }) => message)).toEqual(['Cannot query field "one" on type "Thing".']);
  });

  it('answers every request of many changes whole, from one supergraph', async () => {
    const versions = [served('one'), served('two', 'other: String')];
    const executor = await start({ ...(versions[0] as ServedSupergraph), plansInline: true });
    const answers = new Set<string>();
    let isOver = false;
    let asked = 0;
    const client = async () => {
      while (!isOver) {
        // As a server does it: validated by the schema of that moment, executed a moment later.
        const { schema } = executor;
        const document = parse(asked++ % 3 === 0 ? BOTH : `{ thing { name size } __typename }`);
        answers.add(JSON.stringify(await askDocument(executor, document, {}, { schema })));
      }
    };
    const clients = Array.from({ length: 5 }, client);
    for (let count = 1; count <= runs(40, 100); count++) {
      await executor.replace(versions[count % 2] as ServedSupergraph);
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
    isOver = true;
    await Promise.all(clients);
    const whole = (version: string) => `{"thing":{"name":"name ${version}","size":"size ${version}"}`;
    expect([...answers].sort()).toEqual(
      ['one', 'two']
        .flatMap((version) => [`{"data":${whole(version)},"__typename":"Query"}}`, `{"data":${whole(version)}}}`])
        .sort(),
    );
  }, 240_000);

  it('ends the threads of the old ones', async () => {
    const executor = await start(served('one'));
    const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = threads();
    expect(before).toBeGreaterThan(0);
    for (const version of ['two', 'three', 'four']) await executor.replace(served(version));
    await vi.waitFor(() => expect(threads()).toBe(before), { timeout: 10_000 });
  });

  /** The next planner that is started is not there before it is released. */
  function holdNextStart(): Hold & { isStarting: Promise<void> } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const starting = Promise.withResolvers<void>();
    const startPlanner = WorkerPlanner.start;
    vi.spyOn(WorkerPlanner, 'start').mockImplementationOnce(async (options) => {
      starting.resolve();
      await promise;
      return startPlanner(options);
    });
    return { release: resolve, isStarting: starting.promise };
  }

  it('serves the one that was given last, however long each takes to start', async () => {
    const executor = await start(served('one'));
    const { release } = holdNextStart();
    const first = executor.replace(served('two'));
    const second = executor.replace(served('three'));
    await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    release();
    await Promise.all([first, second]);
    expect(await askText(executor, BOTH)).toEqual({ data: { thing: { name: 'name three', size: 'size three' } } });
  });

  it('serves no more once it is stopped, and leaves no thread behind', async () => {
    const executor = await start(served('one'));
    const { release, isStarting } = holdNextStart();
    const stop = vi.spyOn(WorkerPlanner.prototype, 'stop');
    const replacing = executor.replace(served('two'));
    const never = executor.replace(served('three'));
    const rejected = Promise.all(
      [replacing, never].map((it) => expect(it).rejects.toThrow('The executor has stopped.')),
    );
    await isStarting;
    const stopping = executor.stop();
    release();
    await rejected;
    await stopping;
    expect(stop.mock.contexts).toHaveLength(2);
    expect(new Set(stop.mock.contexts).size).toBe(2);
    await expect(executor.replace(served('four'))).rejects.toThrow('The executor has stopped.');
  });

  it('keeps nobody waiting who stops it, whatever is planned meanwhile', async () => {
    const executor = await start(served('one'));
    await askText(executor, BOTH);
    const planning = Promise.withResolvers<void>();
    vi.spyOn(WorkerPlanner.prototype, 'plan').mockImplementation(() => {
      planning.resolve();
      return new Promise(() => {});
    });
    const rejected = expect(executor.replace(served('two'))).rejects.toThrow('The executor has stopped.');
    await planning.promise;
    await executor.stop();
    await rejected;
  });
});

describe('an executor that is given other sources of the same supergraph', () => {
  const sourcesOf = (version: string) => {
    const things = new ThingSources(version);
    const retired: string[] = [];
    return {
      ...thingsOf('one'),
      things,
      sources: things.sources,
      retired,
      onRetired: () => void retired.push(version),
    };
  };

  it('asks them from then on by the plans that it has, and ends requests under way by those of before', async () => {
    const [first, second, third] = [sourcesOf('one'), sourcesOf('two'), sourcesOf('three')];
    const executor = await start(first);
    const { schema } = executor;
    await askText(executor, BOTH);
    const { release } = first.things.hold();
    const old = askText(executor, BOTH);
    const replaced = async () => {
      await executor.replace(second);
      await executor.replace(third);
      expect(await askText(executor, BOTH)).toEqual({ data: { thing: { name: 'name three', size: 'size three' } } });
    };
    expect(await questionsDuring(replaced)).toBe(0);
    expect(executor.schema).toBe(schema);
    expect(second.things.asked).toEqual([]);
    // Who still answers somebody is not retired yet.
    await expect.poll(() => second.retired).toEqual(['two']);
    expect(first.retired).toEqual([]);
    release();
    expect(await old).toEqual({ data: { thing: { name: 'name one', size: 'size one' } } });
    await expect.poll(() => first.retired).toEqual(['one']);
    expect(third.retired).toEqual([]);
  });

  it('changes nothing if one is missing', async () => {
    const executor = await start(sourcesOf('one'));
    await expect(executor.replace({ ...sourcesOf('two'), sources: new Map() })).rejects.toThrow(
      'Expected a source for subgraph "a", got none.',
    );
    expect(await askText(executor, BOTH)).toEqual({ data: { thing: { name: 'name one', size: 'size one' } } });
  });
});

describe('plans in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-plans-'));
  const planFile = join(folder, 'deep', 'plans');
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => rmSync(planFile, { force: true }));

  const questions = (executor: Executor, query = BOTH) => questionsDuring(() => askText(executor, query));

  it('are there after a restart, and not made again', async () => {
    const one = served('one');
    const first = await createExecutor({ ...one, planFile });
    expect(await questions(first)).toBe(1);
    await first.stop();
    const second = await start({ ...one, planFile });
    expect(await questions(second)).toBe(0);
    expect(await askText(second, BOTH)).toEqual({ data: { thing: { name: 'name one', size: 'size one' } } });
    expect(await questions(second, '{ thing { size } }')).toBe(1);
  });

  it('are not those of another supergraph', async () => {
    const first = await createExecutor({ ...served('one'), planFile });
    await askText(first, BOTH);
    await first.stop();
    expect(await questions(await start({ ...served('two'), planFile }))).toBe(1);
  });

  it('are those of the supergraph that is served, whatever an older one plans meanwhile', async () => {
    const [one, two] = [served('one'), served('two')];
    const executor = await createExecutor({ ...one, planFile });
    await askText(executor, BOTH);
    const { schema } = executor;
    const { release } = one.things.hold();
    const old = askText(executor, BOTH);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await executor.replace(two);
    vi.advanceTimersByTime(60_000);
    // Those on their way are planned by the old one still.
    const asked = one.things.asked.length;
    const late = askDocument(executor, parse('{ thing { size } }'), {}, { schema });
    while (one.things.asked.length === asked) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(9_000);
    release();
    await Promise.all([old, late]);
    await executor.stop();
    vi.useRealTimers();
    expect(await questions(await start({ ...two, planFile }))).toBe(0);
  });

  it('cost a warning where they cannot be written, and no request', async () => {
    const warn = vi.fn();
    const notFolder = join(folder, 'file');
    const first = await createExecutor({ ...served('one'), planFile: notFolder });
    await askText(first, BOTH);
    await first.stop();
    const executor = await createExecutor({ ...served('one'), planFile: join(notFolder, 'plans'), warn });
    expect((await askText(executor, BOTH)).errors).toBeUndefined();
    await executor.stop();
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('cannot be written'));
  });
});

describe('a request whose time is up', () => {
  it('does not wait for its plan any longer, while others that ask the same do', async () => {
    const executor = await start(served('one'));
    const controller = new AbortController();
    const late = askText(executor, BOTH, {}, { signal: controller.signal });
    const patient = askText(executor, BOTH);
    controller.abort();
    await expect(late).rejects.toMatchObject({ extensions: { code: expect.stringMatching(/^[A-Z_]+$/) } });
    expect(await patient).toEqual({ data: { thing: { name: 'name one', size: 'size one' } } });
  });

  it('has no plan made that nobody waits for', async () => {
    const executor = await start(served('one'));
    const controller = new AbortController();
    const first = askText(executor, '{ thing { name } }');
    const late = askText(executor, BOTH, {}, { signal: controller.signal });
    controller.abort();
    await expect(late).rejects.toThrow();
    await first;
    expect(await questionsDuring(() => askText(executor, BOTH))).toBe(1);
  });
});

interface AskOptions {
  operationName?: string;
  schema?: GraphQLSchema;
  signal?: AbortSignal;
}

function askText(
  executor: Executor,
  query: string,
  variables: Record<string, unknown> = {},
  options: AskOptions = {},
): Promise<ExecutionResult> {
  return askDocument(executor, parse(query), variables, options);
}

function askDocument(
  executor: Executor,
  document: ReturnType<typeof parse>,
  variables: Record<string, unknown> = {},
  { operationName, schema = executor.schema, signal }: AskOptions = {},
): Promise<ExecutionResult> {
  const operation = { document, operationName: operationName ?? null, variables, schema };
  return executor.execute(operation, contextOf('r1', signal));
}

/** Whether the way there leads to a null, at its end or before. */
function endsInNull(data: unknown, path: string): boolean {
  let place = data;
  for (const step of path.split('.')) {
    if (place === null) return true;
    if (typeof place !== 'object' || !Object.hasOwn(place, step)) return false;
    place = (place as Record<string, unknown>)[step];
  }
  return place === null;
}

/** Places, each with a dot at its end, that are null and need not be. Any other difference is a place without an error. */
function lostPlaces(data: unknown, whole: unknown, path: readonly string[]): string[] {
  if (JSON.stringify(data) === JSON.stringify(whole)) return [];
  if (data === null) return [path.map((step) => `${step}.`).join('')];
  const isSame =
    typeof data === 'object' && typeof whole === 'object' && whole !== null && keysOf(data) === keysOf(whole);
  if (!isSame) return [`${path.join('.')} is another.`];
  return Object.entries(data as object).flatMap(([key, value]) =>
    lostPlaces(value, (whole as Record<string, unknown>)[key], [...path, key]),
  );
}

function keysOf(value: object | null): string {
  return Object.keys(value ?? {}).join();
}
