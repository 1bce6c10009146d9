import assert from 'node:assert/strict';
import { checkHolder } from '../../conformance/checkHolder.ts';
import type { MatterRow } from '../../ledger/MatterRow.ts';
import type { LedgerCase, RunningLedger } from '../startTestLedger.ts';

/** Cases that look at what each contract has of its own. */
const OF_THE_CONTRACT = ['SCHEMA_FITS', 'LISTS_OF_OTHERS', 'OWN_FILTERS', 'COUNTS_BY_KEY', 'IDS_NAME_HOLDER', 'SOURCE'];

/** What `guatu check` tries of a contract's own passes, without a warning, all rows read. */
export async function checkAsOwner<Row extends MatterRow>(
  { url, rows, today }: RunningLedger<Row>,
  { definition, source }: Pick<LedgerCase<Row>, 'definition' | 'source'>,
): Promise<void> {
  const { contract } = definition;
  const report = await checkHolder({ url, contract, shard: source.shard, today, only: OF_THE_CONTRACT });
  const wrong = report.cases.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'WARNING');
  assert.deepEqual(
    wrong.map(({ code, faults }) => ({ code, faults })),
    [],
  );
  assert.equal(report.cases.length, OF_THE_CONTRACT.length);
  assert.equal(report.rows?.read, rows.length);
}
