import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRetired, placeOf } from '../../../../schema/divisions.ts';
import type { MatterFilter } from '../../filters/matterFilter.ts';
import { matchesFilter } from '../../reference/matchesFilter.ts';
import { orderMatters } from '../../reference/orderMatters.ts';
import { matterFilter } from '../arbitraryFilters.ts';
import { SEED } from '../arbitraryMatters.ts';
import type { LedgerUnderTest } from './ledgerUnderTest.ts';

/** Filters that one request asks for, by aliases. */
const FILTERS_PER_REQUEST = 10;

/** Any filter lets through what the plain reading of the contract does, and its total says how many; old codes are told. */
export async function checkFilters(ledger: LedgerUnderTest, numRuns = 80): Promise<void> {
  const filters = fc.array(matterFilter, { minLength: 1, maxLength: FILTERS_PER_REQUEST });
  const property = fc.asyncProperty(filters, (asked) => checkTogether(ledger, asked));
  await fc.assert(property, { seed: SEED, numRuns });
}

async function checkTogether(ledger: LedgerUnderTest, filters: readonly MatterFilter[]): Promise<void> {
  const { list, filterType } = ledger.shape;
  const query = `query (${filters.map((_, i) => `$f${i}: ${filterType}`)}) {
    ${filters.map((_, i) => `f${i}: ${list}(filter: $f${i}, first: 500) { nodes { id } totalCount }`).join('\n')}
  }`;
  const variables = Object.fromEntries(filters.map((matter, i) => [`f${i}`, { matter }]));
  const { data, errors, extensions } = await ledger.ask(query, variables);
  assert.equal(errors, undefined, JSON.stringify(errors));
  const inOrder = orderMatters(ledger.rows, 'DEADLINE_ASC');
  for (const [i, filter] of filters.entries()) {
    const expected = inOrder.filter((row) => matchesFilter(row, filter, ledger.today)).map(({ id }) => id);
    const { nodes, totalCount } = data[`f${i}`];
    assert.deepEqual(
      nodes.map(({ id }: { id: string }) => id),
      expected,
      JSON.stringify(filter),
    );
    assert.equal(totalCount, expected.length);
  }
  const told = (extensions?.warnings ?? []).map(({ code, value }) => `${code} ${value}`);
  assert.deepEqual(told.toSorted(), expectedWarnings(filters));
}

function expectedWarnings(filters: readonly MatterFilter[]): string[] {
  const codes = filters.flatMap(({ division, anyOf }) => [division, ...(anyOf ?? []).map((it) => it.division)]);
  const warnings = codes
    .flatMap((list) => list ?? [])
    .flatMap((code) => {
      if (placeOf(code) === undefined) return [`UNKNOWN_DIVISION_CODE ${code}`];
      return isRetired(code) ? [`RETIRED_DIVISION_CODE ${code}`] : [];
    });
  return [...new Set(warnings)].toSorted();
}
