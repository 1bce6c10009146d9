import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { SEED } from '../../kit/testing/arbitraryMatters.ts';
import { databases } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import type { FedMatter } from '../feed/FedMatter.ts';
import type { FedPage, FollowedSource } from '../feed/FeedStore.ts';
import { type HistoryStep, historySteps, playStep } from '../testing/historyScript.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { checkIndexTables, readTables, readVersions } from '../testing/indexTables.ts';
import { createHistoryModel } from '../testing/reference/historyModel.ts';
import { pageOf, type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { SOURCES } from '../testing/sources.ts';
import { fedMatterOf } from './fedMatterOf.ts';
import { createIndexStore } from './indexStore.ts';

const sourceNamed = (id: string) => SOURCES.find((source) => source.id === id) as FollowedSource;
const [CITY, OTHER] = [sourceNamed('mp:340100'), sourceNamed('mp:340200')];
const row = (n: number | string, stated: Partial<MatterRow> = {}) => matterRow(`mp:340100:${n}`, stated);
const id = (n: number | string) => `mp:340100:${n}`;

describe.each(databases)('the store of an index on $dialect', (on) => {
  let index: ServedIndex;
  beforeEach(async () => {
    index = await serveIndex(on);
  });
  afterEach(() => index?.stop());

  const take = (page: Parameters<typeof pageOf>[1], source = CITY) => index.store.take(pageOf(source, page));
  const tables = () => readTables(index.database);
  async function held(source = CITY): Promise<string[]> {
    const filter = { source: [source.id] };
    const query = 'query ($filter: OverviewFilter) { matters(filter: $filter, first: 500) { nodes { id title } } }';
    const { matters } = await index.data(query, { filter });
    return matters.nodes.map(({ title }: { title: string }) => title).toSorted();
  }
  async function statusOf(source = CITY) {
    const { sources } = await index.data('{ sources { id matters refused historyFrom asOf syncedAt } }');
    return sources.find((status: { id: string }) => status.id === source.id);
  }
  async function versionsOf(n: number | string): Promise<[from: string, to: string | null][]> {
    const versions = (await readVersions(index.database)).get(id(n)) ?? [];
    return versions.map(({ validFrom, validTo }) => [validFrom.slice(5, 10), validTo?.slice(5, 10) ?? null]);
  }
  const at = (day: string) => {
    index.now = `2021-${day}T01:00:00.000Z`;
  };

  describe('a page', () => {
    it('changes nothing when it is taken once more', async () => {
      const rows = sampleIndexRows(60).filter(({ id }) => id.startsWith('mp:340100:'));
      expect(rows.length).toBeGreaterThan(3);
      const page = {
        matters: [...rows, row('lost', { division: '999999' })].map((of) => fedMatterOf(of, 'MunicipalProject')),
        removed: [id('gone')],
        refused: [{ id: id('broken'), reason: 'broken' }],
        changedAt: '2021-06-01T00:00:00.000Z',
      };
      await take(page);
      const before = await tables();
      at('06-18');
      await take(page);
      await take(page);
      expect(await tables()).toEqual(before);
      const { matters, refused, removed } = pageOf(CITY, page);
      await index.store.takeAgain({ source: CITY, answeredAt: index.now, matters, refused, removed });
      expect(await tables()).toEqual(before);
    });

    it('tells how far the source was read, and when', async () => {
      expect(await index.store.progressOf(CITY.id)).toEqual({ cursor: null, historyFrom: null });
      at('06-01');
      await take({ rows: [row(1)], cursor: 'a', isLast: false, changedAt: '2021-05-02T00:00:00.000Z' });
      expect(await index.store.progressOf(CITY.id)).toEqual({ cursor: 'a', historyFrom: null });
      at('06-02');
      await take({ rows: [row(2)], cursor: 'b', changedAt: '2021-05-01T00:00:00.000Z' });
      const historyFrom = '2021-06-02T01:00:00.000Z';
      expect(await index.store.progressOf(CITY.id)).toEqual({ cursor: 'b', historyFrom });
      at('06-03');
      await take({ cursor: 'c' });
      expect(await index.store.progressOf(CITY.id)).toEqual({ cursor: 'c', historyFrom });
      expect(await statusOf()).toMatchObject({
        matters: 2,
        historyFrom: '2021-06-02',
        asOf: '2021-05-02T00:00:00.000Z',
      });
      expect(await index.store.progressOf(OTHER.id)).toEqual({ cursor: null, historyFrom: null });
    });

    it('holds the last state of a matter that it names twice, and keeps one that it also removes', async () => {
      await take({ rows: [row(1, { title: 'first' }), row(1, { title: 'last' }), row(2)], removed: [id(2)] });
      expect(await held()).toEqual(['last', row(2).title]);
      await take({ removed: [id(1), id(1), id('nobody')] });
      expect(await held()).toEqual([row(2).title]);
      expect((await statusOf()).matters).toBe(1);
    });

    it('is there whole or not at all', async () => {
      at('06-01');
      await take({ rows: [row(1), row(2)], cursor: 'a' });
      const before = await tables();
      const next = {
        rows: [row(1, { title: 'changed', cooperatingBodies: ['x'] }), row(3)],
        removed: [id(2)],
        cursor: 'b',
      };
      const rename = (from: string, to: string) =>
        sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(index.database.query);
      // One that is written in the middle, and the last before the cursor.
      for (const table of ['cooperatingBody', 'refusedMatter']) {
        await rename(table, 'away');
        await expect(take(next)).rejects.toThrow();
        await rename('away', table);
        expect(await tables()).toEqual(before);
      }
      await take(next);
      expect(await held()).toEqual(['changed', row(3).title]);
      expect(await index.store.progressOf(CITY.id)).toMatchObject({ cursor: 'b' });
      await checkIndexTables(index.database, (of) => of === id(2));
    });

    it('goes in after the one before, also if that fails', async () => {
      const failing = { rows: [row(1)], removed: [{} as string] };
      const results = await Promise.allSettled([
        take({ rows: [row(1, { title: 'a' })], cursor: 'a' }),
        take({ ...failing, cursor: 'b' }),
        take({ rows: [row(1, { title: 'c' })], cursor: 'c' }),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await held()).toEqual(['c']);
      expect(await index.store.progressOf(CITY.id)).toMatchObject({ cursor: 'c' });
    });

    it('may be as long as any', async () => {
      const bodies = Array.from({ length: 90 }, (_, i) => `body:${i}`);
      const rows = Array.from({ length: 500 }, (_, i) =>
        row(i, { cooperatingBodies: bodies.map((body) => `${body}:${i}`) }),
      );
      await take({ rows });
      await take({ removed: rows.map((of) => of.id) });
      expect((await statusOf()).matters).toBe(0);
    });
  });

  describe('a version', () => {
    it('is made by a change of anything that the index keeps, and by nothing else', async () => {
      at('06-01');
      const matter = fedMatterOf(
        row(1, sampleIndexRows(1)[0] && { ...sampleIndexRows(40)[7], id: id(1) }),
        'MunicipalProject',
      );
      await take({ matters: [matter] });
      at('06-02');
      await take({ matters: [structuredClone(matter)] });
      expect(await versionsOf(1)).toEqual([['06-01', null]]);
      const states = [matter];
      for (const [name, changed] of changesOf(matter)) {
        at('06-03');
        for (const state of [{ ...matter, ...changed }, matter]) {
          states.push(state);
          await take({ matters: [state] });
          expect((await versionsOf(1)).length, `after a change of ${name}, or back`).toBe(states.length);
        }
      }
      await checkIndexTables(index.database, () => false);
    });

    it('ends where the next begins, or where the matter was removed', async () => {
      at('06-01');
      await take({ rows: [row(1, { title: 'a' })] });
      at('06-02');
      await take({ rows: [row(1, { title: 'b' })] });
      at('06-03');
      await take({ removed: [id(1)] });
      at('06-05');
      await take({ rows: [row(1, { title: 'b' })] });
      expect(await versionsOf(1)).toEqual([
        ['06-01', '06-02'],
        ['06-02', '06-03'],
        ['06-05', null],
      ]);
    });

    it('never begins before the one before, though the clock be set back', async () => {
      at('06-10');
      await take({ rows: [row(1, { title: 'a' }), row(2)] });
      at('06-12');
      await take({ rows: [row(1, { title: 'b' })] });
      at('06-11');
      await take({ rows: [row(1, { title: 'c' })], removed: [id(2)] });
      // Another process goes on with the same index, by a clock that is yet slower.
      const other = createIndexStore(index.database, () => '2021-06-09T01:00:00.000Z');
      await other.take(pageOf(CITY, { rows: [row(1, { title: 'd' })] }));
      expect(await held()).toEqual(['d']);
      await checkIndexTables(index.database, (of) => of === id(2));
      for (const day of ['09', '10', '11', '12', '13']) {
        const { matterStates } = await index.data(`{ matterStates(asOf: "2021-06-${day}") { nodes { id } } }`);
        const ids = matterStates.nodes.map((state: { id: string }) => state.id);
        expect(new Set(ids).size, `on ${day} June`).toBe(ids.length);
      }
    });

    it('has a number of its own, in whatever order processes come and go', async () => {
      await take({ rows: [row(1), row(2)] });
      for (let round = 0; round < 3; round++) {
        const store = createIndexStore(index.database, () => index.now);
        await store.take(pageOf(CITY, { rows: [row(1, { title: `round ${round}` })] }));
        await store.take(pageOf(CITY, { rows: [row(2, { title: `round ${round}` })] }));
      }
      await checkIndexTables(index.database, () => false);
    });
  });

  describe('a source that was filled anew', () => {
    beforeEach(async () => {
      at('06-01');
      await take({ rows: [row(1), row(2), row(3)], cursor: 'old' });
      await take({ rows: [matterRow('mp:340200:1')], cursor: 'other' }, OTHER);
    });

    it('loses what it does not tell again, once it is read to its end', async () => {
      at('06-02');
      await index.store.restart(CITY);
      expect(await index.store.progressOf(CITY.id)).toMatchObject({ cursor: null });
      await take({ rows: [row(1)], isLast: false, cursor: 'a' });
      await take({ rows: [row(4)], isLast: false, cursor: 'b' });
      expect(await held()).toEqual([1, 2, 3, 4].map((n) => row(n).title));
      at('06-03');
      await take({ rows: [row(2, { title: 'another' })], cursor: 'c' });
      expect(await held()).toEqual([row(1).title, row(4).title, 'another'].toSorted());
      expect(await versionsOf(1)).toEqual([['06-01', null]]);
      expect(await versionsOf(3)).toEqual([['06-01', '06-03']]);
      expect(await held(OTHER)).toEqual(['事项 mp:340200:1']);
      expect((await statusOf()).matters).toBe(3);
      await take({ cursor: 'd' });
      expect((await held()).length).toBe(3);
      await checkIndexTables(index.database, (of) => of === id(3));
    });

    it('may be filled anew again before it was read to its end', async () => {
      await index.store.restart(CITY);
      await take({ rows: [row(1), row(5)], isLast: false });
      await index.store.restart(CITY);
      await take({ rows: [row(2)], isLast: false });
      await take({});
      expect(await held()).toEqual([row(2).title]);
    });

    it('may have nothing left', async () => {
      await index.store.restart(CITY);
      await take({});
      expect(await held()).toEqual([]);
      expect(await held(OTHER)).toHaveLength(1);
    });

    it('keeps what it told outside the order of changes, and what it told and could not give', async () => {
      await index.store.restart(CITY);
      await index.store.takeAgain({
        source: CITY,
        answeredAt: index.now,
        matters: pageOf(CITY, { rows: [row(1)] }).matters,
        removed: [],
        refused: [],
      });
      const malformed = fedMatterOf(row(3, { division: '999999' }), 'MunicipalProject');
      await take({
        matters: [malformed],
        refused: [
          { id: id(2), reason: 'not today' },
          { id: 'mp:340200:1', reason: 'not yours' },
        ],
      });
      expect(await held()).toEqual([1, 2, 3].map((n) => row(n).title));
      expect(await index.store.refusedOf(CITY.id)).toEqual([id(2), id(3), 'mp:340200:1']);
      await index.store.restart(OTHER);
      await take({ rows: [matterRow('mp:340200:1')] }, OTHER);
      expect(await held(OTHER)).toHaveLength(1);
    });
  });

  describe('a matter that the index cannot hold', () => {
    it('is kept aside, the others taken in, until it comes right', async () => {
      const unplaced = row(2, { division: '999999' });
      await take({
        rows: [row(1)],
        matters: [row(1), unplaced, matterRow('mp:340200:7')].map((of) => fedMatterOf(of, 'MunicipalProject')),
        refused: [{ id: id(3), reason: 'broken' }],
      });
      expect(await held()).toEqual([row(1).title]);
      expect(await held(OTHER)).toEqual([]);
      expect(await index.store.refusedOf(CITY.id)).toEqual([id(2), id(3), 'mp:340200:7']);
      expect((await statusOf()).refused).toBe(3);
      const { rows: reasons } = await sql<{ id: string; reason: string }>`
        select id, reason from "refusedMatter" where source = ${CITY.id} order by id`.execute(index.database.query);
      expect(reasons).toEqual([
        { id: id(2), reason: 'Expected a known division code, got "999999".' },
        { id: id(3), reason: 'broken' },
        { id: 'mp:340200:7', reason: 'Expected an id that begins with mp:340100:, got "mp:340200:7".' },
      ]);
      const again = (rows: MatterRow[], removed: string[], refused: FedPage['refused']) =>
        index.store.takeAgain({
          source: CITY,
          answeredAt: index.now,
          matters: pageOf(CITY, { rows }).matters,
          removed,
          refused,
        });
      await again([row(3)], ['mp:340200:7'], [{ id: id(2), reason: 'still' }]);
      expect(await index.store.refusedOf(CITY.id)).toEqual([id(2)]);
      expect(await held()).toEqual([row(1).title, row(3).title]);
      await take({ rows: [row(2)] });
      expect(await index.store.refusedOf(CITY.id)).toEqual([]);
      expect(await statusOf()).toMatchObject({ matters: 3, refused: 0 });
    });

    it('stays as it was known before', async () => {
      await take({ rows: [row(1, { title: 'known' })] });
      await take({ rows: [row(1, { title: 'unplaced', division: 'x' })] });
      expect(await held()).toEqual(['known']);
      await take({ removed: [id(1)] });
      expect(await held()).toEqual([]);
      expect(await index.store.refusedOf(CITY.id)).toEqual([]);
    });

    it('is no reason to touch the matter of another source', async () => {
      await take({ rows: [matterRow('mp:340200:1')] }, OTHER);
      await take({ rows: [], removed: ['mp:340200:1'] });
      expect(await held(OTHER)).toEqual(['事项 mp:340200:1']);
    });
  });

  it('holds after any history what the ledgers have, each version with its parts and words', async () => {
    const [steps] = fc.sample(historySteps(40), { numRuns: 1, seed: SEED }) as [HistoryStep[]];
    const model = createHistoryModel();
    const everThere = new Set<string>();
    const wereGone = new Set<string>();
    for (const step of steps) {
      await playStep(step, index, model);
      const there = new Set(model.rowsAt(null).map((of) => of.id));
      for (const of of there) everThere.add(of);
      for (const of of everThere) if (!there.has(of)) wereGone.add(of);
    }
    await checkIndexTables(index.database, (of) => wereGone.has(of));
    const { matters } = await index.data('{ matters(first: 500) { nodes { id } } }');
    const ids = matters.nodes.map((of: { id: string }) => of.id);
    expect(ids.toSorted()).toEqual(
      model
        .rowsAt(null)
        .map((of) => of.id)
        .toSorted(),
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(wereGone.size).toBeGreaterThan(3);
  });
});

/** Another value of each field of a matter, and of each part of those that have parts. */
function changesOf(matter: FedMatter): [name: string, changed: Partial<FedMatter>][] {
  const lead = {
    ...{ official: { id: 'of:x' }, tenure: null, post: null, leaderLevel: null, chief: true },
    ...{ from: '2021-01-01', to: null },
  };
  const indicator = { name: 'x', unit: 'x', year: 2021, target: null, actual: null, yearEndOnly: true };
  const { deadline } = matter;
  const changes: Partial<FedMatter>[] = [
    ...[
      { title: 'x' },
      { content: 'x' },
      { serviceTarget: 'x' },
      { category: null },
      { category: { code: 'x', label: 'x' } },
    ],
    ...[{ category: { code: 'x', label: 'y' } }, { channel: { code: 'x' } }, { division: { code: '340104' } }],
    ...[
      { leadBody: { id: 'x' } },
      { firstHandler: { id: 'x' } },
      { cooperatingBodies: [{ id: 'x' }] },
      { cooperatingBodies: [] },
    ],
    ...[{ leads: [lead] }, { leads: [{ ...lead, post: 'x' }] }, { leads: [{ ...lead, to: '2021-02-02' }] }],
    ...[{ leads: [{ ...lead, chief: false }] }, { leads: [{ ...lead, leaderLevel: 'CITY' as const }] }],
    ...[{ leads: [{ ...lead, tenure: 'tn:x' }] }, { leads: [lead, lead] }],
    ...[{ status: 'LONG_TERM' as const }, { statusText: 'x' }, { resolution: 'NOT_SOLVED' as const }],
    ...[
      { satisfaction: 'MOSTLY_SATISFIED' as const },
      { registeredOn: '2001-01-01' },
      { updatedAt: '2001-01-01T00:00:00.000Z' },
    ],
    ...[{ claimedAt: '2001-01-01T00:00:00.000Z' }, { completedOn: '2001-01-01' }, { closedOn: '2001-01-01' }],
    ...[{ lastReportOn: '2001-01-01' }, { returnCount: 77 }, { reopenCount: 77 }],
    ...[{ measures: Array(9).fill({ body: { id: 'x' } }) }, { measures: Array(9).fill({ body: null }) }],
    ...[{ evidence: Array(9).fill({ addedAt: '2001-01-01T00:00:00.000Z' }) }],
    ...[
      { indicators: [indicator] },
      { indicators: [{ ...indicator, target: '1' }] },
      { indicators: [{ ...indicator, year: 2020 }] },
    ],
    ...[{ indicators: [{ ...indicator, name: 'y' }] }, { indicators: [{ ...indicator, actual: '0' }] }],
    ...[{ deadline: null }],
    ...(deadline === null
      ? []
      : [
          ...[{ deadline: { ...deadline, raw: 'x' } }, { deadline: { ...deadline, date: '2001-01-01' } }],
          ...[{ deadline: { ...deadline, original: '2001-01-01' } }, { deadline: { ...deadline, extensionCount: 77 } }],
          ...[{ deadline: { ...deadline, workingDaysAdded: 77 } }, { deadline: { ...deadline, precision: null } }],
        ]),
  ];
  return changes.map((changed) => [JSON.stringify(changed), changed]);
}
