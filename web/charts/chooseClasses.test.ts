import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_COLOURS, contrast, textOn } from './chartColours.ts';
import { chooseClasses, classOf, type NumberFormat } from './chooseClasses.ts';

describe('classes of a colour scale', () => {
  it.each<[string, number[], NumberFormat, string]>([
    ['counts', [62, 99, 105, 226], 'count', '50–99 100–149 150–199 200–249'],
    ['large numbers', [1959, 7766, 10143], 'number', '0–2500 2500–5000 5000–7500 7500–10000 10000–12500'],
    ['rates', [0.782, 0.834, 0.91], 'percent', '0.75–0.8 0.8–0.85 0.85–0.9 0.9–0.95'],
    ['a full border', [0, 1], 'percent', '0–0.2 0.2–0.4 0.4–0.6 0.6–0.8 0.8–1'],
    ['two neighbours', [3, 4], 'count', '3–3 4–4'],
    ['numbers below zero', [-7, 12], 'count', '-10–-6 -5–-1 0–4 5–9 10–14'],
    ['one far above', [91, 93, 105, 107, 125, 156, 539], 'count', '80–99 100–119 120–139 140–159 160–539'],
    ['one value', [5, 5], 'count', '5–5'],
    ['values that differ by noise', [0.1 + 0.2, 0.3], 'percent', '0.3–0.30000000000000004'],
    ['values next to nothing', [0, 1e-300], 'percent', '0–1e-300'],
    ['no value', [], 'count', ''],
  ])('of %s have round borders', (_, values, format, expected) => {
    expect(
      chooseClasses(values, format)
        .map(({ from, to }) => `${from}–${to}`)
        .join(' '),
    ).toBe(expected);
  });

  it('are five at most, follow one another, and hold every value', () => {
    const counts = fc.array(fc.integer({ min: -10_000, max: 1_000_000 }), { minLength: 1, maxLength: 16 });
    const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 16 });
    const cases = fc.oneof(
      fc.tuple(counts, fc.constant('count' as const)),
      fc.tuple(rates, fc.constant('percent' as const)),
    );
    fc.assert(
      fc.property(cases, ([values, format]) => {
        const classes = chooseClasses(values, format);
        expect(classes.length).toBeGreaterThan(0);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          const found = classes[classOf(value, classes)];
          expect(found && value <= found.to + 1e-9).toBe(true);
        }
      }),
    );
  });
});

describe('text on the map', () => {
  it('is legible on every colour that a city can have', () => {
    for (const { scales, nothing } of Object.values(CHART_COLOURS)) {
      for (const fill of [...scales.alarm, ...scales.calm, nothing]) {
        expect(contrast(textOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
