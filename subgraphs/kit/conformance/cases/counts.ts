import type { MatterFilter } from '../../filters/matterFilter.ts';
import { matchesFilter } from '../../reference/matchesFilter.ts';
import { type Check, type CheckCase, type FoundFault, fault, filterOf } from '../CheckCase.ts';
import { countRows, groupsOf, keysKnown } from '../countRows.ts';
import type { AnsweredExchange } from '../Holder.ts';

interface AnsweredGroup extends Record<string, unknown> {
  key: (string | null)[];
  label: (string | null)[];
}

/** A null filter, one that leaves some, and one that leaves none. */
const FILTERS: readonly MatterFilter[] = [{}, { open: true }, { leadBody: [] }];

export const countCases: readonly CheckCase[] = [
  {
    ...{ code: 'COUNTS_BY_KEY', group: 'COUNTS', needs: ['ROWS', 'STATISTICS'] },
    title: 'Counted by each key, groups equal the rows',
    cure: 'Count by the same conditions as you list by; a key is a code, an id, an enum value, a number as text, or null.',
    run: (check) =>
      comparedGroups(
        check,
        keysKnown(check.face()).map((key) => [key]),
      ),
  },
  {
    ...{ code: 'COUNTS_BY_PAIRS', group: 'COUNTS', needs: ['ROWS', 'STATISTICS'] },
    title: 'Counted by two keys, each combination is there once, its key in the order of groupBy',
    cure: 'Group by all keys at once, and leave out combinations without a row.',
    run: (check) => {
      const keys = keysKnown(check.face());
      const pairs = keys.map((key, i) => [key, keys[(i + 1) % keys.length] as string]);
      return comparedGroups(check, [...pairs, [keys[2] as string, keys[0] as string]]);
    },
  },
  {
    ...{ code: 'COUNTS_WITHOUT_KEY', group: 'COUNTS', needs: ['LEDGER', 'STATISTICS'] },
    title: 'Counted without a key there is one row, of zeros if nothing is left',
    cure: 'Answer one group with key [] and label [] whenever groupBy is empty.',
    run: (check) => comparedGroups(check, [[]]),
  },
];

async function* comparedGroups(check: Check, groupings: readonly string[][]): AsyncGenerator<FoundFault> {
  for (const matter of FILTERS) {
    const rows = check.rows().filter((row) => matchesFilter(row, matter, check.today));
    for (const by of groupings) {
      const exchange = await askGroups(check, by, matter);
      const came = groupsOf(check.face(), by, (exchange.data.stats?.groups ?? []) as AnsweredGroup[]);
      const expected = countRows(check.face(), rows, by, check.today);
      const what = `by [${by}] under ${JSON.stringify(matter)}`;
      yield* comparedByKey(exchange, what, expected, came);
      const unlabelled = came.find(({ key, label }) => key.length !== by.length || label?.length !== by.length);
      if (unlabelled) {
        yield fault(
          exchange,
          `${what}: a key and a label for each of groupBy`,
          JSON.stringify([unlabelled.key, unlabelled.label]),
        );
      }
    }
  }
}

function* comparedByKey(
  exchange: AnsweredExchange,
  what: string,
  expected: ReadonlyMap<string, Record<string, string | number>>,
  came: readonly AnsweredGroup[],
): Generator<FoundFault> {
  const seen = new Set<string>();
  for (const group of came) {
    const key = JSON.stringify(group.key);
    const counts = expected.get(key);
    if (seen.has(key)) yield fault(exchange, `${what}: ${key} once`, 'it comes twice');
    else if (!counts) yield fault(exchange, `${what}: no group ${key}`, `one of count ${group.count}`);
    else {
      const wrong = Object.entries(counts).find(([name, value]) => String(group[name]) !== String(value));
      if (wrong) yield fault(exchange, `${what}: ${wrong[0]} ${wrong[1]} of ${key}`, String(group[wrong[0]]));
    }
    seen.add(key);
  }
  const lacking = [...expected.keys()].find((key) => !seen.has(key));
  if (lacking !== undefined) yield fault(exchange, `${what}: a group ${lacking}`, 'none');
}

function askGroups(check: Check, by: readonly string[], matter: MatterFilter): Promise<AnsweredExchange> {
  const { filterType, statistics } = check.face();
  const query = `query ($filter: ${filterType}, $groupBy: [${statistics?.keyType}!]!) {
    stats: ${statistics?.field}(filter: $filter, groupBy: $groupBy) { groups { key label ${statistics?.numbers.join(' ')} } }
  }`;
  return check.holder.data(query, { groupBy: by, filter: filterOf(check.ledger(), matter) });
}
