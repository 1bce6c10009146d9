import assert from 'node:assert/strict';
import type { MatterRow } from '../../ledger/MatterRow.ts';

/** What a contract calls the fields and types of its ledger. */
export interface LedgerShape {
  /** `MunicipalProject` */
  type: string;
  /** Root field of one matter: `municipalProject` */
  one: string;
  /** Root field of the list, and the field of Organization, Official and Division: `municipalProjects` */
  list: string;
  /** `MunicipalProjectFilter` */
  filterType: string;
  /** Null for a contract without statistics. */
  statistics: LedgerStatistics | null;
}

export interface LedgerStatistics {
  /** `municipalProjectStats` */
  field: string;
  /** `MunicipalGroupBy` */
  keyType: string;
  keys: readonly string[];
  /** Values of the keys that only this contract has, as a row has them. */
  ownKeys: Record<string, (row: never) => string | null>;
}

/** A running subgraph, asked over HTTP like any other, and the rows that it was filled with, in their order. */
export interface LedgerUnderTest<Row extends MatterRow = MatterRow> {
  shape: LedgerShape;
  /** Whether many hold the contract: each then answers null for a body or official of whom it has nothing. */
  sharded: boolean;
  rows: readonly Row[];
  /** Names of bodies and officials that the ledger was filled with. */
  names: ReadonlyMap<string, string>;
  /** What it takes for today. */
  today: string;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any query
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  extensions?: { warnings?: { code: string; message: string; value?: string }[] };
}

/** The data of an answer that must have no errors. */
export async function askData(
  ledger: LedgerUnderTest,
  ...question: Parameters<LedgerUnderTest['ask']>
): Promise<Answer['data']> {
  const { data, errors } = await ledger.ask(...question);
  assert.equal(errors, undefined, `expected no errors, got ${JSON.stringify(errors)}`);
  return data;
}

/** Codes of an answer's errors. */
export function errorCodes({ errors = [] }: Answer): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
