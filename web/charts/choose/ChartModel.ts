/** A chart that is to be drawn: names, numbers and what must be said beside them. Plain data. */
import type { ChartKind, Measure } from './ChartChoice.ts';

export interface ChartSeries {
  measure: Measure;
  /** `按时率`, `实际完成（户）`. */
  name: string;
  /** Unit as it is told; empty for a percentage or a plain count. */
  unit: string;
  /** Null is a gap: nothing was reported, which is not zero. */
  values: readonly (number | null)[];
  /** Each value as it is told, a rate with its numerator and denominator: `83.4%（1,245 / 1,492）`; empty for a gap. */
  labels: readonly string[];
}

/**
 * - `LEFT_OUT`: so many rows are beyond the first that are drawn.
 * - `GAPS`: so many values are null.
 * - `NOT_ON_MAP`: a row of no city, with its value.
 * - `UNDATED`: a row of no month or day, with its value, which stands on no line.
 * - `LOWER_BOUND`: systems are missing, so counts are at least what is drawn.
 * - `MIXED_UNITS`: a measure is left out because its rows have several units.
 * - `NO_FRACTION`: a rate whose numerator and denominator were not asked for.
 */
export type ChartNote =
  | { code: 'LEFT_OUT'; count: number; drawn: number }
  | { code: 'GAPS'; count: number }
  | { code: 'NOT_ON_MAP'; label: string }
  | { code: 'UNDATED'; label: string }
  | { code: 'LOWER_BOUND' }
  | { code: 'MIXED_UNITS'; measure: string; units: readonly string[] }
  | { code: 'NO_FRACTION'; measure: string };

export interface ChartModel {
  kind: ChartKind;
  /** Heading of the axis. */
  axis: string;
  /** Names of bars, points or cities; null for rows without a name. */
  names: readonly (string | null)[];
  /** Code of the city of each name, of a map. */
  cities: readonly (string | undefined)[];
  series: readonly ChartSeries[];
  notes: readonly ChartNote[];
}
