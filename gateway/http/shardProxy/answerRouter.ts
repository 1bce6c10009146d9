/** Answers one request of a router from the shard stage, as a Federation 2 subgraph does. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Warning } from '../../../schema/contract.ts';
import { ERRORS, isErrorCode } from '../../errors.ts';
import type { SubgraphError } from '../../fetch/transport.ts';
import { type RequestEnd, requestEndChannel, type SubgraphCall, shardGapChannel } from '../../observe/channels.ts';
import type { ShardCallReport, ShardStage } from '../../shard/stage.ts';
import { toClientError } from '../clientError.ts';
import { introspect } from './introspect.ts';
import { type HeaderDefaults, readHubHeaders } from './readHeaders.ts';
import { type RouterRequest, readRouterRequest } from './readRequest.ts';
import { type RouterText, readRouterText, type TextLimits } from './readText.ts';

export interface AnswerSettings extends HeaderDefaults, TextLimits {
  subgraph: string;
  stage: ShardStage;
  introspection: boolean;
}

/** What arrived, and what ends the work on it. */
export interface Arrived {
  headers: IncomingHttpHeaders;
  body: unknown;
  signal: AbortSignal;
}

export interface RouterAnswer {
  /** The caller's, or one that was made for it. */
  requestId: string;
  status: number;
  body: AnswerBody;
}

interface AnswerBody {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

type Caller = ReturnType<typeof readHubHeaders>;

/** A request that was read, as far as that went. */
interface Reading {
  caller?: Caller;
  request?: RouterRequest;
  text?: RouterText;
}

/**
 * Never rejects: what is wrong with the request, with a shard or with us is an error of the answer. An answer without
 * `data` has the HTTP status of its first error's code. Warnings of the shards are in `extensions.warnings`; the calls,
 * if they were asked for, in `extensions.guatu.calls`.
 */
export async function answerRouter(arrived: Arrived, settings: AnswerSettings): Promise<RouterAnswer> {
  const startedAt = performance.now();
  const reading: Reading = {};
  const calls: SubgraphCall[] = [];
  const body = await answer(arrived, settings, reading, calls);
  const requestId = reading.caller?.requestId ?? randomUUID();
  const durationMs = performance.now() - startedAt;
  publishEnd(reading, body, { requestId, calls, cancelled: arrived.signal.aborted, durationMs });
  return { requestId, status: statusOf(body), body };
}

async function answer(
  { headers, body, signal }: Arrived,
  settings: AnswerSettings,
  reading: Reading,
  calls: SubgraphCall[],
): Promise<AnswerBody> {
  try {
    reading.caller = readHubHeaders(headers, settings);
    reading.request = readRouterRequest(body);
    reading.text = readRouterText(reading.request.query, reading.request.operationName, settings);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [withoutStatus(error)] };
    return { errors: [toClientError(error, reading.caller?.requestId ?? '').toJSON()] };
  }
  const { caller, request, text } = reading;
  try {
    if (text.isIntrospection) {
      const { operationName, variables } = request;
      const asked = { document: text.document, operationName, variables };
      return formatted(introspect(settings.stage.contract.schema, asked, settings.introspection));
    }
    return await askStage({ caller, request, signal, calls }, settings);
  } catch (error) {
    return { errors: [describeThrown(error, signal, settings.subgraph, caller.requestId)] };
  }
}

async function askStage(
  {
    caller,
    request,
    signal,
    calls,
  }: { caller: Caller; request: RouterRequest; signal: AbortSignal; calls: SubgraphCall[] },
  { subgraph, stage }: AnswerSettings,
): Promise<AnswerBody> {
  const { options, ...asked } = request;
  const { requestId } = caller;
  const warnings: Warning[] = [];
  const { data, errors } = await stage.execute(asked, {
    ...caller,
    signal,
    timeoutMs: options.shardTimeoutMs,
    completeRequired: options.complete,
    warn: (warning) => void warnings.push(warning),
    onCall: (report) => void calls.push(callOf(report, requestId, options.shardTimeoutMs !== undefined)),
    onGap: (field, { shard, reason, message, cause }) =>
      shardGapChannel.publish({ requestId, subgraph, shard, field, reason, message, cause }),
  });
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => describeError(error, requestId)) } : {}),
    ...extensionsOf(warnings, options.calls ? calls : null),
  };
}

function extensionsOf(
  warnings: readonly Warning[],
  calls: readonly SubgraphCall[] | null,
): Pick<AnswerBody, 'extensions'> {
  if (warnings.length === 0 && calls === null) return {};
  return {
    extensions: {
      ...(warnings.length === 0 ? {} : { warnings }),
      ...(calls === null
        ? {}
        : {
            guatu: {
              calls: calls.map(({ subgraph, shard, outcome, durationMs }) => ({
                subgraph,
                shard,
                outcome,
                durationMs: Math.round(durationMs),
              })),
            },
          }),
    },
  };
}

function callOf(report: ShardCallReport, requestId: string, isTimeoutLowered: boolean): SubgraphCall {
  const { subgraph, shard, outcome, errorCount, durationMs } = report;
  const call = { requestId, subgraph, shard, durationMs, isTimeoutLowered };
  if (outcome === 'ANSWERED') return { ...call, outcome: errorCount > 0 ? 'ERRORS' : 'OK' };
  return { ...call, outcome: outcome === 'UNREACHABLE' || outcome === 'TIMED_OUT' ? outcome : 'FAILED' };
}

/** A router hands on what a subgraph says: what a client must not see stays here. */
function describeError({ message, path, extensions }: SubgraphError, requestId: string): GraphQLFormattedError {
  return withoutStatus(toClientError(new GraphQLError(message, { path, extensions }), requestId));
}

function describeThrown(
  error: unknown,
  signal: AbortSignal,
  subgraph: string,
  requestId: string,
): GraphQLFormattedError {
  if (!signal.aborted) return toClientError(error, requestId).toJSON();
  if ((signal.reason as Error | undefined)?.name === 'TimeoutError') {
    const message = `Subgraph "${subgraph}" did not answer before the deadline of the request.`;
    return { message, extensions: { code: 'SUBGRAPH_TIMED_OUT', subgraph } };
  }
  // The client went away, or does so now: we are stopping.
  return { message: ERRORS.SERVICE_UNAVAILABLE.sentence, extensions: { code: 'SERVICE_UNAVAILABLE' } };
}

function formatted({ data, errors }: ReturnType<typeof introspect>): AnswerBody {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
  };
}

/** Some of our errors carry the HTTP status of their answer for Apollo Server, which is not here. */
function withoutStatus(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...rest } = error.toJSON();
  const { http: _, ...said } = extensions ?? {};
  return { ...rest, extensions: said };
}

function statusOf({ data, errors }: AnswerBody): number {
  const code = errors?.[0]?.extensions?.code;
  return data === undefined && isErrorCode(code) ? ERRORS[code].httpStatus : 200;
}

function publishEnd(
  { text }: Reading,
  { errors = [] }: AnswerBody,
  end: Pick<RequestEnd, 'requestId' | 'calls' | 'cancelled' | 'durationMs'>,
): void {
  if (!requestEndChannel.hasSubscribers) return;
  const counts: Record<string, number> = {};
  for (const { extensions } of errors) {
    const code = String(extensions?.code);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  requestEndChannel.publish({
    ...end,
    operationName: text?.operationName ?? null,
    operationType: text?.operationType ?? null,
    errors: counts,
  } satisfies RequestEnd);
}
