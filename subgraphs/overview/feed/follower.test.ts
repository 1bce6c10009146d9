import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arbitraryMatter, sampleRows } from '../../kit/testing/arbitraryMatters.ts';
import { databases } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import type { ServedSubgraph } from '../../kit/testing/servedSubgraph.ts';
import type { FollowedSource } from './FeedStore.ts';
import { type Follower, type FollowerOptions, startFollower } from './follower.ts';
import { type FakeOwner, hangs, startFakeOwner } from './testing/fakeOwner.ts';
import { refillCity, removeMatter, retitle, serveCity } from './testing/kitOwner.ts';
import { createMemoryStore, type MemoryStore } from './testing/memoryStore.ts';

/** Polls so often that no test waits long, and times out so late that none does by chance. */
const OPTIONS = { pollMs: 20, maxBackoffMs: 40, namesTickMs: 20, requestTimeoutMs: 60_000 };
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000, interval: 5 });

let store: MemoryStore;
let follower: Follower | undefined;
let errors: unknown[];

beforeEach(() => {
  store = createMemoryStore();
  errors = [];
});
afterEach(async () => {
  await follower?.stop();
  follower = undefined;
});

function start(sources: readonly FollowedSource[], more: Partial<FollowerOptions> = {}): Follower {
  follower = startFollower({
    ...{ sources, store, directoryUrl: null, onError: (error) => errors.push(error) },
    ...more,
    options: { ...OPTIONS, ...more.options },
  });
  return follower;
}

describe('following many sources', () => {
  let owners: FakeOwner[];

  const city = (n: number) => `mp:340${n}00`;
  const sourceOf = (owner: FakeOwner, n: number): FollowedSource => ({
    ...{ id: city(n), system: owner.system, shard: `340${n}00`, name: `市${n}`, url: owner.url },
  });

  beforeEach(async () => {
    owners = await Promise.all(Array.from({ length: 6 }, () => startFakeOwner('municipal-projects')));
    for (const [n, owner] of owners.entries()) {
      for (let i = 1; i <= 120; i++) owner.put(`${city(n)}:${i}`);
    }
  });
  afterEach(async () => {
    await follower?.stop();
    await Promise.all(owners.map((owner) => owner.stop()));
  });

  const sources = () => owners.map(sourceOf);
  const heldOf = (n: number) => [...store.matters.keys()].filter((id) => id.startsWith(city(n))).length;

  it('takes in all of them', async () => {
    const { whenCaughtUp, statusOf } = start(sources(), { options: { changesPerPage: 60, pagesAtOnce: 1 } });
    await whenCaughtUp();
    expect(store.matters.size).toBe(6 * 120);
    expect(owners.map((_, n) => statusOf(city(n))?.state)).toEqual(owners.map(() => 'LIVE'));
    expect(statusOf('mp:349900')).toBeUndefined();
  });

  it.each(['changes', 'matters'] as const)('is not held up by those that hang at %s', async (kind) => {
    for (const owner of owners.slice(0, 5)) owner.answer = (request) => (request.kind === kind ? hangs : undefined);
    const { statusOf } = start(sources(), { options: { pagesAtOnce: 1, pagePatienceMs: 20 } });
    await until(() => expect(statusOf(city(5))?.state).toBe('LIVE'));
    expect(heldOf(5)).toBe(120);
    expect(statusOf(city(0))).toMatchObject({ state: 'NEVER_SEEN', answeredAt: null });
    owners[5]?.put(`${city(5)}:more`);
    await until(() => expect(heldOf(5)).toBe(121));
  });

  it('asks for so many long pages at once, and for short ones besides', async () => {
    const reading = new Set<string>();
    let most = 0;
    const going = Promise.withResolvers<void>();
    for (const owner of owners) {
      owner.answer = async ({ kind, ids }) => {
        if (kind !== 'matters' || ids.length < 100) return undefined;
        reading.add(ids[0] ?? '');
        most = Math.max(most, reading.size);
        await going.promise;
        reading.delete(ids[0] ?? '');
        return undefined;
      };
    }
    owners[0]?.changes.splice(3);
    const { whenCaughtUp } = start(sources(), { options: { pagesAtOnce: 2, pagePatienceMs: 60_000 } });
    await until(() => expect(reading.size).toBe(2));
    await until(() => expect(heldOf(0)).toBe(3));
    going.resolve();
    await whenCaughtUp();
    expect(most).toBe(2);
    expect(store.matters.size).toBe(5 * 120 + 3);
  });

  it('is caught up though some cannot be reached, and reads those when they can', async () => {
    const [away] = owners;
    const port = Number(new URL(away?.url ?? '').port);
    await away?.stop();
    const { whenCaughtUp, statusOf } = start(sources());
    await whenCaughtUp();
    expect(store.matters.size).toBe(5 * 120);
    expect(statusOf(city(0))).toMatchObject({ state: 'NEVER_SEEN', reason: 'UNREACHABLE' });

    const back = await startFakeOwner('municipal-projects', port);
    owners[0] = back;
    back.put(`${city(0)}:1`);
    await until(() => expect(statusOf(city(0))?.state).toBe('LIVE'));
    expect(heldOf(0)).toBe(1);

    await back.stop();
    await until(() => expect(statusOf(city(0))).toMatchObject({ state: 'DOWN', reason: 'UNREACHABLE' }));
    expect(heldOf(0)).toBe(1);
    expect(errors).toEqual([]);
  });

  it('tells who stops and who begins to answer', async () => {
    const told: string[] = [];
    owners[1]?.stop();
    const { whenCaughtUp } = start(sources(), {
      onAnswering: (about, failure) => told.push(`${about} ${failure?.reason}`),
    });
    await whenCaughtUp();
    expect(told).toEqual(['mp:340100 UNREACHABLE']);
  });

  it('goes on in spite of a listener that throws', async () => {
    store.failures.push({ call: 'take', error: new Error('The database is away.') });
    owners[1]?.stop();
    const complain = () => {
      throw new Error('The log is full.');
    };
    const { whenCaughtUp } = start(sources(), { onError: complain, onAnswering: complain });
    await whenCaughtUp();
    expect(store.matters.size).toBe(5 * 120);
  });

  it('ends at once, whatever is under way', async () => {
    for (const owner of owners.slice(0, 3)) owner.answer = () => hangs;
    const { statusOf, stop, whenCaughtUp } = start(sources());
    await until(() => expect(statusOf(city(5))?.state).toBe('LIVE'));
    const waiting = whenCaughtUp();
    await stop();
    await waiting;
    await stop();
    expect(errors).toEqual([]);
    expect(heldOf(0)).toBe(0);
  });

  it('needs sources that hold matters', () => {
    expect(() => start([{ id: 'dir:34', system: 'directory', shard: null, name: '名录', url: '' }])).toThrow(
      /^Expected a system with matters \(.*\), got "directory"\.$/,
    );
  });
});

describe.each(databases)('following a ledger on the kit over $dialect', (on) => {
  const rows = sampleRows(arbitraryMatter('mp:340100:'), 80);
  let served: ServedSubgraph;
  const source = () => ({
    ...{ id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市', url: served.url },
  });

  beforeEach(async () => {
    served = await serveCity(on, rows);
  });
  afterEach(async () => {
    await follower?.stop();
    await served.stop();
  });

  it('holds what the ledger holds, after every change, deletion and refilling', async () => {
    const { whenCaughtUp } = start([source()], { options: { changesPerPage: 30 } });
    await whenCaughtUp();
    expect([...store.refused]).toEqual([]);
    expect([...store.matters.values()].map(({ id, title, updatedAt }) => [id, title, updatedAt]).toSorted()).toEqual(
      rows.map(({ id, title, updatedAt }) => [id, title, updatedAt]).toSorted(),
    );

    const [first, second] = rows.map(({ id }) => id) as [string, string];
    await retitle(served.database, first, '停车');
    await removeMatter(served.database, second);
    await until(() => expect(store.matters.get(first)?.title).toBe('停车'));
    await until(() => expect(store.matters.has(second)).toBe(false));

    await refillCity(served.database, [matterRow(first), matterRow('mp:340100:new')]);
    await until(() => expect([...store.matters.keys()].toSorted()).toEqual([first, 'mp:340100:new'].toSorted()));
    expect(store.restarts).toEqual(['mp:340100']);
    expect(errors).toEqual([]);
  });
});
