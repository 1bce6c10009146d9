/** The shard stage: stands where a subgraph would, and answers as if one subgraph held the rows of all shards. */
import { MAX_PAGE_SIZE, type Warning } from '../../schema/contract.ts';
import type { CallContext, SubgraphRequest, SubgraphResponse, Transport } from '../fetch/transport.ts';
import type { ContractPlacement } from '../supergraph/placement.ts';
import { evaluateArgument, evaluateArguments } from './arguments.ts';
import { ProgramCache, type ProgramSource } from './compile/programs.ts';
import { RowLimitError } from './connection.ts';
import { readShardedContract, type ShardedContract } from './contract.ts';
import { type Gap, ShardHealth } from './coverage.ts';
import { FieldError, RequestError } from './errors.ts';
import { LruMap } from './lru.ts';
import { memoize } from './memoize.ts';
import { createRecord } from './names.ts';
import type { ArgumentPlan, GatheredField, Piece } from './program.ts';
import { ShardAsker, type ShardCallReport } from './run/asker.ts';
import type { Gathering, Limits } from './run/gathering.ts';
import { runProgram } from './run/runProgram.ts';
import { fitRequest } from './skew/fitRequest.ts';
import { readHolderVersions } from './skew/holderVersions.ts';
import { OutdatedShards } from './skew/OutdatedShards.ts';

export type { Limits, ShardCallReport };

export interface ShardStageOptions {
  /** The assembled contract (`assembleContract`). */
  contractSdl: string;
  placement: ContractPlacement;
  /** Changes whenever shards are added, removed or renamed: older cursors are refused then. */
  epoch: string;
  transport: Transport;
  /** The first one signs, all are accepted. */
  cursorKeys: readonly Uint8Array[];
  /** Default: 20,000 rows a list, 100,000 a fetch, pages of MAX_PAGE_SIZE. */
  limits?: Partial<Limits>;
  /** Kept by the caller if it outlives the stage, as when the placement is swapped. */
  health?: ShardHealth;
  /** Texts that are kept with their programs. Default 1,000. */
  maxPrograms?: number;
  /** The clock behind `asOf` and `since`. */
  now?: () => Date;
}

/** What a fetch brings along from the client's request, and where observers listen. */
export interface ShardStageContext extends CallContext {
  /** Fail a field rather than answer it without some shard. */
  completeRequired: boolean;
  /** Each different warning of a shard once. */
  warn(warning: Warning): void;
  onCall?(report: ShardCallReport): void;
  /** A shard that an answer lacks, with what the coverage does not say: for the log. */
  onGap?(coordinate: string, gap: Gap): void;
}

export interface ShardStage {
  readonly contract: ShardedContract;
  /**
   * Answers a fetch of the query planner: root fields, `_entities`, `_service`. What shards do wrong is in the answer
   * (coverage, or null with an error); rejects with the signal's reason if the request was aborted.
   *
   * `{ municipalProjects(first: 2) { nodes { id } totalCount coverage { complete } } }` gives
   * `{ data: { municipalProjects: { nodes: [{ id: 'mp:340700:2021-0003' }, …], totalCount: 96, coverage: { complete: true } } } }`
   */
  execute(request: SubgraphRequest, context: ShardStageContext): Promise<SubgraphResponse>;
  /** The same for a text that is asked again and again: it is read once. A text that is none is answered so. */
  prepare(query: string): PreparedQuestion;
}

export interface PreparedQuestion {
  execute(variables: Readonly<Record<string, unknown>>, context: ShardStageContext): Promise<SubgraphResponse>;
}

const DEFAULT_LIMITS: Limits = { maxRows: 20_000, maxRowsPerFetch: 100_000, maxPageSize: MAX_PAGE_SIZE };
const DEFAULT_MAX_PROGRAMS = 1_000;
/** Read lately: each change of an address makes a stage anew, nearly always over the same contract. */
const contracts = new LruMap<ShardedContract>(16);

export function createShardStage(options: ShardStageOptions): ShardStage {
  const { contractSdl, placement, epoch, transport, cursorKeys, health = new ShardHealth() } = options;
  const { maxPrograms = DEFAULT_MAX_PROGRAMS, now = () => new Date() } = options;
  const contract = contracts.getOrCreate(contractSdl, () => readShardedContract(contractSdl));
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const versions = readHolderVersions(contract, placement);
  const programs = new ProgramCache(contract, maxPrograms, 1 + new Set(versions.values()).size);
  let starts = 0;

  async function answer(
    source: () => ProgramSource,
    inputs: Readonly<Record<string, unknown>>,
    context: ShardStageContext,
  ): Promise<SubgraphResponse> {
    const { program, requests, variables } = source().prepare(inputs);
    const variablesOf = memoize((piece: Piece) => evaluateVariables(contract, piece, variables));
    // All at once, so that a value that does not fit is said before any shard is asked.
    for (const piece of program.pieces) variablesOf(piece);
    const fitOf = fitRequest(versions, variablesOf);
    const outdated = new OutdatedShards(placement);
    const isoNow = () => now().toISOString();
    const asker = new ShardAsker({
      placement,
      transport,
      health,
      context: callContextOf(context),
      schema: contract.schema,
      requests,
      variablesOf,
      fitOf,
      versionOf: (shard) => versions.get(shard)?.number ?? 0,
      onOutdated: (shard, unknown, isAsked) => outdated.add(shard, unknown, isAsked),
      now: isoNow,
      onAnswer: forwardWarnings(context),
      onCall: (report) => context.onCall?.(report),
    });
    const gathering: Gathering = {
      asker,
      placement,
      epoch,
      cursorKeys,
      limits,
      health,
      today: context.today,
      completeRequired: context.completeRequired,
      now: isoNow,
      pieceOf: (id) => program.pieces[id] as Piece,
      fitOf,
      argumentsOf: memoize((field: GatheredField) => evaluateArguments(field.arguments, variables, contract)),
      holdRows: rowCounter(limits.maxRowsPerFetch),
      onGap: (coordinate, gap) => context.onGap?.(coordinate, gap),
      nextStart: () => starts++,
    };
    const argumentValue = (argument: ArgumentPlan) => evaluateArgument(argument, variables, contract);
    const { data, errors } = await runProgram({ program, gathering, sdl: contract.sdl, argumentValue });
    for (const warning of outdated.warnings()) context.warn(warning);
    return errors.length === 0 ? { data } : { data, errors: [...errors] };
  }

  async function answerSafely(...[source, inputs, context]: Parameters<typeof answer>): Promise<SubgraphResponse> {
    context.signal.throwIfAborted();
    try {
      return await answer(source, inputs, context);
    } catch (error) {
      if (error instanceof RequestError) return { errors: [...error.errors] };
      if (error instanceof FieldError) return { errors: [{ message: error.message, extensions: error.extensions }] };
      throw error;
    }
  }

  return {
    contract,
    execute: ({ query, variables = {}, operationName }, context) =>
      answerSafely(() => programs.sourceOf(query, operationName), variables, context),
    prepare(query) {
      let known: ProgramSource | undefined;
      const source = () => (known ??= programs.sourceOf(query));
      return { execute: (variables, context) => answerSafely(source, variables, context) };
    },
  };
}

function evaluateVariables(
  contract: ShardedContract,
  { variables: plans }: Piece,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values = createRecord();
  for (const { name, argument } of plans) {
    const value = evaluateArgument(argument, variables, contract);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function callContextOf({ requestId, today, calendar, signal, timeoutMs }: ShardStageContext): CallContext {
  return { requestId, today, calendar, signal, timeoutMs };
}

/** Shards that share a filter share its warnings: each is handed on once. */
function forwardWarnings({ warn }: ShardStageContext): (response: SubgraphResponse) => void {
  const seen = new Set<string>();
  return ({ extensions }) => {
    const warnings = extensions?.warnings;
    if (!Array.isArray(warnings)) return;
    for (const { code, message, value } of (warnings as (Warning | null)[]).filter((it) => it !== null)) {
      const text = JSON.stringify([code, message, value]);
      if (seen.has(text)) continue;
      seen.add(text);
      warn(value === undefined ? { code, message } : { code, message, value });
    }
  };
}

function rowCounter(maxRows: number): (count: number) => void {
  let held = 0;
  return (count) => {
    held += count;
    if (held > maxRows) {
      throw new RowLimitError(`Expected to hold at most ${maxRows} rows for one request, got more; ask for fewer.`);
    }
  };
}
