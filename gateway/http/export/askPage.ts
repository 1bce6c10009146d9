import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { RequestContext } from '../../fetch/SubgraphSource.ts';
import type { Executor, Operation } from '../../plan/Executor.ts';
import { toClientError } from '../clientError.ts';

export interface PageAnswer {
  data: Record<string, unknown> | null;
  /** As a client may see them. */
  errors: readonly GraphQLError[];
}

export interface PageAsker {
  executor: Executor;
  /** Of the whole export; its signal ends every page. */
  context: RequestContext;
  /** Longest time for one page, in milliseconds. */
  pageTimeoutMs: number;
  /** How many pages of the export may still be asked a second time. */
  retries: { left: number };
}

/** What a second try may mend: it was only read. */
const TRANSIENT: ReadonlySet<unknown> = new Set([
  'SUBGRAPH_UNREACHABLE',
  'SUBGRAPH_TIMED_OUT',
  'SHARD_UNREACHABLE',
  'NO_SHARD_ANSWERED',
  'INCOMPLETE',
]);

/** A system that breaks a connection while it is started anew answers again a moment later. */
const RETRY_AFTER_MS = 300;

/** Asks one page; once more, if systems did not answer. Rejects with the signal's reason when the export ends before. */
export async function askPage(asker: PageAsker, operation: Operation): Promise<PageAnswer> {
  const answer = await execute(asker, operation);
  const isTransient = answer.errors.some(({ extensions }) => TRANSIENT.has(extensions.code));
  if (!isTransient || asker.retries.left === 0) return answer;
  asker.retries.left -= 1;
  const { signal } = asker.context;
  await wait(RETRY_AFTER_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
  return execute(asker, operation);
}

async function execute({ executor, context, pageTimeoutMs }: PageAsker, operation: Operation): Promise<PageAnswer> {
  const { signal } = context;
  signal.throwIfAborted();
  const page = new AbortController();
  const end = () => page.abort(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  const tooLong = new DOMException('The page took too long.', 'TimeoutError');
  const deadline = setTimeout(() => page.abort(tooLong), pageTimeoutMs);
  try {
    const result = await executor.execute(operation, { ...context, signal: page.signal });
    signal.throwIfAborted();
    return answerOf(result, context.requestId);
  } catch (error) {
    signal.throwIfAborted();
    return { data: null, errors: [toClientError(error, context.requestId)] };
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', end);
  }
}

function answerOf({ data, errors = [] }: ExecutionResult, requestId: string): PageAnswer {
  return {
    data: (data ?? null) as Record<string, unknown> | null,
    errors: errors.map((error) => toClientError(error, requestId)),
  };
}
