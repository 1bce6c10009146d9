import { type Check, type CheckCase, fault } from '../CheckCase.ts';
import { describeAnswer, type Exchange, errorCodes } from '../Holder.ts';
import { OWN_MEANINGS } from '../ownMeanings.ts';

/** What no message may hold: it tells a stranger how the system is built. */
const LEAKS: readonly [what: string, pattern: RegExp][] = [
  ['a stack', /\n\s+at |Traceback|\bat \w+ \([^)]*:\d+/],
  ['a path', /(?:^|[\s("'])(?:\/[\w.-]+){2,}\/[\w-]+\.\w+|[A-Z]:\\[\w\\]+|node_modules|site-packages/],
  [
    'SQL',
    /\b(?:select|insert|update|delete)\b[^.]{0,200}\b(?:from|into|set|where)\b|SQLITE_|syntax error at or near|no such (?:table|column)|relation "/i,
  ],
  ['an address', /\b(?:ECONN\w+|postgres(?:ql)?:\/\/|(?:\d{1,3}\.){3}\d{1,3}:\d+)/],
];

export const hostileRequestCases: readonly CheckCase[] = [
  {
    ...{ code: 'BAD_REQUESTS_SURVIVED', group: 'LIMITS', needs: [] },
    title: "Bodies that are no request are refused as the caller's mistake, and the next request is answered",
    cure: 'Answer 400 (or 413, 415) with an error that has a code; never 500.',
    async *run(check) {
      for (const [what, exchange] of await badRequests(check)) {
        if (exchange.status >= 500)
          yield fault(
            exchange,
            `${what} refused with a status below 500`,
            `${exchange.status} ${describeAnswer(exchange)}`,
          );
        else if (exchange.answer?.data) yield fault(exchange, `${what} refused`, describeAnswer(exchange));
      }
      await check.holder.data('{ __typename }');
    },
  },
  {
    ...{ code: 'WRONG_QUERIES_REFUSED', group: 'LIMITS', needs: [] },
    title: 'A query that does not parse or does not fit the schema is refused without data',
    cure: 'Validate before you execute: every GraphQL server does unless it was told not to.',
    async *run({ holder }) {
      for (const query of ['{', '{ noSuchField }', 'query ($x: NoSuchType) { __typename }', '{ ...Nowhere }']) {
        const exchange = await holder.ask(query);
        const isRefused = (exchange.answer?.errors?.length ?? 0) > 0 && !exchange.answer?.data;
        if (!isRefused || exchange.status >= 500) {
          yield fault(exchange, `"${query}" refused`, `${exchange.status} ${describeAnswer(exchange)}`);
        }
      }
    },
  },
  {
    ...{ code: 'NOTHING_LEAKED', group: 'LIMITS', needs: [] },
    title: 'No message shows a stack, SQL, a path or an address',
    cure: 'Answer a sentence of your own with a code, and write the cause to your log.',
    async *run(check) {
      const exchanges = [...(await badRequests(check)).map(([, exchange]) => exchange), ...(await hostileTexts(check))];
      for (const exchange of exchanges) {
        const text = exchange.answer?.errors ? JSON.stringify(exchange.answer.errors, null, 1) : exchange.text;
        const shown = LEAKS.find(([, pattern]) =>
          exchange.status >= 400 || exchange.answer?.errors ? pattern.test(unescaped(text)) : false,
        );
        if (shown) yield fault(exchange, `a message without ${shown[0]}`, text.slice(0, 300));
      }
    },
  },
  {
    ...{ code: 'HOSTILE_TEXTS_SURVIVED', group: 'LIMITS', needs: ['LEDGER'] },
    title: 'Whatever text a client sends is looked for or refused as its mistake',
    cure: 'Give texts to the database as parameters; refuse what it cannot hold, such as NUL, with BAD_USER_INPUT.',
    async *run(check) {
      for (const exchange of await hostileTexts(check)) {
        const codes = errorCodes(exchange);
        const isFailure = codes.some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'NO_CODE');
        if (exchange.status >= 500 || isFailure) {
          yield fault(
            exchange,
            "an answer, or an error that is the client's",
            `${exchange.status} ${describeAnswer(exchange)}`,
          );
        }
      }
    },
  },
];

type Named = [what: string, exchange: Exchange];

function badRequests(check: Check): Promise<Named[]> {
  return check.once('badRequests', async () => {
    const { holder } = check;
    const bodies: [what: string, body: string, contentType?: string | null][] = [
      ['a body that is no JSON', '{"query": "{ __typename'],
      ['an empty body', ''],
      ['a JSON array of nothing', '[]'],
      ['a JSON number', '1'],
      ['a request without a query', '{"variables": {}}'],
      ['a query that is no text', '{"query": 1}'],
      ['a body that says it is text', '{"query":"{ __typename }"}', 'text/plain'],
      ['a body that says it is a form', 'query=%7B__typename%7D', 'application/x-www-form-urlencoded'],
    ];
    const exchanges: Named[] = [];
    for (const [what, body, contentType = 'application/json'] of bodies) {
      exchanges.push([what, await holder.ask('', {}, { body, headers: { 'content-type': contentType } })]);
    }
    return exchanges;
  });
}

const HOSTILE = ['\0', 'a\0b', '\ud800', "'", '"; drop table matter; --', '\\', '%', '\u{1F600}', '\u202e', '$1'];

function hostileTexts(check: Check): Promise<Exchange[]> {
  return check.once('hostileTexts', async () => {
    if (OWN_MEANINGS[check.contract] === null) return [];
    const { one, list, type, filterType } = check.face();
    const query = `query ($id: ID!, $filter: ${filterType}, $of: [_Any!]!) {
      one: ${one}(id: $id) { id } list: ${list}(filter: $filter) { totalCount }
      _entities(representations: $of) { __typename }
    }`;
    const exchanges: Exchange[] = [];
    for (const text of HOSTILE) {
      exchanges.push(
        await check.holder.ask(query, {
          id: text,
          filter: { matter: { text, division: [text], leadBody: [text], category: [text], lead: { official: text } } },
          of: [type, 'Organization', 'Official'].map((name) => ({ __typename: name, id: text })),
        }),
      );
    }
    return exchanges;
  });
}

function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\"', '"');
}
