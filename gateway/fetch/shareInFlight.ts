/**
 * Who asks for what another is being answered already takes that answer too. Only while it is under way: nothing is
 * kept, so an answer is never older than the request of the first who asked.
 *
 * It stands above the circuits. Below them one lost request would count as the failure of everybody who waits for it,
 * and open a circuit at once; above, an endpoint is judged by what it was sent, and the try of an opened circuit serves
 * all who ask for the same.
 */
import { ANONYMOUS, rightsKey } from '../identity.ts';
import { type CancelSignal, CancelSource, cancelSourceOf } from './CancelSource.ts';
import { abortFailure, timeoutFailure } from './failures.ts';
import { bodyOf } from './prepareText.ts';
import { receiveAnswer } from './receiveAnswers.ts';
import {
  type Endpoint,
  type Exchange,
  type FetchFailure,
  isTimeoutLowered,
  type RawAnswer,
  type SendContext,
  type Transport,
  type TransportRequest,
} from './transport.ts';

/**
 * A transport over an exchange. Reads of the same text and variables, for the same day, calendar and rights, that are
 * under way to one address at the same time are sent once, under the id of the first request. Each gets a parsed answer
 * of its own, and a failure of that one request is the failure of all.
 *
 * Who goes away or runs out of a lowered timeout leaves the others alone; the request runs by the endpoint's own timeout,
 * and is broken off when nobody waits any more. A read never joins one that was sent before a mutation of the same
 * address began or ended: it may not know of it.
 */
export function shareInFlight(exchange: Exchange): Transport {
  /** By address: the reads that may be joined. */
  const reads = new Map<string, SharedRead[]>();

  const write = async (endpoint: Endpoint, request: TransportRequest, context: SendContext): Promise<RawAnswer> => {
    reads.delete(endpoint.url);
    try {
      return await exchange.send(endpoint, request, context);
    } finally {
      reads.delete(endpoint.url);
    }
  };

  const joinableAt = (url: string): SharedRead[] => {
    const known = reads.get(url);
    if (known) return known;
    // Not a Map by key: one that is filled and emptied all the time keeps what it held until the next full collection.
    const none: SharedRead[] = [];
    reads.set(url, none);
    return none;
  };

  return {
    send(endpoint, request, context) {
      const call = { endpoint, context, isShared: false };
      if (!request.text.isRead) return receiveAnswer(call, write(endpoint, request, context));
      if (context.signal.aborted) return receiveAnswer(call, Promise.reject(abortFailure(endpoint, context.signal)));
      const key = keyOf(endpoint, request, context);
      const joinable = joinableAt(endpoint.url);
      const underWay = joinable.find((read) => read.key === key);
      if (underWay) return receiveAnswer({ ...call, isShared: true }, underWay.take(endpoint, context));
      const read = new SharedRead(key, joinable, (signal) =>
        // The timeout of one client is not that of others.
        exchange.send(endpoint, request, { ...context, timeoutMs: undefined, signal }),
      );
      return receiveAnswer(call, read.take(endpoint, context));
    },
  };
}

/** All that an answer depends on but the address; the id of a request is for logs only. */
function keyOf({ subgraph, shard }: Endpoint, request: TransportRequest, context: SendContext): string {
  const { today, calendar, identity = ANONYMOUS } = context;
  return `${subgraph}\n${shard}\n${today}\n${calendar}\n${rightsKey(identity)}\n${bodyOf(request)}`;
}

/** One request under way, and those who wait for it. */
class SharedRead {
  readonly key: string;
  readonly #joinable: SharedRead[];
  readonly #cancelSource = new CancelSource();
  readonly #answer: Promise<RawAnswer>;
  #takerCount = 0;

  /** Stays in `joinable` until it ends. */
  constructor(key: string, joinable: SharedRead[], send: (signal: CancelSignal) => Promise<RawAnswer>) {
    this.key = key;
    this.#joinable = joinable;
    joinable.push(this);
    this.#answer = send(this.#cancelSource);
    // Before the first taker's own handlers, so that whoever asks after getting the answer asks anew.
    const end = () => this.#admitNobody();
    this.#answer.then(end, end);
  }

  /** Resolves or rejects as the request does, unless this taker's own time or signal ends its wait before. */
  take(endpoint: Endpoint, context: SendContext): Promise<RawAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
    const { timeoutMs } = context;
    const signal = cancelSourceOf(context.signal);
    let timer: NodeJS.Timeout | undefined;
    let isWaiting = true;
    const stopWaiting = () => {
      isWaiting = false;
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    const leave = (failure: FetchFailure) => {
      if (!isWaiting) return;
      stopWaiting();
      reject(failure);
      this.#takerCount -= 1;
      if (this.#takerCount > 0) return;
      this.#admitNobody();
      this.#cancelSource.cancel(failure);
    };
    const onAbort = () => leave(abortFailure(endpoint, signal));
    this.#takerCount += 1;
    signal.addEventListener('abort', onAbort);
    // Without one, the request's own clock runs out before this taker's would.
    if (timeoutMs !== undefined && isTimeoutLowered(endpoint, context)) {
      timer = setTimeout(() => leave(timeoutFailure(endpoint, timeoutMs)), timeoutMs);
    }
    this.#answer.then(
      (answer) => {
        stopWaiting();
        resolve(answer);
      },
      (error: unknown) => {
        stopWaiting();
        reject(error);
      },
    );
    return promise;
  }
  #admitNobody(): void {
    const index = this.#joinable.indexOf(this);
    if (index < 0) return;
    const last = this.#joinable.pop() as SharedRead;
    if (last !== this) this.#joinable[index] = last;
  }
}
