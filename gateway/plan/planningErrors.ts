/** Why an operation has no plan. */
import { GraphQLError } from 'graphql';

export function tooLargeToPlan(cause?: Error): GraphQLError {
  return new GraphQLError('Expected a query that can be planned; ask for fewer lists within lists.', {
    extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
    originalError: cause,
  });
}

export function nobodyAnswers(): GraphQLError {
  return new GraphQLError('Expected a subgraph that answers this query, found none.', {
    extensions: { code: 'NO_SUBGRAPH', http: { status: 500 } },
  });
}

export function tooManyWait(): GraphQLError {
  return new GraphQLError('Too many new queries wait to be planned.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
  });
}

/** Too large a query is refused before this: others were before it. */
export function notPlannedInTime(cause: unknown): GraphQLError {
  return new GraphQLError('The query was not planned before the deadline of the request.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    originalError: cause instanceof Error ? cause : undefined,
  });
}
