import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hiddenErrorChannel } from '../observe/channels.ts';
import { toClientError } from './clientError.ts';

/** What the client gets, and what the log gets. */
function shown(error: unknown): { client: unknown; logged: unknown[] } {
  const logged: unknown[] = [];
  const onHidden = (message: unknown) => void logged.push((message as { error: unknown }).error);
  hiddenErrorChannel.subscribe(onHidden);
  const client = toClientError(error, 'r1').toJSON();
  hiddenErrorChannel.unsubscribe(onHidden);
  return { client: JSON.parse(JSON.stringify(client)), logged };
}

const ofSubgraph = (message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { path: ['a', 0], extensions: { subgraph: 'directory', ...extensions } });

describe('an error that a client sees', () => {
  it('keeps sentence, code, subgraph, shard and path, and nothing else', () => {
    const error = ofSubgraph('first must be at most 500.', {
      code: 'PAGE_SIZE_OUT_OF_RANGE',
      shard: '340100',
      serviceName: 'directory',
      stacktrace: ['at x'],
    });
    expect(shown(error)).toEqual({
      client: {
        message: 'first must be at most 500.',
        path: ['a', 0],
        extensions: { code: 'PAGE_SIZE_OUT_OF_RANGE', subgraph: 'directory', shard: '340100' },
      },
      logged: [],
    });
  });

  it("keeps the answer's status if the hub sets it, not if a subgraph does", () => {
    const http = { status: 400 };
    const own = new GraphQLError('Too large.', { extensions: { code: 'QUERY_TOO_LARGE', http } });
    expect(toClientError(own, 'r1').extensions).toEqual({ code: 'QUERY_TOO_LARGE', http });
    const ofOther = ofSubgraph('No such cursor.', { code: 'INVALID_CURSOR', http });
    expect(toClientError(ofOther, 'r1').extensions).toEqual({ code: 'INVALID_CURSOR', subgraph: 'directory' });
  });

  it.each(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', 'ORA-00942', undefined])(
    'is SUBGRAPH_FAILED without a sentence where a subgraph says %s; the log has the sentence',
    (code) => {
      const error = ofSubgraph('table "officials" is missing', code ? { code } : {});
      expect(shown(error)).toEqual({
        client: {
          message: 'Subgraph "directory" answered with an error.',
          path: ['a', 0],
          extensions: { code: 'SUBGRAPH_FAILED', subgraph: 'directory', requestId: 'r1' },
        },
        logged: [error],
      });
    },
  );

  it.each([
    'connect ECONNREFUSED 10.1.2.3:5432',
    'see http://intranet/help',
    'open /var/lib/guatu/data.db failed',
    'C:\\guatu\\main.js',
    'at Object.run (main.ts:12:3)',
    'select * from officials',
    'getaddrinfo failed for localhost',
  ])('has no sentence of a subgraph that gives something away: %s', (message) => {
    const { client, logged } = shown(ofSubgraph(message, { code: 'BAD_USER_INPUT' }));
    expect(client).toMatchObject({
      message: 'Subgraph "directory" answered with an error.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(logged).toHaveLength(1);
  });

  it.each([
    new Error('boom'),
    new GraphQLError('boom'),
    new GraphQLError('boom', { extensions: { code: 'X' } }),
    'boom',
  ])('is INTERNAL_SERVER_ERROR with the request id where the hub failed: %s', (error) => {
    expect(shown(error)).toEqual({
      client: {
        message: 'The hub failed to answer this.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' },
      },
      logged: [error],
    });
  });
});
