/** Joins the group rows of several shards by their key and merges them field by field. */
import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { Gap } from './coverage.ts';

/** FIRST takes the value of the first shard in order: labels, and objects that the key determines. */
export type MergeRule = 'SUM' | 'MAX' | 'MIN' | 'EQUAL' | 'FIRST' | 'KEY';

/** NUMBER: a JSON number. DECIMAL: a decimal string, added exactly. OTHER is compared as text or boolean. */
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
}

export interface GroupMergeInput {
  plan: GroupMergePlan;
  /** How many elements a key has; null if the request does not say. */
  keyLength: number | null;
  /** In the order of the placement. */
  parts: readonly GroupPart[];
  maxRows: number;
}

export interface MergedGroup {
  key: readonly (string | null)[];
  row: Record<string, unknown>;
  /** Rows that it was made of: of the first comes what is taken from the first. */
  from: readonly { shard: string; index: number }[];
}

export interface MergedGroups {
  groups: readonly MergedGroup[];
  answered: readonly string[];
  gaps: readonly Gap[];
}

export declare function mergeFieldOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  responseKey: string,
): MergeField;

export declare function mergeGroups(input: GroupMergeInput): MergedGroups;
