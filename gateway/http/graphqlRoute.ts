/** `/graphql`: Apollo Server's own HTTP front on the raw reply, with nothing in between that every request would pay for. */
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { hiddenErrorChannel, type RequestEnd, requestEndChannel } from '../observe/channels.ts';
import type { FrontContext } from './graphqlServer.ts';
import type { PersistedDocuments } from './persistedDocuments/PersistedDocuments.ts';
import { type DocumentRequest, resolveDocument } from './persistedDocuments/resolveDocument.ts';
import { errorBody, type StoppableApp } from './stoppableApp.ts';

export function registerGraphqlRoute(
  { app, isStopping }: StoppableApp,
  graphql: ApolloServer<FrontContext>,
  documents: PersistedDocuments,
  createContext: (reply: FastifyReply) => FrontContext,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      reply.hijack();
      const send = (status: number, headers: Iterable<readonly [string, string]>, text: string) => {
        const { raw } = reply;
        for (const [name, value] of headers) raw.setHeader(name, value);
        if (isStopping()) raw.setHeader('connection', 'close');
        // A short text goes out in one piece with the head; a long one would be copied for that.
        const body = text.length < SHORT_CHARACTERS ? text : Buffer.from(text);
        raw.setHeader('content-length', Buffer.byteLength(body));
        raw.statusCode = status;
        raw.end(body);
      };
      const { asked, refused } = resolve({ search: searchOf(request.url), body: request.body }, documents);
      graphql
        .executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: request.method, headers: headerMapOf(request), ...asked },
          context: async () => {
            const context = createContext(reply);
            if (refused) publishRefusal(refused, context);
            return context;
          },
        })
        .then(({ status = 200, headers, body }) => send(status, headers, wholeBody(body)))
        .catch((error: unknown) => {
          hiddenErrorChannel.publish({ requestId: null, error });
          const body = JSON.stringify(errorBody('INTERNAL_SERVER_ERROR'));
          if (reply.raw.headersSent) reply.raw.destroy();
          else send(500, [['content-type', 'application/json; charset=utf-8']], body);
        });
    },
  });
}

const SHORT_CHARACTERS = 8_192;

/** The request, with the text of the document that it names; `refused` says why it cannot have that. */
function resolve(
  asked: DocumentRequest,
  documents: PersistedDocuments,
): { asked: DocumentRequest; refused?: GraphQLError } {
  try {
    return { asked: resolveDocument(asked, documents) };
  } catch (error) {
    if (error instanceof GraphQLError) return { asked, refused: error };
    throw error;
  }
}

/** Apollo Server answers what is thrown while a context is made, in the form that the client accepts. */
function publishRefusal(refused: GraphQLError, { requestId, startedAt }: FrontContext): never {
  requestEndChannel.publish({
    ...{ requestId, operationName: null, operationType: null, cancelled: false, calls: [] },
    durationMs: performance.now() - startedAt,
    errors: { [String(refused.extensions.code)]: 1 },
  } satisfies RequestEnd);
  throw refused;
}

function headerMapOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  // Node has their names in lower case, and most of them as one text.
  for (const name in headers) {
    const value = headers[name];
    // Apollo Server would weigh these anew each time, and answer as if nothing had been said.
    if (name === 'accept' && (value === 'application/json' || value === '*/*')) continue;
    if (value) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function wholeBody(body: HTTPGraphQLResponse['body']): string {
  if (body.kind !== 'complete') throw new Error('Expected an answer as a whole: nothing is deferred.');
  return body.string;
}
