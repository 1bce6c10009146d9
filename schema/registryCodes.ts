/** Every code of the registry. docs/reference/registry.md is held against both tables. */

export interface RegistryErrorEntry {
  httpStatus: number;
  sentence: string;
  remedy: string;
}

/** Of answers that are no success. */
export const REGISTRY_ERRORS = {
  UNAUTHENTICATED: {
    httpStatus: 401,
    sentence: 'No token came, or one that no owner has.',
    remedy: 'Send authorization: Bearer <token>; guatu takes it from GUATU_TOKEN or --token-file.',
  },
  TOO_MANY_ATTEMPTS: {
    httpStatus: 429,
    sentence: 'Too many wrong tokens came from this address.',
    remedy: 'Wait a minute (retry-after has the seconds), and look the token up meanwhile.',
  },
  NOT_OWNER: {
    httpStatus: 403,
    sentence: 'The owner of this token does not own the target, or there is no such target.',
    remedy: 'Compare the target with what guatu status shows; the operator of the hub says who owns what.',
  },
  BAD_REQUEST: {
    httpStatus: 400,
    sentence: 'The request is not what this path takes.',
    remedy: 'The message names the key, what was expected and what came.',
  },
  NOT_FOUND: {
    httpStatus: 404,
    sentence: 'Nothing is served at this path.',
    remedy: 'The paths are in docs/reference/registry.md.',
  },
  NO_SUCH_VERSION: {
    httpStatus: 404,
    sentence: 'The target has no such version.',
    remedy: 'guatu status --versions lists those that it has.',
  },
  NOT_PUBLISHED: {
    httpStatus: 409,
    sentence: 'Nothing that was published is live at this target.',
    remedy: 'Publish it, or roll back to a version by its number.',
  },
  VERSION_CONFLICT: {
    httpStatus: 409,
    sentence: 'Another version is live than ifVersion says.',
    remedy: 'Look at what was published meanwhile, and publish again over that.',
  },
  REFUSED: {
    httpStatus: 422,
    sentence: 'It was not published: a check said no. What was live is live.',
    remedy: 'Do what each reason says, then publish again.',
  },
  REQUEST_TOO_LARGE: {
    httpStatus: 413,
    sentence: 'The request is larger than two megabytes.',
    remedy: 'A contract is one SDL document, of some tens of kilobytes.',
  },
  BUSY: {
    httpStatus: 503,
    sentence: 'Too many publications wait for one another.',
    remedy: 'Publish again in a minute.',
  },
  STOPPING: {
    httpStatus: 503,
    sentence: 'The hub is stopping. Nothing was changed.',
    remedy: 'Publish again once it is back.',
  },
  INTERNAL: {
    httpStatus: 500,
    sentence: 'The hub failed. What was live is live; its log has the whole.',
    remedy: 'Tell the operator of the hub, with the time.',
  },
} as const satisfies Record<string, RegistryErrorEntry>;

export type RegistryErrorCode = keyof typeof REGISTRY_ERRORS;

export interface RefusalEntry {
  /** What has to hold. */
  expects: string;
  cure: string;
}

/** What a publication is checked for before it goes live. */
export const REFUSALS = {
  ADDRESS: {
    expects: 'The address is http or https, without user name, password and fragment.',
    cure: 'Publish the plain address at which the subgraph answers GraphQL.',
  },
  ADDRESS_NOT_ALLOWED: {
    expects: "The hub's allow list has the host, and every address that the host's name stands for.",
    cure: 'Have the operator add host or range to registry.allow, or publish an address that is in it.',
  },
  REACHABLE: {
    expects: 'It answers a GraphQL request within its timeout.',
    cure: 'Start it, and open the way from the hub to it; curl the address from the machine of the hub.',
  },
  SCHEMA_SHOWN: {
    expects: 'It shows its SDL by _service, or by introspection.',
    cure: 'Serve _service { sdl }, as every Federation 2 subgraph does, or allow introspection.',
  },
  FITS_CONTRACT: {
    expects: 'Its SDL has what the contract promises.',
    cure: 'Change what the message names; guatu contract prints the contract, guatu check says more.',
  },
  RIGHT_SHARD: {
    expects: 'It is the shard as which it is published, and refuses, with WRONG_SHARD, what is meant for another.',
    cure: 'Publish it as the shard that it is; have it compare x-guatu-shard with its own name and refuse others.',
  },
  FIRST_ANSWER: {
    expects: 'It answers a first page of five as the contract says: its own rows, sorted, with cursors.',
    cure: 'Ask it the question in the message yourself; guatu check tries every order and filter.',
  },
  COMPOSES: {
    expects: 'Both composers compose the contract with all others, and it keeps to our rules.',
    cure: 'Change what the message names; npm run compose says the same with a checkout of the project.',
  },
  REMOVAL_IN_USE: {
    expects: 'Nobody uses what the contract no longer has, or has otherwise.',
    cure: 'Mark it @deprecated, tell the clients that are named, and remove it when they ask no more.',
  },
  USAGE_TOO_SHORT: {
    expects: 'Usage has been recorded for as long as registry.usageDays, before anything is taken away.',
    cure: 'Publish what is added now, and what is removed when usage has been recorded for long enough.',
  },
  HOLDERS_FIT: {
    expects: 'Those who hold rows of the contract now can be asked by it.',
    cure: 'Let the holders named serve it first: what a holder has beyond its contract is no hindrance.',
  },
  SERVABLE: {
    expects: 'The hub can plan and serve the whole graph with it.',
    cure: 'Tell the operator of the hub: the contracts compose, and the hub cannot serve them.',
  },
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof REFUSALS;
