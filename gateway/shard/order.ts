/** How rows of one connection are ordered: by one sort value, then by id. Hub and shards must agree to the byte. */
import {
  type GraphQLEnumType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** DATE `2021-06-17`, INSTANT `2021-06-17T01:02:03.000Z`, NUMBER `-12.5`, CODE any printable ASCII without spaces. */
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
 * The rules of an order enum, by value name. `@sorts` says what a value sorts by; MatterOrder, which is in contracts
 * without `@sorts` too, is known by its documented paths.
 *
 * Throws if a value has no rule, or sorts by something that has no canonical order (text, booleans, lists).
 */
export declare function orderRulesOf(
  schema: GraphQLSchema,
  order: GraphQLEnumType,
  node: GraphQLOutputType,
): ReadonlyMap<string, OrderRule>;

/** Below zero if `a` comes first. Nulls come last and ids ascend by bytes, in both directions. */
export declare function compareKeys(rule: OrderRule, a: SortKey, b: SortKey): number;

/** Whether a sort value is in the one form in which it may be compared: an instant without milliseconds is not. */
export declare function isCanonical(value: string, kind: SortKind): boolean;
