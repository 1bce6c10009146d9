import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shardDivisionsOf } from '../../../schema/divisions.ts';
import { liesIn } from '../../kit/reference/matchesFilter.ts';
import { DIVISION_CODES, FOREIGN_DIVISION_CODES } from '../../kit/testing/arbitraryMatters.ts';
import { databases } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import { TODAY } from '../../kit/testing/servedSubgraph.ts';
import type { FollowedStatus } from '../feed/sourceStatus.ts';
import { LIVE, pageOf, type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { SOURCES } from '../testing/sources.ts';

const COVERAGE = 'coverage { complete asOf answered { id asOf } missing { system shard name reason since staleAsOf } }';

/** Read to its end on 1 June; 铜陵 only on 10 June, 安庆 never to its end, and nothing was ever heard of the groups. */
const FIRST_READ = '2021-06-01T01:00:00.000Z';
const READ_LATER = '2021-06-10T01:00:00.000Z';

const down: FollowedStatus = {
  ...{
    state: 'DOWN',
    since: '2021-06-17T03:00:00.000Z',
    reason: 'UNREACHABLE',
    answeredAt: '2021-06-17T02:59:59.000Z',
  },
  ...{ caughtUpAt: '2021-06-17T02:59:58.000Z', failingSince: '2021-06-17T03:00:00.000Z' },
};
/** Since the index was started anew it has answered nothing. */
const downFromTheStart: FollowedStatus = { ...down, answeredAt: null, caughtUpAt: null, reason: 'TIMED_OUT' };
const lagging: FollowedStatus = {
  ...{ state: 'LAGGING', since: '2021-06-17T03:30:00.000Z', reason: 'LAGGING', answeredAt: '2021-06-17T03:59:00.000Z' },
  ...{ caughtUpAt: null, failingSince: null },
};
const neverSeen: FollowedStatus = {
  ...{ state: 'NEVER_SEEN', since: '2021-06-17T03:00:00.000Z', reason: null },
  ...{ answeredAt: null, caughtUpAt: null, failingSince: null },
};

describe.each(databases)('the coverage of an index on $dialect', (on) => {
  let index: ServedIndex;
  beforeAll(async () => {
    index = await serveIndex(on);
    const followed = SOURCES.filter(({ id }) => id !== 'ws:hbky');
    const isLate = ({ id }: { id: string }) => id === 'mp:340700';
    for (const source of followed.toSorted((a, b) => Number(isLate(a)) - Number(isLate(b)))) {
      index.now = isLate(source) ? READ_LATER : FIRST_READ;
      const rows = [matterRow(`${source.id}:1`)];
      const changedAt = '2021-05-31T00:00:00.000Z';
      await index.store.take(
        pageOf(source, { rows, changedAt, answeredAt: index.now, isLast: source.id !== 'mp:340800' }),
      );
    }
  });
  beforeEach(() => {
    for (const { id } of SOURCES) index.statuses.set(id, LIVE);
  });
  afterAll(() => index?.stop());

  async function missing(list: string): Promise<object[]> {
    const { list: answered } = await index.data(`{ list: ${list} { ${COVERAGE} } }`);
    const { complete, missing, answered: sources } = answered.coverage;
    expect(complete).toBe(missing.length === 0);
    const told = new Set(missing.map(({ system, shard }: { system: string; shard: string }) => `${system} ${shard}`));
    const named = SOURCES.filter(({ id }) => sources.some((source: { id: string }) => source.id === id));
    // None is in both.
    expect(named.filter(({ id, system, shard }) => told.has(`${system} ${shard ?? id}`))).toEqual([]);
    return missing;
  }
  const LISTS = ['matters', 'matterStats', 'matterClusters', `matterStates(asOf: "${TODAY}")`];
  const gapOf = (id: string, gap: object) => {
    const source = SOURCES.find((of) => of.id === id);
    return { system: source?.system, shard: source?.shard ?? id, name: source?.name, ...gap };
  };

  it('is complete while every source is live, each as of when it was read to its end', async () => {
    for (const list of LISTS) {
      const { list: answer } = await index.data(`{ list: ${list} { ${COVERAGE} } }`);
      expect(answer.coverage).toEqual({
        ...{ complete: true, asOf: expect.any(String), missing: [] },
        answered: SOURCES.map(({ id }) => ({ id, asOf: LIVE.caughtUpAt })),
      });
    }
  });

  it('says which sources are down, lag behind or were never seen, since when, and as of when their rows are', async () => {
    index.statuses.set('pp:34', down);
    index.statuses.set('mp:340100', downFromTheStart);
    index.statuses.set('mp:340200', lagging);
    index.statuses.set('mp:340800', downFromTheStart);
    index.statuses.set('vp:34', neverSeen);
    index.statuses.set('ws:hbky', { ...neverSeen, reason: 'REFUSED' });
    const gaps = [
      gapOf('pp:34', { reason: 'UNREACHABLE', since: down.since, staleAsOf: down.caughtUpAt }),
      gapOf('mp:340100', { reason: 'TIMED_OUT', since: down.since, staleAsOf: FIRST_READ }),
      gapOf('mp:340200', { reason: 'LAGGING', since: lagging.since, staleAsOf: FIRST_READ }),
      gapOf('mp:340800', { reason: 'TIMED_OUT', since: down.since, staleAsOf: null }),
      gapOf('vp:34', { reason: 'LAGGING', since: null, staleAsOf: FIRST_READ }),
      gapOf('ws:hbky', { reason: 'REFUSED', since: null, staleAsOf: null }),
    ];
    for (const list of LISTS) {
      expect(await missing(list), list).toEqual(gaps);
    }
    const ofBody = `{ _entities(representations: [{ __typename: "Organization", id: "x" }, { __typename: "Channel", code: "x" }]) {
      ... on Organization { matters { ${COVERAGE} } matterStats { ${COVERAGE} } } ... on Channel { matters { ${COVERAGE} } } } }`;
    const {
      _entities: [body, channel],
    } = await index.data(ofBody);
    for (const { coverage } of [body.matters, body.matterStats, channel.matters])
      expect(coverage.missing).toEqual(gaps);
  });

  it('leaves out sources that the filter asks nothing of', async () => {
    for (const { id } of SOURCES) index.statuses.set(id, down);
    const idsMissing = async (filter: string) => {
      const gaps = (await missing(`matters(filter: ${filter})`)) as { shard: string }[];
      return gaps.map(({ shard }) => shard);
    };
    const others = ['pp:34', 'vp:34', 'hbky', 'er:34'];
    const cities = (...codes: string[]) => ['pp:34', ...codes, 'vp:34', 'hbky', 'er:34'];
    expect(await idsMissing('{ type: [ENTERPRISE_REQUEST, WORKER_SERVICE] }')).toEqual(['hbky', 'er:34']);
    expect(await idsMissing('{ type: [] }')).toEqual([]);
    expect(await idsMissing('{ source: ["mp:340200", "nobody"] }')).toEqual(['340200']);
    expect(await idsMissing('{ source: ["mp:340200"], type: [PROVINCIAL_PROJECT] }')).toEqual([]);
    expect(await idsMissing('{ matter: { division: ["340102001"] } }')).toEqual(cities('340100'));
    expect(await idsMissing('{ matter: { division: ["341000"] } }')).toEqual(others);
    expect(await idsMissing('{ matter: { division: ["340823"] } }')).toEqual(cities('340700', '340800'));
    expect(await idsMissing('{ matter: { division: ["340102", "340200"] } }')).toEqual(cities('340100', '340200'));
    expect(await idsMissing('{ matter: { division: ["340000"] } }')).toEqual(
      cities('340100', '340200', '340700', '340800'),
    );
    expect(await idsMissing('{ matter: { division: ["999999"] } }')).toEqual(
      cities('340100', '340200', '340700', '340800'),
    );
    expect(await idsMissing('{ matter: { division: [] } }')).toEqual([]);
    expect(await idsMissing('{ matter: { anyOf: [{ division: ["340102"] }] } }')).toEqual(
      cities('340100', '340200', '340700', '340800'),
    );
  });

  it('leaves out the ledgers of other cities beside what hangs on a division', async () => {
    for (const { id } of SOURCES) index.statuses.set(id, down);
    const query = `query ($code: ID!, $filter: OverviewFilter) {
      _entities(representations: [{ __typename: "Division", code: $code }]) { ... on Division {
        matters(filter: $filter) { coverage { missing { shard } } } matterStats(filter: $filter) { coverage { missing { shard } } } } } }`;
    const missingOf = async (code: string, division?: string[]) => {
      const {
        _entities: [of],
      } = await index.data(query, { code, filter: division ? { matter: { division } } : null });
      expect(of.matterStats).toEqual(of.matters);
      return of.matters.coverage.missing
        .map(({ shard }: { shard: string }) => shard)
        .filter((it: string) => /^34/.test(it));
    };
    expect(await missingOf('340111Z01')).toEqual(['340100']);
    expect(await missingOf('340722')).toEqual(['340700', '340800']);
    expect(await missingOf('340000')).toEqual(['340100', '340200', '340700', '340800']);
    expect(await missingOf('340100', ['340200'])).toEqual([]);
    expect(await missingOf('340000', ['340200'])).toEqual(['340200']);
  });

  it('leaves out no ledger that can hold a row of what was asked for', async () => {
    const asked = [...new Set([...DIVISION_CODES, ...FOREIGN_DIVISION_CODES])];
    const query = `{ ${asked.map((code, i) => `c${i}: matters(filter: { matter: { division: ["${code}"] } }) { coverage { answered { id } } }`)} }`;
    const data = await index.data(query);
    for (const [i, code] of asked.entries()) {
      const named = data[`c${i}`].coverage.answered.map(({ id }: { id: string }) => id);
      for (const of of DIVISION_CODES.filter((division) => liesIn(division, code, 'SUBTREE'))) {
        const holders = SOURCES.filter(({ shard }) => shard !== null && shardDivisionsOf(of)?.includes(shard));
        expect(named, `${of} lies in ${code}`).toEqual(expect.arrayContaining(holders.map(({ id }) => id)));
      }
    }
  });

  it('reaches back as far as each source was read to its end, whatever has become of it since', async () => {
    for (const { id } of SOURCES) index.statuses.set(id, down);
    const noHistory = (id: string) => gapOf(id, { reason: 'NO_HISTORY', since: null, staleAsOf: null });
    for (const list of ['matterStates', 'matterStats']) {
      expect(await missing(`${list}(asOf: "2021-06-16")`)).toEqual([noHistory('mp:340800'), noHistory('ws:hbky')]);
      expect(await missing(`${list}(asOf: "2021-06-09")`)).toEqual(
        ['mp:340700', 'mp:340800', 'ws:hbky'].map(noHistory),
      );
      expect(await missing(`${list}(asOf: "2021-05-31")`)).toEqual(SOURCES.map(({ id }) => noHistory(id)));
    }
    const { matterStats } = await index.data(`{ matterStats(asOf: "2021-06-16") { ${COVERAGE} } }`);
    const instant = '2021-06-16T16:00:00.000Z';
    expect(matterStats.coverage.asOf).toBe(instant);
    expect(matterStats.coverage.answered[0]).toEqual({ id: 'pp:34', asOf: instant });
  });

  it('lacks the past that a source did not tell before it went down', async () => {
    index.statuses.set('pp:34', { ...down, caughtUpAt: '2021-06-12T00:00:00.000Z', since: '2021-06-12T00:00:05.000Z' });
    index.statuses.set('mp:340100', downFromTheStart);
    const filter = 'filter: { source: ["pp:34", "mp:340100"] }';
    expect(await missing(`matterStates(asOf: "2021-06-12", ${filter})`)).toEqual([
      gapOf('pp:34', {
        reason: 'UNREACHABLE',
        since: '2021-06-12T00:00:05.000Z',
        staleAsOf: '2021-06-12T00:00:00.000Z',
      }),
      gapOf('mp:340100', { reason: 'TIMED_OUT', since: down.since, staleAsOf: FIRST_READ }),
    ]);
    expect(await missing(`matterStates(asOf: "2021-06-11", ${filter})`)).toEqual([
      gapOf('mp:340100', { reason: 'TIMED_OUT', since: down.since, staleAsOf: FIRST_READ }),
    ]);
  });

  it('of differences is that of both ends', async () => {
    index.statuses.set('pp:34', down);
    const between = (from: string, to: string | null) =>
      missing(`matterDifferences(from: "${from}", to: ${to && `"${to}"`}, filter: { source: ["pp:34", "mp:340700"] })`);
    const [late, unreachable] = [
      gapOf('mp:340700', { reason: 'NO_HISTORY', since: null, staleAsOf: null }),
      gapOf('pp:34', { reason: 'UNREACHABLE', since: down.since, staleAsOf: down.caughtUpAt }),
    ];
    expect(await between('2021-06-11T00:00:00Z', '2021-06-12T00:00:00Z')).toEqual([]);
    expect(await between('2021-06-05T00:00:00Z', '2021-06-12T00:00:00Z')).toEqual([late]);
    expect(await between('2021-06-11T00:00:00Z', null)).toEqual([unreachable]);
    expect(await between('2021-06-05T00:00:00Z', null)).toEqual([unreachable, late]);
  });

  it('is told of every source in the order of the configuration', async () => {
    index.statuses.set('mp:340100', downFromTheStart);
    index.statuses.set('mp:340200', down);
    index.statuses.set('ws:hbky', neverSeen);
    await index.store.take(
      pageOf(SOURCES[0] as (typeof SOURCES)[0], { refused: [{ id: 'pp:34:9', reason: 'no' }], answeredAt: FIRST_READ }),
    );
    const { sources } = await index.data(
      `{ sources { id name system shard matters asOf syncedAt historyFrom lagSeconds state since reason refused } }`,
    );
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(SOURCES.map(({ id }) => id));
    const of = (id: string) => sources.find((source: { id: string }) => source.id === id);
    expect(of('pp:34')).toEqual({
      ...{ id: 'pp:34', name: '省级台账', system: 'provincial-projects', shard: null, matters: 1, refused: 1 },
      ...{ asOf: '2021-05-31T00:00:00.000Z', syncedAt: LIVE.answeredAt, historyFrom: '2021-06-01' },
      ...{ lagSeconds: expect.any(Number), state: 'LIVE', since: null, reason: null },
    });
    expect(of('mp:340100')).toMatchObject({
      ...{ state: 'DOWN', since: down.since, reason: 'TIMED_OUT', syncedAt: FIRST_READ, matters: 1, refused: 0 },
    });
    expect(of('mp:340200')).toMatchObject({ state: 'DOWN', reason: 'UNREACHABLE', syncedAt: down.answeredAt });
    expect(of('mp:340700')).toMatchObject({ historyFrom: '2021-06-10' });
    expect(of('mp:340800')).toMatchObject({ historyFrom: null, matters: 1 });
    expect(of('ws:hbky')).toMatchObject({
      ...{ state: 'NEVER_SEEN', since: neverSeen.since, reason: null, matters: 0, asOf: null, syncedAt: null },
      ...{ historyFrom: null, lagSeconds: null },
    });
  });
});
