import { HEADERS } from '../../../../schema/contract.ts';
import { type CheckCase, fault } from '../CheckCase.ts';
import { describeAnswer } from '../Holder.ts';

export const httpCases: readonly CheckCase[] = [
  {
    ...{ code: 'CONTENT_TYPE', group: 'LIMITS', needs: [] },
    title: 'Answers JSON, and says so; the two GraphQL media types are both understood',
    cure: 'Send content-type application/json or application/graphql-response+json, with charset utf-8 if any.',
    async *run({ holder }) {
      for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
        const exchange = await holder.ask('{ __typename }', {}, { headers: { accept } });
        const type = exchange.headers.get('content-type') ?? '';
        const isJson = /^application\/(graphql-response\+)?json\s*(;|$)/i.test(type);
        if (exchange.status !== 200 || !isJson || !exchange.answer?.data) {
          yield fault(
            exchange,
            `200 and a JSON media type for accept: ${accept}`,
            `${exchange.status} ${type || 'without a content type'}`,
          );
        }
      }
      const withCharset = await holder.ask(
        '{ __typename }',
        {},
        { headers: { 'content-type': 'application/json; charset=utf-8' } },
      );
      if (!withCharset.answer?.data)
        yield fault(withCharset, 'data for content-type application/json; charset=utf-8', describeAnswer(withCharset));
    },
  },
  {
    ...{ code: 'CONCURRENT_AS_ALONE', group: 'LIMITS', needs: ['ROWS'] },
    title: 'Twenty requests at once are answered as they are one by one',
    cure: 'Keep what belongs to a request (its day, its loaders, its transaction) out of shared variables.',
    async *run(check) {
      const { list } = check.face();
      const query = `query ($first: Int!, $orderBy: MatterOrder!) { list: ${list}(first: $first, orderBy: $orderBy) { nodes { id lateness { state asOf } } totalCount } }`;
      const days = [check.today, '2021-03-31', '2021-12-31'];
      const asked = Array.from({ length: 20 }, (_, i) => ({
        variables: { first: i + 1, orderBy: i % 2 === 0 ? 'DEADLINE_ASC' : 'UPDATED_DESC' },
        parts: { headers: { [HEADERS.today]: days[i % days.length] as string } },
      }));
      const together = await Promise.all(
        asked.map(({ variables, parts }) => check.holder.ask(query, variables, parts)),
      );
      for (const [i, { variables, parts }] of asked.entries()) {
        const alone = await check.holder.ask(query, variables, parts);
        const [expected, came] = [JSON.stringify(alone.answer?.data), JSON.stringify(together[i]?.answer?.data)];
        if (expected !== came)
          yield fault(alone, `what came alone: ${expected?.slice(0, 150)}`, `among twenty: ${came?.slice(0, 150)}`);
      }
    },
  },
  {
    ...{ code: 'ALIASES_AND_FRAGMENTS', group: 'LIMITS', needs: ['ROWS'] },
    title: 'Aliases, fragments, directives and one field asked twice are answered as GraphQL says',
    cure: 'Execute with a GraphQL library; answer each alias by its own arguments.',
    async *run(check) {
      const { list, type } = check.face();
      const exchange = await check.holder.data(
        `query ($with: Boolean!) { few: ${list}(first: 1) { ...page } more: ${list}(first: 3) { ...page totalCount @skip(if: $with) } }
         fragment page on ${type}Connection { nodes { title: id ... on Matter { id @include(if: $with) } } }`,
        { with: true },
      );
      const { few, more } = exchange.data;
      const expected = Math.min(3, check.rows().length);
      const isRight =
        few?.nodes.length === 1 &&
        (more?.nodes.length === expected || check.rows().length < check.ledger().total) &&
        !('totalCount' in more) &&
        more.nodes.every((it: Record<string, string>) => it.title === it.id);
      if (!isRight)
        yield fault(
          exchange,
          `1 and ${expected} rows, title as alias of id, no totalCount`,
          JSON.stringify(exchange.data).slice(0, 300),
        );
    },
  },
];
