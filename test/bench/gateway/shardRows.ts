import type { TestRow } from '../../../gateway/shard/testing/contractServer.ts';
import { rowOf } from '../../../gateway/shard/testing/stageHarness.ts';

const ROWS_PER_SHARD = 40;

/** Rows of so many shards. Half of all deadlines are the last day of the year, as in the ledgers of the province. */
export function shardRows(shards: number): Map<string, TestRow[]> {
  return new Map(
    Array.from({ length: shards }, (_, shardIndex) => {
      const shard = String(340_000 + shardIndex);
      const rows = Array.from({ length: ROWS_PER_SHARD }, (_, index) =>
        rowOf(shard, index + 1, {
          leadBody: `O${index % 7}`,
          deadline: index % 2 === 0 ? '2021-12-31' : `2021-${month(shardIndex + index)}-28`,
        }),
      );
      return [shard, rows];
    }),
  );
}

function month(seed: number): string {
  return String(1 + ((seed * 7) % 12)).padStart(2, '0');
}
