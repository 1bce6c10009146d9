import { describe, expect, it } from 'vitest';
import { ErrorPlacer, type FetchPlaces, type Place } from './placeErrors.ts';

function places(objects: readonly Place[], fields: readonly string[] = ['x', 'y']): FetchPlaces {
  return { objectsOf: (index) => (index === null ? objects : objects.slice(index, index + 1)), fieldsAt: () => fields };
}

const many = (count: number): Place[] => Array.from({ length: count }, (_, index) => ['list', index]);

describe('an error of a fetch', () => {
  it('stands at its value in every object that it was merged into', () => {
    const placer = new ErrorPlacer({ objectsOf: () => [['a'], ['b', 0]], fieldsAt: () => [] }, []);
    placer.add({ message: 'm', extensions: { code: 'C' } }, 0, ['x', 1]);
    expect(placer.errors).toEqual([
      { message: 'm', path: ['a', 'x', 1], extensions: { code: 'C' } },
      { message: 'm', path: ['b', 0, 'x', 1], extensions: { code: 'C' } },
    ]);
  });

  it('of a whole object stands at each field that was asked of it', () => {
    const placer = new ErrorPlacer(places(many(2)), []);
    placer.add({ message: 'm' }, 1, []);
    expect(placer.errors).toEqual([
      { message: 'm', path: ['list', 1, 'x'] },
      { message: 'm', path: ['list', 1, 'y'] },
    ]);
  });

  it('has the names of the merged answer, not those that the planner gave', () => {
    const placer = new ErrorPlacer(places([['a']]), [{ path: [{ types: ['A'] }, 'x', 'n__0'], name: 'n' }]);
    placer.add({ message: 'm' }, null, ['x', 0, 'n__0']);
    expect(placer.errors.map(({ path }) => path)).toEqual([['a', 'x', 0, 'n']]);
  });

  it('is said a hundred times at most, others still', () => {
    const placer = new ErrorPlacer(places(many(500)), []);
    placer.add({ message: 'same' }, null, []);
    placer.add({ message: 'same' }, null, ['x']);
    placer.add({ message: 'other' }, 3, ['x']);
    expect(placer.errors.filter(({ message }) => message === 'same')).toHaveLength(100);
    expect(placer.errors.filter(({ message }) => message === 'other')).toHaveLength(1);
  });

  it('costs a bounded amount, however many different ones a subgraph makes up', () => {
    let asked = 0;
    const objects = many(1_000);
    const counted: FetchPlaces = {
      objectsOf: () => objects,
      fieldsAt: () => {
        asked += 1;
        return ['x', 'y'];
      },
    };
    const placer = new ErrorPlacer(counted, []);
    for (let number = 0; number < 20_000; number++) placer.add({ message: `m ${number}` }, null, []);
    expect(placer.errors.length).toBeLessThanOrEqual(10_000);
    expect(asked).toBeLessThanOrEqual(20_000);
  });
});
