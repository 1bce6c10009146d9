/** The only reader of `process.env` on the subgraphs' side. */
import { isIsoDate } from './calendar/isoDate.ts';

/** A variable of the environment does not fit: the message names it, what was expected and what came. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

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

/** What the environment sets of a city's project, and so wins over its file; null: not set. */
export interface ProjectEnvironment {
  /** PostgreSQL URL. */
  databaseUrl: string | null;
  /** ISO date, or `clock`. */
  today: string | null;
  host: string | null;
  port: number | null;
  logLevel: string | null;
  /** With which the owner of the shard shows itself to the hub's registry. A secret: never in a file, a log, a message. */
  token: string | null;
}

/** The environment of a process that is started by this one: ours, but for what `changes` says. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/**
 * Reads DATABASE_URL, GUATU_DATA, GUATU_TODAY, GUATU_HOST, GUATU_SUBGRAPH_PORT and GUATU_LOG_LEVEL.
 * Throws EnvironmentError.
 */
export function readKitConfig(environment: NodeJS.ProcessEnv = process.env): KitConfig {
  const { databaseUrl, today, host, port, logLevel } = readProjectEnvironment(environment);
  return {
    databaseUrl,
    dataDirectory: environment.GUATU_DATA ?? '.data',
    today,
    host: host ?? '127.0.0.1',
    port: port ?? 0,
    logLevel: logLevel ?? 'info',
  };
}

/**
 * Reads DATABASE_URL, GUATU_TODAY, GUATU_HOST, GUATU_SUBGRAPH_PORT, GUATU_LOG_LEVEL and GUATU_TOKEN. An empty one counts
 * as not set. Throws EnvironmentError.
 */
export function readProjectEnvironment(environment: NodeJS.ProcessEnv = process.env): ProjectEnvironment {
  const today = environment.GUATU_TODAY || null;
  if (today !== null && today !== 'clock' && !isIsoDate(today)) {
    throw new EnvironmentError(`GUATU_TODAY: expected an ISO date such as 2021-06-17 or clock, got "${today}".`);
  }
  return {
    databaseUrl: environment.DATABASE_URL || null,
    today,
    host: environment.GUATU_HOST || null,
    port: environment.GUATU_SUBGRAPH_PORT ? readPort(environment.GUATU_SUBGRAPH_PORT) : null,
    logLevel: environment.GUATU_LOG_LEVEL || null,
    token: environment.GUATU_TOKEN || null,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new EnvironmentError(`GUATU_SUBGRAPH_PORT: expected a port number from 0 to 65535, got "${text}".`);
}
