import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { WallBoardQueryVariables } from '../../generated/documents.ts';
import { toGraphFilter } from '../filters/toGraphFilter.ts';
import { filtersOfChart, type WallFilters } from '../filters/WallFilters.ts';
import type { WallView } from '../filters/WallView.ts';

/** The division whose parts are the board's rows; null: the province, with its cities. */
export function divisionWithin({ division }: WallFilters): string | null {
  return division === PROVINCE_CODE ? null : division;
}

/** The chart's one question: cities are rows in the province, counties in a city. */
export function boardQuestion(filters: WallFilters, view: WallView): WallBoardQueryVariables {
  const narrowed = filtersOfChart(filters);
  const place = divisionWithin(filters) === null ? 'CITY' : 'COUNTY';
  return {
    filter: toGraphFilter(narrowed),
    province: toGraphFilter({ ...narrowed, division: null, self: false }),
    asOf: filters.on,
    placesBy: [place],
    lightsBy: [place, 'LATENESS'],
    placeOrder: view.placeOrder,
    bodyOrder: view.bodyOrder,
    bodies: view.bodies,
  };
}
