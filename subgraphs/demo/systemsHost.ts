/**
 * A process that hosts some of the demo's systems, each on a port of its own. Started by `startDemo` with a channel to
 * it: gets an order to fill or to serve, and then stops and starts single systems as told.
 */
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../kit/database/database.ts';
import { openSubgraphDatabase, type RunOptions, runSubgraph } from '../kit/server/runSubgraph.ts';
import type { RunningSubgraph } from '../kit/server/startSubgraph.ts';
import type { FollowedSource } from '../overview/feed/FeedStore.ts';
import { generateProvince } from './province/province.ts';
import type { Province } from './province/types.ts';
import { runningSystem } from './runningSystems.ts';
import { type DemoSystem, ledgerSchema, listSystems } from './systems.ts';

/** What a host is told of where rows are and how to answer. */
interface HostPlace {
  dataDirectory: string;
  databaseUrl: string | null;
  today: string | null;
  logLevel: string;
}

/** Fills those of the systems that are empty; nothing is served. Systems are named by ids of sources, e.g. `mp:341200`. */
export interface FillOrder extends HostPlace {
  kind: 'fill';
  systems: string[];
}

/** Serves the systems. */
export interface HostOrder extends HostPlace {
  kind: 'run';
  systems: string[];
  /** Port of the first system; 0: any free port each. */
  firstPort: number;
  /** Systems that serve already, with their addresses. */
  others: FollowedSource[];
}

export type ToHost = FillOrder | HostOrder | { kind: 'stopSystem' | 'startSystem'; system: string };

export type FromHost =
  | { kind: 'serving'; system: string; url: string }
  | { kind: 'filled'; system: string; filled: boolean }
  | { kind: 'stopped'; system: string }
  | { kind: 'failed'; message: string };

const running = new Map<string, RunningSubgraph>();
const urls = new Map<string, string>();
let order: HostOrder | undefined;
let province: Province | undefined;

process.on('message', (message: ToHost) => {
  handle(message).catch((error: Error) => tell({ kind: 'failed', message: error.message }));
});
// The parent is gone: nobody is left to ask for these systems.
process.on('disconnect', () => void stopAll());
// Ctrl-C reaches the whole group of processes; the parent says when to stop.
process.on('SIGINT', () => {});

async function handle(message: ToHost): Promise<void> {
  switch (message.kind) {
    case 'fill':
      for (const system of listSystems()) {
        if (message.systems.includes(system.source.id)) await fill(system, message);
      }
      return;
    case 'run':
      order = message;
      for (const system of listSystems()) {
        if (message.systems.includes(system.source.id)) await serve(system, message);
      }
      province = undefined;
      return;
    case 'stopSystem':
      await running.get(message.system)?.stop();
      running.delete(message.system);
      return tell({ kind: 'stopped', system: message.system });
    case 'startSystem': {
      const url = running.get(message.system)?.url;
      if (url) return tell({ kind: 'serving', system: message.system, url });
      const system = listSystems().find(({ source }) => source.id === message.system);
      if (system && order) await serve(system, order);
      return;
    }
    default:
      message satisfies never;
  }
}

async function fill(system: DemoSystem, order: FillOrder): Promise<void> {
  const database = await openSubgraphDatabase(runningSystem(system.source).define([]), placeOf(system, order));
  try {
    tell({ kind: 'filled', system: system.source.id, filled: await fillIfEmpty(system, database) });
  } finally {
    await database.close();
  }
}

/** Where a system's rows are: a file, or a schema of the database. */
function placeOf({ ledger }: DemoSystem, { dataDirectory, databaseUrl }: HostPlace) {
  return databaseUrl === null
    ? { target: join(dataDirectory, `${ledger}.sqlite`) }
    : { target: databaseUrl, schema: ledgerSchema(ledger) };
}

async function serve(system: DemoSystem, order: HostOrder): Promise<void> {
  const { source, portOffset } = system;
  const { firstPort, today, logLevel, others } = order;
  const known = urls.get(source.id);
  const options: RunOptions = {
    source,
    ...placeOf(system, order),
    // A system that comes back is where the hub looks for it.
    port: known ? Number(new URL(known).port) : firstPort === 0 ? 0 : firstPort + portOffset,
    today,
    logLevel,
    // Filled before, unless its rows were taken away meanwhile.
    prepare: async (database) => void (await fillIfEmpty(system, database)),
  };
  const subgraph = await runSubgraph(runningSystem(source).define(others), options).catch((error: Error) => {
    throw new Error(`${source.id}: ${error.message}`, { cause: error });
  });
  running.set(source.id, subgraph);
  urls.set(source.id, subgraph.url);
  // Whoever is told that the province is ready may ask the index for all of it.
  await subgraph.whenCaughtUp();
  tell({ kind: 'serving', system: source.id, url: subgraph.url });
}

/** A fill is one transaction, so a table with a row is a table that was filled whole. */
async function fillIfEmpty({ source }: DemoSystem, database: Database): Promise<boolean> {
  const { firstTable, fill: fillWith } = runningSystem(source);
  const { rows } = await sql`select 1 from ${sql.table(firstTable)} limit 1`.execute(database.query);
  if (rows.length > 0) return false;
  province ??= generateProvince();
  await fillWith(database, province);
  return true;
}

async function stopAll(): Promise<void> {
  await Promise.all([...running.values()].map((subgraph) => subgraph.stop()));
  process.exit(0);
}

/** Without a word if the parent is gone meanwhile: then this process ends as well. */
function tell(message: FromHost): void {
  process.send?.(message, undefined, undefined, () => {});
}
