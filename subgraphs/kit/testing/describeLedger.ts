import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { checkFeedRefusals, lastPage } from './conformance/changes.ts';
import { checkAsOwner } from './conformance/checkAsOwner.ts';
import { checkCompiledExecution } from './conformance/execution.ts';
import { checkFields } from './conformance/fields.ts';
import { errorCodes } from './conformance/ledgerUnderTest.ts';
import { checkPaging } from './conformance/paging.ts';
import { checkStatementsOfEntities, checkStatementsOfPage } from './conformance/statements.ts';
import { checkStatistics } from './conformance/statistics.ts';
import { databases, type TestDatabase } from './databases.ts';
import { itBehavesAsLedger } from './itBehavesAsLedger.ts';
import { type LedgerCase, type RunningLedger, startTestLedger } from './startTestLedger.ts';
import { columnsOfMigrationsAndRecords } from './tableColumns.ts';

/**
 * The suite that every subgraph of matters passes, on both databases. `rows` should be a hundred random ones or so
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

    itBehavesAsLedger(() => ledger, ledgerCase, { filterRuns: runs(25, 80) });
    it('runs a page of any size in the same number of statements', () =>
      checkStatementsOfPage(ledger, ledger.statements));
    it('resolves any number of entities in the same number of statements', () =>
      checkStatementsOfEntities(ledger, ledger.statements));

    it('is plain to compiled execution, which answers as graphql-js does', () =>
      checkCompiledExecution(ledger, ledgerCase.definition));

    // What is asked over HTTP is the same on either database.
    if (on.dialect === 'sqlite') {
      it('passes the check that its owner can run', () => checkAsOwner(ledger, ledgerCase));
    }

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
