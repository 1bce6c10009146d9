/**
 * A process that fills one index and measures it, so that its memory is its own. Started with a channel by `main.ts`:
 * gets a MeasureOrder, tells a MeasuredIndex.
 */

import { median } from '../../../gateway/bench/statistics.ts';
import { openDatabase } from '../../../subgraphs/kit/database/database.ts';
import { createContext } from '../../../subgraphs/kit/server/context.ts';
import { syntheticMatters, TODAY } from '../../../subgraphs/overview/bench/syntheticMatters.ts';
import { syntheticProvince } from '../../../subgraphs/overview/bench/syntheticProvince.ts';
import { createMatterColumns } from '../../../subgraphs/overview/columns/createMatterColumns.ts';
import type { FedMatter } from '../../../subgraphs/overview/feed/FedMatter.ts';
import type { FeedStore, FollowedSource } from '../../../subgraphs/overview/feed/FeedStore.ts';
import type { ListedMatter } from '../../../subgraphs/overview/queries/orders.ts';
import { createResolvers } from '../../../subgraphs/overview/resolvers/resolvers.ts';
import { createIndexStore } from '../../../subgraphs/overview/store/indexStore.ts';
import { overview } from '../../../subgraphs/overview/subgraph.ts';
import { listQuestions, type Question } from './questions.ts';

export interface MeasureOrder {
  target: string;
  rows: number;
  rounds: number;
  scenarios: readonly string[];
  /** Whether the same is asked of the tables alone, to compare with. */
  compare: boolean;
}

export interface MeasuredIndex {
  rowsPerSecond: number;
  loadMs: number;
  residentMb: number;
  questions: { scenario: string; name: string; ms: number; sqlMs: number | null }[];
}

const CHANGES_PER_PAGE = 500;
/** Slow ones are not asked again and again. */
const MAX_MS_PER_QUESTION = 3_000;

process.once('message', (order: MeasureOrder) => {
  measure(order).then(
    (measured) => process.send?.(measured, () => process.exit(0)),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function measure({ target, rows, rounds, scenarios, compare }: MeasureOrder): Promise<MeasuredIndex> {
  const { entities, migrations } = overview({ sources: [], directoryUrl: null });
  const database = await openDatabase({ target, entities, migrations });
  await database.migrate();
  const kept = createMatterColumns(database, fail);
  await kept.whenLoaded();
  const rowsPerSecond = await sync(createIndexStore(database), rows);
  const body = [...(syntheticProvince().bodies.get('340100') ?? [])][0] as string;
  const asked = listQuestions(body).filter(({ scenario }) => scenarios.includes(scenario));
  const [fast, plain] = [kept, null].map((columns) => askerOf(createResolvers(database, [], fail, columns)));
  const questions: MeasuredIndex['questions'] = [];
  for (const question of asked) {
    const ms = await timeOf(() => (fast as Asker)(question), rounds);
    questions.push({ scenario: question.scenario, name: question.name, ms, sqlMs: null });
  }
  globalThis.gc?.();
  // Before the tables are asked, which takes memory that an index in service never takes.
  const residentMb = process.memoryUsage.rss() / 2 ** 20;
  if (compare) {
    for (const [i, question] of asked.entries()) {
      const measured = questions[i] as MeasuredIndex['questions'][number];
      measured.sqlMs = await timeOf(() => (plain as Asker)(question), Math.min(rounds, 3));
    }
  }
  await kept.stop();
  const begun = performance.now();
  const again = createMatterColumns(database, fail);
  await again.whenLoaded();
  const loadMs = performance.now() - begun;
  await again.stop();
  await database.close();
  return { rowsPerSecond, loadMs, residentMb, questions };
}

/** Reads every source from the start, as the follower hands its pages over; what it costs to make them up is left out. */
async function sync(store: FeedStore, rows: number): Promise<number> {
  const province = syntheticProvince();
  let taken = 0;
  let storeMs = 0;
  for (const source of province.sources) {
    const count = Math.round(source.share * rows);
    let page: FedMatter[] = [];
    let place = 0;
    const take = async (isLast: boolean) => {
      const begun = performance.now();
      place += 1;
      await store.take(pageOf(source, page, `p${place}`, isLast));
      storeMs += performance.now() - begun;
      taken += page.length;
      page = [];
    };
    for (const matter of syntheticMatters(province, source, count)) {
      page.push(matter);
      if (page.length === CHANGES_PER_PAGE) await take(false);
    }
    await take(true);
    await nameAll(store, province.names);
  }
  return (taken / storeMs) * 1000;
}

function pageOf(source: FollowedSource, matters: FedMatter[], cursor: string, isLast: boolean) {
  const answeredAt = new Date().toISOString();
  return { source, answeredAt, cursor, isLast, matters, removed: [], refused: [], changedAt: answeredAt };
}

type Names = ReturnType<typeof syntheticProvince>['names'];

async function nameAll(store: FeedStore, names: Names): Promise<void> {
  const now = new Date().toISOString();
  for (;;) {
    const keys = await store.namesToAsk('0001', 500);
    if (keys.length === 0) return;
    const unknown = { name: null, aliases: [], level: null };
    await store.takeNames(
      keys.map((key) => names.get(`${key.kind} ${key.id}`) ?? { ...unknown, ...key }),
      now,
    );
  }
}

type Asker = (question: Question) => Promise<unknown>;

/** Of `info`: a field without arguments in its text. */
const NO_VARIABLES = { fieldNodes: [{}] };

/** Rows out of memory are made when they are looked at. */
const showRows = (rows: readonly ListedMatter[]) =>
  rows.map(({ id, title, division, leadBody, status, deadlineDate, updatedAt }) => {
    return { id, title, division, leadBody, status, deadlineDate, updatedAt };
  });

/** Asks the resolvers as GraphQL does, in a request of its own each time. */
function askerOf(resolvers: ReturnType<typeof createResolvers>): Asker {
  // biome-ignore lint/suspicious/noExplicitAny: resolvers are called by hand here, without what GraphQL passes besides
  const query = resolvers.Query as Record<string, any>;
  return async (question) => {
    const context = createContext(TODAY, new Date().toISOString(), {
      id: 'ov:34',
      system: 'overview',
      shard: null,
      name: '',
    });
    const { filter = null } = question;
    const list = { filter, first: 20, after: null };
    switch (question.kind) {
      case 'page':
        return query
          .matters(null, { ...list, orderBy: question.orderBy, after: question.after ?? null }, context, NO_VARIABLES)
          .nodes({}, context)
          .then(showRows);
      case 'total':
        return query.matters(null, list, context, NO_VARIABLES).totalCount();
      case 'groups':
        return query.matterStats(
          null,
          { filter, groupBy: question.groupBy, orderBy: 'COUNT_DESC', first: 200 },
          context,
        );
      case 'facets':
        return query.matters(null, list, context, NO_VARIABLES).facets({ by: question.by, first: 20 }, context);
      default:
        return question satisfies never;
    }
  };
}

async function timeOf(ask: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = [];
  let spent = 0;
  while (times.length < rounds && spent < MAX_MS_PER_QUESTION) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
    spent += times.at(-1) as number;
  }
  return median(times);
}

function fail(error: unknown): never {
  throw error;
}
