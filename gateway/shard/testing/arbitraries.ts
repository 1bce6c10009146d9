/** Random ledgers for property tests: many ties, some nulls, shards of very different size. */
import fc from 'fast-check';
import type { OrderRule, SortKey } from '../order.ts';

/** Every property test runs from this seed, so that a run is the same everywhere; a failure prints how to shrink it. */
export const SEED = 20210617;

export const orderRules: fc.Arbitrary<OrderRule> = fc
  .record({
    subject: fc.constantFrom(
      { name: 'DEADLINE', path: 'deadline.date', kind: 'DATE' as const },
      { name: 'UPDATED', path: 'updatedAt', kind: 'INSTANT' as const },
      { name: 'AMOUNT', path: 'amount', kind: 'NUMBER' as const },
    ),
    descending: fc.boolean(),
  })
  .map(({ subject, descending }) => ({
    ...subject,
    name: `${subject.name}_${descending ? 'DESC' : 'ASC'}`,
    descending,
  }));

/** Few distinct values, as deadlines are: every second one is the last of December. */
export function sortValues(rule: OrderRule): fc.Arbitrary<string | null> {
  const crowded = fc.oneof(fc.constant(11), fc.nat({ max: 11 }));
  const month = (it: number) => String(it + 1).padStart(2, '0');
  const value: fc.Arbitrary<string> =
    rule.kind === 'DATE'
      ? crowded.map((it) => `2021-${month(it)}-28`)
      : rule.kind === 'INSTANT'
        ? crowded.map((it) => `2021-${month(it)}-28T00:00:00.00${it % 2}Z`)
        : crowded.map((it) => String((it - 4) * 5));
  return fc.option(value, { nil: null, freq: 6 });
}

/** Rows of 1 to `maxShards` shards; ids are `x:<shard>:<local>`. */
export function shardedRows(rule: OrderRule, maxShards: number): fc.Arbitrary<Map<string, SortKey[]>> {
  const size = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 30 }));
  const values = size.chain((length) => fc.array(sortValues(rule), { minLength: length, maxLength: length }));
  return fc.array(values, { minLength: 1, maxLength: maxShards }).map(
    (shards) =>
      new Map(
        shards.map((of, shard) => {
          const name = String(100 + shard);
          return [name, of.map((value, local) => ({ value, id: `x:${name}:${String(local).padStart(3, '0')}` }))];
        }),
      ),
  );
}
