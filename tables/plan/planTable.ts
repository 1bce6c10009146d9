/** An operation as tables: pure, so that a browser plans as the hub does. */
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { collectFields, type SelectedFields } from './collectFields.ts';
import { type FoundList, findLists } from './findLists.ts';
import { findNestedLists } from './findNestedLists.ts';
import { planColumns } from './planColumns.ts';
import { TableError } from './TableError.ts';
import type { NestedList, TablePlan } from './TablePlan.ts';

/**
 * Every list of the operation that can be a table, in the order of the document: a page of a connection (`nodes`, else
 * `edges`), or any list of objects that stands in no other. Both of `nodes` and `edges` are one list each.
 *
 * Needs a document that is valid against the schema; the schema may come from an introspection. Of `variables` only
 * `groupBy` matters: where its keys are not known, `key` and `label` of groups are one column each, joined. Throws
 * TableError `NO_OPERATION`, `NOT_A_QUERY`.
 */
export function planTables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables: Variables = {},
): TablePlan[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const wanted = operationName ? `an operation ${operationName}` : 'one operation';
    throw new TableError('NO_OPERATION', `Expected ${wanted} in the document, found none or several.`);
  }
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw new TableError('NOT_A_QUERY', `Expected a query, found a ${operation.operation}: only an answer is a table.`);
  }
  const fields = collectFields(schema, document, operation);
  const values = { ...defaultsOf(operation), ...variables };
  return findLists(fields).map((found) => planTable(schema, fields, found, values));
}

/**
 * The list that is meant: the one at `at`, else the only one. What a connection says beside its page (`facets`, `counts`)
 * is meant only if it is named. `at` is a list's path or the beginning of it: `rows.nodes`, `rows`.
 *
 * Throws TableError `NO_LIST`, `SEVERAL_LISTS`, `UNKNOWN_LIST`.
 */
export function chooseTable(plans: readonly TablePlan[], at?: string | null): TablePlan {
  if (plans.length === 0) {
    const sentence = 'Expected a list of objects to make a table of, such as matters { nodes { title } }, found none.';
    throw new TableError('NO_LIST', sentence);
  }
  const named = at ? plans.filter((plan) => `${nameOf(plan)}.`.startsWith(`${at}.`)) : plans;
  const candidates = named.filter((plan) => nameOf(plan) === at || !isBesidePage(plan, named));
  const [plan] = candidates;
  if (plan && candidates.length === 1) return plan;
  const paths = (plan ? candidates : plans).map(nameOf);
  if (!plan) {
    throw new TableError('UNKNOWN_LIST', `Expected one of the lists ${paths.join(', ')}, found ${at}.`, paths);
  }
  const sentence = `Expected one list of objects, found ${paths.length}: ${paths.join(', ')}. Name the one that is meant.`;
  throw new TableError('SEVERAL_LISTS', sentence, paths);
}

type Variables = Readonly<Record<string, unknown>>;

function planTable(schema: GraphQLSchema, fields: SelectedFields, found: FoundList, variables: Variables): TablePlan {
  const names = found.path.map(({ responseName }) => responseName);
  const columns = planColumns(schema, fields, found, variables);
  const isSplit = ({ path }: NestedList) =>
    columns.some((column) => column.element !== undefined && column.path.join('.') === path.join('.'));
  return {
    rowsAt: names,
    connectionAt: found.connectionDepth === null ? null : names.slice(0, found.connectionDepth),
    columns,
    nested: findNestedLists(found.list.fields).filter((nested) => !isSplit(nested)),
  };
}

/** What variables are that nobody gives. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function nameOf({ rowsAt }: TablePlan): string {
  return rowsAt.join('.');
}

/** `facets` beside `nodes`: of an object whose page is a table already. */
function isBesidePage(plan: TablePlan, plans: readonly TablePlan[]): boolean {
  if (plan.connectionAt) return false;
  return plans.some(({ connectionAt }) => connectionAt && nameOf(plan).startsWith(`${connectionAt.join('.')}.`));
}
