import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlanQuestion } from './planner.ts';
import { composeGraph } from './testing/composedGraph.ts';
import { WorkerPlanner, type WorkerPlannerOptions } from './WorkerPlanner.ts';

/** How many of the threads that are started next die at once. */
const threads = { toFail: 0, started: 0 };
const { Worker } = workerThreads;
class CountedWorker extends Worker {
  constructor(file: string | URL, options?: workerThreads.WorkerOptions) {
    threads.started += 1;
    const isToFail = threads.toFail > 0;
    if (isToFail) threads.toFail -= 1;
    super(isToFail ? new URL('data:text/javascript,throw new Error("No thread.")') : file, options);
  }
}
/** Whoever imported it has another from now on. */
function useWorker(worker: typeof Worker): void {
  workerThreads.Worker = worker;
  syncBuiltinESMExports();
}
beforeAll(() => useWorker(CountedWorker));
afterAll(() => useWorker(Worker));

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])\n';
const { supergraphSdl } = composeGraph({
  a: `${LINK} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! name: String }`,
  b: `${LINK} type Thing @key(fields: "id") { id: ID! size: String }`,
});

const running: WorkerPlanner[] = [];
async function start(rest: Partial<WorkerPlannerOptions> = {}): Promise<WorkerPlanner> {
  const planner = await WorkerPlanner.start({ supergraphSdl, planTimeoutMs: 20_000, maxMemoryMb: 500, ...rest });
  running.push(planner);
  return planner;
}
afterEach(async () => {
  threads.toFail = 0;
  await Promise.all(running.splice(0).map((planner) => planner.stop()));
});

function question(text: string): PlanQuestion {
  return { text, operationName: null, conditions: [], denied: [] };
}

const SIMPLE = question('{ thing { name size } }');

/** Plannable in minutes, and in much memory. */
const HUGE = question(
  `{ ${Array.from({ length: 20_000 }, (_, index) => `a${index}: thing { name size }`).join(' ')} }`,
);

const asksBoth = { node: { kind: 'Sequence', nodes: [{ kind: 'RootFetch' }, { kind: 'EntityFetch' }] } };
const tooLarge = { name: 'GraphQLError', extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } };

describe('a planner in a thread of its own', () => {
  it('makes a plan, frozen, for each of many questions', async () => {
    const planner = await start();
    const plans = await Promise.all(
      Array.from({ length: 20 }, (_, index) => planner.plan(question(`{ thing { name size a${index}: size } }`))),
    );
    for (const [index, plan] of plans.entries()) {
      expect(plan).toMatchObject(asksBoth);
      expect(JSON.stringify(plan)).toContain(`"a${index}"`);
      expect(Object.isFrozen(plan.node)).toBe(true);
    }
  });

  it('takes no thread from whoever has a plan', async () => {
    const planner = await start();
    let isDone = false;
    const planning = planner.plan(question(HUGE.text.replace(/a\d{3,}: thing \{ name size \}/g, ''))).then(() => {
      isDone = true;
    });
    let turns = 0;
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await planning;
    expect(turns).toBeGreaterThan(10);
  });

  it('is not taken for lost where the asking thread was busy for longer than a plan may take', async () => {
    const planner = await start({ planTimeoutMs: 1_000 });
    await planner.plan(SIMPLE);
    const before = threads.started;
    const planning = planner.plan(question('{ thing { size } }'));
    // The question is on its way.
    await new Promise((resolve) => setImmediate(resolve));
    const busyUntil = performance.now() + 1_500;
    while (performance.now() < busyUntil);
    expect(await planning).toMatchObject(asksBoth);
    expect(threads.started).toBe(before);
  });

  it('says what is wrong with the supergraph', async () => {
    for (const sdl of ['type {', 'type Query { a: Int }', '']) {
      await expect(start({ supergraphSdl: sdl })).rejects.toThrow(/./);
    }
  });

  it('refuses what is no GraphQL, fails what is no question, and answers the next', async () => {
    const planner = await start();
    await expect(planner.plan(question('{'))).rejects.toMatchObject({
      name: 'GraphQLError',
      message: expect.stringMatching(/^Syntax Error/),
    });
    await expect(planner.plan({ ...SIMPLE, operationName: 'Other' })).rejects.toThrow('Expected an operation');
    expect(await planner.plan(SIMPLE)).toMatchObject(asksBoth);
  });
});

describe('a question that cannot be finished', () => {
  it.each<[string, Partial<WorkerPlannerOptions>]>([
    ['in time', { planTimeoutMs: 2_000 }],
    ['in memory', { maxMemoryMb: 80 }],
  ])('%s costs that question alone: those that wait are asked of a new thread', async (_, limits) => {
    const planner = await start(limits);
    const before = threads.started;
    const [before1, huge, ...after] = await Promise.allSettled([
      planner.plan(SIMPLE),
      planner.plan(HUGE),
      planner.plan(SIMPLE),
      planner.plan(question('{ thing { size } }')),
    ]);
    expect(before1.status).toBe('fulfilled');
    expect(huge).toMatchObject({ status: 'rejected', reason: tooLarge });
    expect(after.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(threads.started).toBe(before + 1);
    expect(await planner.plan(SIMPLE)).toMatchObject(asksBoth);
  });

  it('leaves no timer that could end another', async () => {
    const planner = await start({ planTimeoutMs: 3_000 });
    await planner.plan(SIMPLE);
    const before = threads.started;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      for (let count = 0; count < 5; count++) {
        await planner.plan(SIMPLE);
        expect(vi.getTimerCount()).toBe(0);
      }
    } finally {
      vi.useRealTimers();
    }
    expect(threads.started).toBe(before);
  });
});

describe('a thread that cannot start again', () => {
  it('costs those that wait, and is tried again for the next', async () => {
    const planner = await start({ planTimeoutMs: 1_000 });
    threads.toFail = 2;
    const [huge, next] = await Promise.allSettled([planner.plan(HUGE), planner.plan(SIMPLE)]);
    expect(huge).toMatchObject({ status: 'rejected', reason: tooLarge });
    expect(next).toMatchObject({ status: 'rejected', reason: { message: 'No thread.' } });
    await expect(planner.plan(SIMPLE)).rejects.toThrow('No thread.');
    expect(await planner.plan(SIMPLE)).toMatchObject(asksBoth);
  });

  it('rejects the start if it is the first', async () => {
    threads.toFail = 1;
    await expect(start()).rejects.toThrow('No thread.');
  });
});

describe('questions that wait', () => {
  it('are passed over if nobody wants them any more', async () => {
    const planner = await start();
    let isWanted = true;
    const first = planner.plan(SIMPLE);
    const left = planner.plan(question('{ thing { size } }'), () => isWanted);
    const last = planner.plan(question('{ thing { name } }'));
    isWanted = false;
    await first;
    await expect(left).rejects.toThrow('Nobody waits for this plan any more.');
    expect(await last).toMatchObject({ node: { kind: 'RootFetch' } });
  });

  it('are so many at most: more are told to come again', async () => {
    const planner = await start();
    const asked = Array.from({ length: 600 }, () => planner.plan(SIMPLE));
    const settled = await Promise.allSettled(asked);
    const refused = settled.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(50);
    expect(refused.length).toBeLessThan(150);
    for (const it of refused)
      expect(it).toMatchObject({ reason: { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } } } });
    expect(await planner.plan(SIMPLE)).toMatchObject(asksBoth);
  });

  it('are told when it stops, as are those that come later', async () => {
    const planner = await start();
    const waiting = [planner.plan(HUGE), planner.plan(SIMPLE), planner.plan(SIMPLE)];
    const settled = Promise.allSettled(waiting);
    await planner.stop();
    for (const it of await settled)
      expect(it).toMatchObject({ status: 'rejected', reason: { message: 'The planner has stopped.' } });
    await expect(planner.plan(SIMPLE)).rejects.toThrow('The planner has stopped.');
    await planner.stop();
  });

  it('are told when it stops while a thread starts again', async () => {
    const planner = await start({ planTimeoutMs: 500 });
    const huge = planner.plan(HUGE);
    const waiting = expect(planner.plan(SIMPLE)).rejects.toThrow('The planner has stopped.');
    await expect(huge).rejects.toMatchObject(tooLarge);
    await planner.stop();
    await waiting;
  });
});
