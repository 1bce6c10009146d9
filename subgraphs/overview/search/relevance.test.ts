import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../kit/testing/databases.ts';
import { relevanceOf, relevanceSql } from './relevance.ts';
import { fieldEnds } from './searchTextOf.ts';
import { arbitrarySearchText, arbitraryTerms } from './testing/arbitraryTexts.ts';
import { openSearchTable, type SearchTable } from './testing/openSearchTable.ts';

/** A few rows and terms at a time: a database is asked for each. */
const RUNS = 60;

const relevanceIn = (searchText: string, ...terms: string[]) =>
  relevanceOf({ searchText, ...fieldEnds(searchText) }, terms);

describe('relevance', () => {
  it('is 4 for a term in the title, 2 in the names, 1 elsewhere, 0 nowhere', () => {
    const text = '😀停车难\n市城管局 王某\n停车位不足';
    expect(relevanceIn(text, '停车')).toBe(4);
    expect(relevanceIn(text, '难')).toBe(4);
    expect(relevanceIn(text, '市')).toBe(2);
    expect(relevanceIn(text, '某')).toBe(2);
    expect(relevanceIn(text, '停车位')).toBe(1);
    expect(relevanceIn(text, '改造')).toBe(0);
  });

  it('is the sum over the terms', () => {
    expect(relevanceIn('停车\n王某\n不足', '停', '王', '足', '无')).toBe(7);
    expect(relevanceIn('停车\n王某')).toBe(0);
  });
});

describe.each(databases)('relevance on $dialect', (testDatabase) => {
  let table: SearchTable;
  beforeAll(async () => {
    table = await openSearchTable(testDatabase);
  });
  afterAll(() => table?.close());

  it('is the same as in code', async () => {
    const rowsAndTerms = fc
      .array(arbitrarySearchText, { minLength: 1, maxLength: 6 })
      .chain((texts) => fc.record({ texts: fc.constant(texts), terms: arbitraryTerms(texts) }));
    await fc.assert(
      fc.asyncProperty(rowsAndTerms, async ({ texts, terms }) => {
        await table.fill(texts);
        const expected = texts.map((searchText) => relevanceIn(searchText, ...terms));
        expect(await table.values(relevanceSql(terms, testDatabase.dialect))).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });
});
