import { sourceId } from '../../../schema/contract.ts';
import type { Database } from '../database/database.ts';
import { endOnSignals } from '../server/endOnSignals.ts';
import { runSubgraph, type SubgraphDefinition } from '../server/runSubgraph.ts';
import type { RunningSubgraph } from '../server/startSubgraph.ts';
import type { CityProject } from './CityProject.ts';
import { PROJECT_FILE, ProjectError, readProject } from './readProject.ts';

export interface ProjectOptions {
  /** Folder with `guatu.yaml`. Default: the current one. */
  folder?: string;
  /** Wins over the database of the project: a `postgresql://…` URL, the path of an SQLite file, or `:memory:`. */
  database?: string;
  /** Wins over the port of the project; 0: any free one. */
  port?: number;
  /** Wins over the log level of the project: fatal, error, warn, info, debug, silent. */
  logLevel?: string;
  /**
   * Called with the migrated database and the project before the first request is taken, at every start; a rejection
   * ends the start. Default: nothing is done.
   */
  prepare?(database: Database, project: CityProject): Promise<void>;
}

/**
 * Serves a city's project until `stop` is called: opens and migrates its database, then listens.
 *
 * @throws ProjectError: the project does not fit, or is of another contract; Error: database or port cannot be used
 */
export async function startProject(
  definition: SubgraphDefinition,
  options: ProjectOptions = {},
): Promise<RunningSubgraph & { project: CityProject }> {
  const project = readProject(options.folder ?? '.');
  const { contract, shard, name } = project;
  if (contract !== definition.contract) {
    throw new ProjectError(
      `${project.folder}/${PROJECT_FILE}: contract: Expected ${definition.contract}, which this program serves, got "${contract}".`,
    );
  }
  const { prepare } = options;
  const running = await runSubgraph(definition, {
    source: { id: sourceId(contract, shard), system: contract, shard, name },
    ...project.database,
    ...(options.database !== undefined && { target: options.database }),
    host: project.listen.host,
    port: options.port ?? project.listen.port,
    today: project.today,
    logLevel: options.logLevel ?? project.logLevel,
    ...(prepare && { prepare: (database) => prepare(database, project) }),
  });
  return { ...running, project };
}

/**
 * The `main` of a city's project: `startProject` for a process of its own. Prints its address, ends on SIGTERM and
 * SIGINT after the requests under way. If it cannot start, says why on standard error and sets exit code 1.
 */
export async function runProject(definition: SubgraphDefinition, options: ProjectOptions = {}): Promise<void> {
  try {
    const running = await startProject(definition, options);
    const { contract, shard } = running.project;
    // Whoever reads the address may tell us to stop at once.
    endOnSignals(running);
    console.log(`${sourceId(contract, shard)} serves ${running.url}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
