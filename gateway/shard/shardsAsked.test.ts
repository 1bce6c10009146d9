import { describe, expect, it } from 'vitest';
import { assembleContract } from '../../schema/contract.ts';
import { CITY_CODES } from '../../schema/divisions.ts';
import { readShardedContract } from './contract.ts';
import { createShardsAsked } from './shardsAsked.ts';
import { cityPlacement, placementOf } from './testing/placements.ts';

const GROUPS = ['9134060000000006X7', '91340400000000043A'];
const asked = createShardsAsked([
  { contract: readShardedContract(assembleContract('municipal-projects')), placement: cityPlacement(CITY_CODES) },
  {
    contract: readShardedContract(assembleContract('worker-services')),
    placement: placementOf(
      'worker-services',
      GROUPS.map((name) => ({ name, title: name, division: null })),
    ),
  },
]);
const ofDivisions = (division: unknown) => asked('Query', 'municipalProjects', { filter: { matter: { division } } });

describe('shards that a field is asked of', () => {
  it('are all of its contract, where no argument rules one out', () => {
    expect(asked('Query', 'municipalProjects', {})).toBe(16);
    expect(asked('Query', 'municipalProjectStats', { groupBy: ['CITY'] })).toBe(16);
    expect(asked('Query', 'workerServices', {})).toBe(2);
  });

  it('are those that the arguments leave', () => {
    expect(ofDivisions(['340102'])).toBe(1);
    expect(ofDivisions(['340102', '340103', '340202'])).toBe(2);
    expect(ofDivisions(['340000'])).toBe(16);
    expect(ofDivisions([])).toBe(0);
    expect(asked('Query', 'workerServices', { filter: { group: [GROUPS[0]] } })).toBe(1);
  });

  it('are the most that it can be where the key of its parent would tell', () => {
    expect(asked('Division', 'municipalProjects', {})).toBe(16);
    expect(asked('Division', 'municipalProjects', { filter: { matter: { division: ['340102'] } } })).toBe(1);
    expect(asked('Organization', 'groupServices', {})).toBe(2);
  });

  it('are one for a field that one shard or one holder answers', () => {
    expect(asked('Query', 'municipalProject', { id: 'mp:340100:1' })).toBe(1);
    expect(asked('WorkerService', 'raisedAt', {})).toBe(1);
    expect(asked('Query', 'officials', {})).toBe(1);
    expect(asked('Query', 'toString', {})).toBe(1);
  });

  it.each([null, 7, 'x', [[]], { anyOf: 'x' }])('are all if the value fits nothing: %j', (filter) => {
    expect(asked('Query', 'municipalProjects', { filter })).toBe(16);
  });
});
