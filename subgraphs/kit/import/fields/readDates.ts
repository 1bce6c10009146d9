import { daysInMonth, isIsoDate } from '../../calendar/isoDate.ts';
import type { DatePrecision } from '../../ledger/MatterRow.ts';
import { compactText } from '../table/cleanText.ts';
import { arabicDates } from './chineseNumbers.ts';

/** A date that a text names: the last day that it can mean. */
export interface NamedDate {
  date: string;
  precision: DatePrecision;
}

export interface NamedDates {
  /** In the order of the text. */
  dates: readonly NamedDate[];
  /** Whether a day or month was named whose year nobody has said. */
  isYearMissing: boolean;
}

const YEAR = '(?<year>(?<!\\d)(?:19|20)\\d\\d)';
const MONTH = '(?<month>1[0-2]|0?[1-9])';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])';
/** Which part of a month: its days up to the last. */
const PART = '(?<part>上旬|中旬|下旬|初|底|末)?';

/** Forms of dates, the longest first. What a form lacks is taken from the text before it, or from the year given. */
const FORMS: readonly string[] = [
  `${YEAR}[年.\\-/]${MONTH}[月.\\-/]${DAY}(?!\\d)[日号]?`,
  `(?<!\\d)(?<packed>(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?)(?!\\d)`,
  `${YEAR}年${MONTH}月?(?!\\d)${PART}`,
  `${YEAR}[.\\-/]${MONTH}(?![\\d.年])月?${PART}`,
  `(?:${YEAR}年?|(?<near>今年|本年|当年|明年|次年|来年))?(?:的)?(?:第?(?<quarter>[1-4])季度|(?<half>上半年|下半年))`,
  `(?<near>今年|本年|当年|明年|次年|来年)${MONTH}月(?:${DAY}[日号])?${PART}`,
  `(?<![\\d.])${MONTH}月${DAY}[日号]`,
  `(?<![\\d.])${MONTH}月(?:份)?${PART}`,
  `(?:${YEAR}|(?<near>今年|本年|当年|明年|次年|来年))(?:年|全年)?(?:年?[底末内终]|全年|12月)?(?=$|[^\\d.])`,
  `(?<end>年[底末内终]|全年)`,
];

/** Names of groups recur among the forms, so each is an expression of its own. */
const EXPRESSIONS = FORMS.map((form) => new RegExp(form, 'y'));

/**
 * Every date that a text names: `1.2021年8月2.2021年12月` names two. A month without a year is of the year that the text
 * last named, else of `year`.
 */
export function readDates(text: string, year: number | null): NamedDates {
  const plain = arabicDates(compactText(text));
  const dates: NamedDate[] = [];
  let known = year;
  let isYearMissing = false;
  for (let at = 0; at < plain.length; ) {
    const found = matchAt(plain, at);
    if (!found) {
      at += 1;
      continue;
    }
    at += found[0].length;
    const groups = (found.groups ?? {}) as Groups;
    known = yearOf(groups, known, year);
    const date = known === null ? undefined : dateOf(groups, known);
    if (date) dates.push(date);
    else if (known === null) isYearMissing = true;
  }
  return { dates, isYearMissing };
}

type Groups = Partial<Record<'year' | 'month' | 'day' | 'part' | 'packed' | 'near' | 'quarter' | 'half', string>>;

function matchAt(text: string, at: number): RegExpExecArray | undefined {
  for (const expression of EXPRESSIONS) {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found && found[0] !== '') return found;
  }
  return undefined;
}

function yearOf({ year, packed, near }: Groups, known: number | null, given: number | null): number | null {
  if (year !== undefined) return Number(year);
  if (packed !== undefined) return Number(packed.slice(0, 4));
  if (near !== undefined) return given === null ? null : given + (/[明次来]/.test(near) ? 1 : 0);
  return known;
}

function dateOf({ month, day, part, packed, quarter, half }: Groups, year: number): NamedDate | undefined {
  if (packed !== undefined) return packedDate(packed);
  if (quarter !== undefined) return monthDate(year, Number(quarter) * 3);
  if (half !== undefined) return monthDate(year, half === '上半年' ? 6 : 12);
  if (month === undefined) return { date: `${year}-12-31`, precision: 'YEAR' };
  if (day !== undefined) return dayDate(year, Number(month), Number(day));
  return monthDate(year, Number(month), part);
}

function packedDate(digits: string): NamedDate | undefined {
  const [year, month] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6))];
  return digits.length === 8 ? dayDate(year, month, Number(digits.slice(6))) : monthDate(year, month);
}

function dayDate(year: number, month: number, day: number): NamedDate | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isIsoDate(date) ? { date, precision: 'DAY' } : undefined;
}

/** 初 and 上旬 last to the 10th, 中旬 to the 20th; anything else to the end of the month. */
function monthDate(year: number, month: number, part = ''): NamedDate {
  const last = part === '初' || part === '上旬' ? 10 : part === '中旬' ? 20 : daysInMonth(year, month);
  return { date: `${year}-${twoDigits(month)}-${twoDigits(last)}`, precision: 'MONTH' };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
