import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Database, openDatabase } from '../../kit/database/database.ts';
import { type Flag, isTrue } from '../../kit/ledger/tables.ts';
import { SEED } from '../../kit/testing/arbitraryMatters.ts';
import { databases } from '../../kit/testing/databases.ts';
import { askSubgraph } from '../../kit/testing/servedSubgraph.ts';
import { overview } from '../subgraph.ts';
import { type BusyOwner, startBusyOwner } from '../testing/busyOwner.ts';
import { checkIndexTables } from '../testing/indexTables.ts';
import { type FollowingChild, loadFollowingChild } from '../testing/loadFollowingChild.ts';

const MATTERS = 200;
const KILLS = { sqlite: runs(4, 16), postgresql: runs(4, 5) };
/** One in so many dies while it starts, the others after they have taken something in. */
const DIES_EARLY = 4;
/** In one in so many lives the ledger is filled anew. */
const IS_REFILLED = 4;
/** Some pages long. */
const LONGEST_WAIT_MS = 60;
/** Every other life ends on its way through many pages, the others after they have come to the end, by few. */
const CHANGES_PER_PAGE = [20, MATTERS];

describe.each(databases)('an index on $dialect that is killed at any moment, many times', ({ dialect, create }) => {
  it('has lost nothing in the end, nor has it anything twice', async () => {
    const place = await create();
    const { entities, migrations } = overview({ sources: [], directoryUrl: null });
    const database = await openDatabase({ ...place, entities, migrations });
    const owner = await startBusyOwner(MATTERS, SEED);
    const children: FollowingChild[] = [];
    const loadNext = () => {
      const changesPerPage = CHANGES_PER_PAGE[children.length % CHANGES_PER_PAGE.length] as number;
      const child = loadFollowingChild(owner.url, place, changesPerPage);
      children.push(child);
      return child;
    };
    let next = loadNext();
    let isOver = false;
    const acting = actUntil(owner, () => isOver);
    try {
      for (let kill = 0; kill < KILLS[dialect]; kill++) {
        const before = await readProgress(database);
        const child = next;
        await child.start();
        // The next one loads its code meanwhile.
        next = loadNext();
        const hasRead = ({ cursor, isAtEnd }: Progress) => cursor !== before.cursor && (kill % 2 === 0 || isAtEnd);
        if (kill % DIES_EARLY !== DIES_EARLY - 1) await untilProgress(database, hasRead, child);
        if (kill % IS_REFILLED === IS_REFILLED - 1) await owner.refill();
        await pause(Math.random() * LONGEST_WAIT_MS);
        await child.kill();
      }
      isOver = true;
      await acting;

      const end = await owner.endCursor();
      await next.start();
      await untilProgress(database, ({ cursor, isAtEnd }) => isAtEnd && cursor === end, next);
      const url = await next.url();
      await expect.poll(() => titlesServedAt(url)).toEqual(await owner.titles());
      await next.kill();
      await checkIndex(database, owner, KILLS[dialect]);
    } finally {
      isOver = true;
      await acting;
      for (const child of children) child.end();
      await owner.stop();
      await database.close();
      place.remove();
    }
  }, 240_000);
});

async function titlesServedAt(url: string): Promise<Map<string, string>> {
  const { data } = await askSubgraph(url, '{ matters(first: 500) { nodes { id title } } }');
  return new Map(data.matters.nodes.map(({ id, title }: { id: string; title: string }) => [id, title]));
}

async function actUntil(owner: BusyOwner, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await owner.act();
    await pause(4);
  }
}

interface Progress {
  cursor: string | null;
  /** It was read to its end, also since it was filled anew. */
  isAtEnd: boolean;
}

/** Waits until the index was read so far; not for a process that is no more. */
async function untilProgress(
  database: Database,
  holds: (progress: Progress) => boolean,
  child: FollowingChild,
): Promise<void> {
  while (!holds(await readProgress(database)) && !child.hasEnded()) await pause(5);
}

async function readProgress({ query }: Database): Promise<Progress> {
  try {
    const { rows } = await sql<{ cursor: string | null; historyFrom: string | null; restarting: Flag }>`
      select cursor, "historyFrom", restarting from source`.execute(query);
    const [row] = rows;
    return { cursor: row?.cursor ?? null, isAtEnd: Boolean(row?.historyFrom) && !isTrue(row?.restarting ?? false) };
  } catch {
    // There is no table yet.
    return { cursor: null, isAtEnd: false };
  }
}

async function checkIndex(database: Database, owner: BusyOwner, kills: number): Promise<void> {
  await checkIndexTables(database, owner.wasRemoved);
  const { rows } = await sql<{ id: string; title: string; isCurrent: number }>`
    select id, title, version, 1 as "isCurrent" from matter
    union all select id, title, version, 0 as "isCurrent" from "pastMatter" order by version`.execute(database.query);
  const current = rows.filter(({ isCurrent }) => isCurrent === 1);
  expect(new Map(current.map(({ id, title }) => [id, title]))).toEqual(await owner.titles());
  expect(rows.length).toBeGreaterThan(current.length + 15 * kills);
  // Each state once, and none after a later one; what was removed and came again may be read as it is before it is read
  // that it was removed.
  for (const [id, states] of Map.groupBy(rows, (row) => row.id)) {
    const numbers = states.map(({ title }) => Number(/\d+/.exec(title)?.[0]));
    const isInOrder = numbers.every((number, i) => {
      const before = numbers[i - 1] ?? -1;
      return number > before || (number === before && owner.wasRemoved(id));
    });
    assert.ok(isInOrder, `${id}: ${numbers}`);
  }
}
