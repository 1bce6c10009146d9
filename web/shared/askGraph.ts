/** Asks the hub that the page came from. */

/** A document with the types of its answer and its variables, as `npm run codegen` makes them. */
export interface TypedDocument<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
  /** `hash`: the name that the build gave it, and that the hub may know it by. */
  __meta__?: { hash?: string } | undefined;
}

export interface GraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string } & Readonly<Record<string, unknown>>;
}

/** What came, whole or in part: `data` null if nothing could be answered. */
export interface GraphAnswer<Data> {
  data: Data | null;
  errors: readonly GraphError[];
  /** `extensions.guatu`: the day that lateness was counted for, the instant of the answer, warnings. */
  guatu: { requestId: string; today: string; asOf: string } | null;
}

/** The hub did not answer, or not as a GraphQL server does. */
export class HubUnreachable extends Error {
  override name = 'HubUnreachable';
}

/** Until the hub says that it has no such name: it is older than the page, or has not read the page's manifest yet. */
let hubKnowsNames = true;

/**
 * Asks by the document's name, if it has one, and by its text if the hub does not know the name.
 *
 * @throws HubUnreachable; an AbortError when `signal` aborts
 */
export async function askGraph<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<GraphAnswer<Data>> {
  const documentId = document.__meta__?.hash;
  if (documentId !== undefined && hubKnowsNames) {
    const answer = await send<Data>({ documentId, variables }, signal);
    if (answer.errors[0]?.extensions?.code !== 'PERSISTED_QUERY_NOT_FOUND') return answer;
    hubKnowsNames = false;
  }
  return send({ query: document.toString(), variables }, signal);
}

async function send<Data>(body: object, signal: AbortSignal | undefined): Promise<GraphAnswer<Data>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'apollographql-client-name': 'guatu-web',
      },
      body: JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new HubUnreachable('The hub does not answer.', { cause });
  }
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw new HubUnreachable(`The hub answered ${response.status}, and no JSON.`, { cause });
  });
  const {
    data = null,
    errors = [],
    extensions,
  } = answer as Partial<GraphAnswer<Data>> & { extensions?: { guatu?: GraphAnswer<Data>['guatu'] } };
  return { data, errors, guatu: extensions?.guatu ?? null };
}
