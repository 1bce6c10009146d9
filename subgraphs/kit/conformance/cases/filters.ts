import { isRetired } from '../../../../schema/divisions.ts';
import type { MatterFilter } from '../../filters/matterFilter.ts';
import { liesIn, matchesFilter } from '../../reference/matchesFilter.ts';
import { type Check, type CheckCase, fault, filterOf, warning } from '../CheckCase.ts';
import { askFilter, comparedFilter, comparedFilters } from '../compareFilter.ts';
import { frequentValues } from '../frequentValues.ts';
import { describeAnswer, errorCodes } from '../Holder.ts';
import { inTurn } from '../inTurn.ts';
import {
  alternativeFilters,
  combinedFilters,
  divisionFilters,
  retiredCodes,
  singleFilters,
  textFilters,
} from '../sampleFilters.ts';

export const filterCases: readonly CheckCase[] = [
  {
    ...{ code: 'FILTERS', group: 'FILTERS', needs: ['ROWS'] },
    title: 'Each condition of the filter lets through what the contract says, and no other row',
    cure: 'Read the description of the condition in the contract, and compare with the row that is named.',
    run: (check) => comparedFilters(check, singleFilters(check.rows(), check.today)),
  },
  {
    ...{ code: 'FILTERS_TOGETHER', group: 'FILTERS', needs: ['ROWS'] },
    title: 'Of several conditions all must hold',
    cure: 'Join the conditions by "and".',
    run: (check) => comparedFilters(check, combinedFilters(check.rows(), check.today)),
  },
  {
    ...{ code: 'ANY_OF', group: 'FILTERS', needs: ['ROWS'] },
    title: 'Of the alternatives in anyOf one must hold, besides all else; of none, none does',
    cure: 'Join the alternatives by "or" in brackets, and the brackets by "and" to the other conditions.',
    run: (check) => comparedFilters(check, alternativeFilters(check.rows(), check.today)),
  },
  {
    ...{ code: 'EMPTY_LISTS', group: 'FILTERS', needs: ['ROWS'] },
    title: 'An empty list lets nothing through; null and an empty filter are no condition',
    cure: 'Tell [] from null: only null leaves the condition out.',
    async *run(check) {
      const lists = ['division', 'leadBody', 'status', 'lateness', 'missing', 'category', 'cooperatingBody'];
      const filters = lists.flatMap((name) => [{ [name]: [] }, { [name]: null }]) as MatterFilter[];
      yield* comparedFilters(check, [...filters, {}, { text: '' }, { due: {} }]);
      const unfiltered = await comparedFilter(check, '{ matter: null }', { matter: null }, () => true);
      // Beyond the known rows, only a filter that keeps to them can be recomputed.
      if (unfiltered && check.ledger().rows.length === check.ledger().total) yield unfiltered;
    },
  },
  {
    ...{ code: 'DIVISIONS', group: 'FILTERS', needs: ['ROWS'] },
    title: 'A place takes in those below it, or with SELF none but itself',
    cure: 'Compare by the beginning of the code, without its trailing zeros; zones such as 340111Z01 lie below 340111.',
    run: (check) => comparedFilters(check, divisionFilters(check.rows())),
  },
  {
    ...{ code: 'RETIRED_CODES', group: 'FILTERS', needs: ['LEDGER'] },
    title: 'A retired division code means its successor, and a warning tells so',
    cure: 'Follow the code to its successor, and add { code: "RETIRED_DIVISION_CODE", value } to extensions.warnings.',
    async *run(check) {
      for (const code of retiredCodes(check.rows())) {
        const holds = (row: { division: string }) => liesIn(row.division, code, 'SUBTREE');
        const filter = filterOf(check.ledger(), { division: [code] });
        const wrong = await comparedFilter(check, `division ${code}`, filter, holds);
        if (wrong) yield wrong;
        const exchange = await askFilter(check, filter);
        const told = exchange.answer?.extensions?.warnings ?? [];
        if (isRetired(code) && !told.some((it) => it.code === 'RETIRED_DIVISION_CODE' && it.value === code)) {
          yield warning(exchange, `a warning RETIRED_DIVISION_CODE ${code}`, JSON.stringify(told));
        }
      }
    },
  },
  {
    ...{ code: 'TEXT_SEARCH', group: 'FILTERS', needs: ['ROWS'] },
    title: 'Text finds every row that has all words, also words of one or two characters',
    cure: 'Normalise by NFKC and lower case, split at white space, and look for each word anywhere in the text of the row.',
    async *run(check) {
      // A row may be found by more texts than it shows, such as names of bodies: what must be found is compared.
      yield* inTurn(textFilters(check.rows()), async (matter) => {
        const exchange = await askFilter(check, filterOf(check.ledger(), matter));
        const list = exchange.answer?.data?.list;
        if (!list || errorCodes(exchange).length > 0) {
          return fault(exchange, `rows with ${matter.text}`, describeAnswer(exchange));
        }
        const found = new Set(list.nodes.map(({ id }: { id: string }) => id));
        const wanted = check.rows().filter((row) => matchesFilter(row, matter, check.today));
        const lacking = wanted.find(({ id }) => !found.has(id));
        if (lacking && list.totalCount <= found.size) {
          return fault(
            exchange,
            `${lacking.id} "${lacking.title}" by "${matter.text}"`,
            `${list.totalCount} rows without it`,
          );
        }
        const all = check.rows().length;
        if (wanted.length === 0 && all > 0 && list.totalCount === all) {
          return fault(exchange, `no row by "${matter.text}"`, `all ${all} rows`);
        }
        return null;
      });
    },
  },
  {
    ...{ code: 'OWN_FILTERS', group: 'FILTERS', needs: ['ROWS'] },
    title: 'Conditions that this contract alone has let through the rows with that value',
    cure: 'Compare with the field of the row that the condition is named after.',
    async *run(check) {
      const { own } = check.face();
      for (const [name, { field, by }] of Object.entries(own.filters)) {
        const values = frequentValues(check.rows().map((row) => row.own[field]));
        const asked: unknown[] = by === 'EQUAL' ? values : [...values.map((value) => [value]), values, []];
        yield* inTurn(asked, async (value) => {
          const holds = (row: { own: Readonly<Record<string, unknown>> }) =>
            Array.isArray(value) ? value.includes(row.own[field]) : row.own[field] === value;
          const filter = filterOf(check.ledger(), {}, { [name]: value });
          return comparedFilter(check, JSON.stringify({ [name]: value }), filter, holds);
        });
      }
    },
  },
  {
    ...{ code: 'WRONG_VALUES_REFUSED', group: 'FILTERS', needs: ['LEDGER'] },
    title: 'Dates, instants and values of the wrong kind are refused with BAD_USER_INPUT',
    cure: 'Check what Date and DateTime take in (2021-06-17; 2021-06-17T09:30:00+08:00), and give the error its code.',
    async *run(check) {
      const wrong = [
        { due: { from: '2021-6-7' } },
        { due: { to: '2021-02-29' } },
        { registered: { from: 20210617 } },
        { updated: { from: '2021-06-17T00:00:00' } },
        { lead: { on: 'today' } },
        { status: ['DONE'] },
        { open: 'yes' },
        { division: { code: '340100' } },
        { noSuchCondition: true },
      ];
      yield* inTurn(wrong, (matter) => refused(check, matter as MatterFilter));
    },
  },
  {
    ...{ code: 'ALTERNATIVES_BOUNDED', group: 'FILTERS', needs: ['LEDGER'] },
    title: 'More than five alternatives, and alternatives within alternatives, are refused with BAD_USER_INPUT',
    cure: 'Count the entries of anyOf, and look for anyOf in them, before you ask the database.',
    async *run(check) {
      const wrong: MatterFilter[] = [
        { anyOf: Array(6).fill({ open: true }) },
        { anyOf: [{ anyOf: [{ open: true }] }] },
      ];
      yield* inTurn(wrong, (matter) => refused(check, matter));
    },
  },
];

/** A fault if the condition is answered; refused by another code or none, the hub cannot tell whose mistake it is. */
async function refused(check: Check, matter: MatterFilter) {
  const exchange = await askFilter(check, { matter });
  const codes = errorCodes(exchange);
  if (codes.length > 0 && codes.every((code) => code === 'BAD_USER_INPUT')) return null;
  const isRefused = codes.length > 0 && !exchange.answer?.data?.list && !codes.includes('INTERNAL_SERVER_ERROR');
  const tell = isRefused ? warning : fault;
  return tell(exchange, `BAD_USER_INPUT for ${JSON.stringify(matter)}`, describeAnswer(exchange));
}
