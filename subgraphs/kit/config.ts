/** The only reader of `process.env` on the subgraphs' side. */
import { isIsoDate } from './calendar/isoDate.ts';

export interface KitConfig {
  /** PostgreSQL URL; null: an SQLite file below `dataDirectory`. */
  databaseUrl: string | null;
  /** Folder of SQLite files. Default `.data`. */
  dataDirectory: string;
  /** "Today" for requests that bring none: an ISO date, or `clock`, the real date in Asia/Shanghai. Null: not set. */
  today: string | null;
  host: string;
  /** 0: any free port. */
  port: number;
  /** Level of the log: fatal, error, warn, info, debug. */
  logLevel: string;
}

/** The environment of a process that is started by this one: ours, but for what `changes` says. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/**
 * Reads DATABASE_URL, GUATU_DATA, GUATU_TODAY, GUATU_HOST, GUATU_SUBGRAPH_PORT and GUATU_LOG_LEVEL.
 * Throws an Error that names the variable, what was expected and what came.
 */
export function readKitConfig(environment: NodeJS.ProcessEnv = process.env): KitConfig {
  const today = environment.GUATU_TODAY ?? null;
  if (today !== null && today !== 'clock' && !isIsoDate(today)) {
    throw new Error(`GUATU_TODAY: expected an ISO date such as 2021-06-17 or clock, got "${today}".`);
  }
  const port = Number(environment.GUATU_SUBGRAPH_PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `GUATU_SUBGRAPH_PORT: expected a port number from 0 to 65535, got "${environment.GUATU_SUBGRAPH_PORT}".`,
    );
  }
  return {
    databaseUrl: environment.DATABASE_URL ?? null,
    dataDirectory: environment.GUATU_DATA ?? '.data',
    today,
    host: environment.GUATU_HOST ?? '127.0.0.1',
    port,
    logLevel: environment.GUATU_LOG_LEVEL ?? 'info',
  };
}
