import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../../kit/testing/arbitraryMatters.ts';
import { dayNumber, dayText, instantNumber, instantText, millisecondOfDay, monthText } from './calendarNumbers.ts';

describe('numbers of days and instants', () => {
  it('are of days that can be written again', () => {
    for (const day of ['1000-01-01', '1969-12-31', '2021-06-17', '9999-12-31']) {
      expect(dayText(dayNumber(day))).toBe(day);
    }
    expect(dayText(dayNumber(null))).toBeNull();
    expect(monthText(202106)).toBe('2021-06');
  });

  it('are of instants that can be written again, before 1970 as after it', () => {
    const instants = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const property = fc.property(instants, (date) => {
      const instant = date.toISOString();
      expect(instantText(dayNumber(instant), millisecondOfDay(instantNumber(instant)))).toBe(instant);
    });
    fc.assert(property, { seed: SEED, numRuns: 1_000, examples: [[new Date('1969-12-31T23:59:59.999Z')]] });
    expect(instantText(dayNumber(null), 0)).toBeNull();
  });
});
