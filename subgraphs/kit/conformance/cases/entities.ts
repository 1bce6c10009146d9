import { sourceId } from '../../../../schema/contract.ts';
import type { Check, CheckCase, FoundFault } from '../CheckCase.ts';
import { fault, warning } from '../CheckCase.ts';
import { type EntitySample, sampleEntities } from '../entitySamples.ts';
import { type AnsweredExchange, describeAnswer } from '../Holder.ts';
import { NotTried } from '../NotTried.ts';
import { spread } from '../spread.ts';

const UNKNOWN = 'nobody-has-this';

export const entityCases: readonly CheckCase[] = [
  {
    ...{ code: 'ENTITIES_IN_ORDER', group: 'ENTITIES', needs: [] },
    title: 'Answers representations one by one, in their order, one asked twice twice',
    cure: 'Put the rows back in the order of the representations by their key: a database gives them in its own.',
    async *run(check) {
      for (const { type, key, values } of await samplesOf(check)) {
        const asked = [...values.toReversed(), ...values.slice(0, 2)];
        const exchange = await askEntities(check, type, key, asked);
        const came: unknown[] = exchange.data._entities ?? [];
        yield* comparedKeys(exchange, key, asked, came);
      }
    },
  },
  {
    ...{ code: 'UNKNOWN_ENTITY_NULL', group: 'ENTITIES', needs: [] },
    title: 'Answers null for a row that it does not have, and the others beside it',
    cure: 'Return null from the reference resolver instead of throwing.',
    async *run(check) {
      for (const { type, key, values } of await samplesOf(check)) {
        const asked = [values[0] as string, UNKNOWN, values.at(-1) as string, ''];
        const exchange = await askEntities(check, type, key, asked, 'LENIENT');
        const came = exchange.answer?.data?._entities;
        if (!Array.isArray(came) || exchange.answer?.errors?.length) {
          yield fault(exchange, `a row, null, a row and null for ${JSON.stringify(asked)}`, describeAnswer(exchange));
          continue;
        }
        yield* comparedKeys(exchange, key, [values[0] as string, null, values.at(-1) as string, null], came);
      }
    },
  },
  {
    ...{ code: 'FOREIGN_IDS_NULL', group: 'ENTITIES', needs: ['LEDGER', 'SHARDED', 'SHARD'] },
    title: "Answers null for another shard's row, by representation and by root field",
    cure: 'Look rows up by their whole id, the name of the shard in it included.',
    async *run(check) {
      const { type, one } = check.face();
      const known = check.rows().map(({ id }) => id.split(':').slice(2).join(':'));
      const asked = [...known.slice(0, 3), 'A-1'].map(
        (local) => `${sourceId(check.contract, 'another-shard')}:${local}`,
      );
      const exchange = await check.holder.ask(
        `query ($ids: [_Any!]!, $id: ID!) { _entities(representations: $ids) { ... on ${type} { id } } one: ${one}(id: $id) { id } }`,
        { ids: asked.map((id) => ({ __typename: type, id })), id: asked[0] },
      );
      const { data } = exchange.answer ?? {};
      const isNull = data?.one === null && data._entities?.every((it: unknown) => it === null);
      if (!isNull) yield fault(exchange, `null for ${asked[0]} and its like`, describeAnswer(exchange));
    },
  },
  {
    ...{ code: 'ROW_BY_ID', group: 'ENTITIES', needs: ['ROWS'] },
    title: 'The root field of one row gives the row of that id, null if there is none',
    cure: 'Resolve the field as you resolve a representation of the same id.',
    async *run(check) {
      const { one } = check.face();
      const query = `query ($id: ID!) { one: ${one}(id: $id) { id title } }`;
      for (const row of spread(check.rows(), 5)) {
        const exchange = await check.holder.data(query, { id: row.id });
        const came = exchange.data.one;
        if (came?.id !== row.id || came.title !== row.title) {
          yield fault(exchange, `${row.id} "${row.title}"`, JSON.stringify(came));
        }
      }
      const exchange = await check.holder.ask(query, { id: UNKNOWN });
      if (exchange.answer?.data?.one !== null || exchange.answer.errors?.length) {
        yield fault(exchange, `null for ${UNKNOWN}`, describeAnswer(exchange));
      }
    },
  },
  {
    ...{ code: 'SPANNING_ENTITIES_NULL', group: 'ENTITIES', needs: ['LEDGER', 'SHARDED'] },
    title: 'Answers null, or at least an empty list, for a body or official of whom it has nothing',
    cure: 'Return null for a body or an official that no row names: the hub then need not read an empty list of each shard.',
    async *run(check) {
      const { list } = check.face();
      const types = ['Organization', 'Official'];
      for (const type of types) {
        const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { list: ${list}(first: 5) { nodes { id } totalCount } } } }`;
        const exchange = await check.holder.ask(query, { of: [{ __typename: type, id: UNKNOWN }] });
        const came = exchange.answer?.data?._entities;
        if (
          exchange.answer?.errors?.length ||
          !Array.isArray(came) ||
          came.length !== 1 ||
          came[0]?.list?.totalCount > 0
        ) {
          yield fault(exchange, `null for an ${type} ${UNKNOWN}`, describeAnswer(exchange));
        } else if (came[0] !== null) yield warning(exchange, `null for an ${type} ${UNKNOWN}`, 'an empty list');
      }
    },
  },
];

async function samplesOf(check: Check): Promise<EntitySample[]> {
  const samples = await check.once('entities', () => sampleEntities(check));
  if (samples.length === 0) throw new NotTried('no rows');
  return samples;
}

function askEntities(
  { holder }: Check,
  type: string,
  key: string,
  values: readonly string[],
  lenient?: 'LENIENT',
): Promise<AnsweredExchange> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} { ${key} } } }`;
  const variables = { of: values.map((value) => ({ __typename: type, [key]: value })) };
  // The caller of a lenient question looks at the errors itself.
  return lenient ? (holder.ask(query, variables) as Promise<AnsweredExchange>) : holder.data(query, variables);
}

function* comparedKeys(
  exchange: AnsweredExchange,
  key: string,
  expected: readonly (string | null)[],
  came: readonly unknown[],
): Generator<FoundFault> {
  if (came.length !== expected.length) {
    yield fault(exchange, `${expected.length} entities`, `${came.length} entities`);
    return;
  }
  for (const [i, value] of expected.entries()) {
    const found = (came[i] as Record<string, string> | null)?.[key] ?? null;
    if (found === value) continue;
    yield fault(exchange, `${value} at place ${i + 1}`, `${found} at place ${i + 1}`);
    return;
  }
}
