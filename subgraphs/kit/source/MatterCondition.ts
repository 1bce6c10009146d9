/**
 * What a `LedgerSource` is asked to look for, as plain data. Everything that the contract leaves to a reading of dates,
 * calendars, division codes and lateness is resolved before: what is left are comparisons, so that no two cities can
 * count differently. A condition holds or does not: nothing is unknown. A comparison with a null does not hold, and
 * `NOT` turns over what came out, so `NOT` of a comparison holds where the field is null.
 */
export type MatterCondition =
  /** Every one holds; with none it holds of every matter. */
  | { kind: 'ALL'; of: readonly MatterCondition[] }
  /** At least one holds; with none it holds of no matter. */
  | { kind: 'ANY'; of: readonly MatterCondition[] }
  | { kind: 'NOT'; of: MatterCondition }
  | FieldCondition
  /** As `<`, `<=`, `>` or `>=` between two fields of one matter; never with a null. */
  | { kind: 'COMPARE_FIELDS'; field: string; operator: ComparisonOperator; other: string }
  /**
   * One of title, content, service target, category label and status text contains the term. The term is normalised by
   * `normalizeText` (half-width, small letters, one blank for white space); the searched texts have to be likewise.
   */
  | { kind: 'CONTAINS'; term: string }
  /** The matter lies in a place, or (SELF) is of exactly that place. See `divisionCodes` for what that means for codes. */
  | { kind: 'IN_PLACE'; place: string; scope: 'SUBTREE' | 'SELF' }
  /** One of these bodies helps the lead body. */
  | { kind: 'COOPERATING_BODY'; bodies: readonly string[] }
  | LeadCondition
  /** It has a measure; with `withoutBody`, one that no body answers for. */
  | { kind: 'MEASURE'; withoutBody: boolean }
  /** It has a piece of evidence. */
  | { kind: 'EVIDENCE' }
  /**
   * It has an indicator that is not `yearEndOnly`, has a target above 0, and an actual (that of the newest reading, 0 if
   * there is none) below target × share; the share is `shareOfYear` for indicators of `year`, 1 for earlier years, 0 for
   * later ones.
   */
  | { kind: 'BEHIND'; year: number; shareOfYear: number };

export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** A condition on one field, of `MATTER_FIELDS` or of the contract's own. */
export type FieldCondition =
  /** The field has one of the values; never with an empty list. */
  | { kind: 'ONE_OF'; field: string; values: readonly (string | number)[] }
  /** Texts compare by bytes (in PostgreSQL `collate "C"`), numbers as numbers. */
  | { kind: 'COMPARE'; field: string; operator: ComparisonOperator; value: string | number }
  | { kind: 'IS_NULL'; field: string };

/** One and the same lead of the matter fulfils all that is not null. */
export interface LeadCondition {
  kind: 'LEAD';
  /** Began on or before that day, and had not ended before it. Null: at any time. */
  day: string | null;
  official: string | null;
  /** Of one of these levels; a lead without a level is of none. */
  leaderLevels: readonly string[] | null;
  chief: boolean | null;
}

/** Fields of every matter that conditions and orders name; a contract adds its own. Dates and instants are texts. */
export const MATTER_FIELDS = [
  ...(['id', 'leadBody', 'firstHandler', 'channel', 'categoryCode', 'status', 'resolution', 'satisfaction'] as const),
  ...(['deadlineRaw', 'deadlineDate', 'registeredOn', 'completedOn', 'closedOn', 'updatedAt'] as const),
  /** Of the newest report, and of the first event CLAIMED. */
  ...(['lastReportOn', 'claimedAt'] as const),
  /** Whole numbers: extensions APPROVED, events RETURNED and REOPENED. */
  ...(['extensionCount', 'returnCount', 'reopenCount'] as const),
] as const;
export type MatterField = (typeof MATTER_FIELDS)[number];

export const EVERY_MATTER: MatterCondition = { kind: 'ALL', of: [] };
export const NO_MATTER: MatterCondition = { kind: 'ANY', of: [] };

/** Every one holds. Nested ones are drawn in. */
export function allOf(conditions: readonly MatterCondition[]): MatterCondition {
  const of = conditions.flatMap((condition) => (condition.kind === 'ALL' ? condition.of : [condition]));
  return of.length === 1 ? (of[0] as MatterCondition) : { kind: 'ALL', of };
}

/** At least one holds. */
export function anyOf(conditions: readonly MatterCondition[]): MatterCondition {
  return conditions.length === 1 ? (conditions[0] as MatterCondition) : { kind: 'ANY', of: conditions };
}

export function not(of: MatterCondition): MatterCondition {
  return { kind: 'NOT', of };
}

export function oneOf(field: string, values: readonly (string | number)[]): FieldCondition {
  return { kind: 'ONE_OF', field, values };
}

export function isNull(field: string): FieldCondition {
  return { kind: 'IS_NULL', field };
}
