import type { LeadFilter } from '../../kit/filters/leadConditions.ts';
import type { Block } from './Block.ts';
import { isChiefAt, LEAD_NUMBERS, lastsOn, levelAt, officialAt } from './BlockLeads.ts';
import { dayNumber } from './calendarNumbers.ts';
import { type ColumnCondition, holds } from './columnConditions.ts';
import type { Dictionaries } from './Dictionaries.ts';

/** One and the same lead of the row fulfils the filter; see `leadConditions`. */
export function hasLead(filter: LeadFilter, today: string, dictionaries: Dictionaries): ColumnCondition {
  const { official, leaderLevel, chief } = filter;
  const day = filter.on ?? (filter.scope === 'EVER' ? null : today);
  const onDay = day === null ? null : dayNumber(day);
  const officialCode = official === null || official === undefined ? null : dictionaries.official.find(official);
  const levels = leaderLevel ? dictionaries.leaderLevel.tableOfTexts(leaderLevel) : null;

  const fulfils = (numbers: Int32Array, at: number): boolean =>
    (officialCode === null || officialAt(numbers, at) === officialCode) &&
    (onDay === null || lastsOn(numbers, at, onDay)) &&
    (levels === null || levels[levelAt(numbers, at)] === 1) &&
    (chief === null || chief === undefined || isChiefAt(numbers, at) === chief);

  return holds(({ leads }: Block, row: number) => {
    const { numbers } = leads;
    const end = leads.startOf(row + 1);
    for (let at = leads.startOf(row); at < end; at += LEAD_NUMBERS) if (fulfils(numbers, at)) return true;
    return false;
  });
}

/** One of the bodies that help is in a table of codes. */
export function hasCooperatingBody(table: Uint8Array): ColumnCondition {
  return holds(({ cooperatingBodies }: Block, row: number) => {
    const { values } = cooperatingBodies;
    const end = cooperatingBodies.startOf(row + 1);
    for (let at = cooperatingBodies.startOf(row); at < end; at++) if (table[values[at] as number] === 1) return true;
    return false;
  });
}
