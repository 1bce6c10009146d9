/** A logical subgraph with one holder: each request goes there as it is. */
import { Kind, parse } from 'graphql';
import { prepareText } from './prepareText.ts';
import { type SubgraphSource, variablesText } from './SubgraphSource.ts';
import type { Endpoint, Transport } from './transport.ts';

/** `prepare` throws GraphQLError for a text that is no GraphQL. */
export function createDirectSource(endpoint: Endpoint, transport: Transport): SubgraphSource {
  return {
    prepare(query) {
      const text = prepareText(query, { isRead: isRead(query) });
      return {
        execute: (variables, context) =>
          transport.send(endpoint, { text, variablesText: variablesText(variables) }, context),
      };
    },
  };
}

/** Whether all its operations are queries. */
function isRead(query: string): boolean {
  const { definitions } = parse(query, { noLocation: true });
  return definitions.every((it) => it.kind !== Kind.OPERATION_DEFINITION || it.operation === 'query');
}
