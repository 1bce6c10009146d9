import type { ColumnLead } from './ColumnRow.ts';
import { dayNumber } from './calendarNumbers.ts';
import type { Dictionaries } from './Dictionaries.ts';
import { NONE } from './Dictionary.ts';
import { RowLists } from './RowLists.ts';

/** A lead takes so many numbers of a row's list: official, level and chief, first day, last day. */
export const LEAD_NUMBERS = 4;

const CHIEF = 1;
const LEVEL_SHIFT = 1;

/** Who leads and led the matters of a block, each row's leads in the order of their ordinals. */
export class BlockLeads {
  readonly #lists: RowLists;

  constructor(capacity: number) {
    this.#lists = new RowLists(capacity);
  }

  add(leads: readonly ColumnLead[], codes: Pick<Dictionaries, 'official' | 'leaderLevel'>): void {
    this.#lists.add(
      leads.flatMap(({ official, leaderLevel, chief, fromDate, toDate }) => [
        codes.official.codeOf(official),
        (codes.leaderLevel.codeOf(leaderLevel) << LEVEL_SHIFT) | (chief ? CHIEF : 0),
        dayNumber(fromDate),
        dayNumber(toDate),
      ]),
    );
  }

  addCopy(other: BlockLeads, row: number): void {
    this.#lists.add(other.#lists.listOf(row));
  }

  seal(): void {
    this.#lists.seal();
  }

  /** `LEAD_NUMBERS` numbers a lead: those of a row from `startOf(row)` to `startOf(row + 1)`. */
  get numbers(): Int32Array {
    return this.#lists.values;
  }

  startOf(row: number): number {
    return this.#lists.startOf(row);
  }

  get bytes(): number {
    return this.#lists.bytes;
  }
}

/** The parts of the lead whose numbers begin at an index. */
export const officialAt = (numbers: Int32Array, at: number): number => numbers[at] as number;
export const levelAt = (numbers: Int32Array, at: number): number => (numbers[at + 1] as number) >> LEVEL_SHIFT;
export const isChiefAt = (numbers: Int32Array, at: number): boolean => ((numbers[at + 1] as number) & CHIEF) !== 0;
export const firstDayAt = (numbers: Int32Array, at: number): number => numbers[at + 2] as number;

/** Code of the official who leads a row on a day, as `currentLead` finds it; NONE if nobody does. */
export function currentOfficial(leads: BlockLeads, row: number, day: number): number {
  const { numbers } = leads;
  const end = leads.startOf(row + 1);
  let current = -1;
  for (let at = leads.startOf(row); at < end; at += LEAD_NUMBERS) {
    if (lastsOn(numbers, at, day) && (current < 0 || firstDayAt(numbers, at) >= firstDayAt(numbers, current)))
      current = at;
  }
  return current < 0 ? NONE : officialAt(numbers, current);
}

/** Whether a lead lasts on a day, its last day included. */
export function lastsOn(numbers: Int32Array, at: number, day: number): boolean {
  const last = numbers[at + 3] as number;
  return (numbers[at + 2] as number) <= day && (last === NONE || last >= day);
}
