/** The planner in a thread of its own: whoever waits for a plan holds nobody who has one. */
import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { deepFreeze } from './deepFreeze.ts';
import type { QueryPlan } from './nodes.ts';
import { type PlanQuestion, tooLargeToPlan } from './planner.ts';
import type { FromPlanner } from './plannerWorker.ts';

export interface WorkerPlannerOptions {
  supergraphSdl: string;
  /** A plan that takes longer is given up, and the thread with it. */
  planTimeoutMs: number;
  /** Likewise one that takes more memory, in megabytes. */
  maxMemoryMb: number;
}

/**
 * One question at a time, in the order in which they came. A question that the planner cannot finish costs that question
 * alone: it is refused as too large, the thread starts anew, and the next ones are asked there.
 */
export class WorkerPlanner {
  readonly #options: WorkerPlannerOptions;
  #jobs: Job[] = [];
  #worker: Worker | undefined;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  private constructor(options: WorkerPlannerOptions) {
    this.#options = options;
  }

  /** Rejects with what is wrong with the supergraph. */
  static async start(options: WorkerPlannerOptions): Promise<WorkerPlanner> {
    const planner = new WorkerPlanner(options);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    planner.#startWorker(resolve, reject);
    await promise;
    return planner;
  }

  /** Rejects with GraphQLError for a question that cannot be planned. */
  plan(question: PlanQuestion): Promise<QueryPlan> {
    if (this.#isStopped) return Promise.reject(new Error('The planner has stopped.'));
    const { promise, resolve, reject } = Promise.withResolvers<QueryPlan>();
    this.#jobs.push({ question, resolve, reject });
    if (this.#jobs.length === 1) this.#next();
    return promise;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const { reject } of this.#jobs.splice(0)) reject(new Error('The planner has stopped.'));
    await this.#worker?.terminate();
  }

  #startWorker(onReady: () => void, onFailure: (error: unknown) => void): void {
    const { supergraphSdl, maxMemoryMb } = this.#options;
    const worker = new Worker(new URL('./plannerWorker.ts', import.meta.url), {
      workerData: { supergraphSdl },
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
      name: 'planner',
    });
    // Nobody waits for a plan that nobody asked for.
    worker.unref();
    this.#worker = worker;
    this.#isReady = false;
    worker.on('message', (message: FromPlanner) => {
      // One that was given up may have had its last word on the way.
      if (worker !== this.#worker) return;
      if (message.kind !== 'ready') return this.#settle(message);
      this.#isReady = true;
      onReady();
      this.#next();
    });
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      if (!this.#isReady) return onFailure(error);
      this.#giveUp(tooLargeToPlan(error as Error));
    });
  }

  #next(): void {
    const [job] = this.#jobs;
    if (!job || !this.#isReady) return;
    this.#timer = setTimeout(() => this.#giveUp(tooLargeToPlan()), this.#options.planTimeoutMs);
    this.#worker?.postMessage(job.question);
  }

  #settle(message: Exclude<FromPlanner, { kind: 'ready' }>): void {
    clearTimeout(this.#timer);
    const job = this.#jobs.shift();
    if (message.kind === 'plan') job?.resolve(deepFreeze(message.plan));
    else if (message.kind === 'refused')
      job?.reject(new GraphQLError(message.message, { extensions: message.extensions }));
    else job?.reject(Object.assign(new Error(message.message), { stack: message.stack }));
    this.#next();
  }

  /** The thread is lost in a question, or dead of it. */
  #giveUp(reason: Error): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#jobs.shift()?.reject(reason);
    if (this.#isStopped) return;
    this.#startWorker(
      () => {},
      (error) => {
        for (const { reject } of this.#jobs.splice(0)) reject(error);
      },
    );
  }
}

interface Job {
  question: PlanQuestion;
  resolve(plan: QueryPlan): void;
  reject(error: unknown): void;
}
