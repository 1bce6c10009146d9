import { describe, expect, it } from 'vitest';
import { CALENDAR_VERSION, firstPublishedDay, HOLIDAY_NOTICES, lastPublishedDay } from './calendar.ts';

const dayOfWeek = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('holiday notices', () => {
  it('follow each other year by year', () => {
    const first = HOLIDAY_NOTICES[0]?.year ?? 0;
    expect(HOLIDAY_NOTICES.map(({ year }) => year)).toEqual(HOLIDAY_NOTICES.map((_, index) => first + index));
    expect(firstPublishedDay).toBe('2020-01-01');
    expect(lastPublishedDay).toBe('2026-12-31');
    expect(CALENDAR_VERSION).toBe('cn-2020-2026');
  });

  it.each(HOLIDAY_NOTICES.map((notice) => [notice.year, notice] as const))(
    '%i makes up for days off on weekends only, and never on a day off',
    (year, { daysOff, makeUpDays, source }) => {
      expect(source).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`);
      for (const day of makeUpDays) {
        expect([0, 6]).toContain(dayOfWeek(`${year}-${day}`));
        for (const span of daysOff) {
          const [from = '', to = from] = span.split('/');
          expect(day < from || day > to).toBe(true);
        }
      }
    },
  );
});
