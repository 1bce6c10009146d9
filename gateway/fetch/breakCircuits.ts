/** Spares requests the wait for a holder that does not answer: after some failures in a row it is left alone for a moment. */
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { nameEndpoint } from './failures.ts';
import { type Endpoint, FetchFailure, isTimeoutLowered, NotAskedFailure, type Sender } from './transport.ts';

export interface CircuitOptions {
  /** So many failures to answer in a row open a holder's circuit. */
  failures: number;
  /** So long it stays open; then one request tries, and the others wait for what comes of it. */
  pauseMs: number;
}

export interface CircuitSender<Answer> extends Sender<Answer> {
  /** Forgets what is known of all others. */
  keepOnly(endpoints: readonly Endpoint[]): void;
}

/**
 * The same sender, with a circuit for each address. While it is open a request fails at once, for the reason of the
 * last failure, so that a city that hangs costs a list its timeout once and not every time. Only what a holder does
 * counts: an answer with errors closes the circuit, and a client that gives up or asks for a shorter time opens none and,
 * as it proves nothing, closes none. Such a client does not wait for another's try either.
 */
export function breakCircuits<Answer>(
  sender: Sender<Answer>,
  { failures, pauseMs }: CircuitOptions,
): CircuitSender<Answer> {
  const circuits = new Map<string, Circuit>();
  const circuitOf = ({ url }: Endpoint): Circuit => {
    const known = circuits.get(url);
    if (known) return known;
    const breaker = new ConsecutiveBreaker(failures);
    const policy = circuitBreaker(handleWhen(isHolders), { halfOpenAfter: pauseMs, breaker });
    const circuit = { policy, lastFailure: null };
    circuits.set(url, circuit);
    return circuit;
  };
  return {
    keepOnly(endpoints) {
      const kept = new Set(endpoints.map(({ url }) => url));
      for (const url of circuits.keys()) if (!kept.has(url)) circuits.delete(url);
    },
    async send(endpoint, request, context) {
      const circuit = circuitOf(endpoint);
      const isHurried = isTimeoutLowered(endpoint, context);
      if (isHurried && circuit.policy.state === CircuitState.HalfOpen) throw notAsked(endpoint, circuit.lastFailure);
      const outcome: Outcome<Answer> = await circuit.policy
        .execute(async (): Promise<Outcome<Answer>> => {
          try {
            return { answer: await sender.send(endpoint, request, context) };
          } catch (error) {
            if (!isHolders(error)) return { error };
            const isClients = context.signal.aborted || isHurried;
            if (isClients && circuit.policy.state === CircuitState.Closed) return { error };
            if (!isClients) circuit.lastFailure = error;
            throw error;
          }
        })
        .catch((error: unknown) => ({ error }));
      if ('answer' in outcome) return outcome.answer;
      if (!(outcome.error instanceof BrokenCircuitError)) throw outcome.error;
      throw notAsked(endpoint, circuit.lastFailure);
    },
  };
}

/** What came of asking, or why nothing did: a failure that does not count passes the circuit as a value. */
type Outcome<Answer> = { answer: Answer } | { error: unknown };

interface Circuit {
  policy: CircuitBreakerPolicy;
  lastFailure: FetchFailure | null;
}

/** An answer that is none is not among them: it came in time. */
function isHolders(error: unknown): error is FetchFailure {
  return error instanceof FetchFailure && (error.reason === 'UNREACHABLE' || error.reason === 'TIMED_OUT');
}

function notAsked(endpoint: Endpoint, lastFailure: FetchFailure | null): NotAskedFailure {
  const reason = lastFailure?.reason ?? 'UNREACHABLE';
  const sentence = `${nameEndpoint(endpoint)} was not asked: it has not answered lately.`;
  return new NotAskedFailure(reason, endpoint, sentence, lastFailure ?? undefined);
}
