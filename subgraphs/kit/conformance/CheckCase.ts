import type { GraphQLSchema } from 'graphql';
import type { ContractName } from '../../../schema/contract.ts';
import type { Usage } from '../../../schema/evolution/Usage.ts';
import type { MatterFilter } from '../filters/matterFilter.ts';
import type { CheckFault, CheckGroup } from './CheckReport.ts';
import type { Exchange, Holder } from './Holder.ts';
import type { KnownRow } from './KnownRow.ts';
import type { LedgerFace } from './LedgerFace.ts';
import type { KnownLedger } from './readLedger.ts';

/** What a case needs, or it is not tried. MATTERS: of the contract; LEDGER: that its rows could be read, if only none. */
export type CheckNeed = 'MATTERS' | 'LEDGER' | 'ROWS' | 'STATISTICS' | 'SHARD' | 'SHARDED';

/** A thing that the contract says, tried. */
export interface CheckCase {
  /** Stays; docs/guides/when-the-check-says-no.md explains it. */
  code: string;
  group: CheckGroup;
  /** What holds if it passes, e.g. `Rows without a sort value come last`. */
  title: string;
  /** What to do if it does not. */
  cure: string;
  needs: readonly CheckNeed[];
  /** Yields what is wrong; it is stopped after the first few. May throw UnexpectedAnswer or NotTried. */
  run(check: Check): AsyncIterable<FoundFault>;
}

export interface FoundFault extends CheckFault {
  /** Whether the hub can live with it. Default false. */
  tolerable?: boolean;
}

/** What every case can ask: the holder, the contract, and the rows that were read before. */
export interface Check {
  holder: Holder;
  contract: ContractName;
  contractSdl: string;
  /** The contract's schema. */
  schema: GraphQLSchema;
  /** The holder's own SDL, or null if it shows none. */
  servedSdl: string | null;
  /** The holder's own schema; the contract's if it shows none. */
  servedSchema: GraphQLSchema;
  shard: string | null;
  /** Whether many hold the contract, each its own rows. */
  isSharded: boolean;
  usage: Usage | null;
  today: string;
  /** Why the rows could not be read; null if they could, or need not be. */
  readingFault: CheckFault | null;
  /** Of a contract with matters. Throws NotTried without one: see `needs`. */
  face(): LedgerFace;
  ledger(): KnownLedger;
  rows(): KnownRow[];
  /** The value that `make` gives for the key, made once a check. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** Tells the reader of a case that passed what it could not try. */
  note(sentence: string): void;
}

/** A fault that an exchange shows. */
export function fault(exchange: Pick<Exchange, 'request'>, expected: string, came: string): FoundFault {
  return { expected, came, request: exchange.request };
}

/** A fault that the hub can live with. */
export function warning(exchange: Pick<Exchange, 'request'>, expected: string, came: string): FoundFault {
  return { ...fault(exchange, expected, came), tolerable: true };
}

/** The filter of the contract that keeps to the known rows, for conditions on matters and the contract's own. */
export function filterOf(
  { window }: KnownLedger,
  matter: MatterFilter = {},
  own: Record<string, unknown> = {},
): Record<string, unknown> {
  return { matter: withinWindow(matter, window), ...own };
}

function withinWindow(matter: MatterFilter, window: MatterFilter): MatterFilter {
  const updated = window.updated && earlierEnd(matter.updated, window.updated);
  const registered = window.registered && earlierEnd(matter.registered, window.registered);
  return { ...matter, ...(updated ? { updated } : {}), ...(registered ? { registered } : {}) };
}

function earlierEnd<Range extends { from?: string | null; to?: string | null }>(
  asked: Range | null | undefined,
  window: Range,
): Range {
  const to = asked?.to && window.to && asked.to < window.to ? asked.to : window.to;
  return { ...window, ...asked, to };
}
