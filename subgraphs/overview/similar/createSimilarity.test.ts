import { describe, expect, it } from 'vitest';
import type { ComparedMatter } from './ComparedMatter.ts';
import { createSimilarity } from './createSimilarity.ts';
import { matter, OTHER_MATTERS } from './exampleMatters.ts';

const PARKING = [
  matter('city:1', '瑶海区枫林社区停车位改造', '枫林社区停车难，车辆占用消防通道。举措：划设车位。', 'city'),
  matter('volunteers:1', '枫林社区停车难志愿疏导', '早晚高峰停车难、乱停车。', 'volunteers'),
  matter('workers:1', '枫林社区周边职工停车难', '上下班高峰停车难，增设车位。', 'workers'),
];

/** A division that a test changes: whatever is written gives it a new stamp. */
function setUp(matters: readonly ComparedMatter[]) {
  const division = { matters, stamp: 1, loads: 0 };
  const similarity = createSimilarity(
    async () => {
      division.loads += 1;
      return division.matters;
    },
    async () => String(division.stamp),
  );
  const write = (changed: readonly ComparedMatter[]) => {
    division.matters = changed;
    division.stamp += 1;
  };
  return { division, similarity, write };
}

describe('likely duplicates of a division', () => {
  it('are clusters with scores and what is shared', async () => {
    const { similarity } = setUp([...OTHER_MATTERS, ...PARKING]);
    const clusters = await similarity.clustersOf('340102');
    expect(clusters.map(({ id, label }) => [id, label])).toEqual([['cl:city:1', '枫林社区周边职工停车难']]);
    const members = clusters[0]?.members ?? [];
    expect(members.map(({ id }) => id)).toEqual(['workers:1', 'volunteers:1', 'city:1']);
    expect(members.map(({ sharedTerms }) => sharedTerms[0])).toEqual([undefined, '高峰停车难', '枫林社区']);
  });

  it('are the matters most like one, from either side, as many as were asked for', async () => {
    const { similarity } = setUp([...OTHER_MATTERS, ...PARKING]);
    const toCity = await similarity.similarTo('city:1', '340102', 5);
    expect(toCity.map(({ id }) => id)).toEqual(['workers:1', 'volunteers:1']);
    const toWorkers = await similarity.similarTo('workers:1', '340102', 5);
    expect(toWorkers.find(({ id }) => id === 'city:1')?.score).toBe(toCity[0]?.score);
    expect(await similarity.similarTo('workers:1', '340102', 1)).toHaveLength(1);
    expect(await similarity.similarTo('other:00', '340102', 5)).toEqual([]);
    expect(await similarity.similarTo('nobody', '340102', 5)).toEqual([]);
  });

  it('are compared once, and again when the division has changed', async () => {
    const { similarity, division, write } = setUp([...OTHER_MATTERS, ...PARKING]);
    await Promise.all([similarity.clustersOf('340102'), similarity.similarTo('city:1', '340102', 5)]);
    expect(division.loads).toBe(1);
    write([...OTHER_MATTERS, ...PARKING.slice(1)]);
    const clusters = await similarity.clustersOf('340102');
    expect(clusters.map(({ id }) => id)).toEqual(['cl:volunteers:1']);
    expect(division.loads).toBe(2);
  });

  it('are none of an empty division', async () => {
    const { similarity } = setUp([]);
    expect(await similarity.clustersOf('340102')).toEqual([]);
  });

  it('fail with the database', async () => {
    const failing = async () => {
      throw new Error('no database');
    };
    await expect(createSimilarity(failing, async () => '1').clustersOf('340102')).rejects.toThrow('no database');
    await expect(createSimilarity(async () => [], failing).clustersOf('340102')).rejects.toThrow('no database');
  });
});
