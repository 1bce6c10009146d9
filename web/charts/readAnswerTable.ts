import { createRowReader } from '../../tables/plan/createRowReader.ts';
import type { Cell, Column, Nested, TablePlan } from '../../tables/plan/TablePlan.ts';

export interface AnswerRows {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Names of nested lists that go on beyond what was answered, with the number of rows in which they do. */
  cut: ReadonlyMap<string, number>;
}

/** An answer as AnswerTable and AnswerChart take it. `nested`: default as `nestedOf` finds best. */
export function readAnswerTable(plan: TablePlan, data: unknown, nested: Nested = nestedOf(plan)): AnswerRows {
  const reader = createRowReader(plan, { nested });
  const rows = reader.readRows(data);
  const joined = reader.columns.map((it) => withWords(it, plan));
  const columns = nested.as === 'joined' ? joined : joined.map((it) => within(it, nested.at));
  return { columns, rows, cut: reader.cut };
}

const YES_NO = { true: '是', false: '否' } as const;

/** Truths that are joined are text, whose words nobody knows: `true；false`. */
function withWords(column: Column, { columns }: TablePlan): Column {
  const isJoined =
    column.kind === 'text' && columns.some(({ name, kind }) => name === column.name && kind === 'boolean');
  return isJoined ? { ...column, words: YES_NO } : column;
}

/** A column of a list that is made rows has one value a row: only lists further in are lists still. */
function within(column: Column, list: string): Column {
  const names = list.split('.');
  if (!names.every((name, i) => column.path[i] === name)) return column;
  return { ...column, listsAt: column.listsAt.filter((at) => at >= names.length) };
}

/** Joined, unless the rows are little more than the heads of one list (`facets { by values { label count } }`). */
export function nestedOf({ columns, nested }: TablePlan): Nested {
  const [list] = nested;
  if (!list || nested.length > 1) return { as: 'joined' };
  const within = columns.filter(({ path }) => list.path.every((name, i) => path[i] === name));
  const own = columns.filter((column) => column.of === 'row' && !within.includes(column));
  return own.length <= 2 && within.length > own.length ? { as: 'rows', at: list.name } : { as: 'joined' };
}
