import { GraphQLError } from 'graphql';
import { buildSupergraph } from '../gateway/plan/planner.ts';
import { printPlan } from '../gateway/plan/printPlan.ts';
import { loadSupergraph, SupergraphError } from '../gateway/supergraph/loadSupergraph.ts';
import { CommandError } from './CommandError.ts';
import { planOperation } from './planOperation.ts';
import { readOperation, readText } from './readOperation.ts';

export interface PlanOptions {
  /** Path of the composed graph. */
  supergraph: string;
  /** Needed if the file has several operations. */
  operation?: string;
  variables: Readonly<Record<string, unknown>>;
  json?: true;
}

/** Prints to standard output. Throws CommandError if the supergraph or the operation cannot be used. */
export async function printOperationPlan(file: string, options: PlanOptions): Promise<void> {
  const supergraphSdl = readSupergraphSdl(options.supergraph);
  const schema = buildSupergraph(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const named = await readText(file);
  const operation = readOperation(named, schema, options.operation);
  try {
    const plan = planOperation(supergraphSdl, operation, options.variables);
    console.log(options.json ? JSON.stringify(plan, null, 2) : printPlan(plan).trimEnd());
  } catch (error) {
    if (error instanceof GraphQLError) throw new CommandError(`${named.name}: ${error.message}`, 'failed', error);
    throw error;
  }
}

function readSupergraphSdl(path: string): string {
  try {
    return loadSupergraph(path).sdl;
  } catch (error) {
    if (error instanceof SupergraphError) throw new CommandError(error.message, 'failed', error);
    throw error;
  }
}
