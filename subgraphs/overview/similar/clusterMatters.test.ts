import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMatters, sourcesOf } from './clusterMatters.ts';
import { matter } from './exampleMatters.ts';
import type { SimilarPair } from './findSimilar.ts';

const MATTERS = [...'abcdefgh'].map((id) => matter(id, `title ${id}`));

/** `ab 0.9` */
function pair(text: string): SimilarPair {
  const [ids = '', score = ''] = text.split(' ');
  const [a = '', b = ''] = ids;
  return { a, b, score: Number(score), sharedTerms: [ids] };
}

/** Clusters as the ids of their members. */
function members(...texts: readonly string[]): string[] {
  return clusterMatters(texts.map(pair), MATTERS).map((it) => it.members.map(({ id }) => id).join(''));
}

describe('a cluster', () => {
  it('has a medoid that is most like the others, and these by how like it they are', () => {
    const clusters = clusterMatters(['bc 0.8', 'ab 0.6', 'ac 0.5'].map(pair), MATTERS);
    expect(clusters).toEqual([
      {
        id: 'cl:a',
        label: 'title b',
        score: 0.7,
        members: [
          { id: 'b', score: 1, sharedTerms: [] },
          { id: 'c', score: 0.8, sharedTerms: ['bc'] },
          { id: 'a', score: 0.6, sharedTerms: ['ab'] },
        ],
      },
    ]);
  });

  it('does not grow by way of a third', () => {
    expect(members('ab 0.9', 'bc 0.8', 'cd 0.7', 'de 0.6')).toEqual(['bac', 'de']);
    expect(members('ab 0.9', 'cd 0.9', 'bc 0.5')).toEqual(['ab', 'cd']);
  });

  it('holds those who are all like one of them, though not like each other', () => {
    expect(members('ab 0.9', 'ac 0.8', 'ad 0.7')).toEqual(['abcd']);
  });

  it('holds no two that name different things', () => {
    const villages = [matter('a', '路灯'), matter('b', '徐楼村路灯'), matter('c', '沈圩村路灯')];
    const clusters = clusterMatters(['ab 0.7', 'ac 0.8'].map(pair), villages);
    expect(clusters.map(({ id, label }) => [id, label])).toEqual([['cl:a', '路灯']]);
    expect(clusters[0]?.members.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('forms of two ledgers before one of the same', () => {
    const one = matter('a', '路灯', null, 'city');
    const group = [one, matter('b', '徐楼村路灯', null, 'city'), matter('c', '沈圩村路灯', null, 'volunteers')];
    const clusters = clusterMatters(['ab 0.9', 'ac 0.5'].map(pair), group);
    expect(clusters[0]?.members.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('has its sources, each once', () => {
    const [cluster] = clusterMatters(['ab 0.9', 'ac 0.8'].map(pair), MATTERS);
    expect(sourcesOf(cluster as never, (id) => (id === 'b' ? 'city' : 'volunteers'))).toEqual(['volunteers', 'city']);
  });
});

describe('clusters', () => {
  it('are none without pairs', () => {
    expect(clusterMatters([], [])).toEqual([]);
  });

  it('come by score, those alike by id', () => {
    expect(members('ef 0.6', 'cd 0.6', 'ab 0.5', 'gh 0.9')).toEqual(['gh', 'cd', 'ef', 'ab']);
  });

  const allPairs = [...'abcdefgh'].flatMap((a, index) => [...'abcdefgh'].slice(index + 1).map((b) => a + b));
  const scores = fc.array(fc.constantFrom(0.5, 0.6, 0.7, 0.8, 0.9, 1), {
    minLength: allPairs.length,
    maxLength: allPairs.length,
  });
  const pairs = fc
    .tuple(fc.subarray(allPairs), scores)
    .map(([ids, given]) => ids.map((id, index) => pair(`${id} ${given[index]}`)));

  it('are the same in any order of pairs and matters', () => {
    const shuffled = pairs.chain((it) => fc.tuple(fc.constant(it), fc.shuffledSubarray(it, { minLength: it.length })));
    fc.assert(
      fc.property(shuffled, ([given, otherwise]) => {
        expect(clusterMatters(otherwise, MATTERS.toReversed())).toEqual(clusterMatters(given, MATTERS));
      }),
    );
  });

  it('hold a matter once, and each with a pair to its medoid', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const clusters = clusterMatters(given, MATTERS);
        const ids = clusters.flatMap((it) => it.members.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const {
          members: [medoid, ...others],
        } of clusters) {
          expect(others.length).toBeGreaterThan(0);
          for (const { id, score } of others) {
            const ends = [medoid?.id, id].sort().join('');
            expect(given.find(({ a, b }) => a + b === ends)?.score).toBe(score);
          }
        }
      }),
    );
  });
});
