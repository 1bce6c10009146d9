import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import type { Complaint, FaultAt, OperationState } from './graphData.ts';

export type Path = readonly (string | number)[];

/** What one party answers, as a client would read it. */
export interface Answer {
  data: unknown;
  errors: { message: string; path: Path | undefined; code: unknown }[];
  /** What it threw instead of answering. */
  thrown: string | undefined;
  /** What subgraphs had to say of how they were asked. */
  complaints: readonly Complaint[];
}

export interface AskedOperation {
  text: string;
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>>;
  faultAt: FaultAt;
  /** Subgraphs that cannot be reached. */
  away: ReadonlySet<string>;
}

/** One who answers operations over an invented graph. */
export interface Party {
  answer(asked: AskedOperation): Promise<Answer>;
  stop(): Promise<void>;
}

/** As it leaves a server: without prototypes, getters and what JSON does not have. */
export async function readAnswer(
  { faultAt, away }: AskedOperation,
  execute: (state: OperationState) => ExecutionResult | Promise<ExecutionResult>,
): Promise<Answer> {
  const state: OperationState = { mutations: 0, faultAt, away, complaints: [] };
  const { complaints } = state;
  try {
    const { data, errors = [] } = await execute(state);
    const written = JSON.stringify({ data: data ?? null, errors: errors.map(formatError) });
    return { ...(JSON.parse(written) as Pick<Answer, 'data' | 'errors'>), thrown: undefined, complaints };
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { data: null, errors: [], thrown, complaints };
  }
}

function formatError({ message, path, extensions }: GraphQLError) {
  return { message, path, code: extensions?.code };
}
