import type { GraphiQLProvider } from '@graphiql/react';
import type { ComponentProps } from 'react';
import type { AskOptions } from '../share/shareLink.ts';
import type { Asked } from './Asked.ts';
import { askHub, type HubAnswer, type HubRequest } from './askHub.ts';

type Fetcher = ComponentProps<typeof GraphiQLProvider>['fetcher'];

interface Observer {
  next(value: Record<string, unknown>): void;
  error(error: Error): void;
  complete(): void;
}

interface FetcherSettings {
  options(): AskOptions;
  /** Told of each request of the reader, when it begins and when it has ended. Not of GraphiQL's own. */
  onAsked(asked: Asked): void;
}

const INTROSPECTION = 'IntrospectionQuery';

/** What GraphiQL asks with. It can stop a request, as it is given an observable. */
export function createFetcher({ options, onAsked }: FetcherSettings): Fetcher {
  return ({ query, variables, operationName }) => {
    const request = readRequest(query, variables, operationName);
    const isOwn = operationName !== INTROSPECTION;
    const tell = (asked: Asked) => isOwn && onAsked(asked);
    return {
      subscribe(observer) {
        // GraphiQL always gives all three.
        const { next, error, complete } = observer as Observer;
        const controller = new AbortController();
        let hasEnded = false;
        tell({ request, state: 'asking' });
        askHub(request, isOwn ? options() : { plan: false, complete: false }, controller.signal).then(
          (answer) => {
            hasEnded = true;
            tell({ request, state: 'answered', answer });
            next(shownAnswer(answer));
            complete();
          },
          (failure: Error) => {
            if (controller.signal.aborted) return;
            hasEnded = true;
            tell({ request, state: 'failed', message: failure.message });
            error(failure);
          },
        );
        return {
          unsubscribe() {
            // GraphiQL lets go of each request, also of one that has ended.
            if (hasEnded || controller.signal.aborted) return;
            controller.abort();
            tell({ request, state: 'cancelled' });
          },
        };
      },
    };
  };
}

/** Right after another query was put into the editor GraphiQL still names the operation that stood there before. */
function readRequest(query: string, variables: unknown, operationName: string | null | undefined): HubRequest {
  const isThere = operationName && new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(query);
  return {
    query,
    variables: typeof variables === 'object' && variables !== null ? (variables as HubRequest['variables']) : {},
    operationName: isThere ? operationName : null,
  };
}

/** As JSON for people: plan and calls have a view of their own. */
function shownAnswer({ data, errors, extensions, guatu }: HubAnswer): Record<string, unknown> {
  const { plan: _plan, calls: _calls, ...rest } = guatu ?? {};
  return {
    ...(errors.length > 0 ? { errors } : {}),
    data,
    ...(Object.keys(extensions).length > 0 ? { extensions: { ...extensions, ...(guatu ? { guatu: rest } : {}) } } : {}),
  };
}
