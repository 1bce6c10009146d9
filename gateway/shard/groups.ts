/** Joins the group rows of several shards by their key and merges them field by field. */
import { type GraphQLField, type GraphQLSchema, getDirectiveValues, getNamedType, isLeafType } from 'graphql';
import { addDecimals, compareDecimals, isDecimal, normalizeDecimal } from '../../schema/decimal.ts';
import { RowLimitError } from './connection.ts';
import type { Gap } from './coverage.ts';
import { quote } from './verify.ts';

/** FIRST takes the value of the first shard in order: labels, and objects that the key determines. */
export type MergeRule = 'SUM' | 'MAX' | 'MIN' | 'EQUAL' | 'FIRST' | 'KEY';

/** NUMBER: a JSON number. DECIMAL: a decimal string, added exactly. OTHER: text or boolean. */
export type MergeKind = 'NUMBER' | 'DECIMAL' | 'OTHER';

export interface MergeField {
  responseKey: string;
  rule: MergeRule;
  kind: MergeKind;
}

export interface GroupMergePlan {
  /** Response key under which each row has its `key`. */
  key: string;
  /** Every response key of a row, `key` included; what is not here is not in the merged row. */
  fields: readonly MergeField[];
}

export type GroupRow = Readonly<Record<string, unknown>>;

/** What one shard answered. */
export interface GroupPart {
  shard: string;
  rows: readonly GroupRow[];
  /** Response keys that the shard does not know, or of whose value not all: it answers by an older contract. */
  unknown?: ReadonlySet<string>;
}

export interface GroupMergeInput {
  plan: GroupMergePlan;
  /** How many elements a key has; null if the request does not say. */
  keyLength: number | null;
  /** In the order of the placement. */
  parts: readonly GroupPart[];
  /** The most rows that all parts may have together. */
  maxRows: number;
}

export type GroupKey = readonly (string | null)[];

export interface MergedGroup {
  key: GroupKey;
  row: Record<string, unknown>;
  /** Rows that it was made of: from the first of them comes what is taken from the first. */
  from: readonly { shard: string; index: number }[];
}

export interface MergedGroups {
  /** In order of key. */
  groups: readonly MergedGroup[];
  answered: readonly string[];
  gaps: readonly Gap[];
}

/**
 * How a field of group rows is merged: as its `@merge` says; without one, Int and Decimal are added, `label` and
 * objects are taken from the first shard, all else must be equal.
 */
export function mergeFieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  responseKey: string,
): MergeField {
  const type = getNamedType(field.type);
  const kind = KIND_OF_SCALAR[type.name] ?? 'OTHER';
  const directive = schema.getDirective('merge');
  const declared = directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.by : undefined;
  return {
    responseKey,
    kind,
    rule: (declared as MergeRule | undefined) ?? defaultRule(field.name, kind, isLeafType(type)),
  };
}

/**
 * Merges the rows that have the same key. A sum of which a part is null is null; a maximum or minimum is of the values
 * there are, and null if some shard does not know the field; what is equal or the first's is taken from who knows it. A
 * shard whose rows break the contract (a key of the wrong length, a key twice, a value that must be equal and is not what
 * most shards say) leaves with all its rows. Throws RowLimitError.
 *
 * Parts `[{key: ['a'], count: 1}]` and `[{key: ['a'], count: 2}]` give `[{key: ['a'], count: 3}]`.
 */
export function mergeGroups({ plan, keyLength, parts, maxRows }: GroupMergeInput): MergedGroups {
  checkRowLimit(parts, maxRows);
  const violationOf = new Map<string, string>();
  for (const part of parts) {
    const violation = wrongRows(plan, keyLength, part);
    if (violation !== undefined) violationOf.set(part.shard, violation);
  }
  const sound = () => parts.filter(({ shard }) => !violationOf.has(shard));
  for (const [shard, violation] of wrongValues(plan, joinByKey(plan, sound()))) violationOf.set(shard, violation);

  const joined = [...joinByKey(plan, sound()).values()].sort((a, b) => compareGroupKeys(a.key, b.key));
  return {
    groups: joined.map((group) => ({
      key: group.key,
      row: mergeRows(plan, group),
      from: group.rows.map(({ shard, index }) => ({ shard, index })),
    })),
    answered: sound().map(({ shard }) => shard),
    gaps: parts.flatMap(({ shard }) => {
      const violation = violationOf.get(shard);
      return violation === undefined
        ? []
        : { shard, reason: 'BROKEN_CONTRACT', message: `Shard ${shard}: ${violation}.` };
    }),
  };
}

/** Element by element, nulls last; a shorter key comes first. */
export function compareGroupKeys(a: GroupKey, b: GroupKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

const KIND_OF_SCALAR: Readonly<Record<string, MergeKind>> = { Int: 'NUMBER', Float: 'NUMBER', Decimal: 'DECIMAL' };

function defaultRule(name: string, kind: MergeKind, isLeaf: boolean): MergeRule {
  if (name === 'key') return 'KEY';
  if (name === 'label' || name === '__typename' || !isLeaf) return 'FIRST';
  return kind === 'OTHER' ? 'EQUAL' : 'SUM';
}

interface SourceRow {
  shard: string;
  index: number;
  row: GroupRow;
  unknown: ReadonlySet<string> | undefined;
}

interface JoinedGroup {
  key: GroupKey;
  /** In the order of the parts. */
  rows: SourceRow[];
  /** Some shard does not know all that was asked. */
  isPartial: boolean;
}

function checkRowLimit(parts: readonly GroupPart[], maxRows: number): void {
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > maxRows) {
    throw new RowLimitError(`Expected at most ${maxRows} group rows, got ${count}; group by fewer values or filter.`);
  }
}

function joinByKey(plan: GroupMergePlan, parts: readonly GroupPart[]): Map<string, JoinedGroup> {
  const joined = new Map<string, JoinedGroup>();
  for (const { shard, rows, unknown } of parts) {
    for (const [index, row] of rows.entries()) {
      const key = row[plan.key] as GroupKey;
      const text = JSON.stringify(key);
      const group = joined.get(text);
      if (group) group.rows.push({ shard, index, row, unknown });
      else joined.set(text, { key, rows: [{ shard, index, row, unknown }], isPartial: false });
    }
  }
  for (const group of joined.values()) group.isPartial = group.rows.some(({ unknown }) => unknown !== undefined);
  return joined;
}

/** What is wrong with the rows of one shard, whatever others answer. */
function wrongRows(plan: GroupMergePlan, keyLength: number | null, { rows }: GroupPart): string | undefined {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (typeof row !== 'object' || row === null) return `expected an object as group ${index}, got ${quote(row)}`;
    const key = row[plan.key];
    if (!isGroupKey(key)) return `expected a key of texts and nulls in group ${index}, got ${quote(key)}`;
    if (keyLength !== null && key.length !== keyLength) {
      return `expected a key of ${keyLength} elements in group ${index}, got ${quote(key)}`;
    }
    const text = JSON.stringify(key);
    if (seen.has(text)) return `expected each group once, got ${quote(key)} twice`;
    seen.add(text);
    for (const field of plan.fields) {
      if (!isMergeable(field, row[field.responseKey])) {
        return `expected a ${field.kind.toLowerCase()} or null as "${field.responseKey}" of group ${quote(key)}, got ${quote(row[field.responseKey])}`;
      }
    }
  }
  return undefined;
}

function isGroupKey(value: unknown): value is GroupKey {
  return Array.isArray(value) && value.every((it) => it === null || typeof it === 'string');
}

function isMergeable({ rule, kind }: MergeField, value: unknown): boolean {
  if (rule === 'KEY' || rule === 'FIRST' || value === null) return true;
  switch (kind) {
    case 'NUMBER':
      return typeof value === 'number';
    case 'DECIMAL':
      return typeof value === 'string' && isDecimal(value);
    case 'OTHER':
      return typeof value === 'string' || typeof value === 'boolean';
    default:
      return kind satisfies never;
  }
}

/** Shards that differ from most in a value that must be equal; the first in order decides where no value has most. */
function wrongValues(plan: GroupMergePlan, joined: ReadonlyMap<string, JoinedGroup>): Map<string, string> {
  const violationOf = new Map<string, string>();
  const equalFields = plan.fields.filter(({ rule }) => rule === 'EQUAL');
  for (const group of joined.values()) {
    const { key } = group;
    for (const { responseKey, kind } of equalFields) {
      const valueIn = ({ row }: SourceRow) => comparable(kind, row[responseKey]);
      const knowing = rowsKnowing(group, responseKey);
      if (knowing.length === 0) continue;
      const expected = mostFrequent(knowing.map(valueIn));
      for (const row of knowing) {
        const got = valueIn(row);
        if (got === expected || violationOf.has(row.shard)) continue;
        const violation = `expected "${responseKey}" ${quote(expected)} in group ${quote(key)} as elsewhere, got ${quote(got)}`;
        violationOf.set(row.shard, violation);
      }
    }
  }
  return violationOf;
}

function comparable(kind: MergeKind, value: unknown): unknown {
  return kind === 'DECIMAL' && value !== null ? normalizeDecimal(value as string) : value;
}

function mostFrequent(values: readonly unknown[]): unknown {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}

function mergeRows(plan: GroupMergePlan, group: JoinedGroup): Record<string, unknown> {
  const merged: Record<string, unknown> = Object.create(null);
  for (const field of plan.fields) {
    const { responseKey } = field;
    const rows = rowsKnowing(group, responseKey);
    const isSumOfSome = rows.length < group.rows.length && ADDED_UP.has(field.rule);
    // An object of which nobody knows all is the first's.
    const values = (rows.length > 0 ? rows : group.rows).map(({ row }) => row[responseKey]);
    merged[responseKey] = isSumOfSome ? null : mergeValues(field, values);
  }
  return merged;
}

function rowsKnowing({ rows, isPartial }: JoinedGroup, responseKey: string): readonly SourceRow[] {
  return isPartial ? rows.filter(({ unknown }) => !unknown?.has(responseKey)) : rows;
}

/** What of only some shards would be another number, and look like the whole. */
const ADDED_UP: ReadonlySet<MergeRule> = new Set(['SUM', 'MAX', 'MIN']);

function mergeValues({ rule, kind }: MergeField, values: readonly unknown[]): unknown {
  switch (rule) {
    case 'KEY':
    case 'FIRST':
    case 'EQUAL':
      return values[0];
    case 'SUM':
      return values.reduce((sum, value) => (sum === null || value === null ? null : add(kind, sum, value)));
    case 'MAX':
    case 'MIN':
      return values
        .filter((value) => value !== null)
        .reduce<unknown>((best, value) => (best === null || isBeyond(rule, kind, value, best) ? value : best), null);
    default:
      return rule satisfies never;
  }
}

function add(kind: MergeKind, a: unknown, b: unknown): unknown {
  return kind === 'DECIMAL' ? addDecimals(a as string, b as string) : (a as number) + (b as number);
}

function isBeyond(rule: 'MAX' | 'MIN', kind: MergeKind, value: unknown, best: unknown): boolean {
  const difference = kind === 'DECIMAL' ? compareDecimals(value as string, best as string) : compare(value, best);
  return rule === 'MAX' ? difference > 0 : difference < 0;
}

/** Of two numbers, two booleans (true is more) or two texts. */
function compare(a: unknown, b: unknown): number {
  return (a as string) < (b as string) ? -1 : a === b ? 0 : 1;
}
