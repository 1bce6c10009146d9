import { Agent } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followNames } from './directoryNames.ts';
import type { NamedKind } from './FeedStore.ts';
import { DEFAULT_OVERVIEW_OPTIONS } from './OverviewOptions.ts';
import { errorAt, type FakeOwner, hangs, type OwnerRequest, sends, startFakeOwner } from './testing/fakeOwner.ts';
import { createManualClock, type ManualClock } from './testing/manualClock.ts';
import { createMemoryStore, type MemoryStore } from './testing/memoryStore.ts';

describe('names of the directory', () => {
  let agent: Agent;
  let directory: FakeOwner;
  let store: MemoryStore;
  let clock: ManualClock;
  let names: { stop(): Promise<void> };
  let told: string[];

  beforeEach(async () => {
    agent = new Agent();
    directory = await startFakeOwner('directory');
    directory.answer = answerFrom(() => true);
    store = createMemoryStore();
    clock = createManualClock();
    told = [];
  });
  afterEach(async () => {
    await names?.stop();
    await agent.destroy();
    await directory.stop();
  });

  function follow(requestTimeoutMs = 20_000): void {
    names = followNames(directory.url, {
      ...{ agent, store, clock, options: { ...DEFAULT_OVERVIEW_OPTIONS, requestTimeoutMs } },
      onError: (error, doing, about) => told.push(`${about}, ${doing}: ${(error as Error).message}`),
      onAnswering: (about, failure) => told.push(`${about} ${failure?.reason ?? 'answers'}`),
    });
  }

  const need = (kind: NamedKind, id: string, askedAt = '', name: string | null = null) =>
    store.names.set(`${kind} ${id}`, { kind, id, name, aliases: [], level: null, askedAt });
  const nameOf = (kind: NamedKind, id: string) => store.names.get(`${kind} ${id}`)?.name;
  const poll = async () => {
    await clock.wakeNext();
    await clock.nextSleep();
  };
  const asked = () => directory.requests.map(({ representations }) => representations.length);

  /** Knows every body by `名<id>`, but for those that `isKnown` denies. */
  function answerFrom(isKnown: (id: string) => boolean) {
    return ({ representations }: OwnerRequest) => {
      const entities = representations.map(({ __typename, id, code }) => {
        const key = id ?? code ?? '';
        if (!isKnown(key)) return null;
        const more = { Organization: { aliases: [`简${key}`] }, Division: { level: 'CITY' } }[__typename];
        return { __typename, name: `名${key}` as unknown, ...more };
      });
      return { data: { _entities: entities } };
    };
  }

  it('are asked for by their keys, and come with aliases and levels', async () => {
    need('Organization', 'a');
    need('Official', 'of:1');
    need('Division', '340100');
    need('Channel', '12345');
    follow();
    await clock.nextSleep();
    expect(directory.requests[0]?.representations).toEqual([
      { __typename: 'Organization', id: 'a' },
      { __typename: 'Official', id: 'of:1' },
      { __typename: 'Division', code: '340100' },
      { __typename: 'Channel', code: '12345' },
    ]);
    const askedAt = '2021-06-17T01:00:00.000Z';
    expect([...store.names.values()]).toEqual([
      { kind: 'Organization', id: 'a', name: '名a', aliases: ['简a'], level: null, askedAt },
      { kind: 'Official', id: 'of:1', name: '名of:1', aliases: [], level: null, askedAt },
      { kind: 'Division', id: '340100', name: '名340100', aliases: [], level: 'CITY', askedAt },
      { kind: 'Channel', id: '12345', name: '名12345', aliases: [], level: null, askedAt },
    ]);
  });

  it('are asked for at the next tick after they come up, all that there are', async () => {
    follow();
    expect(await clock.nextSleep()).toBe(500);
    for (let n = 0; n < 1_200; n++) need('Organization', `o${n}`);
    await poll();
    expect(asked()).toEqual([500, 500, 200]);
    expect(nameOf('Organization', 'o1199')).toBe('名o1199');
    await poll();
    expect(asked()).toHaveLength(3);
  });

  it('are asked again when they are old, so many a tick', async () => {
    for (let n = 0; n < 700; n++) need('Organization', `o${n}`, '2021-06-17T00:59:00.000Z', '旧名');
    follow();
    await clock.nextSleep();
    expect(asked()).toEqual([]);
    await poll();
    expect(asked()).toEqual([500]);
    await poll();
    expect(asked()).toEqual([500, 200]);
    expect(nameOf('Organization', 'o699')).toBe('名o699');
  });

  it('are null where the directory does not know them', async () => {
    directory.answer = answerFrom((key) => key !== 'b');
    need('Organization', 'a');
    need('Organization', 'b', '', '旧名');
    follow();
    await clock.nextSleep();
    expect([nameOf('Organization', 'a'), nameOf('Organization', 'b')]).toEqual(['名a', null]);
    expect(store.names.get('Organization b')?.askedAt).not.toBe('');
  });

  it('stay as they are where the directory fails at one, which is not asked for at each tick', async () => {
    const answer = answerFrom(() => true);
    directory.answer = (request) => {
      const { data } = answer(request);
      data._entities[0] = { __typename: 'Organization', name: 7 };
      return { data, errors: [errorAt(['_entities', 1, 'name'])] };
    };
    for (const one of ['a', 'b', 'c']) need('Organization', one);
    follow();
    await clock.nextSleep();
    await poll();
    expect(asked()).toEqual([3]);
    expect(['a', 'b', 'c'].map((one) => nameOf('Organization', one))).toEqual([null, null, '名c']);

    for (const one of ['d', 'e', 'f']) need('Organization', one, '2021-06-17T00:00:00.000Z', '旧名');
    await poll();
    expect(['d', 'e', 'f'].map((one) => nameOf('Organization', one))).toEqual(['旧名', '旧名', '名f']);
  });

  it.each([
    ['TIMED_OUT', hangs],
    ['FAILED', sends(500, 'text/html', '<html>')],
    ['FAILED', { data: null, errors: [errorAt(['_entities'])] }],
    [
      'FAILED',
      {
        data: { _entities: Array(10).fill(null) },
        errors: Array.from({ length: 10 }, (_, i) => errorAt(['_entities', i])),
      },
    ],
    ['BROKEN_CONTRACT', { data: { _entities: Array(10).fill({}) } }],
    ['BROKEN_CONTRACT', { data: { _entities: [] } }],
  ])('wait while the directory is away: %s', async (reason, answer) => {
    for (let n = 0; n < 10; n++) need('Organization', `o${n}`);
    directory.answer = () => answer;
    follow(50);
    const waits = [];
    for (let n = 0; n < 3; n++) waits.push(await clock.wakeNext());
    expect(waits).toEqual([750, 1_500, 3_000]);
    await clock.nextSleep();
    expect([...store.names.values()].map(({ askedAt }) => askedAt)).toEqual(Array(10).fill(''));
    directory.answer = answerFrom(() => true);
    await poll();
    expect(nameOf('Organization', 'o0')).toBe('名o0');
    expect(told).toEqual([`directory ${reason}`, 'directory answers']);
  });

  it('wait while the store is away, which is told', async () => {
    need('Organization', 'a');
    store.failures.push({ call: 'namesToAsk', error: new Error('The database is away.') });
    store.failures.push({ call: 'takeNames', error: new Error('The database is away.') });
    follow();
    await clock.nextSleep();
    await poll();
    expect(told).toEqual(Array(2).fill('directory, reading names: The database is away.'));
    await poll();
    expect(nameOf('Organization', 'a')).toBe('名a');
  });

  it('are asked for no more once that is stopped', async () => {
    const isAsked = Promise.withResolvers<void>();
    directory.answer = () => {
      isAsked.resolve();
      return hangs;
    };
    need('Organization', 'a');
    follow();
    await isAsked.promise;
    await names.stop();
    expect(told).toEqual([]);
  });
});
