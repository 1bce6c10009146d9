import type { CheckCase } from '../CheckCase.ts';
import { fault } from '../CheckCase.ts';
import { describeAnswer, errorCodes } from '../Holder.ts';

export const reachCases: readonly CheckCase[] = [
  {
    ...{ code: 'ANSWERS', group: 'REACH', needs: [] },
    title: 'Answers GraphQL by POST with JSON',
    cure: 'Start the subgraph, and give the address of its GraphQL endpoint, path included.',
    async *run({ holder, shard }) {
      const asked = await holder.ask('{ __typename }');
      if (errorCodes(asked).includes('WRONG_SHARD')) {
        yield fault(asked, `an answer of shard ${shard}, which was named (--shard)`, describeAnswer(asked));
        return;
      }
      const exchange = await holder.data('{ __typename }');
      if (exchange.data.__typename !== 'Query') {
        yield fault(exchange, '"Query" for { __typename }', JSON.stringify(exchange.data));
      }
    },
  },
  {
    ...{ code: 'ROWS_READ', group: 'REACH', needs: ['MATTERS'] },
    title: 'Its rows can be read, page by page, with all their parts',
    cure: 'Answer the request that is shown: every case on rows waits for it.',
    async *run({ readingFault }) {
      if (readingFault) yield readingFault;
    },
  },
];
