import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../filters/WallFilters.ts';
import { parseView } from '../filters/WallView.ts';
import { boardQuestion } from './boardQuestion.ts';

const VIEW = parseView(new URLSearchParams());

describe("the chart's question", () => {
  it('has cities as rows in the province, counties in a city, and all cities on the map', () => {
    expect(boardQuestion(NO_FILTERS, VIEW)).toMatchObject({ placesBy: ['CITY'], lightsBy: ['CITY', 'LATENESS'] });
    const ofCity = boardQuestion({ ...NO_FILTERS, division: '340100', open: true }, VIEW);
    expect(ofCity).toMatchObject({
      placesBy: ['COUNTY'],
      filter: { matter: { division: ['340100'], open: true } },
      province: { matter: { open: true } },
    });
  });

  it('is of the day that the address names', () => {
    expect(boardQuestion({ ...NO_FILTERS, on: '2021-05-31' }, VIEW).asOf).toBe('2021-05-31');
  });
});
