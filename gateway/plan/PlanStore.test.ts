import { GraphQLError } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { QueryPlan } from './nodes.ts';
import { PlanStore } from './PlanStore.ts';
import type { PlanQuestion } from './planner.ts';

const PLAN: QueryPlan = { node: null };
const patient = new AbortController().signal;

function question(text: string, rest: Partial<PlanQuestion> = {}): PlanQuestion {
  return { text, operationName: null, conditions: [], denied: [], ...rest };
}

/** A planner that answers when it is told to. */
class HeldPlanner {
  readonly asked: { text: string; isWanted(): boolean; answer(plan: QueryPlan): void; fail(error: unknown): void }[] =
    [];
  readonly makePlan = ({ text }: PlanQuestion, isWanted: () => boolean): Promise<QueryPlan> => {
    const { promise, resolve, reject } = Promise.withResolvers<QueryPlan>();
    this.asked.push({ text, isWanted, answer: resolve, fail: reject });
    return promise;
  };
}

function start(maxPlans = 10) {
  const planner = new HeldPlanner();
  return { planner, store: new PlanStore({ makePlan: planner.makePlan, maxPlans, file: undefined }) };
}

afterEach(() => vi.useRealTimers());

describe('a question', () => {
  it('is planned once, however many wait for it and however often it comes again', async () => {
    const { planner, store } = start();
    const waiting = Array.from({ length: 100 }, () => store.plan(question('{a}'), patient));
    expect(planner.asked).toHaveLength(1);
    planner.asked[0]?.answer(PLAN);
    for (const plan of await Promise.all(waiting)) expect(plan).toBe(PLAN);
    expect(store.known(question('{a}'))).toBe(PLAN);
    expect(await store.plan(question('{a}'), patient)).toBe(PLAN);
    expect(planner.asked).toHaveLength(1);
  });

  it('is another by any part of it, and no two of them can be mistaken for each other', async () => {
    const { planner, store } = start(100);
    const questions = [
      question('{a}'),
      question('{b}'),
      question('{a}', { operationName: 'A' }),
      question('{a}', { operationName: '' }),
      question('{a}', { conditions: [['v', true]] }),
      question('{a}', { conditions: [['v', false]] }),
      question('{a}', { conditions: [['w', true]] }),
      question('{a}', { denied: [1, 2] }),
      question('{a}', { denied: [12] }),
      question(',[]]{a}'),
    ];
    for (const it of questions) void store.plan(it, patient);
    for (const it of questions) void store.plan(structuredClone(it), patient);
    expect(planner.asked).toHaveLength(questions.length);
  });

  it('that is refused stays refused for a minute, and is not asked again meanwhile', async () => {
    vi.useFakeTimers();
    const { planner, store } = start();
    const refused = new GraphQLError('too large', { extensions: { code: 'QUERY_TOO_LARGE' } });
    const first = store.plan(question('{a}'), patient);
    planner.asked[0]?.fail(refused);
    await expect(first).rejects.toBe(refused);
    vi.advanceTimersByTime(59_000);
    await expect(store.plan(question('{a}'), patient)).rejects.toBe(refused);
    expect(planner.asked).toHaveLength(1);
    expect(store.known(question('{a}'))).toBe(undefined);
    expect(store.plans()).toEqual([]);
    vi.advanceTimersByTime(2_000);
    void store.plan(question('{a}'), patient);
    expect(planner.asked).toHaveLength(2);
  });

  it.each([
    ['a fault of the planner', new Error('thread lost')],
    ['a planner that is busy', new GraphQLError('busy', { extensions: { code: 'SERVICE_UNAVAILABLE' } })],
  ])('that met %s is asked again', async (_, error) => {
    const { planner, store } = start();
    const first = store.plan(question('{a}'), patient);
    planner.asked[0]?.fail(error);
    await expect(first).rejects.toBe(error);
    const second = store.plan(question('{a}'), patient);
    planner.asked[1]?.answer(PLAN);
    expect(await second).toBe(PLAN);
  });

  it('is wanted as long as one waits for it', async () => {
    const { planner, store } = start();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = store.plan(question('{a}'), one.signal);
    const second = store.plan(question('{a}'), two.signal);
    const [asked] = planner.asked;
    expect(asked?.isWanted()).toBe(true);
    one.abort();
    await expect(first).rejects.toBe(one.signal.reason);
    expect(asked?.isWanted()).toBe(true);
    two.abort();
    await expect(second).rejects.toBe(two.signal.reason);
    expect(asked?.isWanted()).toBe(false);
    await expect(store.plan(question('{b}'), AbortSignal.abort())).rejects.toThrow();
    expect(planner.asked).toHaveLength(1);
  });

  it('leaves no listener at the signal of whoever waited', async () => {
    const { planner, store } = start();
    const add = vi.spyOn(patient, 'addEventListener');
    const remove = vi.spyOn(patient, 'removeEventListener');
    const waiting = [store.plan(question('{a}'), patient), store.plan(question('{b}'), patient)];
    planner.asked[0]?.answer(PLAN);
    planner.asked[1]?.fail(new Error('x'));
    await Promise.allSettled(waiting);
    expect(add).toHaveBeenCalledTimes(2);
    expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(add.mock.calls.map(([, listener]) => listener));
  });
});

describe('the plans that are kept', () => {
  async function ask({ planner, store }: ReturnType<typeof start>, text: string): Promise<void> {
    const count = planner.asked.length;
    const plan = store.plan(question(text), patient);
    planner.asked[count]?.answer(PLAN);
    await plan;
  }

  it('are so many, those used last', async () => {
    const started = start(3);
    for (const text of ['{a}', '{b}', '{c}']) await ask(started, text);
    started.store.use(question('{a}'));
    await ask(started, '{d}');
    await ask(started, '{e}');
    expect(started.store.plans().map((it) => it.question.text)).toEqual(['{a}', '{d}', '{e}']);
  });

  it('never more, also while none is made yet; those who wait get theirs', async () => {
    const { planner, store } = start(3);
    const waiting = Array.from({ length: 50 }, (_, index) => store.plan(question(`{a${index}}`), patient));
    for (const { answer } of planner.asked) answer(PLAN);
    expect(await Promise.all(waiting)).toHaveLength(50);
    expect(store.plans()).toHaveLength(3);
  });
});
