import type { GraphQLSchema } from 'graphql';
import { chooseTable, planTables } from '../../tables/plan/planTable.ts';
import { TableError } from '../../tables/plan/TableError.ts';
import type { TablePlan } from '../../tables/plan/TablePlan.ts';
import { CommandError } from '../CommandError.ts';
import { readOperation } from '../readOperation.ts';
import type { HubClient } from './HubClient.ts';
import type { AskedDocument } from './operationFields.ts';
import type { Asked } from './readAsked.ts';
import { readHubSchema } from './readHubSchema.ts';

export interface PlannedQuery extends AskedDocument {
  schema: GraphQLSchema;
  /** Its lists, in the order of the document. */
  plans: TablePlan[];
}

/** Reads the query against the schema of the hub. @throws CommandError: it does not fit, a line each problem */
export async function planAsked(hub: HubClient, { query, operationName, variables }: Asked): Promise<PlannedQuery> {
  const schema = await readHubSchema(hub, (sentence) => console.error(sentence));
  const { document, operation } = readOperation(query, schema, operationName);
  const plans = telling(() => planTables(schema, document, operation.name?.value, variables));
  return { schema, document, operation, plans };
}

/** The list that is meant: the one at `at`, else the only one that has pages, else the only one. @throws CommandError */
export function choosePlan({ plans }: PlannedQuery, at: string | undefined): TablePlan {
  const paged = plans.filter(({ connectionAt }) => connectionAt);
  const [only] = paged;
  if (at === undefined && only && paged.length === 1) return only;
  return telling(() => chooseTable(plans, at));
}

/** What is no table, said as the command line has it. */
export function telling<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    switch (error.code) {
      case 'SEVERAL_LISTS':
        throw new CommandError(`--at: expected one of the lists ${error.paths.join(', ')}; got none.`, 'usage', error);
      case 'UNKNOWN_LIST':
        throw new CommandError(`--at: ${error.message}`, 'usage', error);
      case 'UNKNOWN_NESTED_LIST':
        throw new CommandError(`--nested: ${error.message}`, 'usage', error);
      default:
        throw new CommandError(error.message, 'failed', error);
    }
  }
}
