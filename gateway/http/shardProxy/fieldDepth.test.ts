import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldDepth } from './fieldDepth.ts';

describe('the depth of a document', () => {
  it.each([
    ['of a leaf', '{ a }', 1],
    ['of the deepest field', '{ a b { c { d } } e { f } }', 3],
    ['of the deepest operation', 'query A { a } query B { a { b } }', 2],
    ['without fragments that are written out', '{ a { ... { ... on T { b } } } }', 2],
    ['with fragments where they are spread', '{ a { b { ...F } } } fragment F on T { c { d } }', 4],
    ['without fragments that nobody spreads', '{ a } fragment F on T { c { d } }', 1],
    ['of a document whose fragment spreads itself', '{ a { ...F } } fragment F on T { c { ...F } }', 2],
    ['of a document whose fragment is missing', '{ a { ...F } }', 1],
  ])('is that %s', (_what, text, depth) => {
    expect(fieldDepth(parse(text))).toBe(depth);
  });
});
