import { HEADERS } from '../../../../schema/contract.ts';
import { type CheckCase, fault } from '../CheckCase.ts';
import { describeAnswer, errorCodes } from '../Holder.ts';

export const shardCases: readonly CheckCase[] = [
  {
    ...{ code: 'WRONG_SHARD_REFUSED', group: 'REACH', needs: ['SHARDED', 'SHARD'] },
    title: 'Refuses a request that was meant for another shard with WRONG_SHARD',
    cure: 'Compare the header x-guatu-shard with your own name before anything else, and answer no data.',
    async *run({ holder, shard }) {
      const headers = { [HEADERS.shard]: `${shard}-not` };
      const exchange = await holder.ask('{ __typename }', {}, { headers });
      const { answer } = exchange;
      if (errorCodes(exchange).includes('WRONG_SHARD') && !answer?.data) return;
      yield fault(exchange, `WRONG_SHARD for shard ${headers[HEADERS.shard]}`, describeAnswer(exchange));
    },
  },
];
