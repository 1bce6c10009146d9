/** Asks the hub as the editor does: any query, and what is to be said of how it was answered. */
import { type GraphError, HubUnreachable } from '../../shared/askGraph.ts';
import type { AskOptions } from '../share/shareLink.ts';

export interface HubRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
}

export interface HubAnswer {
  data: Readonly<Record<string, unknown>> | null;
  errors: readonly GraphError[];
  extensions: Readonly<Record<string, unknown>>;
  /** `extensions.guatu`; null if the hub did not get as far as that. */
  guatu: Readonly<Record<string, unknown>> | null;
  /** From the request to the last byte, as the page sees it. */
  milliseconds: number;
  /** Of the answer's text, before compression. */
  bytes: number;
}

/** @throws HubUnreachable; an AbortError when `signal` aborts */
export async function askHub(
  { query, variables, operationName }: HubRequest,
  { plan, complete }: AskOptions,
  signal: AbortSignal,
): Promise<HubAnswer> {
  const startedAt = performance.now();
  const guatu = { ...(plan ? { plan: 'tree', calls: true } : {}), ...(complete ? { complete } : {}) };
  const extensions = Object.keys(guatu).length > 0 ? { extensions: { guatu } } : {};
  let text: string;
  let status: number;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'apollographql-client-name': 'guatu-console',
      },
      body: JSON.stringify({ query, variables, ...(operationName ? { operationName } : {}), ...extensions }),
      signal,
    });
    status = response.status;
    text = await response.text();
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new HubUnreachable('The hub does not answer.', { cause });
  }
  return readAnswer(text, status, performance.now() - startedAt);
}

function readAnswer(text: string, status: number, milliseconds: number): HubAnswer {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new HubUnreachable(`The hub answered ${status}, and no JSON.`, { cause });
  }
  // Between page and hub may stand what answers JSON of its own.
  const { data, errors, extensions } = (read ?? {}) as { [Field in keyof HubAnswer]?: HubAnswer[Field] | null };
  if (data === undefined && errors == null) throw new HubUnreachable(`The hub answered ${status}, and no GraphQL.`);
  return {
    data: data ?? null,
    errors: errors ?? [],
    extensions: extensions ?? {},
    guatu: (extensions?.guatu as HubAnswer['guatu'] | undefined) ?? null,
    milliseconds,
    bytes: new Blob([text]).size,
  };
}
