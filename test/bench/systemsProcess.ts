/**
 * The process behind the hubs: the directory, the municipal projects of the demo province twice (a shard a city, and
 * all in one subgraph), and a bare server that answers one text.
 */
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { sourceId } from '../../schema/contract.ts';
import { makeCast } from '../../subgraphs/demo/province/cast.ts';
import { generateDirectory } from '../../subgraphs/demo/province/directory.ts';
import { generateMunicipalProjects } from '../../subgraphs/demo/province/municipalProjects.ts';
import { DEFAULT_SEED } from '../../subgraphs/demo/province/province.ts';
import { directory, fillDirectory } from '../../subgraphs/directory/subgraph.ts';
import type { Database } from '../../subgraphs/kit/database/database.ts';
import { runSubgraph, type SubgraphDefinition } from '../../subgraphs/kit/server/runSubgraph.ts';
import type { RunningSubgraph } from '../../subgraphs/kit/server/startSubgraph.ts';
import {
  fillMunicipalProjects,
  type MunicipalProjectRow,
  municipalProjects,
} from '../../subgraphs/municipal-projects/subgraph.ts';
import { answerParent, type Usage, usageOf } from './answerParent.ts';
import { countRows, rowsGiven } from './countRows.ts';

export type ToSystems =
  | { kind: 'serveDirectory'; dataDirectory: string }
  | { kind: 'serveProjects'; dataDirectory: string }
  | { kind: 'serveText'; text: string }
  | { kind: 'usage' };

export interface DirectoryServes {
  kind: 'serving';
  url: string;
}

export interface ProjectsServe {
  kind: 'serving';
  /** Address of each shard by its name. */
  shards: Record<string, string>;
  /** Address of the one subgraph with the rows of all shards. */
  whole: string;
  /** Ids of all projects, by shard. */
  ids: Record<string, string[]>;
}

const cast = makeCast(DEFAULT_SEED);
const running: RunningSubgraph[] = [];
const bare: FastifyInstance[] = [];

answerParent<ToSystems>(answer, async () => {
  await Promise.all([...running.map((subgraph) => subgraph.stop()), ...bare.map((server) => server.close())]);
});

async function answer(question: ToSystems): Promise<DirectoryServes | ProjectsServe | Usage> {
  switch (question.kind) {
    case 'serveDirectory': {
      const rows = generateDirectory(cast);
      const fill = (database: Database) => fillDirectory(database, rows);
      return { kind: 'serving', url: await serve(directory, null, question.dataDirectory, fill) };
    }
    case 'serveProjects':
      return serveProjects(question.dataDirectory);
    case 'serveText':
      return { kind: 'serving', url: await serveText(question.text) };
    case 'usage':
      return usageOf(rowsGiven());
    default:
      return question satisfies never;
  }
}

async function serveProjects(dataDirectory: string): Promise<ProjectsServe> {
  const cities = generateMunicipalProjects(cast);
  // No query of the bench searches for names of bodies and officials as a ledger writes them.
  const fill = (rows: readonly MunicipalProjectRow[]) => (database: Database) =>
    fillMunicipalProjects(database, rows, new Map());
  const definition = countRows(municipalProjects);
  const shards: Record<string, string> = {};
  const ids: Record<string, string[]> = {};
  for (const [city, rows] of cities) {
    shards[city] = await serve(definition, city, dataDirectory, fill(rows));
    ids[city] = rows.map(({ id }) => id);
  }
  const whole = await serve(definition, null, dataDirectory, fill([...cities.values()].flat()));
  return { kind: 'serving', shards, whole, ids };
}

async function serve(
  definition: SubgraphDefinition,
  shard: string | null,
  dataDirectory: string,
  prepare: (database: Database) => Promise<void>,
): Promise<string> {
  const { contract } = definition;
  const id = sourceId(contract, shard);
  const subgraph = await runSubgraph(definition, {
    source: { id, system: contract, shard, name: id },
    target: join(dataDirectory, `${contract}-${shard ?? 'whole'}.sqlite`),
    prepare,
  });
  running.push(subgraph);
  return subgraph.url;
}

async function serveText(text: string): Promise<string> {
  const server = Fastify();
  server.post('/graphql', async (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
  bare.push(server);
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}
