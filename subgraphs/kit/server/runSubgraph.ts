import { assembleContract, type ContractName } from '../../../schema/contract.ts';
import { type Database, type NamedMigration, openDatabase } from '../database/database.ts';
import type { TableRecord } from '../database/TableRecord.ts';
import type { SourceIdentity } from './context.ts';
import { type RunningSubgraph, type SubgraphLog, startSubgraph } from './startSubgraph.ts';

/** What makes a subgraph: its contract, its tables, its resolvers. Every subgraph exports one. */
export interface SubgraphDefinition {
  contract: ContractName;
  entities: readonly TableRecord[];
  migrations: readonly NamedMigration[];
  createResolvers(database: Database): object;
  /** Starts what runs beside the server, e.g. following others; stopped before the database is closed. */
  startBeside?(database: Database, log: SubgraphLog): WorkBeside;
}

/** Work that goes on while a subgraph serves. */
export interface WorkBeside {
  /** Resolves when it has done once what a newly started one has to catch up with; what fails is not waited for. */
  whenCaughtUp(): Promise<void>;
  /** Resolves when nothing is read or written any more. */
  stop(): Promise<void>;
}

export interface RunOptions {
  source: SourceIdentity;
  /** See `openDatabase`. */
  target: string;
  /** PostgreSQL schema of this ledger. */
  schema?: string;
  /** Called with the migrated database before the first request is taken, e.g. to fill an empty ledger. */
  prepare?(database: Database): Promise<void>;
  onQuery?: () => void;
  host?: string;
  port?: number;
  today?: string | null;
  logLevel?: string;
}

/** Opens and migrates the database of a subgraph and serves its contract over it until `stop` is called. */
export async function runSubgraph(
  definition: SubgraphDefinition,
  options: RunOptions,
): Promise<RunningSubgraph & Pick<WorkBeside, 'whenCaughtUp'>> {
  const { target, schema, prepare, onQuery, ...server } = options;
  const database = await openSubgraphDatabase(definition, { target, schema, onQuery });
  let beside: WorkBeside | undefined;
  try {
    await prepare?.(database);
    const running = await startSubgraph({
      ...server,
      contract: assembleContract(definition.contract),
      resolvers: definition.createResolvers(database) as Record<string, object>,
      ready: () => database.ping(),
      close: async () => {
        await beside?.stop();
        await database.close();
      },
    });
    beside = definition.startBeside?.(database, running.log);
    return { ...running, whenCaughtUp: async () => beside?.whenCaughtUp() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The database of a subgraph, brought to its newest migration; to be closed by who opened it. */
export async function openSubgraphDatabase(
  { entities, migrations }: SubgraphDefinition,
  { target, schema, onQuery }: Pick<RunOptions, 'target' | 'schema' | 'onQuery'>,
): Promise<Database> {
  const database = await openDatabase({ entities, migrations, target, schema, onQuery });
  try {
    await database.migrate();
    return database;
  } catch (error) {
    await database.close();
    throw new Error(`Database ${withoutCredentials(target)}: ${(error as Error).message}`, { cause: error });
  }
}

function withoutCredentials(target: string): string {
  return target.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/, '');
}
