/**
 * The same municipal projects behind two hubs: shared out to a subgraph a city, and all in one subgraph without shards.
 * Real servers and databases. Both share one directory; every other system refuses connections.
 */
import { stringify } from 'yaml';
import { ask, type ClientAnswer, startTestHub, type TestHub } from '../../gateway/testing/startTestHub.ts';
import { CONTRACT_NAMES, type ContractName, sourceId } from '../../schema/contract.ts';
import { findDivision } from '../../schema/divisions.ts';
import type { DirectoryRows } from '../../subgraphs/directory/rows.ts';
import { directory, fillDirectory } from '../../subgraphs/directory/subgraph.ts';
import { BODIES, NAMES, OFFICIALS } from '../../subgraphs/kit/testing/arbitraryMatters.ts';
import { databases, type TestDatabase } from '../../subgraphs/kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../../subgraphs/kit/testing/servedSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
} from '../../subgraphs/municipal-projects/subgraph.ts';

export interface CityLedgers {
  /** In front of a shard a city. */
  cities: AskedHub;
  /** In front of one subgraph with all rows. */
  one: AskedHub;
  stop(): Promise<void>;
}

export interface AskedHub {
  ask(query: string, variables?: Record<string, unknown>): Promise<ClientAnswer['body']>;
}

/** Nothing listens at port 1 of this machine. */
const REFUSING = 'http://127.0.0.1:1/graphql';
const SHARDED = 'municipal-projects';

/** Rows by city; a city's shard serves its rows, in the order given. */
export async function startCityLedgers(
  rowsOf: ReadonlyMap<string, readonly MunicipalProjectRow[]>,
): Promise<CityLedgers> {
  const started: { stop(): Promise<void> }[] = [];
  const serve = async (...subgraph: Parameters<typeof serveSubgraph>): Promise<ServedSubgraph> => {
    const served = await serveSubgraph(...subgraph);
    started.push(served);
    return served;
  };
  const hub = async (...settings: Parameters<typeof startTestHub>): Promise<TestHub> => {
    const running = await startTestHub(...settings);
    started.unshift(running);
    return running;
  };

  const on = databases.find(({ dialect }) => dialect === 'sqlite') as TestDatabase;
  const names = await serve(directory, on, (database) => fillDirectory(database, directoryOf(rowsOf)));
  const ledger = (rows: readonly MunicipalProjectRow[], shard: string | null) =>
    serve(municipalProjects, on, (database) => fillMunicipalProjects(database, rows, NAMES), {
      id: sourceId(SHARDED, shard),
      system: SHARDED,
      shard,
      name: '民生项目台账',
    });
  const shards: Record<string, string> = {};
  for (const [city, rows] of rowsOf) shards[city] = (await ledger(rows, city)).url;
  const { url } = await ledger([...rowsOf.values()].flat(), null);

  const others = Object.fromEntries(CONTRACT_NAMES.map((name) => [name, REFUSING])) as Record<ContractName, string>;
  const without = { ...others, directory: names.url };
  const cities = await hub({ ...without, [SHARDED]: { shards } }, {}, placementOf(Object.keys(shards)));
  const one = await hub({ ...without, [SHARDED]: url }, {}, stringify({ contracts: {} }));
  const askOf = (running: TestHub): AskedHub => ({
    ask: async (query, variables) => (await ask(running, query, { variables })).body,
  });
  return {
    cities: askOf(cities),
    one: askOf(one),
    async stop() {
      for (const running of started) await running.stop();
    },
  };
}

function placementOf(cities: readonly string[]): string {
  const shards = cities.map((name) => ({ name, title: findDivision(name)?.name, division: name }));
  return stringify({ contracts: { [SHARDED]: { title: '市级台账', shards } } });
}

/** Whatever the rows speak of. */
function directoryOf(rowsOf: ReadonlyMap<string, readonly MunicipalProjectRow[]>): DirectoryRows {
  const divisions = new Set([...rowsOf].flatMap(([city, rows]) => [city, ...rows.map(({ division }) => division)]));
  return {
    divisions: [...divisions].map((code) => ({
      ...{ code, name: `区划${code}`, level: 'COUNTY', parent: null, host: null },
      ...{ validFrom: null, validTo: null, successor: null },
    })),
    organizations: BODIES.map((id) => ({
      ...{ id, creditCode: id, name: `机构${id}`, aliases: [], kind: 'DEPARTMENT', division: '340000', parent: null },
    })),
    officials: OFFICIALS.map((id) => ({ id, name: `领导${id}`, officePhone: null })),
    tenures: OFFICIALS.map((official, i) => ({
      ...{ id: `tn:${i}`, official, post: '厅长', organization: BODIES[i] as string, leaderLevel: 'PROVINCE' },
      ...{ chief: true, from: '2020-01-01', to: null },
    })),
    countyPairs: [],
    channels: [],
    categories: [],
  };
}
