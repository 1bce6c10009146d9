/** Plans of one supergraph by what they depend on: made once, bounded, and kept over a restart if there is a file. */
import { GraphQLError } from 'graphql';
import { type PlanMade, planMadeChannel } from '../observe/channels.ts';
import { LruMap } from '../shard/lru.ts';
import type { QueryPlan } from './nodes.ts';
import type { PlanFile } from './PlanFile.ts';
import type { PlanQuestion } from './planner.ts';

export interface StoredPlan {
  question: PlanQuestion;
  plan: QueryPlan;
}

export interface PlanStoreOptions {
  /** `isWanted` turns false when nobody waits any more. */
  makePlan(question: PlanQuestion, isWanted: () => boolean): Promise<QueryPlan>;
  /** Those used last are kept. */
  maxPlans: number;
  /** Where plans outlive the process. */
  file: PlanFile | undefined;
}

/** What cannot be planned is not tried again for so long: it may have been the machine that was slow. */
const REFUSAL_KEPT_MS = 60_000;

export class PlanStore {
  readonly #options: PlanStoreOptions;
  readonly #plans: LruMap<Entry>;

  constructor(options: PlanStoreOptions) {
    this.#options = options;
    this.#plans = new LruMap(options.maxPlans);
    for (const { question, plan } of options.file?.read() ?? []) {
      this.#plans.getOrCreate(keyOf(question), () => ({ question, plan, planning: Promise.resolve(plan), takers: 0 }));
    }
  }

  /** If it is there already, and nobody has to wait. It counts as used. */
  known(question: PlanQuestion): QueryPlan | undefined {
    return this.#plans.get(keyOf(question))?.plan;
  }

  /** Counts as used. */
  use(question: PlanQuestion): void {
    this.#plans.get(keyOf(question));
  }

  /**
   * One question is planned once, however many wait for it. Rejects with what planning failed with, or with the reason
   * of `signal`: then the others go on waiting.
   */
  async plan(question: PlanQuestion, signal: AbortSignal): Promise<QueryPlan> {
    signal.throwIfAborted();
    const key = keyOf(question);
    const entry = this.#plans.getOrCreate(key, () => this.#start(key, question));
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    entry.takers += 1;
    try {
      return await Promise.race([entry.planning, aborted]);
    } finally {
      entry.takers -= 1;
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Those that are made, the one used last at the end. */
  plans(): StoredPlan[] {
    return [...this.#plans.values()].flatMap(({ question, plan }) => (plan ? [{ question, plan }] : []));
  }

  #start(key: string, question: PlanQuestion): Entry {
    const entry: Entry = {
      question,
      plan: undefined,
      planning: observed(this.#options.makePlan(question, () => entry.takers > 0)),
      takers: 0,
    };
    const forget = () => {
      if (this.#plans.get(key) === entry) this.#plans.delete(key);
    };
    entry.planning.then(
      (plan) => {
        entry.plan = plan;
        this.#options.file?.write(() => this.plans());
      },
      (error: unknown) => {
        // What is wrong with a question stays wrong; what happened to the planner need not happen again.
        if (error instanceof GraphQLError && error.extensions.code !== 'SERVICE_UNAVAILABLE') {
          setTimeout(forget, REFUSAL_KEPT_MS).unref();
        } else {
          forget();
        }
      },
    );
    return entry;
  }
}

interface Entry {
  question: PlanQuestion;
  plan: QueryPlan | undefined;
  planning: Promise<QueryPlan>;
  /** Requests that wait. */
  takers: number;
}

async function observed(planning: Promise<QueryPlan>): Promise<QueryPlan> {
  const startedAt = performance.now();
  const publish = (isRefused: boolean) => {
    if (!planMadeChannel.hasSubscribers) return;
    planMadeChannel.publish({ durationMs: performance.now() - startedAt, isRefused } satisfies PlanMade);
  };
  try {
    const plan = await planning;
    publish(false);
    return plan;
  } catch (error) {
    publish(true);
    throw error;
  }
}

const keys = new WeakMap<PlanQuestion, string>();

function keyOf(question: PlanQuestion): string {
  let key = keys.get(question);
  if (key === undefined) {
    const { text, operationName, conditions, denied } = question;
    key = JSON.stringify([operationName, conditions, denied]) + text;
    keys.set(question, key);
  }
  return key;
}
