import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { containsTerm } from '../../kit/filters/containsTerms.ts';
import { databases } from '../../kit/testing/databases.ts';
import { isExact } from './matchExpression.ts';
import { arbitrarySearchText, arbitraryTerms } from './testing/arbitraryTexts.ts';
import { openSearchTable, type SearchTable } from './testing/openSearchTable.ts';

/** A few rows and terms at a time: a database is asked for each. */
const RUNS = 60;

describe.each(databases)('an index of tokens on $dialect', (testDatabase) => {
  let table: SearchTable;
  beforeAll(async () => {
    table = await openSearchTable(testDatabase);
  });
  afterAll(() => table?.close());

  const containing = (terms: readonly string[]) =>
    table.find(
      terms,
      sql.join(
        terms.map((term) => containsTerm(sql.ref('m.searchText'), term)),
        sql` and `,
      ),
    );

  it('finds a character at the end, in the middle and alone, and none across lines', async () => {
    await table.fill(['停车', '临停车', '停', '难停', '车\n停', '改造', '改\n造']);
    expect(await table.find(['停'])).toEqual([0, 1, 2, 3, 4]);
    expect(await table.find(['停车'])).toEqual([0, 1]);
    expect(await table.find(['改造'])).toEqual([5]);
    expect(await table.find(['停', '车'])).toEqual([0, 1, 4]);
  });

  it.each(['"', "'", '*', '-', ':', '&', '|', '!', '(', '\\', '%', '_', 'a', 'or', '"*', "a'b", '\\_%', '😀', '停:*'])(
    'takes %s for itself',
    async (term) => {
      await table.fill([`停${term}车`, term, '停车 b', '😁']);
      expect(await table.find([term])).toEqual([0, 1]);
    },
  );

  it('forgets the text of a row that was replaced', async () => {
    await table.fill(['停车', '停车难']);
    await table.replace(1, '改造');
    expect(await table.find(['停车'])).toEqual([0]);
    expect(await table.find(['改造'])).toEqual([1]);
  });

  it('takes a text of any length, and finds it by its first 100,000 tokens', async () => {
    const characters = Array.from({ length: 120_000 }, (_, i) => String.fromCodePoint(0x20000 + i));
    await table.fill([characters.join('')]);
    const pairAt = (index: number) => characters.slice(index, index + 2).join('');
    expect(await table.find([pairAt(99_999)])).toEqual([0]);
    expect(await table.find([pairAt(100_000)])).toEqual([]);
  });

  it('leads to the rows with a term in a line, and exactly to them up to two characters', async () => {
    const rowsAndTerms = fc
      .array(arbitrarySearchText, { minLength: 1, maxLength: 6 })
      .chain((texts) => fc.record({ texts: fc.constant(texts), terms: arbitraryTerms(texts) }));
    await fc.assert(
      fc.asyncProperty(rowsAndTerms, async ({ texts, terms }) => {
        await table.fill(texts);
        const rowsWith = (term: string) =>
          [...texts.keys()].filter((row) => texts[row]?.split('\n').some((line) => line.includes(term)));
        for (const term of terms) {
          expect(await containing([term])).toEqual(rowsWith(term));
          if (isExact(term)) expect(await table.find([term])).toEqual(rowsWith(term));
        }
        const rowsWithAll = [...texts.keys()].filter((row) => terms.every((term) => rowsWith(term).includes(row)));
        if (terms.length > 0) expect(await containing(terms)).toEqual(rowsWithAll);
      }),
      { numRuns: RUNS },
    );
  });
});
