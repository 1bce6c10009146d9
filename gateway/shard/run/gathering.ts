/** What gathering one field needs of the request it belongs to, and what it comes to. */
import { CONTRACT_VERSION } from '../../../schema/contract.ts';
import type { ContractPlacement } from '../../supergraph/placement.ts';
import { buildCoverage, type CoverageValue, type Gap, type ShardHealth } from '../coverage.ts';
import { type CursorSeal, cursorSeal } from '../cursor.ts';
import { FieldError } from '../errors.ts';
import type { GatheredField, Piece } from '../program.ts';
import type { FitOf } from '../skew/fitRequest.ts';
import type { PieceOutcome, Refusal, RelativeError, Representation, ShardAsker } from './asker.ts';

export interface Limits {
  /** Most rows that may be held for one list, and most group rows. */
  maxRows: number;
  /** Most rows that all lists of one fetch may hold together. */
  maxRowsPerFetch: number;
  /** Largest `first` that a client may ask for. */
  maxPageSize: number;
}

/** One request, as far as its fields share it. */
export interface Gathering {
  asker: ShardAsker;
  placement: ContractPlacement;
  epoch: string;
  cursorKeys: readonly Uint8Array[];
  limits: Limits;
  health: ShardHealth;
  today: string;
  completeRequired: boolean;
  now(): string;
  pieceOf(id: number): Piece;
  /** What a shard of an older contract is asked instead of a piece. */
  fitOf: FitOf;
  argumentsOf(field: GatheredField): Readonly<Record<string, unknown>>;
  /** Counts rows as they come in or are written once more; throws RowLimitError beyond the fetch's limit. */
  holdRows(count: number): void;
  onGap(coordinate: string, gap: Gap): void;
  /** At which shard to begin where any will do; changes from call to call. */
  nextStart(): number;
}

/** One gathered field of one parent. */
export interface FieldTask<F extends GatheredField = GatheredField> {
  field: F;
  /** Null for a field of Query. */
  parent: Representation | null;
  /** The same field is asked of other parents at the same time. */
  isOneOfMany: boolean;
}

/** Value of a field, with errors at and below it. */
export interface FieldResult {
  value: unknown;
  errors: readonly RelativeError[];
  /** Rows in the value. */
  rowCount: number;
}

/** Seals cursors of this question; made when first needed, as most answers need none. */
export function sealOf(
  { cursorKeys, epoch }: Gathering,
  { field, parent }: FieldTask,
  args: Readonly<Record<string, unknown>>,
  order: string,
): () => CursorSeal {
  let seal: CursorSeal | undefined;
  return () => {
    seal ??= cursorSeal(cursorKeys, {
      field: field.coordinate,
      order,
      args,
      parent: parent?.value ?? null,
      contractVersion: CONTRACT_VERSION,
      placementEpoch: epoch,
    });
    return seal;
  };
}

/** Asks for what has no pages. */
export function askOnce(
  { asker, today }: Gathering,
  shard: string,
  piece: Piece,
  representation: Representation | null,
): Promise<PieceOutcome> {
  return asker.ask({ shard, piece, representation, first: null, after: null, today });
}

/** The gap that an outcome without a value is. */
export function gapOf(shard: string, outcome: Exclude<PieceOutcome, { kind: 'answer' | 'absent' }>): Gap {
  if (outcome.kind === 'failure')
    return { shard, reason: outcome.reason, message: outcome.message, cause: outcome.cause };
  const [first] = outcome.errors;
  if (first === undefined) {
    return { shard, reason: 'BROKEN_CONTRACT', message: `Shard ${shard}: expected a value or an error, got neither.` };
  }
  const code = String(first.extensions?.code);
  const cause: Refusal = { code, message: first.message };
  return { shard, reason: REASON_OF_CODE[code] ?? 'FAILED', message: first.message, cause };
}

const REASON_OF_CODE: Readonly<Record<string, Gap['reason']>> = {
  BAD_USER_INPUT: 'REFUSED',
  INVALID_CURSOR: 'REFUSED',
  PAGE_SIZE_OUT_OF_RANGE: 'REFUSED',
  TOO_MANY_ROWS: 'REFUSED',
  WRONG_SHARD: 'REFUSED',
  UNAUTHENTICATED: 'REFUSED',
  FORBIDDEN: 'REFUSED',
  GRAPHQL_VALIDATION_FAILED: 'OUTDATED_CONTRACT',
};

/**
 * Whether gaps may stand as such in the coverage. Throws FieldError if nobody answered (the shards' own error, if all
 * that decided something refused for the same reason), if a shard is required, or if completeness was demanded.
 */
export function checkAnswered(
  { placement, completeRequired, onGap }: Gathering,
  coordinate: string,
  answered: readonly string[],
  gaps: readonly Gap[],
): void {
  if (gaps.length === 0) return;
  for (const gap of gaps) onGap(coordinate, gap);
  const { subgraph } = placement;
  const missing = gaps.map(({ shard, reason }) => `${shard} (${reason})`).join(', ');
  if (answered.length === 0) {
    const refusal = unanimousRefusal(gaps);
    if (refusal) throw new FieldError(refusal.code, refusal.message, { subgraph });
    throw new FieldError(
      'NO_SHARD_ANSWERED',
      `Expected an answer from a shard of "${subgraph}", got none: ${missing}.`,
      {
        subgraph,
        shards: gaps.map(({ shard }) => shard),
      },
    );
  }
  const required = new Set(placement.shards.filter((shard) => shard.required).map(({ name }) => name));
  if (completeRequired || gaps.some(({ shard }) => required.has(shard))) {
    throw new FieldError('INCOMPLETE', `Expected a complete answer from "${subgraph}", missing: ${missing}.`, {
      subgraph,
      shards: gaps.map(({ shard }) => shard),
    });
  }
}

/** The one reason for which all shards that could be reached refused; undefined if there is none, or they failed. */
function unanimousRefusal(gaps: readonly Gap[]): Refusal | undefined {
  const refusals = gaps
    .filter(({ reason }) => reason === 'REFUSED' || reason === 'OUTDATED_CONTRACT')
    .map(({ cause }) => cause as Refusal);
  const decided = gaps.filter(({ reason }) => reason !== 'UNREACHABLE' && reason !== 'TIMED_OUT');
  const [first] = refusals;
  if (first === undefined || refusals.length < decided.length) return undefined;
  return refusals.every(({ code }) => code === first.code) ? first : undefined;
}

/** `piece`: what the shards were asked. */
export function coverageOf(
  { placement, health, now, fitOf }: Gathering,
  answered: readonly string[],
  gaps: readonly Gap[],
  piece: Piece,
): CoverageValue {
  const unknownTo = (shard: string) => {
    const fit = fitOf(shard, piece);
    return fit?.kind === 'asked' ? fit.unknown : [];
  };
  return buildCoverage({ contract: placement, answered, gaps, unknownTo, asOf: now(), health });
}
