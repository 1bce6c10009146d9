import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { matterRow } from '../../kit/testing/matterRow.ts';
import type { ServedSubgraph } from '../../kit/testing/servedSubgraph.ts';
import { refillCity, removeMatter, retitle, serveCity } from '../feed/testing/kitOwner.ts';

/** A city's ledger whose rows go on changing. Every state of a matter has a title of its own, a higher number each. */
export interface BusyOwner {
  url: string;
  /** Does one act: changes a matter, removes one, or enters one that was not there. */
  act(): Promise<void>;
  /** Empties the ledger and fills it with some of its matters, as a re-import does. */
  refill(): Promise<void>;
  /** Whether a matter was not there at some time after it was first there. */
  wasRemoved(id: string): boolean;
  /** Titles by id. */
  titles(): Promise<Map<string, string>>;
  /** Where its changes end. */
  endCursor(): Promise<string>;
  stop(): Promise<void>;
}

/** Columns of a ledger's matter beside those that are given. */
const TEMPLATE = 'mp:340100:template';

export async function startBusyOwner(matters: number, seed: number): Promise<BusyOwner> {
  const random = seededRandom(seed);
  const removed = new Set<string>();
  let acts = 0;
  const nextTitle = () => {
    acts += 1;
    return `第${acts}版`;
  };
  const idOf = (n: number) => `mp:340100:${n}`;
  const rowOf = (id: string) => matterRow(id, { title: nextTitle() });
  const sqlite = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;
  const rows = Array.from({ length: matters }, (_, n) => rowOf(idOf(n)));
  const served: ServedSubgraph = await serveCity(sqlite, [rowOf(TEMPLATE), ...rows]);
  const { database } = served;
  const { rows: described } = await sql<{ name: string }>`select name from pragma_table_info('matter')`.execute(
    database.query,
  );
  const columns = described.map(({ name }) => name).filter((name) => name !== 'id' && name !== 'title');
  const copied = sql.join(columns.map((name) => sql.ref(name)));

  async function enter(id: string): Promise<void> {
    await sql`insert into matter (id, title, ${copied}) select ${id}, '', ${copied} from matter where id = ${TEMPLATE}`.execute(
      database.query,
    );
    await retitle(database, id, nextTitle());
  }

  async function titles(): Promise<Map<string, string>> {
    const { rows: held } = await sql<{ id: string; title: string }>`select id, title from matter`.execute(
      database.query,
    );
    return new Map(held.map(({ id, title }) => [id, title]));
  }

  return {
    url: served.url,
    titles,
    async act() {
      const id = idOf(Math.floor(random() * matters * 1.2));
      const { rows: found } = await sql`select 1 from matter where id = ${id}`.execute(database.query);
      if (found.length === 0) return enter(id);
      if (random() < 0.7) return retitle(database, id, nextTitle());
      removed.add(id);
      return removeMatter(database, id);
    },
    async refill() {
      const kept: string[] = [];
      for (const id of (await titles()).keys()) {
        if (id === TEMPLATE || random() < 0.8) kept.push(id);
        else removed.add(id);
      }
      await refillCity(database, kept.map(rowOf));
    },
    wasRemoved: (id) => removed.has(id),
    async endCursor() {
      let after: string | null = null;
      for (let hasMore = true; hasMore; ) {
        const query = 'query ($after: String) { matterChanges(after: $after, first: 5000) { endCursor hasMore } }';
        const { matterChanges } = await served.data(query, { after });
        ({ endCursor: after, hasMore } = matterChanges);
      }
      return after ?? '';
    },
    stop: served.stop,
  };
}

/** Numbers from 0 to 1, the same for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
