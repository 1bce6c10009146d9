import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Executor } from '../../plan/Executor.ts';
import { readExportRequest } from './ExportRequest.ts';
import { planExport } from './planExport.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const executor = { schema, isPlannedByType: () => false } as unknown as Executor;
const LIMITS = {
  ...{ maxQueryTokens: 10_000, introspection: true, maxQueryFields: 10_000, maxQueryDepth: 50 },
  ...{ maxQueryRows: 10_000_000, maxQueryValues: 5_000, maxTextLength: 10_000 },
};
const plan = (query: string) => planExport(readExportRequest({ query }), executor, LIMITS);
/** Matters within the lead bodies of matters: as many rows as the product of both pages. */
const within = (first: number, below: string) =>
  `{ matters(first: ${first}) { nodes { id leadBody { matters(first: 500) { nodes { id ${below} } } } } } }`;

describe('the page of an export', () => {
  it('is the longest that the contract allows', () => {
    expect(plan('{ matters(first: 1) { nodes { id } } }').pageSize).toBe(500);
    expect(plan(within(1, '')).pageSize).toBe(500);
  });

  it('is shorter where lists within its rows come to too much, however short a page the client wrote', () => {
    // 500 × 500 × 50 rows and more; 250 × 500 × 50 are few enough.
    expect(plan(within(1, 'reports(first: 60) { nodes { text } }')).pageSize).toBe(250);
  });

  it('is refused where not even one row is few enough', () => {
    const deep = 'leadBody { matters(first: 500) { nodes { leadBody { matters(first: 500) { nodes { id } } } } } }';
    expect(() => plan(within(1, deep))).toThrow('Expected a query of at most 10000000 rows at worst');
  });
});

describe('the beginning of an export', () => {
  const start = (query: string, variables = {}) =>
    planExport(readExportRequest({ query, variables }), executor, LIMITS).start;

  it('is where the client begins: written, by variable, or by what a variable is unless it is given', () => {
    expect(start('{ matters { nodes { id } } }')).toBeNull();
    expect(start('{ matters(after: "a") { nodes { id } } }')).toBe('a');
    const query = 'query ($after: String = "b") { matters(after: $after) { nodes { id } } }';
    expect(start(query)).toBe('b');
    expect(start(query, { after: 'c' })).toBe('c');
    expect(start(query, { after: null })).toBeNull();
  });
});
