/** Which shard a row lives in: its key says so. */
import { type GraphQLObjectType, type GraphQLSchema, getDirectiveValues } from 'graphql';

/** From `@shardKey`: which field's `:`-separated segments name the shard. */
export interface ShardKeyRule {
  field: string;
  segments: readonly number[];
}

/** `malformed`: the key has no such segments. `unknown`: it names a shard that the placement does not have. */
export type Route = { kind: 'shard'; shard: string } | { kind: 'malformed' } | { kind: 'unknown'; shard: string };

/** The rule of a partitioned type; undefined for a spanning or replicated one. */
export function shardKeyRuleOf(schema: GraphQLSchema, type: GraphQLObjectType): ShardKeyRule | undefined {
  const directive = schema.getDirective('shardKey');
  if (!directive || !type.astNode) return undefined;
  const values = getDirectiveValues(directive, type.astNode);
  if (!values) return undefined;
  return { field: values.field as string, segments: values.segments as number[] };
}

/** Name of the shard in a key: `shardOfKey({field: 'id', segments: [1]}, 'mp:340100:2021-0001')` is `340100`. */
export function shardOfKey({ segments }: ShardKeyRule, key: string): string | undefined {
  let shard: string | undefined;
  for (const segment of segments) {
    const part = segmentOf(key, segment);
    if (part === '') return undefined;
    shard = shard === undefined ? part : `${shard}:${part}`;
  }
  return shard;
}

/** Empty if there is none. Asked for every row: splitting it is a fifth of what verifying a page takes. */
function segmentOf(key: string, segment: number): string {
  let start = 0;
  for (let passed = 0; passed < segment; passed++) {
    const colon = key.indexOf(':', start);
    if (colon < 0) return '';
    start = colon + 1;
  }
  const end = key.indexOf(':', start);
  return key.slice(start, end < 0 ? undefined : end);
}

/** Where a key is to be asked. `key` is what came in a representation or an argument, so it may be anything. */
export function routeKey(rule: ShardKeyRule, key: unknown, shards: ReadonlySet<string>): Route {
  const shard = typeof key === 'string' ? shardOfKey(rule, key) : undefined;
  if (shard === undefined) return { kind: 'malformed' };
  return shards.has(shard) ? { kind: 'shard', shard } : { kind: 'unknown', shard };
}
