import assert from 'node:assert/strict';
import { encodeKeysetCursor, HEADERS, MAX_PAGE_SIZE } from '../../../../schema/contract.ts';
import { askData, errorCodes, type LedgerUnderTest } from './ledgerUnderTest.ts';

/** Arguments out of the contract are refused by their code, and only the field that has them. */
export async function checkRefusedArguments(ledger: LedgerUnderTest): Promise<void> {
  const { list, filterType } = ledger.shape;
  const query = `query ($first: Int! = 5, $after: String, $orderBy: MatterOrder! = DEADLINE_ASC, $filter: ${filterType}) {
    asked: ${list}(first: $first, after: $after, orderBy: $orderBy, filter: $filter) { nodes { id } }
    beside: ${list}(first: 1) { totalCount }
  }`;
  const cursor = encodeKeysetCursor({ order: 'CLOSED_ASC', value: '2021-01-01', id: 'x' });
  const refused: [variables: Record<string, unknown>, code: string][] = [
    [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'],
    [{ first: -1 }, 'PAGE_SIZE_OUT_OF_RANGE'],
    [{ first: MAX_PAGE_SIZE + 1 }, 'PAGE_SIZE_OUT_OF_RANGE'],
    [{ after: '' }, 'INVALID_CURSOR'],
    [{ after: 'k1.' }, 'INVALID_CURSOR'],
    [{ after: `k1.${Buffer.from('["DEADLINE_ASC",1,"x"]').toString('base64url')}` }, 'INVALID_CURSOR'],
    [{ after: cursor }, 'INVALID_CURSOR'],
    [{ orderBy: 'CLOSED_DESC', after: cursor }, 'INVALID_CURSOR'],
    [{ filter: { matter: { anyOf: Array(6).fill({ open: true }) } } }, 'BAD_USER_INPUT'],
    [{ filter: { matter: { anyOf: [{ anyOf: [{ open: true }] }] } } }, 'BAD_USER_INPUT'],
  ];
  for (const [variables, code] of refused) {
    const answer = await ledger.ask(query, variables);
    assert.deepEqual(errorCodes(answer), [code], `${JSON.stringify(variables)}: ${JSON.stringify(answer)}`);
    assert.deepEqual(answer.data, { asked: null, beside: { totalCount: ledger.rows.length } });
  }
  await askData(ledger, query, { first: MAX_PAGE_SIZE, orderBy: 'CLOSED_ASC', after: cursor });
}

/** Dates and instants that are none are refused before anything is asked of the database. */
export async function checkRefusedValues(ledger: LedgerUnderTest): Promise<void> {
  const { list, filterType } = ledger.shape;
  const query = `query ($filter: ${filterType}) { ${list}(filter: $filter) { totalCount } }`;
  const refused = [
    { due: { from: '2021-6-7' } },
    { due: { to: '2021-02-29' } },
    { registered: { from: 20210617 } },
    { noReportSince: '' },
    { lead: { on: 'today' } },
    { updated: { from: '2021-06-17' } },
    { updated: { from: '2021-06-17T00:00:00' } },
    { updated: { to: '2021-02-30T00:00:00Z' } },
  ];
  for (const matter of refused) {
    const answer = await ledger.ask(query, { filter: { matter } });
    assert.deepEqual(errorCodes(answer), ['BAD_USER_INPUT'], `${JSON.stringify(matter)}: ${JSON.stringify(answer)}`);
    assert.match(answer.errors?.[0]?.message ?? '', /Expected/);
  }
}

/** Whatever text a client sends, it is answered or refused as the client's mistake. */
export async function checkHostileTexts(ledger: LedgerUnderTest): Promise<void> {
  const { one, list, type, filterType } = ledger.shape;
  const query = `query ($id: ID!, $filter: ${filterType}, $after: String, $representations: [_Any!]!) {
    one: ${one}(id: $id) { id }
    list: ${list}(filter: $filter) { totalCount }
    page: ${list}(after: $after) { nodes { id } }
    _entities(representations: $representations) { __typename ... on Division { code ${list} { totalCount } } }
  }`;
  for (const text of ['\0', 'a\0b', '\ud800', "'", '"; drop table matter; --', '\\', '%', '\u{1F600}', '\u202e']) {
    const answer = await ledger.ask(query, {
      id: text,
      filter: { matter: { text, division: [text], leadBody: [text], category: [text], lead: { official: text } } },
      after: encodeKeysetCursor({ order: 'DEADLINE_ASC', value: text, id: text }),
      representations: [
        { __typename: type, id: text },
        { __typename: 'Organization', id: text },
        { __typename: 'Official', id: text },
        { __typename: 'Division', code: text },
      ],
    });
    for (const code of errorCodes(answer)) {
      assert.notEqual(code, 'INTERNAL_SERVER_ERROR', `${JSON.stringify(text)}: ${JSON.stringify(answer)}`);
    }
  }
}

/** A request whose headers contradict it is not answered. */
export async function checkRefusedHeaders(ledger: LedgerUnderTest): Promise<void> {
  const query = '{ __typename }';
  for (const today of ['yesterday', '2021-02-29', '']) {
    const answer = await ledger.ask(query, {}, { [HEADERS.today]: today });
    assert.deepEqual(errorCodes(answer), ['BAD_USER_INPUT'], JSON.stringify(answer));
    assert.equal(answer.data ?? null, null);
  }
}

/** A shard answers its own name and refuses every other. */
export async function checkShardHeader(ledger: LedgerUnderTest, shard: string): Promise<void> {
  await askData(ledger, '{ __typename }', {}, { [HEADERS.shard]: shard });
  const answer = await ledger.ask('{ __typename }', {}, { [HEADERS.shard]: 'another' });
  assert.deepEqual(errorCodes(answer), ['WRONG_SHARD'], JSON.stringify(answer));
  assert.equal(answer.data ?? null, null);
}
