import { describe, expect, it } from 'vitest';
import { rewriteAnswer } from './rewriteAnswer.ts';

const inTypes = (...types: string[]) => ({ types });

describe('names that a planner gave', () => {
  it('are taken back in objects of the types that were meant, in lists within lists', () => {
    const answer = [
      { __typename: 'A', x: [[{ a__0: 1 }], null, { a__0: 2 }] },
      { __typename: 'B', x: { a__0: 3 } },
      { x: { a__0: 4 } },
      null,
      'text',
    ];
    rewriteAnswer(answer, [{ path: [inTypes('A'), 'x', 'a__0'], name: 'a' }]);
    expect(answer).toEqual([
      { __typename: 'A', x: [[{ a: 1 }], null, { a: 2 }] },
      { __typename: 'B', x: { a__0: 3 } },
      { x: { a: 4 } },
      null,
      'text',
    ]);
  });

  it('are found in what an answer has itself', () => {
    const answer = {};
    rewriteAnswer(answer, [
      { path: ['toString'], name: 'a' },
      { path: ['constructor', 'name'], name: 'b' },
    ]);
    expect(Object.keys(answer)).toEqual([]);
    expect(Object.name).toBe('Object');
  });

  it('end with a name', () => {
    expect(() => rewriteAnswer({}, [{ path: [inTypes('A')], name: 'a' }])).toThrow(
      'Expected a name at the end of a rewrite.',
    );
  });
});
