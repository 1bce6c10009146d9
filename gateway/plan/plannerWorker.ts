/** The thread in which plans are made: a question in, a plan or what is wrong with it out. */
import { parentPort, workerData } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import type { QueryPlan } from './nodes.ts';
import { createPlanner, type PlanQuestion } from './planner.ts';

/** `kind: 'ready'` is sent once, before all others. */
export type FromPlanner =
  | { kind: 'ready'; apiSdl: string }
  | { kind: 'plan'; plan: QueryPlan }
  | { kind: 'refused'; message: string; extensions: Record<string, unknown> }
  | { kind: 'failed'; message: string; stack: string | undefined };

const port = parentPort;
if (!port) throw new Error('Expected to be a worker thread.');
const planner = createPlanner((workerData as { supergraphSdl: string }).supergraphSdl);
port.on('message', (question: PlanQuestion) => port.postMessage(answer(question)));
port.postMessage({ kind: 'ready', apiSdl: planner.apiSdl } satisfies FromPlanner);

function answer(question: PlanQuestion): FromPlanner {
  try {
    return { kind: 'plan', plan: planner.plan(question) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { kind: 'refused', message: error.message, extensions: { ...error.extensions } };
    }
    const { message, stack } = error as Error;
    return { kind: 'failed', message, stack };
  }
}
