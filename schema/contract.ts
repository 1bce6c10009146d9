/**
 * What hub and subgraphs agree on besides the SDL: how a contract is put together, the headers of a request between
 * them, the form of a cursor, and the codes of errors and warnings. Imports nothing of ours.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Logical subgraphs of the graph, in the order in which they are composed. */
export const CONTRACT_NAMES = [
  'directory',
  'provincial-projects',
  'municipal-projects',
  'volunteer-centers',
  'worker-services',
  'enterprise-requests',
  'overview',
] as const;
export type ContractName = (typeof CONTRACT_NAMES)[number];

/** Contracts whose rows are spread over shards: each shard holds the whole contract and its own rows. */
export const SHARDED_CONTRACTS: ReadonlySet<ContractName> = new Set(['municipal-projects', 'worker-services']);

/** Contracts that own no matters: the overview tells of those of others. */
const WITHOUT_MATTERS: ReadonlySet<ContractName> = new Set(['directory', 'overview']);

/** First segment of the ids of a contract's matters and of its sources. */
const ID_PREFIXES: Readonly<Record<ContractName, string>> = {
  directory: 'dir',
  'provincial-projects': 'pp',
  'municipal-projects': 'mp',
  'volunteer-centers': 'vp',
  'worker-services': 'ws',
  'enterprise-requests': 'er',
  overview: 'ov',
};

/** Scalars of the contracts; the values of each are texts. */
export const TEXT_SCALARS = ['Date', 'DateTime', 'Decimal'] as const;

/** What stands for the shard in ids of a contract without shards: the province. */
const WHOLE_PROVINCE = '34';

/** Id of the Source that stands for one holder of a contract: `mp:340100`, `pp:34`. */
export function sourceId(subgraph: string, shard: string | null): string {
  const prefix = (ID_PREFIXES as Readonly<Record<string, string>>)[subgraph] ?? subgraph;
  return `${prefix}:${shard ?? WHOLE_PROVINCE}`;
}

/** Version of the contracts, part of every signed cursor: a cursor does not outlive a change of meaning. */
export const CONTRACT_VERSION = '1';

/** Headers of a request from the hub to a subgraph. A subgraph asked without them takes its own clock and calendar. */
export const HEADERS = {
  /** "Today" of the hub, an ISO date in Asia/Shanghai. */
  today: 'x-guatu-today',
  /** Version of the working-day calendar that the hub counts with. */
  calendar: 'x-guatu-calendar',
  /** The shard that the hub believes it asks; a subgraph that is another refuses with WRONG_SHARD. */
  shard: 'x-guatu-shard',
  requestId: 'x-guatu-request-id',
} as const;

/** Codes in `extensions.code` of errors that a subgraph answers with. */
export const SUBGRAPH_ERROR_CODES = [
  'BAD_USER_INPUT',
  'INVALID_CURSOR',
  'PAGE_SIZE_OUT_OF_RANGE',
  'TOO_MANY_ROWS',
  'WRONG_SHARD',
  'INTERNAL_SERVER_ERROR',
] as const;
export type SubgraphErrorCode = (typeof SUBGRAPH_ERROR_CODES)[number];

/** An entry of `extensions.warnings` in a subgraph's answer; the hub hands it to the client as it is. */
export interface Warning {
  code: 'RETIRED_DIVISION_CODE' | 'UNKNOWN_DIVISION_CODE' | 'OTHER_CALENDAR' | 'OUTDATED_CONTRACT';
  message: string;
  /** The value that the warning is about. */
  value?: string;
}

/** Most rows that one page of a subgraph may have. */
export const MAX_PAGE_SIZE = 500;

/** Most rows that all lists of one request to a subgraph may come to: lists within lists multiply. */
export const MAX_ROWS_PER_REQUEST = 100_000;

/** Text of one file under `contracts/`. */
export function readContractFile(name: string): string {
  return readFileSync(fileURLToPath(new URL(`./contracts/${name}.graphql`, import.meta.url)), 'utf8');
}

/** A whole contract as one SDL document: what a subgraph serves and what is composed. */
export function assembleContract(name: ContractName): string {
  const parts = ['common'];
  if (!WITHOUT_MATTERS.has(name)) parts.push('matter');
  if (SHARDED_CONTRACTS.has(name)) parts.push('directives');
  return [...parts, name].map(readContractFile).join('\n');
}

/** Sort value and id of a row under a named order: the contract's form of a cursor, and the key that pages are merged by. */
export interface KeysetPosition {
  /** Name of the order, an enum value such as DEADLINE_ASC. */
  order: string;
  /** Canonical text of the sort value (date `2021-06-17`, instant `2021-06-17T01:02:03.000Z`), or null: sorts last. */
  value: string | null;
  id: string;
}

const CURSOR_PREFIX = 'k1.';

/** `k1.` + base64url of `[order, value or null, id]`. */
export function encodeKeysetCursor({ order, value, id }: KeysetPosition): string {
  // Joined into one: a sum of texts is kept as its parts, and one of those makes JSON.stringify slow for a whole page.
  return [CURSOR_PREFIX, Buffer.from(JSON.stringify([order, value, id]), 'utf8').toString('base64url')].join('');
}

/** The position that a contract cursor stands for; undefined if the text is none. */
export function decodeKeysetCursor(cursor: string): KeysetPosition | undefined {
  if (!cursor.startsWith(CURSOR_PREFIX)) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor.slice(CURSOR_PREFIX.length), 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 3) return undefined;
    const [order, value, id] = parsed as unknown[];
    if (typeof order !== 'string' || typeof id !== 'string') return undefined;
    if (value !== null && typeof value !== 'string') return undefined;
    return { order, value, id };
  } catch {
    return undefined;
  }
}
