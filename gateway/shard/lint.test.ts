import { describe, expect, it } from 'vitest';
import { assembleContract, SHARDED_CONTRACTS } from '../../schema/contract.ts';
import { wordlessContract } from '../../test/support/wordlessContract.ts';
import { lintShardedContract } from './lint.ts';
import { TEST_CONTRACT } from './testing/contractServer.ts';

describe('Rules of a sharded contract', () => {
  it.each([...SHARDED_CONTRACTS])('are kept by %s', (name) => {
    expect(lintShardedContract(assembleContract(name), name)).toEqual([]);
  });

  it.each<[what: string, sdl: () => string, type: string, field: string | null, message: RegExp]>([
    ['a root field without a rule', add('extend type Query { lost: String }'), 'Query', 'lost', /got none/],
    [
      'a root field of one shard',
      add('extend type Query { lost: String @gather(rule: LOCAL) }'),
      'Query',
      'lost',
      /got LOCAL/,
    ],
    [
      'a field of a spanning entity without a rule',
      add('extend type Official { age: Int }'),
      'Official',
      'age',
      /got none/,
    ],
    [
      'a mutation that is not routed',
      add('type Mutation { close: Int @gather(rule: ANY) }'),
      'Mutation',
      'close',
      /rule ROUTE, got ANY/,
    ],
    [
      'a gathered field that is never null',
      add('extend type Query { lost: Int! @gather(rule: ANY) }'),
      'Query',
      'lost',
      /nullable/,
    ],
    [
      'a row of unknown place',
      add('extend type MunicipalProject { next: MunicipalProject }'),
      'MunicipalProject',
      'next',
      /LOCAL or REFER, got none/,
    ],
    [
      'a connection below a row',
      add('extend type MunicipalProject { next: MunicipalProjectConnection }'),
      'MunicipalProject',
      'next',
      /LOCAL or REFER, got none/,
    ],
    [
      'an interface below a row',
      add('extend type MunicipalProject { next: Matter }'),
      'MunicipalProject',
      'next',
      /LOCAL or REFER, got none/,
    ],
    [
      'a row below a value',
      add('extend type Measure { of: MunicipalProject }'),
      'Measure',
      'of',
      /LOCAL or REFER, got none/,
    ],
    [
      'a reference that is never null',
      add('extend type MunicipalProject { next: MunicipalProject! @gather(rule: REFER) }'),
      'MunicipalProject',
      'next',
      /nullable/,
    ],
    [
      'a reference with elements that are never null',
      add('extend type MunicipalProject { next: [MunicipalProject!] @gather(rule: REFER) }'),
      'MunicipalProject',
      'next',
      /nullable/,
    ],
    [
      'a reference to no row',
      add('extend type MunicipalProject { next: Matter @gather(rule: REFER) }'),
      'MunicipalProject',
      'next',
      /@shardKey/,
    ],
    [
      'a gathered field of a row',
      add('extend type MunicipalProject { next: Int @gather(rule: ANY) }'),
      'MunicipalProject',
      'next',
      /LOCAL or REFER, got ANY/,
    ],
    [
      'an order that is no argument',
      change(
        'municipalProjects(filter: MunicipalProjectFilter, orderBy',
        'municipalProjects(filter: MunicipalProjectFilter, sortBy',
      ),
      'Query',
      'municipalProjects',
      /got "orderBy"/,
    ],
    [
      'a path of @prunes that leads nowhere',
      change('"filter.matter.division"', '"filter.matter.place"'),
      'Query',
      'municipalProjects',
      /filter.matter.place/,
    ],
    [
      'a parent that has no such key',
      change('"$parent.code"', '"$parent.name"'),
      'Division',
      'municipalProjects',
      /key field, got "name"/,
    ],
    [
      'an order by text',
      change('HELD_ASC @sorts(path: "heldOn"', 'HELD_ASC @sorts(path: "place"', 'worker-services'),
      'Query',
      'workerMeetings',
      /date, instant, number or code/,
    ],
    [
      'an order by a missing field',
      change('HELD_ASC @sorts(path: "heldOn"', 'HELD_ASC @sorts(path: "held"', 'worker-services'),
      'Query',
      'workerMeetings',
      /held/,
    ],
    [
      'a connection with a field of its own',
      add('extend type MunicipalProjectConnection { facets: Int }'),
      'Query',
      'municipalProjects',
      /differs in facets/,
    ],
    [
      'groups without a key',
      change('type MunicipalProjectGroup {\n  key:', 'type MunicipalProjectGroup {\n  keys:'),
      'Query',
      'municipalProjectStats',
      /key: \[String\]!/,
    ],
    [
      'a total beside groups',
      add('extend type MunicipalProjectStats { total: Int }'),
      'Query',
      'municipalProjectStats',
      /differs in total/,
    ],
    [
      'a route that leads nowhere',
      change('rule: ROUTE, by: "id"', 'rule: ROUTE, by: "code"'),
      'Query',
      'municipalProject',
      /got "code"/,
    ],
    [
      'a key of another object',
      change('type Official @key(fields: "id")', 'type Official @key(fields: "id place")'),
      'Official',
      null,
      /got "place"/,
    ],
    [
      'a shard key that is no key',
      change('@shardKey {', '@shardKey(field: "title") {'),
      'MunicipalProject',
      null,
      /got "title"/,
    ],
  ])('name %s', (_what, sdl, type, field, message) => {
    const findings = lintShardedContract(sdl(), 'changed');
    expect(findings).toContainEqual({
      contract: 'changed',
      type,
      field,
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/\w+/),
    });
  });

  it('are kept by the contract that tests run on', () => {
    expect(lintShardedContract(TEST_CONTRACT)).toEqual([]);
  });
});

function add(sdl: string): () => string {
  return () => `${assembleContract('municipal-projects')}\n${sdl}`;
}

function change(from: string, to: string, name: 'municipal-projects' | 'worker-services' = 'municipal-projects') {
  return () => {
    const sdl = wordlessContract(name);
    if (!sdl.includes(from)) throw new Error(`Expected "${from}" in contract ${name}.`);
    return sdl.replace(from, to);
  };
}
