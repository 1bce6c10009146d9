import { type GraphQLSchema, getOperationAST, Kind, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';
import { MAX_PAGE_SIZE } from '../../../schema/contract.ts';
import { chooseTable, planTables } from '../../../tables/plan/planTable.ts';
import type { TablePlan } from '../../../tables/plan/TablePlan.ts';
import type { Executor } from '../../plan/Executor.ts';
import { checkOperation } from '../checkOperation.ts';
import type { OperationLimits } from '../operationSize.ts';
import { askWhereListsEnd } from './askWhereListsEnd.ts';
import type { ExportRequest } from './ExportRequest.ts';
import { type NarrowedOperation, narrowOperation } from './narrowOperation.ts';
import { type ReadOperation, readOperation } from './readOperation.ts';

export interface ExportLimits extends OperationLimits {
  maxQueryTokens: number;
  introspection: boolean;
}

export interface PlannedExport {
  schema: GraphQLSchema;
  /** What the client asked. */
  asked: ReadOperation;
  table: TablePlan;
  /** What is asked of the systems, page by page. */
  narrowed: NarrowedOperation;
  /** Rows of a page. */
  pageSize: number;
  /** The cursor after which the client begins; null: at the beginning. */
  start: unknown;
}

/**
 * Takes a query in as `/graphql` does, and finds the table in it.
 *
 * @throws InvalidQuery, TableError, GraphQLError QUERY_TOO_LARGE
 */
export function planExport(request: ExportRequest, executor: Executor, limits: ExportLimits): PlannedExport {
  const { schema } = executor;
  const asked = readOperation(schema, request, limits);
  const { variables } = request;
  checkOperation({ schema, ...asked, variables }, executor, limits);
  const document = askWhereListsEnd(schema, asked.document);
  const operation = getOperationAST(document, request.operationName) as OperationDefinitionNode;
  const table = chooseTable(planTables(schema, document, request.operationName, variables), request.at);
  const narrowed = narrowOperation(schema, { document, operation }, table);
  const pageSize = choosePageSize(narrowed, (first) => {
    const own = { [narrowed.variables.first]: first, [narrowed.variables.isFirstPage]: true };
    checkOperation({ schema, ...narrowed, variables: { ...variables, ...own } }, executor, limits);
  });
  return { schema, asked, table, narrowed, pageSize, start: startOf(narrowed, asked.operation, variables) };
}

/**
 * As many rows as the contract allows, fewer if lists within them would come to too much: whatever page the client wrote,
 * this is the one that the systems are asked for.
 *
 * @throws what `check` throws of a page of one row
 */
function choosePageSize({ isPaged }: NarrowedOperation, check: (first: number) => void): number {
  for (let size = MAX_PAGE_SIZE; ; size = Math.floor(size / 2)) {
    try {
      check(size);
      return size;
    } catch (error) {
      if (!isPaged || size === 1) throw error;
    }
  }
}

function startOf(
  { start }: NarrowedOperation,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: ExportRequest['variables'],
): unknown {
  if (start?.kind !== Kind.VARIABLE) return start ? valueFromASTUntyped(start) : null;
  const name = start.name.value;
  if (Object.hasOwn(variables, name)) return variables[name];
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue ? valueFromASTUntyped(definition.defaultValue) : null;
}
