/** An operation as a table: where its rows stand in an answer, and what its columns are. Plain data. */

/** What a column's cells are. Chosen from the field's type; a file format gives each kind its own form. */
export type CellKind =
  | 'text'
  /** A code or id: never a number, however it looks. */
  | 'id'
  | 'integer'
  | 'float'
  /** A `Decimal`: a decimal number as text, exact. */
  | 'decimal'
  | 'boolean'
  /** A `Date`: an ISO date in Asia/Shanghai. */
  | 'date'
  /** A `DateTime`: an ISO instant in UTC. */
  | 'instant'
  /** A value of an enum; `Column.words` has what it is called. */
  | 'enum';

/** A value of an answer, or nothing: null is no value, which is neither zero nor an empty text. */
export type Cell = string | number | boolean | null;

export interface Column {
  /** Response names from the row (from `data`, for a column that is the same in all rows) down to the leaf. */
  path: readonly string[];
  /** `row`: a value of each row; `around`: of an object that the list stands in or beside, the same in all rows. */
  of: 'row' | 'around';
  kind: CellKind;
  /** Chinese heading from the descriptions of the schema, unique in the table: `行政区划`, `预警·逾期工作日`. */
  heading: string;
  /** Response names with dots, unique in the table: `division.name`; of an element with its key: `label.CITY`. */
  name: string;
  /** Of `enum`: what each value is called, from the descriptions of the schema: `OVERDUE` → `逾期`. */
  words?: Readonly<Record<string, string>>;
  /** Indexes into `path` at which a list stands: several values a row, joined or made rows. */
  listsAt: readonly number[];
  /** Which element of the list at `path` it is: of `key` and `label` of groups, whose elements are a column each. */
  element?: number;
}

/** A list of an operation that can be a table. */
export interface TablePlan {
  /** Response names from `data` to the list: `['rows', 'nodes']`, `['byCity', 'groups']`, `['official', 'matters', 'edges']`. */
  rowsAt: readonly string[];
  /** Present if the list is a page of a connection: its object stands at this path and can be asked for the next page. */
  connectionAt: readonly string[] | null;
  columns: readonly Column[];
  /** Lists within a row, in the order of the document. */
  nested: readonly NestedList[];
}

/** A list within a row. */
export interface NestedList {
  /** Dotted response names from the row: `measures`, `reports.nodes`. */
  name: string;
  /** The same, one by one. */
  path: readonly string[];
  /** Where an answer says, from the row, whether the list goes on: null if it is whole, or if nobody asked. */
  hasNextPageAt: readonly string[] | null;
  /** Where an answer says, from the row, how long the whole list is; null as above. */
  totalCountAt: readonly string[] | null;
}

/** How lists within a row are told: joined into one cell, or a row for each element of one of them. */
export type Nested =
  | { as: 'joined' }
  /** `at`: dotted response names of the list from the row, e.g. `measures`, `reports.nodes`. */
  | { as: 'rows'; at: string };
