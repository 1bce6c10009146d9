import assert from 'node:assert/strict';
import type { LeadFilter } from '../../filters/leadConditions.ts';
import type { MatterFilter } from '../../filters/matterFilter.ts';
import type { MatterRow } from '../../ledger/MatterRow.ts';
import { liesIn, matchesFilter, matchesLead } from '../../reference/matchesFilter.ts';
import { orderMatters } from '../../reference/orderMatters.ts';
import { BODIES, DIVISION_CODES, FOREIGN_DIVISION_CODES, OFFICIALS } from '../arbitraryMatters.ts';
import { askData, type LedgerUnderTest } from './ledgerUnderTest.ts';

interface IdList {
  nodes: { id: string }[];
  totalCount: number;
}

/** One answer a representation, in their order: a row asked twice comes twice, an unknown one is null. */
export async function checkRepresentations(ledger: LedgerUnderTest): Promise<void> {
  const { type } = ledger.shape;
  const known = ledger.rows.slice(0, 20).map(({ id }) => id);
  const asked = [...known, 'nobody', ...known.toReversed(), '', known[0] ?? ''];
  const data = await askData(
    ledger,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { id title } } }`,
    { representations: asked.map((id) => ({ __typename: type, id })) },
  );
  const titles = new Map(ledger.rows.map(({ id, title }) => [id, { id, title }]));
  assert.deepEqual(
    data._entities,
    asked.map((id) => titles.get(id) ?? null),
  );
  const one = `query ($id: ID!) { ${ledger.shape.one}(id: $id) { id title } }`;
  assert.deepEqual(await askData(ledger, one, { id: known[0] }), { [ledger.shape.one]: titles.get(known[0] ?? '') });
  assert.deepEqual(await askData(ledger, one, { id: 'nobody' }), { [ledger.shape.one]: null });
}

/** A body has the matters of the role asked for; one that a shard does not name is null to it. */
export async function checkBodies(ledger: LedgerUnderTest): Promise<void> {
  const matter: MatterFilter = { open: true };
  const roles = ['LEAD', 'COOPERATING', 'FIRST_HANDLER'].map(
    (role) => `${role}: ${ledger.shape.list}(role: ${role}, first: 500) { nodes { id } totalCount }`,
  );
  const entities = await askEntities(
    ledger,
    'Organization',
    [...BODIES, 'nobody'].map((id) => ({ id })),
    `${roles.join('\n')} open: ${ledger.shape.list}(filter: $filter, first: 2) { nodes { id } totalCount }`,
    matter,
  );
  checkNobody(ledger, entities.at(-1));
  for (const [i, body] of BODIES.entries()) {
    const of = entities[i] ?? {};
    checkList(ledger, of.LEAD, (row) => row.leadBody === body);
    checkList(ledger, of.COOPERATING, (row) => row.cooperatingBodies.includes(body));
    checkList(ledger, of.FIRST_HANDLER, (row) => row.firstHandler === body);
    checkList(ledger, of.open, (row) => row.leadBody === body && matchesFilter(row, matter, ledger.today), 2);
  }
}

/** Lists that hang on several bodies page side by side, each by its own cursor. */
export async function checkPagesOfBodies(ledger: LedgerUnderTest): Promise<void> {
  const seen = new Map<string, string[]>(BODIES.map((body) => [body, []]));
  const cursors = new Map<string, string | null>(BODIES.map((body) => [body, null]));
  while (cursors.size > 0) {
    const query = `query (${[...cursors.keys()].map((body) => `$a${body}: String`)}) {
      ${[...cursors.keys()].map(
        (body) => `b${body}: _entities(representations: [{ __typename: "Organization", id: "${body}" }]) {
          ... on Organization { page: ${ledger.shape.list}(role: COOPERATING, orderBy: CLOSED_DESC, first: 4, after: $a${body}) {
            nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
          } } }`,
      )}
    }`;
    const variables = Object.fromEntries([...cursors].map(([body, after]) => [`a${body}`, after]));
    const data = await askData(ledger, query, variables);
    for (const [body, after] of [...cursors]) {
      const { nodes, pageInfo } = data[`b${body}`][0].page;
      seen.get(body)?.push(...nodes.map(({ id }: { id: string }) => id));
      assert.equal(pageInfo.hasPreviousPage, after !== null);
      if (pageInfo.hasNextPage) cursors.set(body, pageInfo.endCursor);
      else cursors.delete(body);
    }
  }
  for (const [body, ids] of seen) {
    const expected = orderMatters(ledger.rows, 'CLOSED_DESC').filter((row) => row.cooperatingBodies.includes(body));
    assert.deepEqual(
      ids,
      expected.map(({ id }) => id),
    );
  }
}

/** An official has what he leads today, or led when the filter says so: in one and the same lead, each matter once. */
export async function checkOfficials(ledger: LedgerUnderTest): Promise<void> {
  const leads: (LeadFilter | undefined)[] = [
    undefined,
    { scope: 'EVER' },
    { on: '2021-03-31' },
    { scope: 'EVER', chief: true, leaderLevel: ['CITY'] },
    { scope: 'EVER', official: OFFICIALS[0] },
    { leaderLevel: [] },
  ];
  for (const lead of leads) {
    const matter: MatterFilter = {
      ...(lead ? { lead } : {}),
      status: ['CLAIMED', 'CLOSED', 'IN_PROGRESS', 'REGISTERED'],
    };
    const entities = await askEntities(
      ledger,
      'Official',
      [...OFFICIALS, 'nobody'].map((id) => ({ id })),
      `led: ${ledger.shape.list}(filter: $filter, first: 500, orderBy: UPDATED_DESC) { nodes { id } totalCount }`,
      matter,
    );
    checkNobody(ledger, entities.at(-1));
    for (const [i, official] of OFFICIALS.entries()) {
      const leads = (row: MatterRow) =>
        row.leads.some((it) => it.official === official && matchesLead(it, lead ?? {}, ledger.today));
      const withoutLead = { ...matter, lead: null };
      const isLed = (row: MatterRow) => leads(row) && matchesFilter(row, withoutLead, ledger.today);
      checkList(ledger, entities[i]?.led, isLed, 500, 'UPDATED_DESC');
    }
  }
}

/** A division has what lies in it and below it, or in it alone; an old code has what its successor has. */
export async function checkDivisions(ledger: LedgerUnderTest): Promise<void> {
  const codes = [...DIVISION_CODES, ...FOREIGN_DIVISION_CODES];
  const filters: MatterFilter[] = [
    {},
    { divisionScope: 'SELF' },
    { division: ['340102', '340203'] },
    { division: ['340100'], divisionScope: 'SELF' },
  ];
  for (const matter of filters) {
    const entities = await askEntities(
      ledger,
      'Division',
      codes.map((code) => ({ code })),
      `there: ${ledger.shape.list}(filter: $filter, first: 500) { nodes { id } totalCount }`,
      matter,
    );
    for (const [i, code] of codes.entries()) {
      const scope = matter.division ? 'SUBTREE' : (matter.divisionScope ?? 'SUBTREE');
      const isThere = (row: MatterRow) => liesIn(row.division, code, scope) && matchesFilter(row, matter, ledger.today);
      checkList(ledger, entities[i]?.there, isThere);
    }
  }
}

async function askEntities(
  ledger: LedgerUnderTest,
  typename: string,
  keys: readonly object[],
  fields: string,
  matter: MatterFilter,
): Promise<(Record<string, IdList> | null)[]> {
  const query = `query ($representations: [_Any!]!, $filter: ${ledger.shape.filterType}) {
    _entities(representations: $representations) { ... on ${typename} { ${fields} } }
  }`;
  const usesFilter = fields.includes('$filter');
  const data = await askData(ledger, usesFilter ? query : query.replace(/, \$filter: \w+/, ''), {
    representations: keys.map((key) => ({ __typename: typename, ...key })),
    filter: { matter },
  });
  return data._entities;
}

function checkNobody(ledger: LedgerUnderTest, entity: Record<string, IdList> | null | undefined): void {
  if (ledger.sharded) assert.equal(entity, null);
  else for (const list of Object.values(entity ?? {})) checkList(ledger, list, () => false);
}

function checkList(
  ledger: LedgerUnderTest,
  list: IdList | undefined,
  holds: (row: MatterRow) => boolean,
  first = 500,
  order: 'DEADLINE_ASC' | 'UPDATED_DESC' = 'DEADLINE_ASC',
): void {
  const expected = orderMatters(ledger.rows, order).filter(holds);
  assert.deepEqual(
    list?.nodes.map(({ id }) => id),
    expected.slice(0, first).map(({ id }) => id),
  );
  assert.equal(list?.totalCount, expected.length);
}
