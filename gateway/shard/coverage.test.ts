import { type EnumTypeDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readContractFile } from '../../schema/contract.ts';
import { buildCoverage, type Gap, type GapReason, ShardHealth } from './coverage.ts';
import { cityPlacement } from './testing/placements.ts';

const contract = cityPlacement(['340100', '340200', '340300']);
const unknownTo = () => [];
const asOf = '2021-06-17T01:00:00.000Z';

function gap(shard: string, reason: GapReason): Gap {
  return { shard, reason, message: 'connect ECONNREFUSED 10.0.0.7:4000' };
}

describe('coverage', () => {
  it('is complete if every shard that was asked answered, whatever was pruned', () => {
    const health = new ShardHealth();
    expect(buildCoverage({ contract, answered: ['340200'], gaps: [], unknownTo, asOf, health })).toEqual({
      complete: true,
      asOf,
      answered: [{ id: 'mp:340200', system: 'municipal-projects', shard: '340200', name: 'City 340200', asOf }],
      missing: [],
      outdated: [],
    });
  });

  it('states gaps in the order of the placement, with reason and since when, and nothing of the cause', () => {
    const health = new ShardHealth();
    health.failed('340100', '2021-06-17T00:00:00.000Z');
    health.failed('340100', '2021-06-17T00:30:00.000Z');
    const gaps = [gap('340300', 'BACK_WHILE_PAGING'), gap('340100', 'UNREACHABLE')];
    const coverage = buildCoverage({ contract, answered: ['340200'], gaps, unknownTo, asOf, health });
    expect(coverage.complete).toBe(false);
    expect(coverage.answered.map(({ shard }) => shard)).toEqual(['340200']);
    const common = { system: 'municipal-projects', staleAsOf: null };
    expect(coverage.missing).toEqual([
      { ...common, shard: '340100', name: 'City 340100', reason: 'UNREACHABLE', since: '2021-06-17T00:00:00.000Z' },
      { ...common, shard: '340300', name: 'City 340300', reason: 'BACK_WHILE_PAGING', since: null },
    ]);
  });

  it('counts a shard that answered one part and failed another as missing', () => {
    const gaps = [gap('340100', 'FAILED')];
    const coverage = buildCoverage({
      contract,
      answered: ['340100'],
      gaps,
      unknownTo,
      asOf,
      health: new ShardHealth(),
    });
    expect(coverage).toMatchObject({ complete: false, answered: [], missing: [{ shard: '340100' }] });
  });

  it('states of those that answered what an older contract does not know', () => {
    const unknown = ['MunicipalProject.batch'];
    const gaps = [gap('340100', 'OUTDATED_CONTRACT')];
    const answered = ['340200', '340300'];
    const unknownOf = (shard: string) => (shard === '340200' ? [] : unknown);
    const coverage = buildCoverage({ contract, answered, gaps, unknownTo: unknownOf, asOf, health: new ShardHealth() });
    expect(coverage.outdated).toEqual([
      { system: 'municipal-projects', shard: '340300', name: 'City 340300', unknown },
    ]);
    expect(coverage.answered.map(({ shard }) => shard)).toEqual(answered);
  });

  it('has the reasons of the contract', () => {
    const reasons: Record<GapReason, true> = {
      UNREACHABLE: true,
      TIMED_OUT: true,
      REFUSED: true,
      BROKEN_CONTRACT: true,
      OUTDATED_CONTRACT: true,
      LOST_WHILE_PAGING: true,
      BACK_WHILE_PAGING: true,
      FAILED: true,
      NO_HISTORY: true,
      LAGGING: true,
    };
    const { definitions } = parse(readContractFile('common'));
    const reason = definitions.find((node) => 'name' in node && node.name?.value === 'GapReason');
    expect((reason as EnumTypeDefinitionNode).values?.map(({ name }) => name.value)).toEqual(Object.keys(reasons));
  });
});

describe('the health of a shard', () => {
  it('keeps the first failure until the shard answers', () => {
    const health = new ShardHealth();
    expect(health.since('340100')).toBeNull();
    health.failed('340100', '2021-06-17T00:00:00.000Z');
    health.failed('340100', '2021-06-17T00:01:00.000Z');
    expect(health.since('340100')).toBe('2021-06-17T00:00:00.000Z');
    expect(health.since('340200')).toBeNull();
    health.answered('340100');
    expect(health.since('340100')).toBeNull();
    health.failed('340100', '2021-06-17T00:02:00.000Z');
    expect(health.since('340100')).toBe('2021-06-17T00:02:00.000Z');
  });
});
