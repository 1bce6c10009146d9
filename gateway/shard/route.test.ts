import type { GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { routeKey, shardKeyRuleOf, shardOfKey } from './route.ts';
import { contractSchema } from './testing/contractSchema.ts';

const byId = { field: 'id', segments: [1] };
const shards = new Set(['340100', '340200']);

describe('the rule of a type', () => {
  const schema = contractSchema('municipal-projects');
  const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;

  it('is its @shardKey, defaults included', () => {
    expect(shardKeyRuleOf(schema, typeNamed('MunicipalProject'))).toEqual(byId);
  });

  it('is absent of spanning types and of contracts without shards', () => {
    expect(shardKeyRuleOf(schema, typeNamed('Organization'))).toBeUndefined();
    const unsharded = contractSchema('provincial-projects');
    expect(shardKeyRuleOf(unsharded, unsharded.getType('ProvincialProject') as GraphQLObjectType)).toBeUndefined();
  });
});

describe('the shard in a key', () => {
  it.each([
    ['mp:340100:2021-0001', [1], '340100'],
    ['mp:340100:with:colons', [1], '340100'],
    ['mp:340100:2021-0001', [0, 1], 'mp:340100'],
    ['mp::2021-0001', [1], undefined],
    ['mp', [1], undefined],
    ['', [0], undefined],
  ])('of "%s" by segments %j is %s', (key, segments, shard) => {
    expect(shardOfKey({ field: 'id', segments }, key)).toBe(shard);
  });
});

describe('routing', () => {
  it.each([
    ['mp:340200:2021-0001', { kind: 'shard', shard: '340200' }],
    ['mp:990000:2021-0001', { kind: 'unknown', shard: '990000' }],
    ['mp:constructor:1', { kind: 'unknown', shard: 'constructor' }],
    ['nonsense', { kind: 'malformed' }],
    [42, { kind: 'malformed' }],
    [null, { kind: 'malformed' }],
    [undefined, { kind: 'malformed' }],
  ])('of %j', (key, route) => expect(routeKey(byId, key, shards)).toEqual(route));
});
