import type { ContractName } from '../../../schema/contract.ts';

/** What a city's project says of itself: `guatu.yaml` in its folder, and the environment, which wins. */
export interface CityProject {
  /** Absolute path of the project. */
  folder: string;
  /** A sharded contract: `municipal-projects` or `worker-services`. */
  contract: ContractName;
  /** As ids have it: `340200`, or the credit code of an enterprise group. */
  shard: string;
  /** Of the source in every coverage, in the reader's language: `芜湖市重点民生项目台账`. */
  name: string;
  /** `target` is a `postgresql://…` URL or the absolute path of an SQLite file; `schema` is PostgreSQL's. */
  database: { target: string; schema?: string };
  listen: { host: string; port: number };
  /** Address of the hub's registry; null: not given, so nothing can be published. */
  hubUrl: string | null;
  /** Absolute paths of CSV files with what bodies and officials are called; null: there is none. */
  bodiesFile: string | null;
  officialsFile: string | null;
  /** Kept mappings of the import, by the name of the list; `import/` reads and writes them. */
  lists: Readonly<Record<string, unknown>>;
  /** "Today" for requests that bring none, an ISO date; null: the clock in Shanghai. */
  today: string | null;
  logLevel: string;
}
