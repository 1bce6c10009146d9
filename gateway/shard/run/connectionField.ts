/** Runs a CONNECTION field: asks shards for pages, and makes one page of them with cursors and coverage of the hub. */
import { type AskOutcome, type ConnectionAsk, type GatheredConnection, gatherConnection } from '../connection.ts';
import { FieldError } from '../errors.ts';
import { createRecord } from '../names.ts';
import type { ConnectionField, ConnectionOutput, Piece } from '../program.ts';
import { pruneShards } from '../prune.ts';
import { shardOfKey } from '../route.ts';
import type { ShardPage } from '../verify.ts';
import type { PieceOutcome, RelativeError } from './asker.ts';
import {
  checkAnswered,
  coverageOf,
  type FieldResult,
  type FieldTask,
  type Gathering,
  gapOf,
  sealOf,
} from './gathering.ts';
import { selectOutput } from './output.ts';

/** Throws FieldError: the page's size, the cursor, or shards that are missing and must not be. */
export async function runConnection(gathering: Gathering, task: FieldTask<ConnectionField>): Promise<FieldResult> {
  const { field, parent, isOneOfMany } = task;
  const { limits, placement } = gathering;
  const args = gathering.argumentsOf(field);
  const first = checkFirst(field, args.first, limits.maxPageSize);
  const rule = field.orders.find(({ name }) => name === args[field.orderArgument]);
  if (rule === undefined)
    throw new Error(`Expected ${field.coordinate} to be ordered, got ${String(args[field.orderArgument])}.`);
  const seal = sealOf(gathering, task, args, rule.name);
  const from = typeof args.after === 'string' ? seal().unwrap(args.after) : null;
  const today = from?.today ?? gathering.today;
  const { shardKey } = field;
  const gathered = await gatherConnection<Payload>({
    shards: pruneShards(field.prunes, args, parent?.value ?? null, placement),
    missingBefore: from?.missing ?? [],
    lostBefore: from?.lost ?? [],
    first,
    after: from?.position ?? null,
    rule,
    wantsRows: field.rowsPiece !== null,
    wantsTotal: field.wantsTotal,
    exactFirst: isOneOfMany,
    shardOf: shardKey ? (id) => shardOfKey(shardKey, id) : undefined,
    maxRows: limits.maxRows,
    ask: (asks) => Promise.all(asks.map((ask) => askPage(gathering, task, ask, today))),
  });
  checkAnswered(gathering, field.coordinate, gathered.answered, gathered.gaps);
  const { picks, missing, lost } = gathered;
  const cursorAt = (index: number) => {
    const pick = picks.at(index);
    return pick ? seal().wrap({ position: pick.position, today, missing, lost }) : null;
  };
  const value = createRecord();
  const piece = gathering.pieceOf(field.rowsPiece ?? field.barePiece);
  for (const output of field.outputs) {
    value[output.responseKey] = writeOutput(gathering, gathered, cursorAt, piece, output);
  }
  return { value, errors: moveErrors(gathered), rowCount: picks.length };
}

/** Seals the cursor of the index-th row of the page (negative: from its end); null if there is none. */
type CursorAt = (index: number) => string | null;

/** The object that a shard answered for its page, and errors below it. */
interface Payload {
  value: Readonly<Record<string, unknown>>;
  errors: readonly RelativeError[];
}

function checkFirst({ coordinate }: ConnectionField, first: unknown, maxPageSize: number): number {
  if (typeof first === 'number' && first >= 1 && first <= maxPageSize) return first;
  throw new FieldError(
    'PAGE_SIZE_OUT_OF_RANGE',
    `Expected "first" of ${coordinate} from 1 to ${maxPageSize}, got ${String(first)}.`,
  );
}

async function askPage(
  gathering: Gathering,
  { field, parent }: FieldTask<ConnectionField>,
  { shard, rows, total, first, after }: ConnectionAsk,
  today: string,
): Promise<AskOutcome<Payload>> {
  const rowsPiece = total ? field.rowsPiece : field.nextRowsPiece;
  const isForRows = rows || cannotJoin(gathering, field, shard);
  const piece = gathering.pieceOf((isForRows ? rowsPiece : null) ?? field.barePiece);
  const paging = rows ? { first, after } : { first: 1, after: null };
  const outcome = await gathering.asker.ask({ shard, piece, representation: parent, today, ...paging });
  const read = readOutcome(field, outcome, { shard, rows, total });
  // What goes beyond what was asked is dropped when the page is verified, and costs that shard only.
  if (read.kind === 'page') gathering.holdRows(Math.min(read.page.cursors.length, first));
  return read;
}

/** A shard that cannot be asked for rows is not back because it can be asked whether it is there. */
function cannotJoin({ fitOf, pieceOf }: Gathering, { nextRowsPiece }: ConnectionField, shard: string): boolean {
  return nextRowsPiece !== null && fitOf(shard, pieceOf(nextRowsPiece))?.kind === 'refused';
}

function readOutcome(
  field: ConnectionField,
  outcome: PieceOutcome,
  { shard, rows, total }: Pick<ConnectionAsk, 'shard' | 'rows' | 'total'>,
): AskOutcome<Payload> {
  if (outcome.kind === 'absent') return { kind: 'page', page: emptyPage(total) };
  if (outcome.kind !== 'answer') return { kind: 'gap', ...gapOf(shard, outcome) };
  const value = outcome.value as Readonly<Record<string, unknown>>;
  const payload = { value, errors: outcome.errors };
  const totalCount = total ? (value[field.hidden.totalCount] as number | null) : null;
  if (!rows) return { kind: 'page', page: { ...emptyPage(false), totalCount, payload } };
  const page = readPage(field, payload, totalCount);
  if (page !== undefined) return { kind: 'page', page };
  const message = `Shard ${shard}: expected edges, nodes and pageInfo that belong together.`;
  return { kind: 'gap', reason: 'BROKEN_CONTRACT', message };
}

function emptyPage(wantsTotal: boolean): ShardPage<Payload> {
  return {
    cursors: [],
    hasNextPage: false,
    hasPreviousPage: false,
    totalCount: wantsTotal ? 0 : null,
    payload: { value: {}, errors: [] },
  };
}

/** Undefined if the answer has not the shape of a page, or lists of different lengths. */
function readPage(
  { hidden, outputs }: ConnectionField,
  payload: Payload,
  totalCount: number | null,
): ShardPage<Payload> | undefined {
  const edges = payload.value[hidden.edges];
  const pageInfo = payload.value[hidden.pageInfo] as Record<string, unknown> | null | undefined;
  if (!Array.isArray(edges) || typeof pageInfo?.[hidden.hasNextPage] !== 'boolean') return undefined;
  const cursors = edges.map((edge: Record<string, unknown> | null) => edge?.[hidden.cursor]);
  if (!cursors.every((cursor) => typeof cursor === 'string')) return undefined;
  const page: ShardPage<Payload> = {
    cursors,
    hasNextPage: pageInfo[hidden.hasNextPage] === true,
    hasPreviousPage: pageInfo[hidden.hasPreviousPage] === true,
    totalCount,
    payload,
  };
  for (const output of outputs) {
    if (!hasShardsRows(output)) continue;
    const rows = payload.value[output.responseKey];
    if (!Array.isArray(rows) || rows.length !== cursors.length || rows.some(isNoObject)) return undefined;
    if (output.kind === 'nodes' && output.id !== null) {
      const { id } = output;
      page.ids = rows.map((row: Record<string, unknown>) => row[id]);
    }
  }
  return page;
}

function hasShardsRows(output: ConnectionOutput): output is Extract<ConnectionOutput, { kind: 'nodes' | 'edges' }> {
  return output.kind === 'nodes' || (output.kind === 'edges' && output.sent);
}

function isNoObject(row: unknown): boolean {
  return typeof row !== 'object' || row === null;
}

function writeOutput(
  gathering: Gathering,
  gathered: GatheredConnection<Payload>,
  cursorAt: CursorAt,
  piece: Piece,
  output: ConnectionOutput,
): unknown {
  switch (output.kind) {
    case 'typename':
      return output.value;
    case 'nodes':
      return gathered.picks.map(({ page, index }) => rowAt(page, output.responseKey, index));
    case 'edges':
      return gathered.picks.map(({ page, index }, position) => {
        const own = output.sent ? rowAt(page, output.responseKey, index) : {};
        const edge = Object.assign(createRecord(), own);
        for (const responseKey of output.cursors) edge[responseKey] = cursorAt(position);
        for (const { responseKey, value } of output.typenames) edge[responseKey] = value;
        return edge;
      });
    case 'totalCount':
      return gathered.totalCount;
    case 'pageInfo': {
      const { hasNextPage, hasPreviousPage } = gathered;
      const wants = (wanted: string) => output.fields.some(({ name }) => name === wanted);
      const startCursor = wants('startCursor') ? cursorAt(0) : null;
      const endCursor = wants('endCursor') ? cursorAt(-1) : null;
      return selectOutput({ hasNextPage, hasPreviousPage, startCursor, endCursor }, output.fields);
    }
    case 'coverage':
      return selectOutput(coverageOf(gathering, gathered.answered, gathered.gaps, piece), output.fields);
    default:
      return output satisfies never;
  }
}

function rowAt({ payload }: ShardPage<Payload>, responseKey: string, index: number): unknown {
  return (payload.value[responseKey] as readonly unknown[])[index];
}

/** Errors of rows go to the rows' places in the merged list; those of rows that were not taken vanish. */
function moveErrors({ picks }: GatheredConnection<Payload>): RelativeError[] {
  const placesOf = new Map<ShardPage<Payload>, Map<number, number>>();
  for (const [position, { page, index }] of picks.entries()) {
    if (page.payload.errors.length === 0) continue;
    const places = placesOf.get(page) ?? new Map<number, number>();
    places.set(index, position);
    placesOf.set(page, places);
  }
  return [...placesOf].flatMap(([page, places]) =>
    page.payload.errors.flatMap(({ path: [list, index, ...rest], error }) => {
      const position = places.get(index as number);
      return list === undefined || position === undefined ? [] : { path: [list, position, ...rest], error };
    }),
  );
}
