import type { LatenessState } from '../lateness/lateness.ts';
import type { LeadFilter } from './leadConditions.ts';

/**
 * In what the conditions of a filter are said: SQL over a ledger's tables (`sqlLanguage`), or plain data for a source
 * that reads something else (`plainLanguage`). The filter itself is read once for both, by `readMatterFilter`.
 */
export interface ConditionLanguage<Said> {
  /** Every one holds; true if there is none. */
  all(said: readonly Said[]): Said;
  /** At least one holds; false if there is none. */
  any(said: readonly Said[]): Said;
  not(said: Said): Said;
  oneOf(field: string, values: readonly (string | number)[]): Said;
  compare(field: string, operator: '<' | '<=' | '>' | '>=', value: string | number): Said;
  compareFields(field: string, operator: '<=' | '>', other: string): Said;
  isNull(field: string): Said;
  /** Every word of the query is in the matter's texts. Throws as `checkedTerms`. */
  containsText(query: string): Said[];
  inPlace(place: string, scope: 'SUBTREE' | 'SELF'): Said;
  cooperatingBody(bodies: readonly string[]): Said;
  /** One and the same lead fulfils the filter. */
  lead(filter: LeadFilter, today: string): Said;
  isOpen(): Said;
  isState(state: LatenessState, today: string): Said;
  /** MEASURE: it has none. MEASURE_BODY: it has one that no body answers for. EVIDENCE: it has none. */
  lacks(part: 'MEASURE' | 'MEASURE_BODY' | 'EVIDENCE'): Said;
}
