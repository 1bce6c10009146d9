import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';
import { createCache } from './createCache.ts';

// Partial answers are the normal case while a system is down: what came is shown, with what did not. Types know it too.
declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface Query {
        errorPolicy: 'all';
      }
      interface WatchQuery {
        errorPolicy: 'all';
      }
    }
  }
}

/** @param uri the hub's address, e.g. `http://127.0.0.1:4000/graphql` */
export function createClient(uri: string): ApolloClient {
  const byId = new PersistedQueryLink({
    generateHash: hashOf,
    // A hub that does not know our documents yet is asked by their texts from then on.
    disable: ({ meta }) => meta.persistedQueryNotFound,
    retry: ({ meta }) => meta.persistedQueryNotFound,
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([byId, new HttpLink({ uri })]),
    defaultOptions: {
      query: { errorPolicy: 'all' },
      watchQuery: { errorPolicy: 'all' },
    },
  });
}

/** What `persistedDocuments: true` wrote beside each document. Apollo sends it without what kind of hash it is. */
function hashOf(document: DocumentNode & { __meta__?: { hash?: string } }): string {
  const hash = document.__meta__?.hash;
  if (!hash) throw new Error('Expected a document that codegen has made.');
  return hash.replace(/^sha256:/, '');
}
