import fc from 'fast-check';
import { Agent } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FollowedSource } from './FeedStore.ts';
import { followSource, type SourceFollower } from './followSource.ts';
import { DEFAULT_OVERVIEW_OPTIONS, type OverviewOptions } from './OverviewOptions.ts';
import { createPageSlots } from './pageSlots.ts';
import { createSourceClient } from './sourceClient.ts';
import { errorAt, type FakeOwner, hangs, type OwnerAnswer, sends, startFakeOwner } from './testing/fakeOwner.ts';
import { createManualClock, type ManualClock } from './testing/manualClock.ts';
import { createMemoryStore, type MemoryStore } from './testing/memoryStore.ts';

const id = (n: number | string) => `mp:340100:${n}`;

describe('following a source', () => {
  let agent: Agent;
  let owner: FakeOwner;
  let store: MemoryStore;
  let clock: ManualClock;
  let follower: SourceFollower;
  let errors: string[];
  let answering: (string | null)[];

  beforeEach(async () => {
    agent = new Agent();
    owner = await startFakeOwner('municipal-projects');
    store = createMemoryStore();
    clock = createManualClock();
    errors = [];
    answering = [];
  });
  afterEach(async () => {
    await follower?.stop();
    await agent.destroy();
    await owner.stop();
  });

  function follow(options: Partial<OverviewOptions> = {}, source: Partial<FollowedSource> = {}): void {
    const all = { ...DEFAULT_OVERVIEW_OPTIONS, requestTimeoutMs: 20_000, ...options };
    const city = { id: 'mp:340100', system: owner.system, shard: '340100', name: '合肥市', url: owner.url, ...source };
    follower = followSource(city, {
      client: createSourceClient(agent, city, all, clock),
      store,
      slots: createPageSlots(all.pagesAtOnce),
      clock,
      options: all,
      onError: (error, doing, about) => errors.push(`${about}, ${doing}: ${(error as Error).message}`),
      onAnswering: (_about, failure) => answering.push(failure?.reason ?? null),
    });
  }

  /** Until it waits for the next poll, or attempt. */
  const settled = () => clock.nextSleep();
  async function poll(): Promise<void> {
    await clock.wakeNext();
    await settled();
  }
  const held = () => [...store.matters.keys()].toSorted();

  describe('to its end', () => {
    it('takes page after page, each with the cursor to go on from', async () => {
      for (let n = 1; n <= 5; n++) owner.put(id(n));
      follow({ changesPerPage: 2 });
      expect(follower.status().state).toBe('NEVER_SEEN');
      expect(await settled()).toBe(1_000);
      expect(held()).toEqual([1, 2, 3, 4, 5].map(id));
      expect(store.pages.map(({ cursor, isLast, matters }) => [cursor, isLast, matters.length])).toEqual([
        ['e1/2', false, 2],
        ['e1/4', false, 2],
        ['e1/5', true, 1],
      ]);
      expect(store.pages[0]).toMatchObject({
        ...{ source: { id: 'mp:340100' }, answeredAt: '2021-06-17T01:00:00.000Z' },
        ...{ changedAt: '2021-06-17T01:02:03.000Z', removed: [], refused: [] },
      });
      expect(follower.status()).toEqual({
        ...{ state: 'LIVE', since: null, reason: null, failingSince: null },
        ...{ answeredAt: '2021-06-17T01:00:00.000Z', caughtUpAt: '2021-06-17T01:00:00.000Z' },
      });
      await follower.whenSettled();
    });

    it('goes on from where the store is', async () => {
      for (let n = 1; n <= 3; n++) owner.put(id(n));
      store.cursors.set('mp:340100', 'e1/2');
      follow();
      expect(follower.status()).toMatchObject({ state: 'NEVER_SEEN' });
      await settled();
      expect(held()).toEqual([id(3)]);
    });

    it('takes what comes later at the next poll, and troubles the store with nothing else', async () => {
      owner.put(id(1));
      follow();
      await settled();
      await poll();
      expect(store.pages).toHaveLength(1);
      owner.put(id(2));
      owner.remove(id(1));
      await poll();
      expect(held()).toEqual([id(2)]);
      expect(store.pages).toHaveLength(2);
      expect(follower.status()).toMatchObject({ state: 'LIVE', caughtUpAt: '2021-06-17T01:00:02.000Z' });
    });

    it('tells the store now and then that the source still answers', async () => {
      owner.put(id(1));
      follow({ noteAnswerEveryMs: 3_000 });
      await settled();
      for (let n = 0; n < 7; n++) await poll();
      expect(store.pages.map(({ answeredAt, cursor }) => [answeredAt.slice(17, 19), cursor])).toEqual([
        ...[
          ['00', 'e1/1'],
          ['03', 'e1/1'],
          ['06', 'e1/1'],
        ],
      ]);
    });

    it('tells the store of an empty ledger that it is read', async () => {
      follow();
      await settled();
      expect(store.pages).toMatchObject([{ cursor: 'e1/0', isLast: true, matters: [] }]);
      expect(follower.status().state).toBe('LIVE');
    });
  });

  describe('through several changes of a matter', () => {
    it('takes the last on a page, and asks for each matter once', async () => {
      owner.put(id('a'), { title: '一' });
      owner.put(id('a'), { title: '二' });
      owner.put(id('b'));
      owner.remove(id('b'));
      owner.remove(id('c'));
      owner.put(id('c'));
      follow();
      await settled();
      expect(held()).toEqual([id('a'), id('c')]);
      expect(store.matters.get(id('a'))?.title).toBe('二');
      expect(store.pages).toMatchObject([{ removed: [id('b')] }]);
      expect(owner.requests.map(({ ids }) => ids)).toEqual([[], [id('a'), id('c')]]);
    });

    it('takes what is not there any more as removed', async () => {
      owner.put(id(1));
      owner.put(id(2));
      owner.entities.delete(id(2));
      follow();
      await settled();
      expect(store.pages).toMatchObject([{ matters: [{ id: id(1) }], removed: [id(2)] }]);
    });

    const step = fc.record({ matter: fc.integer({ min: 1, max: 4 }), remove: fc.boolean() });
    it('ends with what the owner has, whatever the changes, the pages and the failures', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
          fc.integer({ min: 1, max: 5 }),
          fc.array(fc.constantFrom('ok', 'changes', 'matters', 'take', 'written', 'refilled'), { maxLength: 12 }),
          async (rounds, changesPerPage, fates) => {
            Object.assign(owner, { changes: [], epoch: 'e0', answer: undefined });
            owner.entities.clear();
            store = createMemoryStore();
            playFates(fates);
            follow({ changesPerPage });
            for (const [n, steps] of rounds.entries()) {
              for (const { matter, remove } of steps)
                remove ? owner.remove(id(matter)) : owner.put(id(matter), { title: `${n}` });
              await poll();
            }
            fates.length = 0;
            do await poll();
            while (follower.status().state !== 'LIVE');
            await follower.stop();
            const titles = (entities: Iterable<readonly [string, unknown]>) =>
              [...entities].map(([key, value]) => `${key} ${(value as { title: string }).title}`).toSorted();
            expect(titles(store.matters)).toEqual(titles(owner.entities));
            expect([...store.refused]).toEqual([]);
          },
        ),
        { numRuns: 60, seed: 20210617 },
      );
    });

    /** Each page has the next fate: all goes well, or something fails, before or after it was written. */
    function playFates(fates: string[]): void {
      let fate = 'ok';
      owner.answer = ({ kind }) => {
        if (kind === 'changes') fate = fates.shift() ?? 'ok';
        if (kind === 'changes' && fate === 'refilled') refill();
        return fate === kind ? sends(500, 'text/plain', 'Oh!') : undefined;
      };
      const { take } = store;
      store.take = async (page) => {
        if (fate === 'take') throw new Error('The database is away.');
        await take(page);
        if (fate === 'written') throw new Error('The database went away.');
      };
    }

    function refill(): void {
      owner.epoch = `e${Number(owner.epoch.slice(1)) + 1}`;
      owner.changes = [...owner.entities.keys()].map((key) => ({
        id: key,
        deleted: false,
        at: '2021-06-18T00:00:00.000Z',
      }));
    }
  });

  describe('that was filled anew', () => {
    it('reads it from the start, and only then lets go what it has no more', async () => {
      for (let n = 1; n <= 4; n++) owner.put(id(n));
      follow({ changesPerPage: 2 });
      await settled();
      owner.epoch = 'e2';
      owner.entities.clear();
      owner.changes = [];
      for (const n of [2, 3, 5]) owner.put(id(n));
      const heldAtPages: string[][] = [];
      store.beforeTake = async () => {
        heldAtPages.push(held());
      };
      await poll();
      expect(store.restarts).toEqual(['mp:340100']);
      expect(heldAtPages).toEqual([[1, 2, 3, 4].map(id), [1, 2, 3, 4].map(id)]);
      expect(held()).toEqual([2, 3, 5].map(id));
      expect(follower.status().state).toBe('LIVE');
    });

    it('lets go what it has no more, even if its last page is empty', async () => {
      for (const n of [1, 2, 3]) owner.put(id(n));
      // Says that there may be more whenever a page is full.
      owner.answer = ({ kind, after, first }) => {
        if (kind !== 'changes' || (after !== null && !after.startsWith(owner.epoch))) return undefined;
        const place = Number(after?.slice(3) ?? 0);
        const changes = owner.changes.slice(place, place + first);
        const endCursor = `${owner.epoch}/${place + changes.length}`;
        return { data: { matterChanges: { changes, endCursor, hasMore: changes.length === first } } };
      };
      follow({ changesPerPage: 2 });
      await settled();
      Object.assign(owner, { epoch: 'e2', changes: [] });
      for (const n of [4, 5]) owner.put(id(n));
      await poll();
      expect(held()).toEqual([id(4), id(5)]);
      expect(store.pages.at(-1)).toMatchObject({ cursor: 'e2/2', isLast: true, matters: [] });
    });

    it('is emptied with it', async () => {
      owner.put(id(1));
      follow();
      await settled();
      Object.assign(owner, { epoch: 'e2', changes: [] });
      await poll();
      expect(held()).toEqual([]);
    });

    it('again and again does not keep asking without a pause', async () => {
      owner.put(id(1));
      owner.put(id(2));
      let epochs = 1;
      owner.answer = ({ kind }) => {
        if (kind === 'changes') owner.epoch = `e${++epochs}`;
        return undefined;
      };
      follow({ changesPerPage: 1 });
      expect(await clock.wakeNext()).toBe(750);
      expect(await clock.wakeNext()).toBe(1_500);
      expect(await clock.wakeNext()).toBe(3_000);
      expect(follower.status()).toMatchObject({ state: 'LAGGING' });
    });
  });

  describe('that does not answer', () => {
    it('tries again, later each time, and says since when and why', async () => {
      owner.put(id(1));
      owner.answer = () => ({ by: (response) => response.destroy() });
      follow();
      const waits = [];
      for (let n = 0; n < 7; n++) waits.push(await clock.wakeNext());
      expect(waits).toEqual([750, 1_500, 3_000, 6_000, 11_250, 11_250, 11_250]);
      await settled();
      expect(follower.status()).toMatchObject({
        ...{ state: 'NEVER_SEEN', reason: 'UNREACHABLE', failingSince: '2021-06-17T01:00:00.000Z' },
      });
      await follower.whenSettled();
      owner.answer = undefined;
      await poll();
      expect(follower.status()).toMatchObject({
        state: 'LIVE',
        failingSince: null,
        answeredAt: '2021-06-17T01:00:56.250Z',
      });
      expect(held()).toEqual([id(1)]);

      owner.answer = () => sends(500, 'text/html', '<html>');
      await poll();
      expect(await settled()).toBe(750);
      expect(follower.status()).toMatchObject({
        ...{ state: 'DOWN', reason: 'FAILED', since: '2021-06-17T01:00:57.250Z' },
        ...{ answeredAt: '2021-06-17T01:00:56.250Z', caughtUpAt: '2021-06-17T01:00:56.250Z' },
      });
      expect(answering).toEqual(['UNREACHABLE', null, 'FAILED']);
      expect(errors).toEqual([]);
    });

    it.each<[reason: string, answer: OwnerAnswer]>([
      ['TIMED_OUT', hangs],
      ['BROKEN_CONTRACT', sends(200, 'text/html', '<html>')],
      ['BROKEN_CONTRACT', { data: { matterChanges: { changes: 'none' } } }],
      ['OUTDATED_CONTRACT', { errors: [errorAt(undefined, 'No.', 'GRAPHQL_VALIDATION_FAILED')] }],
      ['REFUSED', { errors: [errorAt(undefined, 'This is shard 340200.', 'WRONG_SHARD')] }],
    ])('has the reason %s for %j', async (reason, answer) => {
      owner.answer = () => answer;
      follow({ requestTimeoutMs: 50 });
      expect(await settled()).toBe(750);
      expect(follower.status()).toMatchObject({ reason });
      expect(store.pages).toEqual([]);
    });

    it('is seen before if the store was, and then DOWN', async () => {
      store.cursors.set('mp:340100', 'e1/0');
      owner.answer = () => sends(500, 'text/html', '<html>');
      follow();
      await settled();
      expect(follower.status()).toMatchObject({ state: 'DOWN', reason: 'FAILED', answeredAt: null });
    });

    it('asks for less after each failure, and for more after each page', async () => {
      for (let n = 1; n <= 200; n++) owner.put(id(n));
      owner.answer = ({ kind, ids }) => (kind === 'matters' && ids.length > 30 ? hangs : undefined);
      follow({ changesPerPage: 100, requestTimeoutMs: 100 });
      while (follower.status().state !== 'LIVE') await poll();
      expect(held()).toHaveLength(200);
      const asked = owner.requests.flatMap(({ kind, first }) => (kind === 'changes' ? [first] : []));
      expect(asked.slice(0, 4)).toEqual([100, 50, 25, 50]);
      expect(Math.min(...asked)).toBeGreaterThanOrEqual(12);
    });
  });

  describe('with matters that cannot be had', () => {
    const failAt = (...poison: string[]) => {
      owner.answer = ({ kind, ids }) =>
        kind === 'matters' && ids.some((one) => poison.includes(one))
          ? { data: null, errors: [errorAt(['_entities'])] }
          : undefined;
    };

    it('takes the others, and asks again for those from time to time', async () => {
      for (let n = 1; n <= 3; n++) owner.put(id(n));
      failAt(id(2));
      follow({ retryRefusedMs: 5_000 });
      await settled();
      expect(held()).toEqual([id(1), id(3)]);
      const reason = 'mp:340100 answered with an error: Not today. (INTERNAL_SERVER_ERROR)';
      expect([...store.refused]).toEqual([[id(2), reason]]);
      expect(follower.status().state).toBe('LIVE');

      for (let n = 0; n < 4; n++) await poll();
      expect(store.takenAgain).toBe(1);
      owner.answer = undefined;
      await poll();
      expect(store.takenAgain).toBe(2);
      expect(held()).toEqual([id(1), id(2), id(3)]);
      expect([...store.refused]).toEqual([]);
    });

    it('is not stopped by them for ever, if nothing else is on the page', async () => {
      owner.put(id(1));
      failAt(id(1));
      follow({ retryRefusedMs: 3_600_000 });
      const states = [];
      for (let n = 0; n < 5; n++) {
        await settled();
        states.push(follower.status().reason);
        await clock.wakeNext();
      }
      expect(states).toEqual(['FAILED', 'FAILED', 'FAILED', 'FAILED', 'FAILED']);
      await settled();
      expect([...store.refused.keys()]).toEqual([id(1)]);
      expect(follower.status().state).toBe('LIVE');
      owner.put(id(2));
      await poll();
      expect(held()).toEqual([id(2)]);
      failAt(id(3));
      owner.put(id(3));
      await poll();
      expect(follower.status().reason).toBe('FAILED');
    });

    it('gives room to other pages when a page of it fails', async () => {
      for (let n = 1; n <= 100; n++) owner.put(id(n));
      const poison = new Set(Array.from({ length: 100 }, (_, n) => id(n + 1)));
      owner.answer = ({ kind, ids }) =>
        kind === 'matters' && ids.every((one) => poison.has(one)) ? sends(500, 'text/plain', 'Oh!') : undefined;
      follow({ pagesAtOnce: 1, pagePatienceMs: 60_000, changesPerPage: 400 });
      await settled();
      expect(follower.status().reason).toBe('FAILED');
      poison.clear();
      await poll();
      expect(held()).toHaveLength(100);
    });

    it('asks again for a few at each poll, so that changes do not wait for them', async () => {
      for (let n = 1; n <= 120; n++) owner.put(id(n), { title: null });
      follow();
      await settled();
      expect(store.refused.size).toBe(120);
      for (const one of store.refused.keys()) owner.put(one);
      owner.changes.splice(120);
      const left = [store.refused.size];
      // The first fifty were asked again while they were still malformed.
      for (let n = 0; n < 2; n++) {
        await poll();
        left.push(store.refused.size);
      }
      expect(left).toEqual([120, 70, 50]);
    });

    it('is DOWN if the source fails while it is asked again', async () => {
      owner.put(id(1), { title: null });
      follow({ retryRefusedMs: 1_000 });
      await settled();
      owner.answer = ({ kind }) => (kind === 'matters' ? { by: (response) => response.destroy() } : undefined);
      await poll();
      expect(follower.status()).toMatchObject({ state: 'DOWN', reason: 'UNREACHABLE' });
      owner.answer = undefined;
      await poll();
      expect(follower.status()).toMatchObject({ state: 'LIVE' });
    });

    it('lets no owner write to the rows of another', async () => {
      for (const one of ['mp:340200:1', 'mp:3401001', '', 'mp:340100:停', `mp:340100:${'x'.repeat(200)}`])
        owner.put(one);
      owner.remove('mp:340200:2');
      owner.put(id(1));
      follow();
      await settled();
      expect(held()).toEqual([id(1)]);
      expect(store.pages[0]?.removed).toEqual([]);
      expect(store.refused.get('mp:340200:1')).toBe('expected an id that begins with mp:340100:');
      expect(store.refused.get(id('停'))).toBe('expected an id of 1 to 200 visible ASCII characters');
      expect(store.refused.size).toBe(5);
      expect(owner.requests.flatMap(({ ids }) => ids)).toEqual([id(1)]);
    });
  });

  it('hands hardship aid to the store as removed, never as a matter', async () => {
    await owner.stop();
    owner = await startFakeOwner('worker-services');
    const service = (n: number) => `ws:91340600150820390R:${n}`;
    owner.put(service(1));
    owner.put(service(2), { serviceKind: 'HARDSHIP_AID', title: '助学' });
    owner.put(service(3), { serviceKind: null, title: '助学' });
    follow({}, { id: 'ws:91340600150820390R', shard: '91340600150820390R' });
    await settled();
    owner.put(service(1), { serviceKind: 'HARDSHIP_AID' });
    await poll();
    expect(held()).toEqual([]);
    expect(store.pages.map(({ removed }) => removed)).toEqual([[service(2)], [service(1)]]);
    expect(JSON.stringify(store.pages)).not.toContain('助学');
  });

  describe('into a store that fails', () => {
    it.each([
      ['progressOf', 'reading progress'],
      ['take', 'taking in a page'],
      ['refusedOf', 'asking again for what was refused'],
    ] as const)('at %s tells of it, and tries again', async (call, doing) => {
      for (let n = 1; n <= 3; n++) owner.put(id(n));
      const error = new Error('The database is away.');
      for (let n = 0; n < 3; n++) store.failures.push({ call, error });
      follow({ changesPerPage: 2 });
      const waits = [];
      for (let n = 0; n < 3; n++) {
        await settled();
        expect(follower.status().state).not.toBe('LIVE');
        expect(follower.status().reason).not.toBe('UNREACHABLE');
        waits.push(await clock.wakeNext());
      }
      await settled();
      expect(waits).toEqual(call === 'refusedOf' ? [750, 750, 750] : [750, 1_500, 3_000]);
      expect(errors).toEqual(Array.from({ length: 3 }, () => `mp:340100, ${doing}: The database is away.`));
      expect(held()).toEqual([1, 2, 3].map(id));
      expect(follower.status().state).toBe('LIVE');
      expect(answering).toEqual([]);
    });

    it('at the restart starts anew at the next attempt', async () => {
      owner.put(id(1));
      store.cursors.set('mp:340100', 'e0/5');
      store.failures.push({ call: 'restart', error: new Error('The database is away.') });
      follow();
      await settled();
      expect(errors).toEqual(['mp:340100, starting anew: The database is away.']);
      await poll();
      expect(held()).toEqual([id(1)]);
    });
  });

  describe('until it is stopped', () => {
    it('breaks off the question under way', async () => {
      const asked = Promise.withResolvers<void>();
      owner.answer = () => {
        asked.resolve();
        return hangs;
      };
      follow();
      await asked.promise;
      await follower.stop();
      await follower.whenSettled();
      expect(store.pages).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('ends the wait for the next poll', async () => {
      follow();
      await settled();
      await follower.stop();
      await follower.stop();
    });

    it('waits for what is being written, and writes nothing after it', async () => {
      for (let n = 1; n <= 4; n++) owner.put(id(n));
      const writing = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();
      store.beforeTake = () => {
        writing.resolve();
        return written.promise;
      };
      follow({ changesPerPage: 1 });
      await writing.promise;
      let isStopped = false;
      const stopped = follower.stop().then(() => {
        isStopped = true;
      });
      await new Promise(setImmediate);
      expect(isStopped).toBe(false);
      written.resolve();
      await stopped;
      expect(held()).toEqual([id(1)]);
    });
  });
});
