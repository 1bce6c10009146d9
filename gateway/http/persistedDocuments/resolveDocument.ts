/**
 * Requests that name a document instead of bringing it: `documentId`, as in GraphQL over HTTP (appendix "Persisted
 * Documents"), or `extensions.persistedQuery`, as Apollo's clients send it.
 */
import { GraphQLError } from 'graphql';
import { ERRORS, type ErrorCode } from '../../errors.ts';
import type { PersistedDocuments } from './PersistedDocuments.ts';
import { hashDocument, hexOf } from './readManifests.ts';

/** What of an HTTP request says which document is asked for. */
export interface DocumentRequest {
  /** From `?` on, or empty. Of a GET. */
  search: string;
  /** Parsed JSON. Of a POST. */
  body: unknown;
}

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The request with the text of the document that it names; one that names none is returned as it is. Whatever else is
 * wrong with it is left to whoever reads it next.
 *
 * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND; PERSISTED_QUERY_MISMATCH, if it brings a text too and that is
 *   another; BAD_REQUEST
 */
export function resolveDocument<Request extends DocumentRequest>(
  request: Request,
  documents: PersistedDocuments,
): Request {
  const { search, body } = request;
  if (isObject(body)) {
    const text = textNamedBy(body, documents);
    return text === undefined ? request : { ...request, body: { ...withoutName(body), query: text } };
  }
  if (!search.includes('documentId') && !search.includes('persistedQuery')) return request;
  const asked = new URLSearchParams(search);
  const text = textNamedBy(readSearch(asked), documents);
  return text === undefined ? request : { ...request, search: `?${searchWith(asked, text)}` };
}

/** Undefined if the parameters name no document. */
function textNamedBy(parameters: Parameters, documents: PersistedDocuments): string | undefined {
  const ids = idsIn(parameters);
  const [id] = ids;
  if (id === undefined) return undefined;
  if (ids.some((other) => other !== id)) throw refusal('PERSISTED_QUERY_MISMATCH', 'The request names two documents.');
  const { query } = parameters;
  if (typeof query === 'string' && query !== '') {
    const found = hashDocument(query);
    if (found === id) return query;
    const message = `The query that came with it has the id "sha256:${found}", not "${shorten(id)}".`;
    throw refusal('PERSISTED_QUERY_MISMATCH', message);
  }
  const text = documents.textOf(id);
  if (text !== undefined) return text;
  throw refusal('PERSISTED_QUERY_NOT_FOUND', `No document with the id "${shorten(id)}" is known.`);
}

/** Ids that the parameters name, without the prefix that says what they are. */
function idsIn({ documentId, extensions }: Parameters): string[] {
  const ids: string[] = [];
  if (documentId !== undefined && documentId !== null) {
    if (typeof documentId !== 'string') throw refusal('BAD_REQUEST', 'documentId: Expected a text.');
    ids.push(hexOf(documentId));
  }
  const persisted = isObject(extensions) ? extensions.persistedQuery : undefined;
  if (persisted !== undefined && persisted !== null) {
    if (!isObject(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') {
      const message = 'extensions.persistedQuery: Expected { version: 1, sha256Hash } with the hash as a text.';
      throw refusal('BAD_REQUEST', message);
    }
    ids.push(hexOf(persisted.sha256Hash));
  }
  return ids;
}

function withoutName({ documentId: _, extensions, ...rest }: Parameters): Record<string, unknown> {
  if (!isObject(extensions)) return extensions === undefined ? rest : { ...rest, extensions };
  const { persistedQuery: __, ...others } = extensions;
  return { ...rest, extensions: others };
}

function readSearch(asked: URLSearchParams): Parameters {
  const [documentId, ...more] = asked.getAll('documentId');
  if (more.length > 0) throw refusal('BAD_REQUEST', 'documentId: Expected it once.');
  return { documentId, query: asked.get('query'), extensions: parseJson(asked.get('extensions')) };
}

function searchWith(asked: URLSearchParams, query: string): URLSearchParams {
  const { extensions } = withoutName({ extensions: parseJson(asked.get('extensions')) });
  asked.delete('documentId');
  asked.set('query', query);
  if (isObject(extensions)) asked.set('extensions', JSON.stringify(extensions));
  return asked;
}

/** Undefined for what is no JSON. */
function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: ERRORS[code].httpStatus } } });
}

function shorten(id: string): string {
  return id.slice(0, 80);
}

function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
