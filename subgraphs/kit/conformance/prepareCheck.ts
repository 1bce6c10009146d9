import type { GraphQLSchema } from 'graphql';
import { assembleContract, SHARDED_CONTRACTS } from '../../../schema/contract.ts';
import type { Check, CheckCase, CheckNeed } from './CheckCase.ts';
import type { CheckOptions } from './checkHolder.ts';
import { contractSchema, schemaFromSdl } from './contractSchema.ts';
import { feedEnd } from './feed.ts';
import type { Holder } from './Holder.ts';
import { type LedgerFace, ledgerFaceOf } from './LedgerFace.ts';
import { NotTried } from './NotTried.ts';
import { type KnownLedger, readLedger } from './readLedger.ts';
import { servedFace } from './servedFace.ts';
import { askServedSdl } from './servedSdl.ts';
import { UnexpectedAnswer } from './UnexpectedAnswer.ts';
import { isUnforeseen, unforeseen } from './unforeseen.ts';

export interface PreparedCheck {
  check: Omit<Check, 'note'>;
  /** Whether the holder answers at all. */
  reached: boolean;
  /** Where the change feed ended before anything was read; null if that cannot be told. */
  feedBefore: string | null;
  /** Null without matters, or if they could not be read: the cases that need them say why. */
  ledger: KnownLedger | null;
}

/** Rows that are read unless the caller says otherwise. */
export const DEFAULT_MAX_ROWS = 2_000;

const ROW_NEEDS: ReadonlySet<CheckNeed> = new Set(['MATTERS', 'LEDGER', 'ROWS']);

/** Asks what all cases need: whether the holder answers, its schema, and its rows if a case needs some. */
export async function prepareCheck(
  holder: Holder,
  cases: readonly CheckCase[],
  options: CheckOptions,
): Promise<PreparedCheck> {
  const { contract, shard = null, usage = null } = options;
  const schema = contractSchema(contract);
  const reached = await isReached(holder);
  const servedSdl = reached ? await askServedSdl(holder) : null;
  const servedSchema = servedSchemaOf(servedSdl, schema);
  const promised = ledgerFaceOf(contract, schema);
  const face = promised && servedFace(promised, servedSchema);
  const needsRows = cases.some(({ needs }) => needs.some((need) => ROW_NEEDS.has(need)));
  const toRead = reached && needsRows ? face : null;
  const feedBefore = toRead && (await feedEnd(holder));
  const read = toRead && (await tryReading(holder, toRead, servedSchema, options));

  const made = new Map<string, Promise<unknown>>();
  const check: PreparedCheck['check'] = {
    ...{ holder, contract, schema, servedSdl, servedSchema, shard, usage, today: holder.today },
    contractSdl: assembleContract(contract),
    isSharded: SHARDED_CONTRACTS.has(contract),
    face: () => face ?? fail(new NotTried('a contract without matters')),
    readingFault: read instanceof UnexpectedAnswer ? read.fault : null,
    ledger() {
      check.face();
      if (read && 'rows' in read) return read;
      throw read instanceof NotTried ? read : new NotTried('its rows cannot be read: see ROWS_READ');
    },
    rows: () => check.ledger().rows,
    once<T>(key: string, make: () => Promise<T>): Promise<T> {
      const promise = made.get(key) ?? make();
      made.set(key, promise);
      return promise as Promise<T>;
    },
  };
  return { check, reached, feedBefore, ledger: read && 'rows' in read ? read : null };
}

async function isReached(holder: Holder): Promise<boolean> {
  try {
    await holder.data('{ __typename }');
    return true;
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return false;
    throw error;
  }
}

/** The ledger, or why there is none: each case that needs it then says so. */
async function tryReading(
  holder: Holder,
  face: LedgerFace,
  served: GraphQLSchema,
  { maxRows = DEFAULT_MAX_ROWS, onProgress = () => {} }: CheckOptions,
): Promise<KnownLedger | UnexpectedAnswer | NotTried> {
  try {
    return await readLedger(holder, face, served, maxRows, (read, total) =>
      onProgress({ kind: 'READING', read, total }),
    );
  } catch (error) {
    if (error instanceof UnexpectedAnswer || error instanceof NotTried) return error;
    if (isUnforeseen(error)) return new UnexpectedAnswer(unforeseen(error));
    throw error;
  }
}

/** A holder may show an SDL that is none; the case on schemas tells. */
function servedSchemaOf(servedSdl: string | null, schema: GraphQLSchema): GraphQLSchema {
  if (servedSdl === null) return schema;
  try {
    return schemaFromSdl(servedSdl);
  } catch {
    return schema;
  }
}

function fail(reason: Error): never {
  throw reason;
}
