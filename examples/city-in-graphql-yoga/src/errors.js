import { GraphQLError } from 'graphql';

/** A refusal that the client may read: a code of the contract and a sentence. */
export function refusal(code, message) {
  return new GraphQLError(message, { extensions: { code } });
}
