/** Every error code that a client of the hub can meet. docs/reference/errors.md is held against this table. */

/** Whose fault: the caller's request, a system behind the hub, or the hub itself. */
export type Fault = 'CALLER' | 'SYSTEM' | 'HUB';

export interface ErrorEntry {
  fault: Fault;
  /** Of an answer that consists of this error alone. An error of a field leaves the answer at 200. */
  httpStatus: number;
  sentence: string;
  remedy: string;
}

export const ERRORS = {
  BAD_REQUEST: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The HTTP request is no GraphQL request.',
    remedy: 'Send JSON with a query by POST, content type application/json.',
  },
  GRAPHQL_PARSE_FAILED: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query is no GraphQL.',
    remedy: 'Correct the syntax at the line and column that the message names.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query does not fit the schema.',
    remedy: 'Compare with the schema; the message names the field or argument.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The document has several operations, and none or an unknown one was named.',
    remedy: 'Send operationName.',
  },
  BAD_USER_INPUT: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'A variable, an argument or an option has a value that is not allowed.',
    remedy: 'The message names it and says what was expected.',
  },
  INVALID_CURSOR: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'The cursor is not of this list, or no longer.',
    remedy: 'Ask for the first page again, without after.',
  },
  CURSOR_OF_OTHER_QUERY: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'The cursor is of another list: another field, filter, order or parent.',
    remedy: 'Page on with the arguments of the first page, or ask for the first page again, without after.',
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'A page cannot have so many rows.',
    remedy: 'Ask for first from 1 to 500, and page on with after.',
  },
  UNKNOWN_SHARD: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'The id names a shard that the placement does not have, or no shard at all.',
    remedy: 'Take ids from answers of this graph; do not make them up.',
  },
  TOO_MANY_ROWS: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence:
      'Answering would have the hub hold more rows than limits.maxRowsPerList or limits.maxRowsPerFetch, or a system more than one request to it may come to.',
    remedy: 'Ask for smaller pages, or for fewer lists within lists.',
  },
  QUERY_TOO_LARGE: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query has more fields, levels or values, or could come to more rows, than the limits allow.',
    remedy: 'Ask for smaller pages, for fewer lists within lists, or in several queries; the message names the limit.',
  },
  QUERY_TOO_COSTLY: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query could cost more than limits.maxQueryCost; the message has the estimate and the limit.',
    remedy: 'Ask for smaller pages, for fewer lists within lists, of fewer shards, or in several queries.',
  },
  UNAUTHENTICATED: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'The field is only for clients that say who they are. It is null, and nobody was asked for it.',
    remedy: 'Ask again with credentials, or without the field.',
  },
  FORBIDDEN: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'The client is not allowed to see the field. It is null, and nobody was asked for it.',
    remedy: 'Ask without the field, or have the right granted.',
  },
  NO_LIST: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query has no list of objects that could be a table.',
    remedy: 'Ask for a list, such as matters { nodes { title } }.',
  },
  SEVERAL_LISTS: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query has several lists, and none was named. extensions.paths has them.',
    remedy: 'Name one of them in at.',
  },
  UNKNOWN_LIST: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The query has no list where at points. extensions.paths has those that there are.',
    remedy: 'Name one of them, by the names that the answer has.',
  },
  UNKNOWN_NESTED_LIST: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The rows have no list where nested.at points. extensions.paths has those that they have.',
    remedy: 'Name one of them, by the names that a row has.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    fault: 'CALLER',
    httpStatus: 200,
    sentence: 'A shard proxy serves no documents by id.',
    remedy: 'Send the whole query.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'No document with this id is in the manifests of the hub, and clients cannot add any.',
    remedy: 'Send the whole query, and have the manifest configured (persistedDocuments).',
  },
  PERSISTED_QUERY_MISMATCH: {
    fault: 'CALLER',
    httpStatus: 400,
    sentence: 'The request has a document and the id of another, or two ids.',
    remedy: 'Send the id alone, or the whole query alone.',
  },
  NOT_FOUND: {
    fault: 'CALLER',
    httpStatus: 404,
    sentence: 'Nothing is served at this path.',
    remedy: 'The graph is at /graphql.',
  },
  REQUEST_TOO_LARGE: {
    fault: 'CALLER',
    httpStatus: 413,
    sentence: 'The request is larger than limits.maxBodyBytes.',
    remedy: 'Ask in several requests, or have the limit raised.',
  },
  SUBGRAPH_UNREACHABLE: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system cannot be connected to, or broke the connection. Its fields are null, all others are answered.',
    remedy: 'Ask again later; /readyz says what is up.',
  },
  SUBGRAPH_TIMED_OUT: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system did not answer in time. Its fields are null, all others are answered.',
    remedy: 'Ask for less at once, or ask again later.',
  },
  SUBGRAPH_FAILED: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system answered with an error of its own, or with something that is no answer.',
    remedy: 'Tell the operator of the named system, with the request id.',
  },
  SHARD_UNREACHABLE: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'The one shard that holds the row does not answer.',
    remedy: 'Ask again later; /readyz says which shards are up.',
  },
  NO_SHARD_ANSWERED: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'None of the shards that can hold rows answered.',
    remedy: 'Ask again later; /readyz says which shards are up.',
  },
  INCOMPLETE: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system or shard is missing, and it is required, or completeness was asked for, as an export does.',
    remedy: 'Ask without complete to have the rest with its coverage, or ask again later.',
  },
  BROKEN_CONTRACT: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system or a shard answered what its contract forbids; what it said there is not shown.',
    remedy: 'Tell the operator of the named system or shard, with the request id.',
  },
  OUTDATED_CONTRACT: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence:
      'The shard that holds the row, or every shard that could, answers by an older contract and does not know what was asked.',
    remedy: 'Ask without the field, filter or argument that the message names, until its owner has caught up.',
  },
  NULL_VIOLATION: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system answered null where its contract promises a value; the nearest nullable field is null.',
    remedy: 'Tell the operator of the system that owns the field, with the request id.',
  },
  WRONG_SHARD: {
    fault: 'SYSTEM',
    httpStatus: 200,
    sentence: 'A system says that it is another shard than the hub believes.',
    remedy: 'Correct the address of the shard in the configuration of the hub.',
  },
  EXPORT_BUSY: {
    fault: 'HUB',
    httpStatus: 503,
    sentence: 'As many exports are under way as limits.maxExports allows.',
    remedy: 'Ask again in a moment; the header retry-after says in how many seconds.',
  },
  EXPORT_TIMED_OUT: {
    fault: 'HUB',
    httpStatus: 503,
    sentence: 'The export took longer than limits.exportTimeoutMs.',
    remedy: 'Ask for less at once, or have the limit raised.',
  },
  SERVICE_UNAVAILABLE: {
    fault: 'HUB',
    httpStatus: 503,
    sentence: 'The hub is stopping.',
    remedy: 'Ask again: another instance, or this one once it is back.',
  },
  NO_SUBGRAPH: {
    fault: 'HUB',
    httpStatus: 500,
    sentence: 'No subgraph answers what the query asks, although the schema has it.',
    remedy: 'Report it with the query: the supergraph promises more than its subgraphs have.',
  },
  INTERNAL_SERVER_ERROR: {
    fault: 'HUB',
    httpStatus: 500,
    sentence: 'The hub failed. The log has the whole under the request id.',
    remedy: 'Report it with the request id.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}
