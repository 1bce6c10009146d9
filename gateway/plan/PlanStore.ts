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
  makePlan(question: PlanQuestion): Promise<QueryPlan>;
  /** Those used last are kept. */
  maxPlans: number;
  /** Where plans outlive the process. */
  file: PlanFile | undefined;
}

export class PlanStore {
  readonly #options: PlanStoreOptions;
  readonly #plans: LruMap<Entry>;

  constructor(options: PlanStoreOptions) {
    this.#options = options;
    this.#plans = new LruMap(options.maxPlans);
    for (const { question, plan } of options.file?.read() ?? []) {
      this.#plans.getOrCreate(keyOf(question), () => ({ question, plan, promise: Promise.resolve(plan) }));
    }
  }

  /** Whether it is there already: nobody has to wait. */
  known(question: PlanQuestion): QueryPlan | undefined {
    return this.#plans.get(keyOf(question))?.plan;
  }

  /** One question is planned once, however many wait for it. Rejects with what planning failed with. */
  plan(question: PlanQuestion): Promise<QueryPlan> {
    const key = keyOf(question);
    const entry = this.#plans.getOrCreate(key, () => {
      const made: Entry = { question, plan: undefined, promise: observed(this.#options.makePlan(question)) };
      made.promise.then(
        (plan) => {
          made.plan = plan;
          this.#options.file?.write(() => this.plans());
        },
        (error: unknown) => {
          // What is wrong with a question stays wrong; what happened to the planner need not happen again.
          if (!(error instanceof GraphQLError)) this.#plans.delete(key);
        },
      );
      return made;
    });
    return entry.promise;
  }

  /** Those that are made, the one used last at the end. */
  plans(): StoredPlan[] {
    return [...this.#plans.values()].flatMap(({ question, plan }) => (plan ? [{ question, plan }] : []));
  }
}

interface Entry {
  question: PlanQuestion;
  plan: QueryPlan | undefined;
  promise: Promise<QueryPlan>;
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

function keyOf({ text, operationName, conditions, denied }: PlanQuestion): string {
  return JSON.stringify([operationName, conditions, denied]) + text;
}
