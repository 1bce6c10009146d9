import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../shard/testing/arbitraries.ts';
import { chanceOf } from '../shard/testing/randomFetches.ts';
import { compileProjection } from './compileProjection.ts';
import { keepWhatIsMade } from './made.ts';
import type { ProjectedField, ProjectionPlan } from './ProjectionPlan.ts';
import { randomData, randomPlan } from './testing/randomPlan.ts';
import { walkProjection } from './walkProjection.ts';

const nothingExplained = () => false;
const seeds = fc.nat({ max: 1_000_000 });

/** The first object of each list stands at all its places. */
function shareItems(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) shareItems(inner);
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  if (!Array.isArray(value) || typeof first !== 'object' || first === null || Array.isArray(first)) return;
  keepWhatIsMade(first);
  value.fill(first);
}

/** How many items of lists are the object before them. */
function repeatedItems(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.filter((item, index) => index > 0 && item === value[index - 1]).length : 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + repeatedItems(inner), own);
}

describe('the compiled projection', () => {
  it('gives what the walked one gives, key by key, and nothing exactly where that finds a problem', () => {
    let right = 0;
    let wrong = 0;
    fc.assert(
      fc.property(seeds, fc.constantFrom(0, 0.03, 0.1), (seed, howWrong) => {
        const plan = randomPlan(chanceOf(seed));
        const data = randomData(plan, chanceOf(seed + 1), howWrong);
        const compiled = compileProjection(plan)(data);
        const walked = walkProjection(plan, data, nothingExplained);
        expect(compiled === undefined).toBe(walked.problems.length > 0);
        if (compiled === undefined) {
          wrong += 1;
          return;
        }
        right += 1;
        expect(ownForm(compiled)).toBe(ownForm(walked.data));
        expect(prototypes(compiled)).toEqual(new Set([Object.prototype]));
      }),
      { seed: SEED, numRuns: 3_000 },
    );
    expect(right).toBeGreaterThan(800);
    expect(wrong).toBeGreaterThan(500);
  });

  it('gives the same where one object stands at many places, and makes it once', () => {
    let shared = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = randomPlan(chanceOf(seed));
        const data = randomData(plan, chanceOf(seed + 1), 0);
        shareItems(data);
        const compiled = compileProjection(plan)(data);
        if (compiled === undefined) return;
        expect(ownForm(compiled)).toBe(ownForm(walkProjection(plan, data, nothingExplained).data));
        shared += repeatedItems(compiled);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
    expect(shared).toBeGreaterThan(100);
  });

  it('reads what an object has itself, not what every object has', () => {
    for (const name of ['toString', 'constructor', 'hasOwnProperty', '__proto__']) {
      const plan = planOf([fieldOf('a', name, { kind: 'leaf', nonNull: false, type: 'JSON', leaf: { kind: 'any' } })]);
      expect(compileProjection(plan)({})).toEqual({ a: null });
      expect(compileProjection(plan)(JSON.parse(`{"${name}": 1}`))).toEqual({ a: 1 });
    }
  });

  it('writes no name into its code but as a text', () => {
    const hostile = `"];globalThis.injected=1;//\u2028'\\\n\${1}\``;
    const leaf = { kind: 'leaf', nonNull: false, type: hostile, leaf: { kind: 'any' } } as const;
    const plan: ProjectionPlan = {
      selections: [
        {
          type: 'T',
          isAbstract: false,
          objects: [
            {
              type: 'T',
              denial: null,
              fields: [
                fieldOf(hostile, hostile, leaf),
                fieldOf('t', 't', { kind: 'typename', name: hostile }),
                fieldOf('o', 'o', { kind: 'object', nonNull: false, type: hostile, selection: 1 }),
              ],
            },
          ],
        },
        {
          type: hostile,
          isAbstract: true,
          objects: [{ type: hostile, denial: null, fields: [fieldOf('x', 'x', leaf)] }],
        },
      ],
      root: 0,
      hasDenials: false,
    };
    const data = { [hostile]: 1, o: { __typename: hostile, x: 2 } };
    expect(compileProjection(plan)(data)).toEqual({ [hostile]: 1, t: hostile, o: { x: 2 } });
    expect(globalThis).not.toHaveProperty('injected');
  });
});

function fieldOf(responseKey: string, plannedName: string, value: ProjectedField['value']): ProjectedField {
  return { responseKey, plannedName, coordinate: 'T.f', value };
}

function planOf(fields: readonly ProjectedField[]): ProjectionPlan {
  return {
    selections: [{ type: 'T', isAbstract: false, objects: [{ type: 'T', denial: null, fields }] }],
    root: 0,
    hasDenials: false,
  };
}

/** With the order of keys, and `__proto__` like any other. */
function ownForm(value: unknown): string {
  return JSON.stringify(value);
}

function prototypes(value: unknown, found = new Set<unknown>()): Set<unknown> {
  if (Array.isArray(value)) for (const item of value) prototypes(item, found);
  else if (typeof value === 'object' && value !== null) {
    found.add(Object.getPrototypeOf(value));
    for (const key of Object.keys(value)) prototypes(Object.getOwnPropertyDescriptor(value, key)?.value, found);
  }
  return found;
}
