/** What the map of Anhui shows. Plain data. */
import type { NumberFormat } from './chooseClasses.ts';

export interface CityValue {
  /** Null: there is no value, which is not zero. */
  value: number | null;
  /** The value as it is told: `83.4%（1,245 / 1,492）`. Empty if there is none. */
  label: string;
  /** Why the value is missing or may be incomplete or old, in words: `09:10 起无应答`. Drawn hatched. */
  missing?: string;
}

export interface MapMeasure {
  /** `按时率`. */
  name: string;
  format: NumberFormat;
  /** `bad`: much of it is an alarm (overdue); `good` and `neutral` are drawn calmly. */
  tone: 'bad' | 'good' | 'neutral';
  /** `件`, behind numbers of the legend; a percentage has none. */
  unit?: string;
}

/** By code of the city, e.g. `340100`. A city that is not named has no value. */
export type CityValues = ReadonlyMap<string, CityValue>;
