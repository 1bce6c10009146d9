/** The planner in a thread of its own: whoever waits for a plan holds nobody who has one. */
import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { deepFreeze } from '../shard/deepFreeze.ts';
import type { QueryPlan } from './nodes.ts';
import type { PlanQuestion } from './planner.ts';
import type { FromPlanner } from './plannerWorker.ts';
import { tooLargeToPlan, tooManyWait } from './planningErrors.ts';

export interface WorkerPlannerOptions {
  supergraphSdl: string;
  /** A plan that takes longer is given up, and the thread with it. */
  planTimeoutMs: number;
  /** Likewise one that takes more memory, in megabytes. */
  maxMemoryMb: number;
}

/**
 * Garbage that may lie about in the thread, in megabytes. By itself it would take several times as much while it starts,
 * and keep it; it starts as fast with less.
 */
const YOUNG_GENERATION_MB = 8;

/** Questions that may wait; more are refused, with SERVICE_UNAVAILABLE. */
const MAX_WAITING = 500;

/**
 * One question at a time, in the order in which they came. A question that the planner cannot finish costs that question
 * alone: it is refused as too large, the thread starts anew, and the next ones are asked there. It runs until `stop`.
 */
export class WorkerPlanner {
  readonly #options: WorkerPlannerOptions;
  readonly #jobs: Job[] = [];
  #asked: Job | undefined;
  /** Undefined while there is none: then the next question starts one. */
  #worker: Worker | undefined;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #apiSdl = '';

  private constructor(options: WorkerPlannerOptions) {
    this.#options = options;
  }

  /** Rejects with what is wrong with the supergraph. */
  static async start(options: WorkerPlannerOptions): Promise<WorkerPlanner> {
    const planner = new WorkerPlanner(options);
    await planner.#startWorker();
    return planner;
  }

  /** SDL of what clients see of the supergraph. */
  get apiSdl(): string {
    return this.#apiSdl;
  }

  /**
   * Rejects with GraphQLError for a question that cannot be planned, or that comes when too many wait. One that is not
   * wanted any more when its turn comes is passed over.
   */
  plan(question: PlanQuestion, isWanted: () => boolean = () => true): Promise<QueryPlan> {
    if (this.#isStopped) return Promise.reject(new Error('The planner has stopped.'));
    if (this.#jobs.length >= MAX_WAITING) return Promise.reject(tooManyWait());
    const { promise, resolve, reject } = Promise.withResolvers<QueryPlan>();
    this.#jobs.push({ question, isWanted, resolve, reject });
    if (!this.#worker) this.#restart();
    // Whoever wants it says so after this call.
    else queueMicrotask(() => this.#next());
    return promise;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#rejectAll(new Error('The planner has stopped.'));
    await this.#worker?.terminate();
  }

  #startWorker(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const { supergraphSdl, maxMemoryMb } = this.#options;
    const worker = new Worker(new URL('./plannerWorker.ts', import.meta.url), {
      workerData: { supergraphSdl },
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
      name: 'planner',
      // What the process was told to load first is for it alone: it may watch over the process.
      execArgv: [],
    });
    this.#worker = worker;
    this.#isReady = false;
    // One that was given up may have had its last word on the way.
    const isCurrent = () => worker === this.#worker;
    worker.on('message', (message: FromPlanner) => {
      if (!isCurrent()) return;
      if (message.kind !== 'ready') return this.#settle(message);
      this.#isReady = true;
      this.#apiSdl = message.apiSdl;
      resolve();
      this.#next();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (!isCurrent()) return;
      if (this.#isReady) this.#giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLargeToPlan(error) : error);
      else this.#worker = undefined;
      reject(error);
    });
    return promise;
  }

  #next(): void {
    if (this.#asked || !this.#isReady) return;
    let job = this.#jobs.shift();
    while (job && !job.isWanted()) {
      job.reject(new Error('Nobody waits for this plan any more.'));
      job = this.#jobs.shift();
    }
    if (!job) return;
    this.#asked = job;
    this.#timer = setTimeout(() => {
      // Where this thread was busy for longer than that, the plan may have come meanwhile.
      setImmediate(() => {
        if (this.#asked === job) this.#giveUp(tooLargeToPlan());
      });
    }, this.#options.planTimeoutMs);
    this.#worker?.postMessage(job.question);
  }

  #settle(message: Exclude<FromPlanner, { kind: 'ready' }>): void {
    clearTimeout(this.#timer);
    const job = this.#asked;
    this.#asked = undefined;
    if (message.kind === 'plan') job?.resolve(deepFreeze(message.plan));
    else if (message.kind === 'refused') {
      job?.reject(new GraphQLError(message.message, { extensions: message.extensions }));
    } else job?.reject(Object.assign(new Error(message.message), { stack: message.stack }));
    this.#next();
  }

  /** The thread is lost in a question, or dead of it. */
  #giveUp(reason: Error): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#asked?.reject(reason);
    this.#asked = undefined;
    if (!this.#isStopped) this.#restart();
  }

  #restart(): void {
    this.#startWorker().catch((error: unknown) => this.#rejectAll(error));
  }

  #rejectAll(error: unknown): void {
    this.#asked?.reject(error);
    this.#asked = undefined;
    for (const { reject } of this.#jobs.splice(0)) reject(error);
  }
}

interface Job {
  question: PlanQuestion;
  isWanted(): boolean;
  resolve(plan: QueryPlan): void;
  reject(error: unknown): void;
}
