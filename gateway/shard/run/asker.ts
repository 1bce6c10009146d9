/**
 * Asks shards for pieces. What is asked of one shard at the same time goes in one request, whichever fields and
 * representations it is for; equal asks are asked once.
 */

import { type GraphQLSchema, parse } from 'graphql';
import { type AnswerShape, shapeOfAnswer, violationIn } from '../../fetch/answerShape.ts';
import { prepareText } from '../../fetch/prepareText.ts';
import { type RequestVariables, variablesText } from '../../fetch/SubgraphSource.ts';
import {
  type CallContext,
  FetchFailure,
  isTimeoutLowered,
  type SubgraphError,
  type SubgraphResponse,
  type Transport,
  type TransportRequest,
} from '../../fetch/transport.ts';
import type { ContractPlacement, Shard } from '../../supergraph/placement.ts';
import type { GapReason, ShardHealth } from '../coverage.ts';
import { cleanErrors } from '../errors.ts';
import type { LruMap } from '../lru.ts';
import { createRecord } from '../names.ts';
import type { Piece, PreparedRequest } from '../program.ts';
import type { FitOf, Variables } from '../skew/fitRequest.ts';
import { type Omission, writeNulls } from '../skew/omission.ts';
import { type Call, NAMES, structureKey, writeRequestText } from './requestText.ts';

/** `{__typename, …key}` as it came, and its text: equal texts are one entity. */
export interface Representation {
  text: string;
  value: Readonly<Record<string, unknown>>;
}

export interface PieceAsk {
  shard: string;
  piece: Piece;
  /** Null for a field of Query. */
  representation: Representation | null;
  /** Null for pieces that are not paged. */
  first: number | null;
  after: string | null;
  /** The day that this question is asked for: of a later page, page one's. */
  today: string;
}

/** An error of a shard; its path starts at the value that was asked for. */
export interface RelativeError {
  path: readonly (string | number)[];
  error: SubgraphError;
}

/**
 * answer: a value, with errors below it. null: the field is null, with the reasons if there are any. absent: the
 * shard has nothing of the entity. failure: no answer, or one that the contract forbids.
 */
export type PieceOutcome =
  | { kind: 'answer'; value: unknown; errors: readonly RelativeError[] }
  | { kind: 'null'; errors: readonly SubgraphError[] }
  | { kind: 'absent' }
  | { kind: 'failure'; reason: GapReason; message: string; cause?: unknown };

/** Why a shard gave nothing for a field, if that was decided and no accident: kept as the cause of its gap. */
export interface Refusal {
  code: string;
  message: string;
}

/** What one request to one shard came to. */
export interface ShardCallReport {
  subgraph: string;
  shard: string;
  durationMs: number;
  outcome: 'ANSWERED' | GapReason;
  /** Entries of `errors` in the answer. */
  errorCount: number;
}

export interface AskerInput {
  placement: ContractPlacement;
  transport: Transport;
  health: ShardHealth;
  context: CallContext;
  /** The contract's. */
  schema: GraphQLSchema;
  /** Made so far for this program, by structure. */
  requests: LruMap<PreparedRequest>;
  /** Values of a piece's variables under this request. */
  variablesOf(piece: Piece): Variables;
  /** What a shard of an older contract is asked instead. */
  fitOf: FitOf;
  /** Of its contract; 0: the hub's own. */
  versionOf(shard: string): number;
  /** A shard answers, or is not asked, by an older contract, which does not know these coordinates. */
  onOutdated(shard: string, unknown: readonly string[], isAsked: boolean): void;
  /** Instant, for the health of shards. */
  now(): string;
  onAnswer(response: SubgraphResponse): void;
  onCall(report: ShardCallReport): void;
}

export class ShardAsker {
  readonly #input: AskerInput;
  readonly #shards: ReadonlyMap<string, Shard>;
  #batches = new Map<string, Batch>();

  constructor(input: AskerInput) {
    this.#input = input;
    this.#shards = new Map(input.placement.shards.map((shard) => [shard.name, shard]));
  }

  /** Never rejects for what a shard does; rejects with the reason of the signal once that is aborted. */
  ask(ask: PieceAsk): Promise<PieceOutcome> {
    const fit = this.#input.fitOf(ask.shard, ask.piece);
    if (fit === null) return this.#enqueue(ask, this.#input.variablesOf(ask.piece));
    if (fit.kind === 'refused') {
      this.#input.onOutdated(ask.shard, [fit.coordinate], false);
      return Promise.resolve(outdated(ask.shard, fit.coordinate));
    }
    const { piece, variables, omission, unknown } = fit;
    const outcome = this.#enqueue({ ...ask, piece }, variables);
    if (unknown.length === 0) return outcome;
    return outcome.then((answer) => {
      if (answer.kind !== 'failure') this.#input.onOutdated(ask.shard, unknown, true);
      return omission === null ? answer : withNulls(answer, omission);
    });
  }

  #enqueue(ask: PieceAsk, variables: Variables): Promise<PieceOutcome> {
    const shard = this.#shards.get(ask.shard);
    if (shard === undefined)
      throw new Error(`Expected a shard of ${this.#input.placement.subgraph}, got "${ask.shard}".`);
    if (this.#batches.size === 0) afterPromiseJobs(() => this.#flush());
    const key = `${ask.shard} ${ask.today}`;
    let batch = this.#batches.get(key);
    if (batch === undefined) {
      batch = { shard, today: ask.today, calls: new Map() };
      this.#batches.set(key, batch);
    }
    return addToBatch(batch, ask, variables);
  }

  #flush(): void {
    const batches = [...this.#batches.values()];
    this.#batches = new Map();
    for (const batch of batches) {
      this.#send(batch).catch((error: unknown) => {
        for (const call of batch.calls.values()) for (const taker of takersOf(call)) taker.reject(error);
      });
    }
  }

  async #send(batch: Batch): Promise<void> {
    const request = arrange(batch);
    const prepared = this.#input.requests.getOrCreate(this.#requestKey(batch, request), () => this.#prepare(request));
    const variables = this.#variablesFor(request);
    const response = await this.#request(batch, { text: prepared.text, variablesText: variablesText(variables) });
    if (response instanceof FetchFailure) {
      const { reason, message } = response;
      settleAll(request, { kind: 'failure', reason, message, cause: response });
      return;
    }
    this.#input.onAnswer(response);
    distribute(request, prepared.shape, response, this.#input.placement.subgraph, batch.shard.name);
  }

  /** Pieces have the same ids whatever the contract of the shard that they were fitted to. */
  #requestKey({ shard }: Batch, request: BatchRequest): string {
    return `${this.#input.versionOf(shard.name)} ${structureKey(request)}`;
  }

  #prepare(request: BatchRequest): PreparedRequest {
    const query = writeRequestText(request);
    const shape = shapeOfAnswer(this.#input.schema, parse(query, { noLocation: true }));
    // Whatever is asked of shards is a query.
    return { text: prepareText(query, { isRead: true }), shape };
  }

  async #request({ shard, today }: Batch, request: TransportRequest): Promise<SubgraphResponse | FetchFailure> {
    const { transport, context, health, placement } = this.#input;
    context.signal.throwIfAborted();
    const startedAt = performance.now();
    const report = (outcome: ShardCallReport['outcome'], errorCount: number) =>
      this.#input.onCall({
        subgraph: placement.subgraph,
        shard: shard.name,
        durationMs: performance.now() - startedAt,
        outcome,
        errorCount,
      });
    try {
      const response = await transport.send(shard.endpoint, request, { ...context, today });
      health.answered(shard.name);
      report('ANSWERED', response.errors?.length ?? 0);
      return response;
    } catch (error) {
      context.signal.throwIfAborted();
      if (!(error instanceof FetchFailure)) throw error;
      const isImpatience = error.reason === 'TIMED_OUT' && isTimeoutLowered(shard.endpoint, context);
      if (!isImpatience) health.failed(shard.name, this.#input.now());
      report(error.reason, 0);
      return error;
    }
  }

  #variablesFor({ rootCalls, entries }: BatchRequest): RequestVariables {
    const values = createRecord();
    const representations: Record<string, string[]> = {};
    let index = 0;
    const add = ({ piece, variables, first, after }: BatchCall) => {
      Object.assign(values, variables);
      if (piece.paged) {
        values[NAMES.first(index)] = first;
        if (after !== null) values[NAMES.after(index)] = after;
      }
      index += 1;
    };
    for (const call of rootCalls) add(call);
    for (const [position, entry] of entries.entries()) {
      representations[NAMES.representations(position)] = entry.representations.map(({ text }) => text);
      for (const call of entry.calls) add(call);
    }
    return { values, representations };
  }
}

interface Taker {
  resolve(outcome: PieceOutcome): void;
  reject(error: unknown): void;
}

/** One piece with one page, asked of Query or of a list of representations. */
interface BatchCall extends Call {
  /** Values of the piece's variables. */
  variables: Variables;
  rootTakers: Taker[];
  entities: Map<string, { representation: Representation; takers: Taker[] }>;
}

interface Batch {
  shard: Shard;
  today: string;
  calls: Map<string, BatchCall>;
}

interface BatchEntry {
  type: string;
  calls: BatchCall[];
  representations: readonly Representation[];
}

interface BatchRequest {
  rootCalls: BatchCall[];
  entries: BatchEntry[];
}

function addToBatch(
  batch: Batch,
  { piece, representation, first, after }: PieceAsk,
  variables: Variables,
): Promise<PieceOutcome> {
  const key = `${piece.id} ${first} ${after}`;
  let call = batch.calls.get(key);
  if (call === undefined) {
    call = { piece, variables, first, after, rootTakers: [], entities: new Map() };
    batch.calls.set(key, call);
  }
  const { promise, resolve, reject } = Promise.withResolvers<PieceOutcome>();
  if (representation === null) {
    call.rootTakers.push({ resolve, reject });
    return promise;
  }
  const entity = call.entities.get(representation.text);
  if (entity) entity.takers.push({ resolve, reject });
  else call.entities.set(representation.text, { representation, takers: [{ resolve, reject }] });
  return promise;
}

/** Fields of the same representations share one `_entities`. */
function arrange({ calls }: Batch): BatchRequest {
  const entries = new Map<string, BatchEntry>();
  const rootCalls: BatchCall[] = [];
  for (const call of calls.values()) {
    const type = call.piece.on;
    if (type === null) {
      rootCalls.push(call);
      continue;
    }
    const texts = [...call.entities.keys()];
    const own = call.piece.field === null ? `row ${call.piece.id}` : 'fields';
    const key = [type, own, ...texts].join('\n');
    const entry = entries.get(key);
    if (entry) entry.calls.push(call);
    else {
      const representations = [...call.entities.values()].map(({ representation }) => representation);
      entries.set(key, { type, calls: [call], representations });
    }
  }
  return { rootCalls, entries: [...entries.values()] };
}

function takersOf(call: BatchCall): Taker[] {
  return [...call.rootTakers, ...[...call.entities.values()].flatMap(({ takers }) => takers)];
}

function settleAll({ rootCalls, entries }: BatchRequest, outcome: PieceOutcome): void {
  for (const call of [...rootCalls, ...entries.flatMap(({ calls }) => calls)]) {
    for (const taker of takersOf(call)) taker.resolve(outcome);
  }
}

/** Gives each asker its part of the answer, and the errors below it. */
function distribute(
  request: BatchRequest,
  shape: AnswerShape,
  response: SubgraphResponse,
  subgraph: string,
  shard: string,
): void {
  const errors = cleanErrors(response.errors, subgraph, shard);
  const { data } = response;
  if (typeof data !== 'object' || data === null) {
    if (errors.length === 0) settleAll(request, broken(shard, 'expected data or errors, got neither'));
    else settleAll(request, { kind: 'null', errors: errors.map(withoutPath) });
    return;
  }
  const errorsAt = indexErrors(errors);
  let index = 0;
  for (const call of request.rootCalls) {
    const name = NAMES.call(index);
    index += 1;
    const violation = violationIn(shape, data, name);
    const outcome = violation === undefined ? outcomeOf(data[name], errorsAt, [name]) : broken(shard, violation);
    for (const taker of call.rootTakers) taker.resolve(outcome);
  }
  for (const [position, entry] of request.entries.entries()) {
    const name = NAMES.entry(position);
    distributeEntities(entry, name, index, data, errorsAt, shard, violationIn(shape, data, name));
    index += entry.calls.length;
  }
}

function distributeEntities(
  { calls, representations }: BatchEntry,
  name: string,
  firstCall: number,
  data: Record<string, unknown>,
  errorsAt: ErrorIndex,
  shard: string,
  violation: string | undefined,
): void {
  const entities = data[name];
  const isWhole = violation === undefined && Array.isArray(entities) && entities.length === representations.length;
  const got = Array.isArray(entities) ? entities.length : 'none';
  const wrong = broken(shard, violation ?? `expected ${representations.length} entities, got ${got}`);
  for (const [position, { text }] of representations.entries()) {
    const entity: unknown = isWhole ? entities[position] : undefined;
    for (const [offset, call] of calls.entries()) {
      const field = call.piece.field === null ? null : NAMES.call(firstCall + offset);
      const outcome = isWhole ? entityOutcome(entity, field, errorsAt, [name, position]) : wrong;
      for (const taker of call.entities.get(text)?.takers ?? []) taker.resolve(outcome);
    }
  }
}

function entityOutcome(entity: unknown, field: string | null, errorsAt: ErrorIndex, path: Path): PieceOutcome {
  if (typeof entity !== 'object' || entity === null) {
    const errors = errorsAt.below(path);
    return errors.length > 0 ? { kind: 'null', errors: errors.map(({ error }) => error) } : { kind: 'absent' };
  }
  if (field === null) return outcomeOf(entity, errorsAt, path);
  return outcomeOf((entity as Record<string, unknown>)[field], errorsAt, [...path, field]);
}

function outcomeOf(value: unknown, errorsAt: ErrorIndex, path: Path): PieceOutcome {
  const errors = errorsAt.below(path);
  if (value !== null && value !== undefined) return { kind: 'answer', value, errors };
  const reasons = errors.length > 0 ? errors.map(({ error }) => error) : errorsAt.unplaced;
  return { kind: 'null', errors: reasons };
}

type Path = readonly (string | number)[];

interface ErrorIndex {
  /** Errors without a usable path: the reason of any null that has no other. */
  unplaced: readonly SubgraphError[];
  below(path: Path): RelativeError[];
}

const NO_ERRORS: ErrorIndex = { unplaced: [], below: () => [] };

function indexErrors(errors: readonly SubgraphError[]): ErrorIndex {
  if (errors.length === 0) return NO_ERRORS;
  const byFirst = Map.groupBy(errors, ({ path }) => path?.[0]);
  return {
    unplaced: (byFirst.get(undefined) ?? []).map(withoutPath),
    below: (path) =>
      (byFirst.get(path[0]) ?? []).flatMap((error) => {
        const at = error.path ?? [];
        if (at.length < path.length || path.some((step, index) => at[index] !== step)) return [];
        return { path: at.slice(path.length), error: withoutPath(error) };
      }),
  };
}

function withoutPath({ path: _path, ...error }: SubgraphError): SubgraphError {
  return error;
}

function broken(shard: string, violation: string): PieceOutcome {
  return { kind: 'failure', reason: 'BROKEN_CONTRACT', message: `Shard ${shard}: ${violation}.` };
}

function withNulls(outcome: PieceOutcome, omission: Omission): PieceOutcome {
  return outcome.kind === 'answer' ? { ...outcome, value: writeNulls(outcome.value, omission) } : outcome;
}

/** Not asked: what it would answer to the rest of the question would be the answer to another one. */
function outdated(shard: string, coordinate: string): PieceOutcome {
  const code = 'OUTDATED_CONTRACT';
  const message = `Shard ${shard} does not know ${coordinate} yet: it answers by an older contract.`;
  const cause: Refusal = { code, message };
  return { kind: 'failure', reason: code, message, cause };
}

/** After all promise jobs that are due, so that whatever those ask goes along. */
function afterPromiseJobs(flush: () => void): void {
  void Promise.resolve().then(() => process.nextTick(flush));
}
