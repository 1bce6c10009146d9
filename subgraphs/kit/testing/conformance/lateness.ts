import assert from 'node:assert/strict';
import { HEADERS } from '../../../../schema/contract.ts';
import { isIsoDate } from '../../calendar/isoDate.ts';
import type { LatenessState } from '../../lateness/lateness.ts';
import { latenessOf } from '../../reference/assessMatter.ts';
import { askData, type LedgerUnderTest } from './ledgerUnderTest.ts';

/** Borders of the year, of the share and of the calendar, a day off, and the day that indicators were made for. */
const DAYS = [
  ...['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2021-02-28', '2021-03-31', '2021-06-14', '2021-06-17'],
  ...['2021-06-30', '2021-12-31', '2022-01-01', '2026-12-31', '2027-01-01'],
];
const STATES: readonly LatenessState[] = [
  ...(['NONE', 'DUE_SOON', 'BEHIND', 'OVERDUE', 'NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] as const),
];

/** On any day a matter's own lateness, the filter and the count by lateness agree with the rules in code. */
export async function checkLateness(ledger: LedgerUnderTest): Promise<void> {
  const { list, filterType, statistics } = ledger.shape;
  const query = `query (${STATES.map((state) => `$${state}: ${filterType}`)}) {
    all: ${list}(first: 500) { nodes { id lateness { state rule inputs { name value } workingDaysLate asOf } } }
    ${STATES.map((state) => `${state}: ${list}(first: 500, filter: $${state}) { nodes { id } }`).join('\n')}
    ${statistics?.keys.includes('LATENESS') ? `stats: ${statistics.field}(groupBy: [LATENESS]) { groups { key count } }` : ''}
  }`;
  const variables = Object.fromEntries(STATES.map((state) => [state, { matter: { lateness: [state] } }]));
  for (const today of DAYS.filter(isIsoDate)) {
    const data = await askData(ledger, query, variables, { [HEADERS.today]: today });
    const expected = new Map(ledger.rows.map((row) => [row.id, latenessOf(row, today)]));
    for (const { id, lateness } of data.all.nodes) assert.deepEqual(lateness, expected.get(id), `${id} on ${today}`);
    const idsIn = (state: LatenessState) =>
      [...expected].filter(([, lateness]) => lateness.state === state).map(([id]) => id);
    for (const state of STATES) {
      const found = data[state].nodes.map(({ id }: { id: string }) => id);
      assert.deepEqual(found.toSorted(), idsIn(state).toSorted(), `${state} on ${today}`);
    }
    if (!data.stats) continue;
    const counted = STATES.map((state) => ({ key: [state], count: idsIn(state).length })).filter((it) => it.count > 0);
    const byKey = (a: { key: string[] }, b: { key: string[] }) => ((a.key[0] ?? '') < (b.key[0] ?? '') ? -1 : 1);
    assert.deepEqual(data.stats.groups.toSorted(byKey), counted.toSorted(byKey), today);
  }
}
