import { GraphQLError } from 'graphql';
import type { SubgraphErrorCode } from '../../schema/contract.ts';

/** An error whose sentence the client may read. Anything else that is thrown becomes INTERNAL_SERVER_ERROR. */
export function requestError(code: SubgraphErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
