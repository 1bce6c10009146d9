/** Runs what one shard answers whole: rows that a key names, and fields that any shard can answer. */
import { FieldError, type ShardErrorCode } from '../errors.ts';
import type { AnyField, Piece, RouteField, RowStep } from '../program.ts';
import { type PruneRule, pruneShards } from '../prune.ts';
import { type Route, routeKey } from '../route.ts';
import type { PieceOutcome, Representation } from './asker.ts';
import { askOnce, checkAnswered, type FieldResult, type FieldTask, type Gathering, gapOf } from './gathering.ts';

/** Where the shard is there and something else is wrong. */
const CODE_OF_REASON: Readonly<Record<string, ShardErrorCode>> = {
  BROKEN_CONTRACT: 'BROKEN_CONTRACT',
  OUTDATED_CONTRACT: 'OUTDATED_CONTRACT',
};

const NOTHING: FieldResult = { value: null, errors: [], rowCount: 0 };

/** A field that its arguments send to one shard. Throws FieldError if they do not, or if that shard does not answer. */
export async function runRoute(gathering: Gathering, { field, parent }: FieldTask<RouteField>): Promise<FieldResult> {
  const shard = shardOfField(gathering, field);
  const piece = gathering.pieceOf(field.piece);
  return readOne(gathering, shard, await askOnce(gathering, shard, piece, parent));
}

/** The row of a representation. Throws FieldError if its key names no shard, or if that shard does not answer. */
export async function runRow(gathering: Gathering, row: RowStep, representation: Representation): Promise<FieldResult> {
  const key = representation.value[row.shardKey.field];
  const shard = shardOfRoute(gathering, routeKey(row.shardKey, key, shardNames(gathering)), key);
  return readOne(gathering, shard, await askOnce(gathering, shard, gathering.pieceOf(row.piece), representation));
}

/** A field of replicated data: shards that answered last time first, older contracts last, the next one if one fails. */
export async function runAny(gathering: Gathering, { field, parent }: FieldTask<AnyField>): Promise<FieldResult> {
  const { placement, health } = gathering;
  const piece = gathering.pieceOf(field.piece);
  const names = placement.shards.map(({ name }) => name);
  // Rather one that is up than one that knows all of the contract.
  const burden = (shard: string) => (health.since(shard) === null ? 0 : 2) + (isWhole(gathering, shard, piece) ? 0 : 1);
  const start = gathering.nextStart() % Math.max(names.length, 1);
  const rotated = [...names.slice(start), ...names.slice(0, start)];
  const bestFirst = rotated.sort((a, b) => burden(a) - burden(b));
  const gaps = [];
  for (const shard of bestFirst) {
    const outcome = await askOnce(gathering, shard, piece, parent);
    if (outcome.kind === 'answer') return { ...outcome, rowCount: 1 };
    if (outcome.kind === 'absent' || (outcome.kind === 'null' && outcome.errors.length === 0)) return NOTHING;
    gaps.push(gapOf(shard, outcome));
  }
  checkAnswered(gathering, field.coordinate, [], gaps);
  return NOTHING;
}

function isWhole({ fitOf }: Gathering, shard: string, piece: Piece): boolean {
  const fit = fitOf(shard, piece);
  return fit === null || (fit.kind === 'asked' && fit.unknown.length === 0);
}

function readOne({ placement }: Gathering, shard: string, outcome: PieceOutcome): FieldResult {
  switch (outcome.kind) {
    case 'answer':
      return { ...outcome, rowCount: 1 };
    case 'absent':
      return NOTHING;
    case 'null':
      return { value: null, errors: outcome.errors.map((error) => ({ path: [], error })), rowCount: 0 };
    case 'failure': {
      const code = CODE_OF_REASON[outcome.reason] ?? 'SHARD_UNREACHABLE';
      throw new FieldError(code, outcome.message, { subgraph: placement.subgraph, shard, reason: outcome.reason });
    }
    default:
      return outcome satisfies never;
  }
}

function shardOfField(gathering: Gathering, field: RouteField): string {
  const args = gathering.argumentsOf(field);
  const value = field.by.reduce<unknown>(
    (at, name) => (at as Record<string, unknown> | null | undefined)?.[name],
    args,
  );
  if (field.shardKey !== null && field.via === 'SHARD') {
    return shardOfRoute(gathering, routeKey(field.shardKey, value, shardNames(gathering)), value);
  }
  const proof: PruneRule = {
    origin: 'ARGUMENTS',
    path: field.by.map((name) => ({ name, alternatives: false })),
    via: field.via,
  };
  const [shard, ...others] = pruneShards([proof], args, null, gathering.placement);
  if (shard !== undefined && others.length === 0) return shard;
  throw unknownShard(gathering, `Expected "${field.by.join('.')}" of ${field.coordinate} to name one shard`, value);
}

function shardOfRoute(gathering: Gathering, route: Route, key: unknown): string {
  if (route.kind === 'shard') return route.shard;
  throw unknownShard(gathering, `Expected a key that names a shard of "${gathering.placement.subgraph}"`, key);
}

function unknownShard({ placement }: Gathering, expectation: string, value: unknown): FieldError {
  const { subgraph } = placement;
  return new FieldError('UNKNOWN_SHARD', `${expectation}, got ${JSON.stringify(value)}.`, { subgraph });
}

function shardNames({ placement }: Gathering): ReadonlySet<string> {
  return new Set(placement.shards.map(({ name }) => name));
}
