/** Whether a shard's page keeps the contract: merging trusts nothing that was not checked here. */
import { decodeKeysetCursor, type KeysetPosition } from '../../schema/contract.ts';
import { compareKeys, isCanonical, isPrintableAscii, type OrderRule } from './order.ts';

/** One page of one shard, as the asker read it out of the shard's answer. */
export interface ShardPage<P> {
  /** Bare contract cursors of the rows, in the shard's order. */
  cursors: readonly unknown[];
  /** Ids of the rows themselves, where they were asked for: must be those of the cursors, in the same places. */
  ids?: readonly unknown[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Null if it was not asked for. */
  totalCount: number | null;
  /** The raw answer: whoever gathers takes rows out of it by index. */
  payload: P;
}

export interface PageExpectation {
  shard: string;
  rule: OrderRule;
  /** `first` of the request. */
  asked: number;
  after: KeysetPosition | null;
  wantsTotal: boolean;
  /** The shard that an id names; absent if ids of this type name none. */
  shardOf?: (id: string) => string | undefined;
}

/** `keys` are the rows' positions if the page is right; else `violation` says for the log what is wrong with it. */
export type PageVerdict = { kind: 'kept'; keys: readonly KeysetPosition[] } | { kind: 'broken'; violation: string };

/**
 * Checks all that merging rests on: cursors of the asked order in canonical form, strictly rising from `after`, ids of
 * this shard, edges and nodes aligned, not more rows than asked, and progress if there is more.
 */
export function verifyPage<P>(page: ShardPage<P>, expected: PageExpectation): PageVerdict {
  const violation = wrongShape(page, expected);
  if (violation !== undefined) return broken(expected, violation);
  const keys: KeysetPosition[] = [];
  let previous = expected.after;
  for (const [index, cursor] of page.cursors.entries()) {
    const key = typeof cursor === 'string' ? decodeKeysetCursor(cursor) : undefined;
    if (!key) return broken(expected, `expected a contract cursor at edge ${index}, got ${quote(cursor)}`);
    const wrong = wrongKey(key, previous, expected) ?? wrongRow(page, key, index);
    if (wrong !== undefined) return broken(expected, `${wrong} at edge ${index}`);
    keys.push(key);
    previous = key;
  }
  return { kind: 'kept', keys };
}

/** Checks what an answer without rows must still give. */
export function verifyTotal<P>(page: ShardPage<P>, shard: string, wantsTotal: boolean): string | undefined {
  const wrong = wrongTotal(page.totalCount, wantsTotal);
  return wrong && `Shard ${shard}: ${wrong}.`;
}

function broken({ shard }: PageExpectation, violation: string): PageVerdict {
  return { kind: 'broken', violation: `Shard ${shard}: ${violation}.` };
}

function wrongShape<P>({ cursors, ids, ...page }: ShardPage<P>, expected: PageExpectation): string | undefined {
  const { asked, wantsTotal } = expected;
  if (cursors.length > asked) return `expected at most ${asked} edges, got ${cursors.length}`;
  if (ids && ids.length !== cursors.length)
    return `expected as many nodes as ${cursors.length} edges, got ${ids.length}`;
  if (page.hasNextPage && cursors.length === 0) return 'expected edges on a page that says hasNextPage, got none';
  return wrongTotal(page.totalCount, wantsTotal);
}

function wrongTotal(totalCount: number | null, wantsTotal: boolean): string | undefined {
  if (!wantsTotal || (Number.isSafeInteger(totalCount) && Number(totalCount) >= 0)) return undefined;
  return `expected a totalCount, got ${totalCount}`;
}

function wrongKey(key: KeysetPosition, previous: KeysetPosition | null, expected: PageExpectation): string | undefined {
  const { rule, shard, shardOf } = expected;
  if (key.order !== rule.name) return `expected a cursor of order ${rule.name}, got one of ${quote(key.order)}`;
  // Neighbours often have one value, which was looked at before.
  if (key.value !== null && key.value !== previous?.value && !isCanonical(key.value, rule.kind)) {
    return `expected a sort value in canonical form (${rule.kind}), got ${quote(key.value)}`;
  }
  if (!isPrintableAscii(key.id)) return `expected an id of printable ASCII, got ${quote(key.id)}`;
  if (shardOf && shardOf(key.id) !== shard) return `expected an id of this shard, got ${quote(key.id)}`;
  if (previous && compareKeys(rule, previous, key) >= 0) {
    return `expected rows after ${describe(previous)} under ${rule.name}, got ${describe(key)}`;
  }
  return undefined;
}

function wrongRow<P>({ ids }: ShardPage<P>, key: KeysetPosition, index: number): string | undefined {
  if (!ids || ids[index] === key.id) return undefined;
  return `expected node ${quote(key.id)} as in its cursor, got ${quote(ids[index])}`;
}

function describe({ value, id }: KeysetPosition): string {
  return `(${value ?? 'null'}, ${id})`;
}

/** What a shard sent, fit for one line of a log. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
