import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../identity.ts';
import { type AccessDemand, demandBeyond, isNoDemand, joinDemands, readConditions } from './accessDemands.ts';
import { isAllowed } from './accessRules.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const condition = fc.array(fc.array(fc.constantFrom(...NAMES), { maxLength: 3 }), { maxLength: 3 });
const demands: fc.Arbitrary<AccessDemand> = fc
  .record({ authenticated: fc.boolean(), scopes: condition, policies: condition })
  .map(({ authenticated, scopes, policies }) => ({
    authenticated,
    scopes: readConditions(scopes),
    policies: readConditions(policies),
  }));

/** Everybody there can be, with scopes and policies alike: the two are never compared. */
const EVERYBODY: Identity[] = Array.from({ length: 2 ** (NAMES.length + 1) }, (_, bits) => {
  const names = new Set(NAMES.filter((_name, index) => bits & (2 << index)));
  return { isAuthenticated: (bits & 1) === 1, scopes: names, policies: names };
});
const SEED = { seed: 20210617 };

describe('demands', () => {
  it('joined hold for whom each of them holds, and equal ones are equal as JSON', () => {
    const property = fc.property(fc.array(demands, { maxLength: 4 }), (some) => {
      const joined = joinDemands(some);
      for (const identity of EVERYBODY) {
        expect(isAllowed(joined, identity)).toBe(some.every((demand) => isAllowed(demand, identity)));
      }
      expect(JSON.stringify(joinDemands([...some].reverse().concat(some)))).toBe(
        JSON.stringify(joinDemands([...some, ...some])),
      );
    });
    fc.assert(property, SEED);
  });

  it('beyond others are what those leave open, and nothing if they leave nothing open', () => {
    const property = fc.property(demands, fc.array(demands, { maxLength: 3 }), (demand, others) => {
      const beyond = demandBeyond(demand, others);
      const together = (one: AccessDemand, identity: Identity) =>
        [one, ...others].every((it) => isAllowed(it, identity));
      for (const identity of EVERYBODY) expect(together(beyond, identity)).toBe(together(demand, identity));
      expect(isNoDemand(demandBeyond(joinDemands(others), others))).toBe(true);
    });
    fc.assert(property, SEED);
  });
});

describe('a condition', () => {
  it('with an alternative that has another in it is the same without', () => {
    expect(readConditions([['c', 'a', 'a'], ['b'], ['a'], ['b']])).toEqual([[['a'], ['b']]]);
  });

  it.each([[[]], [[[]]], [[['a'], []]], [undefined], [null]])('that anybody meets is none: %j', (value) => {
    expect(readConditions(value)).toEqual([]);
  });
});
