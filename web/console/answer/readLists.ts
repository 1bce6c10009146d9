import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { planTables } from '../../../tables/plan/planTable.ts';
import { TableError } from '../../../tables/plan/TableError.ts';
import type { Cell, Column, Nested, TablePlan } from '../../../tables/plan/TablePlan.ts';
import { chooseChart } from '../../charts/choose/chooseChart.ts';
import { nestedOf, readAnswerTable } from '../../charts/readAnswerTable.ts';
import type { HubAnswer, HubRequest } from '../workbench/askHub.ts';

/** A list of an answer, ready to be shown as a table or a chart, or to be asked for as a file. */
export interface AnswerList {
  /** Dotted path from the data, as exports name it. */
  at: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  nested: Nested;
  /** Lists within rows that go on beyond what was answered. */
  cut: readonly string[];
  /** Of all pages, if the answer says so. */
  totalCount: number | null;
  /** It says something of a page that stands beside it, such as facets and counts. */
  isBesidePage: boolean;
}

/** Every list of an answer that can be a table, in the order of the query; none if the query is not valid. */
export function readLists(
  schema: GraphQLSchema,
  request: HubRequest,
  { data }: Pick<HubAnswer, 'data'>,
): readonly AnswerList[] {
  const plans = planLists(schema, request);
  return plans.map((plan) => readList(plan, plans, data));
}

/** The one to begin with: that has rows and stands for itself; for a chart, of which there is one. */
export function preferList(lists: readonly AnswerList[], view: 'table' | 'chart'): AnswerList | undefined {
  const main = lists.filter(({ rows, isBesidePage }) => rows.length > 0 && !isBesidePage);
  const fitting = view === 'chart' ? [...main, ...lists].find((list) => chooseChart(list).fits) : undefined;
  return fitting ?? main[0] ?? lists.find(({ isBesidePage }) => !isBesidePage) ?? lists[0];
}

/** None if the query cannot be read, does not fit the schema or leaves open which operation is meant: the errors say so. */
function planLists(schema: GraphQLSchema, { query, operationName, variables }: HubRequest): readonly TablePlan[] {
  try {
    const document = parse(query);
    return validate(schema, document).length > 0 ? [] : planTables(schema, document, operationName, variables);
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof TableError) return [];
    throw error;
  }
}

function readList(plan: TablePlan, plans: readonly TablePlan[], data: HubAnswer['data']): AnswerList {
  const nested = nestedOf(plan);
  const { columns, rows, cut } = readAnswerTable(plan, data, nested);
  return {
    at: plan.rowsAt.join('.'),
    columns,
    rows,
    nested,
    cut: [...cut.keys()],
    totalCount: readTotal(plan, data),
    isBesidePage: plan.connectionAt === null && plans.some(({ connectionAt }) => startsWith(plan.rowsAt, connectionAt)),
  };
}

function startsWith(path: readonly string[], beginning: readonly string[] | null): boolean {
  return beginning?.every((name, i) => path[i] === name) ?? false;
}

function readTotal({ connectionAt }: TablePlan, data: HubAnswer['data']): number | null {
  const connection = connectionAt?.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null),
    data,
  );
  const total = (connection as { totalCount?: unknown } | null | undefined)?.totalCount;
  return typeof total === 'number' ? total : null;
}
