import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { checkChangeFeed, checkFeedRefusals, lastPage } from './conformance/changes.ts';
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
import { errorCodes } from './conformance/ledgerUnderTest.ts';
import { checkForeignCursors, checkPaging } from './conformance/paging.ts';
import {
  checkHostileTexts,
  checkRefusedArguments,
  checkRefusedHeaders,
  checkRefusedValues,
  checkShardHeader,
} from './conformance/refusals.ts';
import { checkStatementsOfEntities, checkStatementsOfPage } from './conformance/statements.ts';
import { checkStatistics } from './conformance/statistics.ts';
import { databases, type TestDatabase } from './databases.ts';
import { type LedgerCase, type RunningLedger, startTestLedger } from './startTestLedger.ts';
import { columnsOfMigrationsAndRecords } from './tableColumns.ts';

/**
 * The suite that every subgraph of matters passes, on both databases. `rows` should be some hundred random ones
 * (`arbitraryMatter`), with the columns of the subgraph's own.
 *
 *     describeLedger(municipalLedger, sampleRows(arbitraryProject, 120));
 */
export function describeLedger<Row extends MatterRow>(ledgerCase: LedgerCase<Row>, rows: readonly Row[]): void {
  const { shape, source } = ledgerCase;
  describe.each(databases)(`${source.system} on $dialect`, (on) => {
    let ledger: RunningLedger<Row>;
    beforeAll(async () => {
      ledger = await startTestLedger(ledgerCase, on, rows);
    });
    afterAll(() => ledger?.stop());

    it('pages in every order as the contract sorts, each cursor in the form of the contract', () =>
      checkPaging(ledger));
    it('goes on after a cursor that another ledger gave', () => checkForeignCursors(ledger));
    it('refuses page sizes, cursors and alternatives out of the contract', () => checkRefusedArguments(ledger));
    it('refuses dates and instants that are none', () => checkRefusedValues(ledger));
    it('survives hostile texts wherever a client can put them', () => checkHostileTexts(ledger));
    it('refuses a day that is none', () => checkRefusedHeaders(ledger));
    if (source.shard !== null) {
      it('answers to the name of its shard and to no other', () => checkShardHeader(ledger, source.shard ?? ''));
    }
    it('filters as the contract reads, alone and combined', () => checkFilters(ledger));
    it('finds the same lateness by row, filter and count on any day', () => checkLateness(ledger));
    if (shape.statistics !== null) it('counts by any key as by hand', () => checkStatistics(ledger));
    it('answers representations one by one, in their order', () => checkRepresentations(ledger));
    it("lists a body's matters by role", () => checkBodies(ledger));
    it("pages bodies' matters side by side", () => checkPagesOfBodies(ledger));
    it("lists an official's matters by the leads that are asked for", () => checkOfficials(ledger));
    it("lists a division's matters with or without those below", () => checkDivisions(ledger));
    it('gives every field of a matter as it was filled in', () => checkFields(ledger));
    it('pages reports and events', () => checkParts(ledger));
    it('tells its changes in order, from any point on', () => checkChangeFeed(ledger));
    it('runs a page of any size in the same number of statements', () =>
      checkStatementsOfPage(ledger, ledger.statements));
    it('resolves any number of entities in the same number of statements', () =>
      checkStatementsOfEntities(ledger, ledger.statements));

    it('answers many requests at once as it does one by one', async () => {
      const query = `query ($first: Int!) { ${shape.list}(first: $first) { nodes { id leads { post } } totalCount } }`;
      const sizes = Array.from({ length: 40 }, (_, i) => i + 1);
      const together = await Promise.all(sizes.map((first) => ledger.ask(query, { first })));
      for (const [i, first] of sizes.entries()) expect(together[i]).toEqual(await ledger.ask(query, { first }));
    });

    it('says that it lives and is ready', async () => {
      const health = await fetch(new URL('/healthz', ledger.url));
      const readiness = await fetch(new URL('/readyz', ledger.url));
      expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
      expect([readiness.status, await readiness.json()]).toEqual([200, { status: 'ready', source: source.id }]);
    });

    it('is migrated to the tables that its records describe, however often', async () => {
      await ledger.database.migrate();
      const { migrated, recorded } = await columnsOfMigrationsAndRecords(ledgerCase.definition, on);
      expect(migrated).toEqual(recorded);
    });
  });

  describe.each(databases)(`${source.system} on $dialect, filled anew or broken`, (on) => {
    it('answers empty lists and counts of zero from an empty ledger', async () => {
      await using(on, [], async (empty) => {
        await checkPaging(empty);
        await checkFields(empty);
        if (shape.statistics !== null) await checkStatistics(empty);
      });
    });

    it('refuses a place in the changes from before it was filled anew', async () => {
      const few = rows.slice(0, 10);
      const before = await using(on, few, lastPage);
      await using(on, few, (after) => checkFeedRefusals(after, before.endCursor));
    });

    it('shows neither SQL nor a stack when its database fails', async () => {
      await using(on, rows.slice(0, 10), async (broken) => {
        await broken.database.orm.em.getConnection().execute('drop table "measure"');
        const answer = await broken.ask(`{ ${shape.list} { nodes { id measures { text } } totalCount } }`);
        expect(new Set(errorCodes(answer))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
        expect(answer.data[shape.list].totalCount).toBe(10);
        expect(answer.data[shape.list].nodes[0].measures).toBeNull();
        expect(JSON.stringify(answer)).not.toMatch(/select|sqlite|relation|no such|\.ts\b|\.js\b|node_modules|stack/i);
      });
    });
  });

  async function using<T>(
    on: TestDatabase,
    of: readonly Row[],
    use: (ledger: RunningLedger<Row>) => Promise<T>,
  ): Promise<T> {
    const ledger = await startTestLedger(ledgerCase, on, of);
    try {
      return await use(ledger);
    } finally {
      await ledger.stop();
    }
  }
}
