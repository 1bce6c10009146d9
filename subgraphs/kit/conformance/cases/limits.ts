import { type Check, type CheckCase, type FoundFault, fault, warning } from '../CheckCase.ts';
import { describeAnswer, errorCodes } from '../Holder.ts';
import { UnexpectedAnswer } from '../UnexpectedAnswer.ts';

/** Three levels of it come to some 20,000 rows: enough to bring down who has no bound, and gentle on who has one. */
const NESTED_PAGE_SIZE = 28;

export const limitCases: readonly CheckCase[] = [
  {
    ...{ code: 'LARGE_BODIES_SURVIVED', group: 'LIMITS', needs: [] },
    title: 'A body of eight megabytes is answered or refused, and the next request is answered',
    cure: 'Bound the size of a body (the kit: 4 MB), and refuse what is larger with 413.',
    async *run({ holder }) {
      const body = JSON.stringify({ query: '{ __typename }', variables: { unused: 'x'.repeat(8 * 1024 * 1024) } });
      // Some servers close the connection on who sends too much: that is a refusal too.
      const exchange = await holder.ask('', {}, { body }).catch(unlessUnexpected);
      if (exchange && exchange.status >= 500) {
        yield fault(exchange, 'a status below 500', `${exchange.status} ${describeAnswer(exchange)}`);
      }
      await holder.data('{ __typename }');
    },
  },
  {
    ...{ code: 'LISTS_BOUNDED', group: 'LIMITS', needs: ['ROWS'] },
    title: 'Lists within lists are answered in time or refused with TOO_MANY_ROWS',
    cure: 'Count the rows that a request gives, and refuse it beyond a bound (the kit: 100,000).',
    async *run(check) {
      const { list } = check.face();
      const nested = (below: string) =>
        `leadBody { id ... on Organization { ${list}(first: ${NESTED_PAGE_SIZE}) { nodes { id ${below} } } } }`;
      yield* survived(check, `{ ${list}(first: ${NESTED_PAGE_SIZE}) { nodes { id ${nested(nested('title'))} } } }`);
    },
  },
  {
    ...{ code: 'DEPTH_SURVIVED', group: 'LIMITS', needs: [] },
    title: 'A query that is nested deeply or has thousands of fields is answered or refused',
    cure: 'Bound the depth and the number of tokens of a query (the hub sends some tens of levels at most).',
    async *run(check) {
      const deep = `{ __schema { queryType { fields { type ${'{ ofType '.repeat(200)}{ name }${' }'.repeat(200)} } } } }`;
      yield* survived(check, deep);
      yield* survived(check, `{ ${Array.from({ length: 5_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`);
    },
  },
];

/** Answered or refused: both are well; a fault of the server's own is not. */
async function* survived({ holder }: Check, query: string): AsyncGenerator<FoundFault> {
  const exchange = await holder.ask(query);
  const codes = errorCodes(exchange);
  if (exchange.status >= 500 || codes.includes('INTERNAL_SERVER_ERROR')) {
    yield fault(exchange, 'an answer, or a refusal with a code', `${exchange.status} ${describeAnswer(exchange)}`);
  } else if (codes.includes('NO_CODE')) {
    yield warning(exchange, 'an answer, or a refusal with a code', describeAnswer(exchange));
  }
  await holder.data('{ __typename }');
}

function unlessUnexpected(error: unknown): null {
  if (error instanceof UnexpectedAnswer) return null;
  throw error;
}
