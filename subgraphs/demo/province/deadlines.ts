/** Deadlines as ledgers write them: a text, and the last day that it can mean. */
import { addDays, chineseDate, lastDayOf, TODAY, workingDayAtOrBefore } from './dates.ts';
import type { DeadlineText } from './matterLife.ts';
import type { Random } from './random.ts';

export const NO_DEADLINE: DeadlineText = { raw: null, date: null, precision: null };

export type DueWindow = 'OVERDUE' | 'SOON' | 'LATER' | 'YEAR_END' | 'NEXT_YEAR' | 'UNREADABLE' | 'NONE';

/** How open matters are spread. */
export const USUAL_WINDOWS: readonly (readonly [DueWindow, number])[] = [
  ...([
    ['OVERDUE', 9],
    ['SOON', 9],
    ['LATER', 38],
    ['YEAR_END', 34],
  ] as const),
  ...([
    ['NEXT_YEAR', 3],
    ['UNREADABLE', 3],
    ['NONE', 4],
  ] as const),
];

/** A deadline of an open matter that was registered on that day. */
export function openDeadline(random: Random, registeredOn: string, window: DueWindow): DeadlineText {
  switch (window) {
    case 'OVERDUE': {
      const earliest = addDays(registeredOn, 5);
      const date = addDays(TODAY, -random.integer(1, 70));
      return dayDeadline(random, date > earliest ? date : earliest < TODAY ? earliest : addDays(TODAY, -1));
    }
    case 'SOON':
      return dayDeadline(random, addDays(TODAY, random.integer(1, 13)));
    case 'LATER':
      return random.chance(0.35)
        ? monthDeadline(random, random.integer(7, 11))
        : dayDeadline(random, workingDayAtOrBefore(addDays(TODAY, random.integer(16, 170))));
    case 'YEAR_END':
      return random.chance(0.5)
        ? { raw: random.pick(['2021年12月31日', '2021-12-31', '12月31日前']), date: '2021-12-31', precision: 'DAY' }
        : { raw: random.pick(['2021年底前', '年内完成', '2021年', '年底前']), date: '2021-12-31', precision: 'YEAR' };
    case 'NEXT_YEAR':
      return random.pick<DeadlineText>([
        { raw: '2022年6月底前', date: '2022-06-30', precision: 'MONTH' },
        { raw: '2022年底前', date: '2022-12-31', precision: 'YEAR' },
        { raw: '2023年', date: '2023-12-31', precision: 'YEAR' },
        { raw: '“十四五”末', date: null, precision: null },
        { raw: '2027年底前', date: '2027-12-31', precision: 'YEAR' },
      ]);
    case 'UNREADABLE': {
      const raws = [
        '长期',
        '长期坚持',
        '持续推进',
        '根据工程进度确定',
        '1.2021年8月 2.2021年12月',
        '尽快',
        '按上级要求',
      ];
      return { raw: random.pick(raws), date: null, precision: null };
    }
    case 'NONE':
      return NO_DEADLINE;
  }
}

export function dayDeadline(random: Random, date: string): DeadlineText {
  const [year, month, day] = date.split('-').map(Number);
  const raw = random.pick([chineseDate(date), date, `${month}月${day}日前`, `${year}.${month}.${day}`]);
  return { raw, date, precision: 'DAY' };
}

function monthDeadline(random: Random, month: number): DeadlineText {
  const raw = random.pick([`${month}月底前`, `2021年${month}月`, `${month}月`, `2021.${month}`, `2021年${month}月底`]);
  return { raw, date: lastDayOf(`2021-${String(month).padStart(2, '0')}`), precision: 'MONTH' };
}
