import assert from 'node:assert/strict';
import { execute, type OperationDefinitionNode, parse } from 'graphql';
import { assembleContract } from '../../../../schema/contract.ts';
import { executeCompiled } from '../../execution/executeCompiled.ts';
import { createContext } from '../../server/context.ts';
import type { SubgraphDefinition } from '../../server/runSubgraph.ts';
import { subgraphSchema } from '../../server/startSubgraph.ts';
import type { ServedSubgraph } from '../servedSubgraph.ts';
import { MATTER_FIELDS } from './fields.ts';
import type { LedgerUnderTest } from './ledgerUnderTest.ts';

/** Lists, matters and entities with every field are plain: compiled execution answers them, and as graphql-js does. */
export async function checkCompiledExecution(
  ledger: LedgerUnderTest & Pick<ServedSubgraph, 'database'>,
  definition: SubgraphDefinition,
): Promise<void> {
  const { list, one, type } = ledger.shape;
  const schema = subgraphSchema(
    assembleContract(definition.contract),
    definition.createResolvers(ledger.database) as Record<string, object>,
  );
  const document = parse(`query ($id: ID!, $representations: [_Any!]!, $whole: Boolean!) {
    ${list}(first: 50) { nodes { __typename ...Whole @include(if: $whole) id } totalCount pageInfo { endCursor } }
    ${one}(id: $id) { ...Whole }
    _entities(representations: $representations) {
      ... on ${type} { ...Whole }
      ... on Organization { ${list}(first: 3) { nodes { ...Whole } totalCount } }
    }
  }
  fragment Whole on ${type} { ${MATTER_FIELDS} }`);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const contextOf = () => {
    return createContext(ledger.today, '2021-06-17T01:00:00.000Z', { id: 'x', system: 'x', shard: null, name: 'x' });
  };
  const [first] = ledger.rows;
  const body = { __typename: 'Organization', id: ledger.rows.find(({ leadBody }) => leadBody)?.leadBody };
  const representations = [...ledger.rows.slice(0, 20).map(({ id }) => ({ __typename: type, id })), body];
  for (const whole of [true, false]) {
    const variables = { id: first?.id, representations, whole };
    const expected = await execute({ schema, document, variableValues: variables, contextValue: contextOf() });
    // Some rows by a loop, the others by code.
    const compiled = { schema, document, operation, variables, hotAfter: 10 };
    const data = await executeCompiled({ ...compiled, context: contextOf() });
    assert.equal(expected.errors, undefined);
    assert.equal(JSON.stringify(data), JSON.stringify(expected.data));
  }
}
