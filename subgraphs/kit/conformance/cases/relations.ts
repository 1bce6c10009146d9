import type { MatterFilter } from '../../filters/matterFilter.ts';
import { leadsOn } from '../../reference/assessMatter.ts';
import { liesIn, matchesFilter } from '../../reference/matchesFilter.ts';
import { orderMatters } from '../../reference/orderMatters.ts';
import { type Check, type CheckCase, fault, filterOf } from '../CheckCase.ts';
import { comparedIds } from '../compareLists.ts';
import { frequentValues } from '../frequentValues.ts';
import type { KnownRow } from '../KnownRow.ts';
import type { RelationFace } from '../LedgerFace.ts';
import { NotTried } from '../NotTried.ts';

const MAX_ROWS = 500;

/** Lists that hang on an entity: which rows each of its parents has. */
interface AskedRelation {
  relation: RelationFace;
  parents: readonly string[];
  /** `role: LEAD`, or nothing. */
  argument?: string;
  has(row: KnownRow, parent: string): boolean;
}

export const relationCases: readonly CheckCase[] = [
  {
    ...{ code: 'LISTS_OF_BODIES', group: 'ENTITIES', needs: ['ROWS'] },
    title: 'A body has the rows that it leads, helps with, or first took, as the role says',
    cure: 'Choose by the role: LEAD the lead body, COOPERATING the cooperating ones, FIRST_HANDLER the first handler.',
    async *run(check) {
      const relation = relationOf(check, 'Organization', true);
      const rows = check.rows();
      const roles: [role: string, bodiesOf: (row: KnownRow) => (string | null)[]][] = [
        ['LEAD', (row) => [row.leadBody]],
        ['COOPERATING', (row) => row.cooperatingBodies],
        ['FIRST_HANDLER', (row) => [row.firstHandler]],
      ];
      for (const [role, bodiesOf] of roles) {
        const parents = frequentValues(rows.flatMap(bodiesOf), 5);
        const has = (row: KnownRow, body: string) => bodiesOf(row).includes(body);
        yield* comparedRelation(check, { relation, parents, argument: `role: ${role}`, has });
      }
    },
  },
  {
    ...{ code: 'LISTS_OF_OFFICIALS', group: 'ENTITIES', needs: ['ROWS'] },
    title: 'An official has the rows that he leads today',
    cure: 'Choose rows with a lead of that official that began and has not ended on the day of x-guatu-today.',
    async *run(check) {
      const relation = relationOf(check, 'Official', false);
      const parents = frequentValues(
        check.rows().flatMap(({ leads }) => leads.map(({ official }) => official)),
        5,
      );
      const has = (row: KnownRow, official: string) =>
        row.leads.some((lead) => lead.official === official && leadsOn(lead, check.today));
      yield* comparedRelation(check, { relation, parents, has });
    },
  },
  {
    ...{ code: 'LISTS_OF_DIVISIONS', group: 'ENTITIES', needs: ['ROWS'] },
    title: 'A division has the rows that lie in it or below it',
    cure: 'Compare by the beginning of the code, without its trailing zeros; follow a retired code to its successor.',
    async *run(check) {
      const relation = relationOf(check, 'Division', false);
      const codes = frequentValues(
        check.rows().map(({ division }) => division),
        4,
      );
      const above = codes.flatMap((code) => [`${code.slice(0, 4)}00`, code.slice(0, 6)]);
      const parents = [...new Set([...codes, ...above, '340000'])];
      yield* comparedRelation(check, { relation, parents, has: (row, code) => liesIn(row.division, code, 'SUBTREE') });
    },
  },
  {
    ...{ code: 'LISTS_OF_OTHERS', group: 'ENTITIES', needs: ['ROWS'] },
    title: "Lists that this contract alone hangs on others' entities have the rows that refer to them",
    cure: 'Choose the rows that name the entity in the field that the contract says.',
    async *run(check) {
      const { own, relations } = check.face();
      const known = relations.filter(({ type, field }) => own.relations[`${type}.${field}`]);
      if (known.length === 0) throw new NotTried('the contract has none');
      for (const relation of known) {
        const of = own.relations[`${relation.type}.${relation.field}`] as string;
        const referredBy = (row: KnownRow) => row.own[of] as string | null;
        const parents = frequentValues(check.rows().map(referredBy), 4);
        yield* comparedRelation(check, { relation, parents, has: (row, value) => referredBy(row) === value });
      }
    },
  },
];

/** Several parents in one request, under no filter and under one, the page cut and not cut. */
async function* comparedRelation(check: Check, { relation, parents, argument, has }: AskedRelation) {
  const { filterType } = check.face();
  const asked: [matter: MatterFilter, first: number][] = [
    [{}, MAX_ROWS],
    [{ open: true }, 2],
  ];
  for (const [matter, first] of asked) {
    const argumentsText = [argument, 'filter: $filter', 'first: $first'].filter(Boolean).join(', ');
    const query = `query ($of: [_Any!]!, $filter: ${filterType}, $first: Int!) { _entities(representations: $of) {
      ... on ${relation.type} { list: ${relation.field}(${argumentsText}) { nodes { id } totalCount } }
    } }`;
    const of = parents.map((parent) => ({ __typename: relation.type, [relation.key]: parent }));
    const exchange = await check.holder.data(query, { of, first, filter: filterOf(check.ledger(), matter) });
    for (const [i, parent] of parents.entries()) {
      const expected = orderMatters(check.rows(), 'DEADLINE_ASC').filter(
        (row) => has(row, parent) && matchesFilter(row, matter, check.today),
      );
      // Null says that there is nothing.
      const list = exchange.data._entities?.[i]?.list ?? { nodes: [], totalCount: 0 };
      const what = `${relation.type} ${parent}${argument ? ` (${argument})` : ''}`;
      const differ = comparedIds(
        expected.slice(0, first).map(({ id }) => id),
        list.nodes.map(({ id }: { id: string }) => id),
      );
      if (differ) yield fault(exchange, `${what}: ${differ.expected}`, differ.came);
      else if (list.totalCount !== expected.length) {
        yield fault(exchange, `${what}: totalCount ${expected.length}`, `${list.totalCount}`);
      }
    }
  }
}

function relationOf(check: Check, type: string, hasRole: boolean): RelationFace {
  const { relations, list } = check.face();
  const found = relations.find((it) => it.type === type && it.field === list && it.hasRole === hasRole);
  if (!found) throw new NotTried(`the contract has no list on ${type}`);
  return found;
}
