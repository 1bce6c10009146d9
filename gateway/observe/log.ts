/**
 * Writes the log: one line a request, one an export, one line whenever an endpoint goes away or comes back, and the whole of every
 * error that clients see only as a code. Values of variables and rows never come here.
 */
import { type Logger, pino } from 'pino';
import {
  type ExportEnd,
  exportEndChannel,
  type HiddenError,
  hiddenErrorChannel,
  type PlanMade,
  planMadeChannel,
  type RequestEnd,
  requestEndChannel,
  type ShardGapNote,
  type SubgraphCall,
  shardGapChannel,
  subgraphCallChannel,
} from './channels.ts';

const MAX_NAME_LENGTH = 80;

/** A shard that breaks its contract does so in every request: one warning a minute, field and reason. */
const SAY_GAP_AGAIN_MS = 60_000;

/**
 * To standard output, unless that is for something else. Lines go out together while a write is under way: a write for
 * each is a twentieth of a small request. What waits is written when the process ends by itself.
 */
export function createLogger(level: string, stream: 'stdout' | 'stderr' = 'stdout'): Logger {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, pino.destination({ dest: stream === 'stdout' ? 1 : 2, sync: false }));
}

/** Attaches the log to the channels. Returns the function that detaches it. */
export function logEvents(logger: Logger): () => void {
  const down = new Set<string>();
  const onCall = (message: unknown) => {
    const call = message as SubgraphCall;
    if (call.outcome === 'TIMED_OUT' && call.isTimeoutLowered) return;
    const endpoint = endpointName(call);
    const isDown = call.outcome === 'UNREACHABLE' || call.outcome === 'TIMED_OUT' || call.outcome === 'FAILED';
    if (isDown && !down.has(endpoint)) {
      down.add(endpoint);
      logger.warn({ endpoint, outcome: call.outcome, cause: describeCause(call.cause) }, 'subgraph does not answer');
    } else if (!isDown && call.outcome !== 'CANCELLED' && down.delete(endpoint)) {
      logger.info({ endpoint }, 'subgraph answers again');
    }
  };
  const onRequest = (message: unknown) => logger.info(requestLine(message as RequestEnd), 'request');
  const onExport = (message: unknown) => {
    const { durationMs, operationName, ...end } = message as ExportEnd;
    const operation = operationName?.slice(0, MAX_NAME_LENGTH) ?? null;
    logger.info({ ...end, operation, durationMs: Math.round(durationMs) }, 'export');
  };
  const onHidden = (message: unknown) => {
    const { requestId, error } = message as HiddenError;
    logger.error({ requestId, err: error }, 'hidden error');
  };
  const lastSaid = new Map<string, number>();
  const onGap = (message: unknown) => {
    const { cause: _, ...note } = message as ShardGapNote;
    // Shards that do not answer are said above, once; those that answer wrongly are said again now and then.
    const isSaidAbove = note.reason === 'UNREACHABLE' || note.reason === 'TIMED_OUT';
    const key = [note.subgraph, note.shard, note.field, note.reason].join(' ');
    const now = performance.now();
    if (isSaidAbove || now - (lastSaid.get(key) ?? Number.NEGATIVE_INFINITY) < SAY_GAP_AGAIN_MS) {
      logger.debug(note, 'shard is missing');
    } else {
      lastSaid.set(key, now);
      logger.warn(note, 'shard is missing');
    }
  };
  const onPlan = (message: unknown) => {
    const { durationMs, isRefused } = message as PlanMade;
    logger.debug({ durationMs: Math.round(durationMs), isRefused }, 'plan made');
  };
  subgraphCallChannel.subscribe(onCall);
  shardGapChannel.subscribe(onGap);
  requestEndChannel.subscribe(onRequest);
  exportEndChannel.subscribe(onExport);
  hiddenErrorChannel.subscribe(onHidden);
  planMadeChannel.subscribe(onPlan);
  return () => {
    subgraphCallChannel.unsubscribe(onCall);
    shardGapChannel.unsubscribe(onGap);
    requestEndChannel.unsubscribe(onRequest);
    exportEndChannel.unsubscribe(onExport);
    hiddenErrorChannel.unsubscribe(onHidden);
    planMadeChannel.unsubscribe(onPlan);
  };
}

function requestLine(end: RequestEnd): Record<string, unknown> {
  return {
    requestId: end.requestId,
    operation: end.operationName?.slice(0, MAX_NAME_LENGTH) ?? null,
    type: end.operationType,
    durationMs: Math.round(end.durationMs),
    ...(end.cancelled ? { cancelled: true } : {}),
    callCount: end.calls.length,
    calls: countOutcomes(end.calls),
    errors: end.errors,
  };
}

/** `{ directory: 'OK, OK shared', 'municipal-projects/340100': 'OK 2, TIMED_OUT' }` */
function countOutcomes(calls: readonly SubgraphCall[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const call of calls) {
    const outcomes = counts.get(endpointName(call)) ?? new Map<string, number>();
    const outcome = call.isShared ? `${call.outcome} shared` : call.outcome;
    counts.set(endpointName(call), outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
  }
  return Object.fromEntries(
    [...counts].map(([endpoint, outcomes]) => [
      endpoint,
      [...outcomes].map(([outcome, count]) => (count === 1 ? outcome : `${outcome} ${count}`)).join(', '),
    ]),
  );
}

function endpointName(call: SubgraphCall): string {
  return call.shard === null ? call.subgraph : `${call.subgraph}/${call.shard}`;
}

function describeCause(cause: unknown): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}
