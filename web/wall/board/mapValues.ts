import type { CityValue, CityValues, MapMeasure } from '../../charts/cityMap.ts';
import type { WallBoardQuery } from '../../generated/documents.ts';
import { clockTime } from '../../shared/coverage/shanghaiClock.ts';
import type { Measure } from '../filters/WallView.ts';
import { formatCount, formatRate } from '../format.ts';
import type { zh } from '../words.ts';
import { isUnknown, type PlaceRow, readPlaces } from './readBoard.ts';

/** How the map tells a measure. */
export function mapMeasure(measure: Measure, words: typeof zh): MapMeasure {
  const name = words.measure[measure];
  if (measure === 'onTimeRate') return { name, format: 'percent', tone: 'good' };
  return { name, format: 'count', tone: measure === 'overdue' ? 'bad' : 'neutral' };
}

/** Each city's value, null where there is none, with why its system is missing. `ratesApply`: closed matters are counted. */
export function mapValues(
  cities: NonNullable<WallBoardQuery['cities']>,
  measure: Measure,
  ratesApply: boolean,
  words: typeof zh,
): CityValues {
  const rows = readPlaces(cities, null, null);
  return new Map(
    rows.flatMap((row) =>
      row.code === null ? [] : [[row.code, cityValue(row, measure, ratesApply, cities.coverage.asOf, words)] as const],
    ),
  );
}

function cityValue(row: PlaceRow, measure: Measure, ratesApply: boolean, asOf: string, words: typeof zh): CityValue {
  const { figures, gap } = row;
  const missing = gap && words.gapOf(gap.staleAsOf === null ? null : clockTime(gap.staleAsOf, asOf));
  const value = isUnknown(row) ? null : measured(figures, measure, ratesApply);
  return { value, label: labelOf(row, value, measure, words), ...(missing && { missing }) };
}

function measured(figures: PlaceRow['figures'], measure: Measure, ratesApply: boolean): number | null {
  if (measure === 'onTimeRate') return ratesApply ? figures.onTimeRate : null;
  return measure === 'overdue' ? figures.openOverdue : figures.count;
}

/** Empty where nothing is known. */
function labelOf(row: PlaceRow, value: number | null, measure: Measure, words: typeof zh): string {
  const { figures, atLeast } = row;
  const { closedOnTime, onTimeBase } = figures;
  if (value === null) return isUnknown(row) ? '' : words.rateNoBase;
  if (measure === 'onTimeRate') {
    const parts = words.rateParts(formatCount(closedOnTime), formatCount(onTimeBase));
    return `${formatRate(value)}（${parts}）${atLeast ? words.incomplete : ''}`;
  }
  const count = words.count(formatCount(measure === 'overdue' ? figures.openOverdue : figures.count));
  return atLeast ? `${words.atLeast} ${count}` : count;
}
