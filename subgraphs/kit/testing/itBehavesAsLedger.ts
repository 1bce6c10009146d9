import { expect, it } from 'vitest';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { SourceIdentity } from '../server/context.ts';
import { checkChangeFeed } from './conformance/changes.ts';
import {
  checkBodies,
  checkDivisions,
  checkOfficials,
  checkPagesOfBodies,
  checkRepresentations,
} from './conformance/entities.ts';
import { checkFields, checkParts } from './conformance/fields.ts';
import { checkFilters } from './conformance/filters.ts';
import { checkLateness } from './conformance/lateness.ts';
import type { LedgerShape, LedgerUnderTest } from './conformance/ledgerUnderTest.ts';
import { checkForeignCursors, checkPaging } from './conformance/paging.ts';
import {
  checkHostileTexts,
  checkRefusedArguments,
  checkRefusedHeaders,
  checkRefusedValues,
  checkShardHeader,
} from './conformance/refusals.ts';
import { checkStatistics } from './conformance/statistics.ts';

/** A ledger that is served: its address besides. */
export type AddressedLedger<Row extends MatterRow = MatterRow> = LedgerUnderTest<Row> & { url: string };

/**
 * What any holder of a contract of matters does, whatever it keeps its rows in. `current` is the one that runs;
 * `filterRuns` are the sets of random filters that it is asked with.
 */
export function itBehavesAsLedger(
  current: () => AddressedLedger,
  { shape, source }: { shape: LedgerShape; source: SourceIdentity },
  { filterRuns }: { filterRuns?: number } = {},
): void {
  it('pages in every order as the contract sorts, each cursor in the form of the contract', () =>
    checkPaging(current()));
  it('goes on after a cursor that another ledger gave', () => checkForeignCursors(current()));
  it('refuses page sizes, cursors and alternatives out of the contract', () => checkRefusedArguments(current()));
  it('refuses dates and instants that are none', () => checkRefusedValues(current()));
  it('survives hostile texts wherever a client can put them', () => checkHostileTexts(current()));
  it('refuses a day that is none', () => checkRefusedHeaders(current()));
  if (source.shard !== null) {
    it('answers to the name of its shard and to no other', () => checkShardHeader(current(), source.shard ?? ''));
  }
  it('filters as the contract reads, alone and combined', () => checkFilters(current(), filterRuns));
  it('finds the same lateness by row, filter and count on any day', () => checkLateness(current()));
  if (shape.statistics !== null) it('counts by any key as by hand', () => checkStatistics(current()));
  it('answers representations one by one, in their order', () => checkRepresentations(current()));
  it("lists a body's matters by role", () => checkBodies(current()));
  it("pages bodies' matters side by side", () => checkPagesOfBodies(current()));
  it("lists an official's matters by the leads that are asked for", () => checkOfficials(current()));
  it("lists a division's matters with or without those below", () => checkDivisions(current()));
  it('gives every field of a matter as it was filled in', () => checkFields(current()));
  it('pages reports and events', () => checkParts(current()));
  it('tells its changes in order, from any point on', () => checkChangeFeed(current()));

  it('answers many requests at once as it does one by one', async () => {
    const query = `query ($first: Int!) { ${shape.list}(first: $first) { nodes { id leads { post } } totalCount } }`;
    const sizes = Array.from({ length: 40 }, (_, i) => i + 1);
    const together = await Promise.all(sizes.map((first) => current().ask(query, { first })));
    for (const [i, first] of sizes.entries()) expect(together[i]).toEqual(await current().ask(query, { first }));
  });

  it('says that it lives and is ready', async () => {
    const health = await fetch(new URL('/healthz', current().url));
    const readiness = await fetch(new URL('/readyz', current().url));
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect([readiness.status, await readiness.json()]).toEqual([200, { status: 'ready', source: source.id }]);
  });
}
