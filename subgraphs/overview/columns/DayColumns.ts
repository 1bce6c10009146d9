import { latenessBoundaries } from '../../kit/lateness/boundaries.ts';
import type { LatenessState } from '../../kit/lateness/lateness.ts';
import type { Block } from './Block.ts';
import { firstDayAt, LEAD_NUMBERS, lastsOn, levelAt, officialAt } from './BlockLeads.ts';
import { BLOCK_ROWS, FLAGS } from './blockLayout.ts';
import { dayNumber } from './calendarNumbers.ts';
import { STATUS } from './Dictionaries.ts';
import { NONE } from './Dictionary.ts';
import { numberBits } from './numberBits.ts';

/** States of lateness by their code. */
export const LATENESS_STATES: readonly LatenessState[] = [
  ...(['NONE', 'DUE_SOON', 'BEHIND', 'OVERDUE', 'NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] as const),
];
const codeOf = (state: LatenessState): number => LATENESS_STATES.indexOf(state);
const ON_TIME = codeOf('NONE');
const DUE_SOON = codeOf('DUE_SOON');
const BEHIND = codeOf('BEHIND');
const OVERDUE = codeOf('OVERDUE');
const NO_DEADLINE = codeOf('NO_DEADLINE');
const NOT_ASSESSABLE = codeOf('NOT_ASSESSABLE');
const PROVISIONAL = codeOf('PROVISIONAL');

/** What of a day decides lateness, as numbers; see `LatenessBoundaries`. */
export interface DayRules {
  day: number;
  lastPublishedDay: number;
  dueSoonUntil: number;
}

export function dayRules(day: string): DayRules {
  const { lastPublishedDay, dueSoonUntil } = latenessBoundaries(day);
  return {
    day: dayNumber(day),
    lastPublishedDay: dayNumber(lastPublishedDay),
    dueSoonUntil: dayNumber(dueSoonUntil),
  };
}

/** What of the rows of a block depends on the day: it is kept for the day that was asked last. */
export class DayColumns {
  readonly #block: Block;
  #day = 0;
  #length = 0;
  /** Index of the state in `LATENESS_STATES`. */
  readonly lateness = new Uint8Array(BLOCK_ROWS);
  /** Who leads, and at which level: of several, the one that began last. */
  readonly leadOfficial = new Int32Array(BLOCK_ROWS);
  readonly leaderLevel = new Uint8Array(BLOCK_ROWS);
  /** What each row counts for; see `numberBits`. */
  readonly numbers = new Int32Array(BLOCK_ROWS);

  constructor(block: Block) {
    this.#block = block;
  }

  get bytes(): number {
    return [this.lateness, this.leadOfficial, this.leaderLevel, this.numbers].reduce(
      (sum, of) => sum + of.byteLength,
      0,
    );
  }

  /** The columns on a day, for all rows that the block has. */
  on(rules: DayRules): this {
    if (rules.day !== this.#day) this.#length = 0;
    this.#day = rules.day;
    for (let row = this.#length; row < this.#block.length; row++) this.#compute(row, rules);
    this.#length = this.#block.length;
    return this;
  }

  #compute(row: number, rules: DayRules): void {
    const block = this.#block;
    const lead = currentLead(block, row, rules.day);
    const { numbers } = block.leads;
    this.leadOfficial[row] = lead === -1 ? NONE : officialAt(numbers, lead);
    this.leaderLevel[row] = lead === -1 ? NONE : levelAt(numbers, lead);
    const lateness = latenessOf(block, row, rules);
    this.lateness[row] = lateness;
    this.numbers[row] = numberBits(block, row, {
      overdue: lateness === OVERDUE,
      dueSoon: lateness === DUE_SOON,
      behind: lateness === BEHIND,
      led: lead !== -1,
    });
  }
}

/** Index of the lead on a day among the numbers of the block's leads, -1 if nobody leads. */
function currentLead({ leads }: Block, row: number, day: number): number {
  const { numbers } = leads;
  let current = -1;
  for (let at = leads.startOf(row); at < leads.startOf(row + 1); at += LEAD_NUMBERS) {
    if (!lastsOn(numbers, at, day)) continue;
    if (current === -1 || firstDayAt(numbers, at) >= firstDayAt(numbers, current)) current = at;
  }
  return current;
}

/** By the same comparisons, in the same order, as `assessLateness`. */
function latenessOf(block: Block, row: number, { day, lastPublishedDay, dueSoonUntil }: DayRules): number {
  const flags = block.flags[row] as number;
  const deadline = block.deadlineDate[row] as number;
  if ((flags & FLAGS.OPEN) === 0) return ON_TIME;
  if (block.status[row] === STATUS.LONG_TERM) return NOT_ASSESSABLE;
  if (deadline === NONE) return (flags & FLAGS.DEADLINE_TEXT) === 0 ? NO_DEADLINE : NOT_ASSESSABLE;
  if (deadline > lastPublishedDay || day > lastPublishedDay) return PROVISIONAL;
  if (deadline < day) return OVERDUE;
  const behindFrom = block.behindFrom[row] as number;
  if (behindFrom !== NONE && behindFrom <= day) return BEHIND;
  return deadline <= dueSoonUntil ? DUE_SOON : ON_TIME;
}
