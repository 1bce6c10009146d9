/**
 * Working days as the State Council's General Office arranged them, one notice a year. A day is worked if the notice
 * for its year says so, else from Monday to Friday. Data only; counting is done where rows are.
 *
 * A new year: append its notice, and the version follows. Nothing is guessed beyond the last one.
 */

export interface HolidayNotice {
  year: number;
  /** Number and title of the notice, with that of a later change if there was one. */
  source: string;
  /** Days and spans that are not worked, as `MM-DD` or `MM-DD/MM-DD`, both ends included; weekends may be among them. */
  daysOff: readonly string[];
  /** Saturdays and Sundays that are worked, as `MM-DD`. */
  makeUpDays: readonly string[];
}

/** One notice for each year without a gap, ascending. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2020,
    source: `${titleOf(2020, '国办发明电〔2019〕16号')}；国务院办公厅关于延长2020年春节假期的通知（国办发明电〔2020〕1号）`,
    daysOff: ['01-01', '01-24/02-02', '04-04/04-06', '05-01/05-05', '06-25/06-27', '10-01/10-08'],
    makeUpDays: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  {
    year: 2021,
    source: titleOf(2021, '国办发明电〔2020〕27号'),
    daysOff: ['01-01/01-03', '02-11/02-17', '04-03/04-05', '05-01/05-05', '06-12/06-14', '09-19/09-21', '10-01/10-07'],
    makeUpDays: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  {
    year: 2022,
    source: titleOf(2022, '国办发明电〔2021〕11号'),
    daysOff: ['01-01/01-03', '01-31/02-06', '04-03/04-05', '04-30/05-04', '06-03/06-05', '09-10/09-12', '10-01/10-07'],
    makeUpDays: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  {
    year: 2023,
    source: titleOf(2023, '国办发明电〔2022〕16号'),
    daysOff: ['01-01/01-02', '01-21/01-27', '04-05', '04-29/05-03', '06-22/06-24', '09-29/10-06'],
    makeUpDays: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  {
    year: 2024,
    source: titleOf(2024, '国办发明电〔2023〕7号'),
    daysOff: ['01-01', '02-10/02-17', '04-04/04-06', '05-01/05-05', '06-10', '09-15/09-17', '10-01/10-07'],
    makeUpDays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  {
    year: 2025,
    source: titleOf(2025, '国办发明电〔2024〕12号'),
    daysOff: ['01-01', '01-28/02-04', '04-04/04-06', '05-01/05-05', '05-31/06-02', '10-01/10-08'],
    makeUpDays: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  {
    year: 2026,
    source: titleOf(2026, '国办发明电〔2025〕7号'),
    daysOff: ['01-01/01-03', '02-15/02-23', '04-04/04-06', '05-01/05-05', '06-19/06-21', '09-25/09-27', '10-01/10-07'],
    makeUpDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
];

/** First and last day that a notice covers: outside of them no working day is known. */
export const firstPublishedDay = `${HOLIDAY_NOTICES[0]?.year}-01-01`;
export const lastPublishedDay = `${HOLIDAY_NOTICES.at(-1)?.year}-12-31`;

/** Stated with each request, so that hub and subgraphs can tell whether they count with the same notices. */
export const CALENDAR_VERSION = `cn-${HOLIDAY_NOTICES[0]?.year}-${HOLIDAY_NOTICES.at(-1)?.year}`;

function titleOf(year: number, number: string): string {
  return `国务院办公厅关于${year}年部分节假日安排的通知（${number}）`;
}
