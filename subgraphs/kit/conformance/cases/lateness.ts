import { lastPublishedDay } from '../../../../schema/calendar.ts';
import { HEADERS } from '../../../../schema/contract.ts';
import { addDays, isIsoDate } from '../../calendar/isoDate.ts';
import type { Lateness } from '../../lateness/lateness.ts';
import { latenessOf } from '../../reference/assessMatter.ts';
import { type Check, type CheckCase, type FoundFault, fault, filterOf } from '../CheckCase.ts';
import { comparedSets } from '../compareLists.ts';
import type { AnsweredExchange } from '../Holder.ts';
import { LATENESS_STATES } from '../sampleFilters.ts';

const MAX_ROWS = 500;

export const latenessCases: readonly CheckCase[] = [
  {
    ...{ code: 'LATENESS_STATE', group: 'LATENESS', needs: ['ROWS'] },
    title: 'The lateness of a row is the first state that holds on the day of x-guatu-today',
    cure: 'Try the states in the order of the contract, with the linear share of the year and the published calendar.',
    async *run(check) {
      yield* comparedLateness(check, ({ state }) => state);
    },
  },
  {
    ...{ code: 'WORKING_DAYS_LATE', group: 'LATENESS', needs: ['ROWS'] },
    title: 'workingDaysLate counts the working days after the deadline up to today, negative before it',
    cure: 'Count by the published calendar, the first day excluded; null without a date and of a row that is not open.',
    async *run(check) {
      yield* comparedLateness(check, ({ workingDaysLate }) => workingDaysLate);
    },
  },
  {
    ...{ code: 'LATENESS_DAY', group: 'LATENESS', needs: ['ROWS'] },
    title: 'Lateness is computed at the day of x-guatu-today, and says so',
    cure: 'Take "today" from the header, and answer it as lateness.asOf.',
    async *run(check) {
      yield* comparedLateness(check, ({ asOf }) => asOf);
    },
  },
  {
    ...{ code: 'LATENESS_FILTER', group: 'LATENESS', needs: ['ROWS'] },
    title: 'The filter by lateness agrees with the lateness of the rows on any day',
    cure: 'Filter by the same rules as you answer by, at the day of x-guatu-today.',
    async *run(check) {
      const { list, filterType } = check.face();
      const query = `query ($filter: ${filterType}) { list: ${list}(filter: $filter, first: ${MAX_ROWS}) { nodes { id } totalCount } }`;
      for (const today of daysOf(check).slice(0, 4)) {
        for (const state of LATENESS_STATES) {
          const variables = { filter: filterOf(check.ledger(), { lateness: [state] }) };
          const exchange = await check.holder.data(query, variables, { headers: { [HEADERS.today]: today } });
          const { nodes, totalCount } = exchange.data.list;
          const expected = check.rows().filter((row) => latenessOf(row, today).state === state);
          if (totalCount !== expected.length) {
            yield fault(exchange, `${expected.length} rows ${state} on ${today}`, `${totalCount}`);
          } else if (expected.length <= MAX_ROWS) {
            const differ = comparedSets(
              expected.map(({ id }) => id),
              nodes.map(({ id }: { id: string }) => id),
            );
            if (differ) yield fault(exchange, `${state} on ${today}: ${differ.expected}`, differ.came);
          }
        }
      }
    },
  },
];

/** Today, borders of the year and of the calendar, and days around the deadlines of the rows. */
function daysOf(check: Check): string[] {
  const deadlines = check.rows().flatMap(({ deadline }) => deadline.date ?? []);
  const middle = deadlines.toSorted()[Math.floor(deadlines.length / 2)];
  const year = check.today.slice(0, 4);
  const around = middle ? [middle, addDays(middle, 1), addDays(middle, -14)] : [];
  const days = [
    check.today,
    ...around,
    `${year}-12-31`,
    `${year}-01-01`,
    `${year}-06-30`,
    addDays(lastPublishedDay, 1),
  ];
  return [...new Set(days)].filter(isIsoDate);
}

async function* comparedLateness(
  check: Check,
  read: (lateness: Pick<Lateness, 'state' | 'workingDaysLate' | 'asOf'>) => string | number | null,
): AsyncGenerator<FoundFault> {
  const rows = new Map(check.rows().map((row) => [row.id, row]));
  for (const today of daysOf(check)) {
    const exchange = await check.once(`lateness ${today}`, () => askLateness(check, today));
    for (const { id, lateness } of exchange.data.list.nodes) {
      const row = rows.get(id);
      if (!row) continue;
      const expected = read(latenessOf(row, today));
      const came = read(lateness);
      if (expected !== came) {
        const of = `deadline ${row.deadline.date ?? JSON.stringify(row.deadline.raw)}, ${row.status}`;
        yield fault(exchange, `${expected} on ${today} for ${id} (${of})`, String(came));
      }
    }
  }
}

function askLateness(check: Check, today: string): Promise<AnsweredExchange> {
  const { list, filterType } = check.face();
  const query = `query ($filter: ${filterType}) { list: ${list}(filter: $filter, first: ${MAX_ROWS}) {
    nodes { id lateness { state workingDaysLate asOf } } } }`;
  return check.holder.data(query, { filter: filterOf(check.ledger()) }, { headers: { [HEADERS.today]: today } });
}
