import assert from 'node:assert/strict';
import { BODIES, DIVISION_CODES, OFFICIALS } from '../arbitraryMatters.ts';
import { askData, type LedgerUnderTest } from './ledgerUnderTest.ts';

/** Reads how many statements the ledger has run so far. */
export type CountStatements = () => number;

const ALL_PARTS = `id leadBody { id } cooperatingBodies { id } leadOfficial { id } leads { post } measures { text }
  extensions { reason } evidence { title } indicators { name readings { actual } } lateness { state }
  reports(first: 3) { nodes { text } totalCount } events(first: 3) { nodes { kind } totalCount }`;

/** A page of 50 with all that hangs on its matters costs as many statements as one of 5. */
export async function checkStatementsOfPage(ledger: LedgerUnderTest, statements: CountStatements): Promise<void> {
  const query = `query ($first: Int!) {
    ${ledger.shape.list}(first: $first) { nodes { ${ALL_PARTS} } totalCount pageInfo { hasNextPage } }
  }`;
  const few = await countOf(statements, () => askData(ledger, query, { first: 5 }));
  const many = await countOf(statements, () => askData(ledger, query, { first: 50 }));
  assert.equal(many, few);
  assert.ok(few > 0 && few <= 14, `expected a statement a list at most, got ${few}`);
}

/** As many statements for 50 representations as for 5, and one for each list that hangs on an entity. */
export async function checkStatementsOfEntities(ledger: LedgerUnderTest, statements: CountStatements): Promise<void> {
  const { type, list } = ledger.shape;
  const ofMatters = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ${type} { ${ALL_PARTS} } }
  }`;
  const representations = (count: number) => ({
    representations: ledger.rows.slice(0, count).map(({ id }) => ({ __typename: type, id })),
  });
  const few = await countOf(statements, () => askData(ledger, ofMatters, representations(5)));
  const many = await countOf(statements, () => askData(ledger, ofMatters, representations(50)));
  assert.equal(many, few);

  const ofSpanning = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Organization { led: ${list}(first: 20) { nodes { ${ALL_PARTS} } totalCount } helped: ${list}(role: COOPERATING) { nodes { id } } }
    ... on Official { ${list}(first: 2) { nodes { id } totalCount } }
    ... on Division { ${list}(first: 2) { nodes { id } totalCount } }
  } }`;
  const spanning = (count: number) => ({
    representations: [
      ...BODIES.slice(0, count).map((id) => ({ __typename: 'Organization', id })),
      ...OFFICIALS.slice(0, count).map((id) => ({ __typename: 'Official', id })),
      ...DIVISION_CODES.slice(0, count).map((code) => ({ __typename: 'Division', code })),
    ],
  });
  const fewParents = await countOf(statements, () => askData(ledger, ofSpanning, spanning(1)));
  const manyParents = await countOf(statements, () => askData(ledger, ofSpanning, spanning(20)));
  assert.equal(manyParents, fewParents);
}

async function countOf(statements: CountStatements, ask: () => Promise<unknown>): Promise<number> {
  const before = statements();
  await ask();
  return statements() - before;
}
