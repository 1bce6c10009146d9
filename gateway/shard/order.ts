/** How rows of one connection are ordered: by one sort value, then by id. Hub and shards must agree to the byte. */
import {
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLOutputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { compareDecimals } from '../../schema/decimal.ts';

/** DATE `2021-06-17`, INSTANT `2021-06-17T01:02:03.000Z`, NUMBER `-12.5`, CODE printable ASCII without spaces. */
export type SortKind = 'DATE' | 'INSTANT' | 'NUMBER' | 'CODE';

/** One value of an order enum, e.g. DEADLINE_DESC: by `deadline.date` of the row, descending. */
export interface OrderRule {
  name: string;
  path: string;
  kind: SortKind;
  descending: boolean;
}

/** What rows are compared by; a KeysetPosition is one. */
export interface SortKey {
  value: string | null;
  id: string;
}

/**
 * The rules of an order enum, by value name: `@sorts` says what a value sorts by.
 *
 * Throws if a value has no rule, or sorts by something that has no canonical order (text, booleans, lists).
 */
export function orderRulesOf(
  schema: GraphQLSchema,
  order: GraphQLEnumType,
  node: GraphQLOutputType,
): ReadonlyMap<string, OrderRule> {
  return new Map(
    order.getValues().map((value) => {
      const sorts = sortsOf(schema, value);
      if (!sorts) throw new Error(`Expected @sorts on ${order.name}.${value.name}, got none.`);
      return [value.name, { name: value.name, kind: kindAt(node, sorts.path), ...sorts }];
    }),
  );
}

/** Below zero if `a` comes first. Nulls come last and ids ascend by bytes, in both directions. */
export function compareKeys(rule: OrderRule, a: SortKey, b: SortKey): number {
  if (a.value !== b.value) {
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    const ascending = rule.kind === 'NUMBER' ? compareDecimals(a.value, b.value) : compareAscii(a.value, b.value);
    if (ascending !== 0) return rule.descending ? -ascending : ascending;
  }
  return compareAscii(a.id, b.id);
}

const DATE_FORM = /^\d{4}-\d\d-\d\d$/;
const INSTANT_FORM = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Whether a sort value is in the one form in which it may be compared: an instant without milliseconds is not. */
export function isCanonical(value: string, kind: SortKind): boolean {
  switch (kind) {
    case 'DATE':
      return DATE_FORM.test(value) && isDayOfCalendar(value);
    case 'INSTANT':
      return INSTANT_FORM.test(value) && isDayOfCalendar(value);
    case 'NUMBER':
      return /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/.test(value);
    case 'CODE':
      return isPrintableAscii(value);
    default:
      return kind satisfies never;
  }
}

/** Ids must be such, as only then JavaScript's and a database's order by bytes are the same. */
export function isPrintableAscii(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

type Sorts = Pick<OrderRule, 'path' | 'descending'>;

function sortsOf(schema: GraphQLSchema, value: GraphQLEnumValue): Sorts | undefined {
  const directive = schema.getDirective('sorts');
  const values = directive && value.astNode ? getDirectiveValues(directive, value.astNode) : undefined;
  return values && { path: values.path as string, descending: values.descending as boolean };
}

const KIND_OF_SCALAR: Readonly<Record<string, SortKind>> = {
  Date: 'DATE',
  DateTime: 'INSTANT',
  Int: 'NUMBER',
  Decimal: 'NUMBER',
  ID: 'CODE',
};

/** Kind of the field that a path leads to from the type of the rows. */
function kindAt(node: GraphQLOutputType, path: string): SortKind {
  let type = node;
  for (const name of path.split('.')) {
    const parent = getNamedType(type);
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
    if (!field)
      throw new Error(`Expected @sorts(path: "${path}") to lead through fields, got no "${name}" in ${parent}.`);
    if (isListType(field.type)) throw new Error(`Expected @sorts(path: "${path}") to name one value, got a list.`);
    type = field.type;
  }
  const leaf = getNamedType(type);
  const kind = isEnumType(leaf) ? 'CODE' : KIND_OF_SCALAR[leaf.name];
  if (!kind) throw new Error(`Expected @sorts(path: "${path}") to name a date, instant, number or code, got ${leaf}.`);
  return kind;
}

function compareAscii(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Of a text that begins with a date's form. Asked for every row of every page: making a Date of each took half of the stage. */
function isDayOfCalendar(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
}
