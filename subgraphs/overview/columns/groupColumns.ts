import type { MatterGroupBy } from '../generated/resolvers.ts';
import type { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import { monthText } from './calendarNumbers.ts';
import type { DayRules } from './DayColumns.ts';
import { LATENESS_STATES } from './DayColumns.ts';
import type { Dictionaries } from './Dictionaries.ts';
import { Dictionary, NONE } from './Dictionary.ts';

/** A key that rows are counted by, as a number of each row; the same keys as those of `overviewKeys`. */
export interface GroupColumn {
  /** Numbers are below it. */
  size(): number;
  /** The number of each row of a block. */
  numbersOf(block: Block): Uint8Array | Int32Array;
  /** The value of a number, as SQL gives it. */
  valueOf(number: number): string | null;
}

/** The columns of keys on a day. */
export function groupColumn(key: MatterGroupBy, codes: Dictionaries, rules: DayRules): GroupColumn {
  switch (key) {
    case 'TYPE':
      return coded(codes.type, ({ type }) => type);
    case 'CITY':
      return ofPlace(codes.place, cityOf);
    case 'COUNTY':
      return ofPlace(codes.place, (place) => partOf(place, 6));
    case 'LEAD_BODY':
      return coded(codes.body, ({ leadBody }) => leadBody);
    case 'LEAD_OFFICIAL':
      return coded(codes.official, ({ days }) => days.on(rules).leadOfficial);
    case 'LEADER_LEVEL':
      return coded(codes.leaderLevel, ({ days }) => days.on(rules).leaderLevel);
    case 'STATUS':
      return coded(codes.status, ({ status }) => status);
    case 'LATENESS':
      return {
        size: () => LATENESS_STATES.length,
        numbersOf: ({ days }) => days.on(rules).lateness,
        valueOf: (code) => LATENESS_STATES[code] ?? null,
      };
    case 'CATEGORY':
      return coded(codes.category, ({ category }) => category);
    case 'CHANNEL':
      return coded(codes.channel, ({ channel }) => channel);
    case 'RESOLUTION':
      return coded(codes.resolution, ({ resolution }) => resolution);
    case 'SATISFACTION':
      return coded(codes.satisfaction, ({ satisfaction }) => satisfaction);
    case 'SOURCE':
      return coded(codes.source, ({ source }) => source);
    case 'REGISTERED_MONTH':
      return ofMonth(({ registeredOn }) => registeredOn);
    case 'DUE_MONTH':
      return ofMonth(({ deadlineDate }) => deadlineDate);
    case 'CLOSED_MONTH':
      return ofMonth(({ closedOn }) => closedOn);
    default:
      return key satisfies never;
  }
}

function coded(dictionary: Dictionary, numbersOf: GroupColumn['numbersOf']): GroupColumn {
  return { size: () => dictionary.size, numbersOf, valueOf: (code) => dictionary.textOf(code) };
}

/** What a place lies in, by a table from the codes of places. */
function ofPlace(places: Dictionary, divisionOf: (place: string) => string | null): GroupColumn {
  const divisions = new Dictionary();
  const numbers = new Int32Array(BLOCK_ROWS);
  const table = Int32Array.from({ length: places.size }, (_, code) => {
    const place = places.textOf(code);
    return divisions.codeOf(place === null ? null : divisionOf(place));
  });
  return {
    size: () => divisions.size,
    numbersOf({ place, length }) {
      for (let row = 0; row < length; row++) numbers[row] = table[place[row] as number] as number;
      return numbers;
    },
    valueOf: (code) => divisions.textOf(code),
  };
}

function cityOf(place: string): string | null {
  const city = partOf(place, 4);
  return city === null ? null : `${city}00`;
}

/** The zone of a city (3401Z01) lies in no county, however long its place is. */
function partOf(place: string, length: number): string | null {
  const part = place.slice(0, length);
  return place.length < length || part.includes('Z') ? null : part;
}

/** Months as they are met: of all days that a date may have. */
const months = new Dictionary();
const monthCodes = new Int32Array(1_000_000);
const DAYS = 100;

function ofMonth(daysOf: (block: Block) => Int32Array): GroupColumn {
  const numbers = new Int32Array(BLOCK_ROWS);
  return {
    size: () => months.size,
    numbersOf(block) {
      const days = daysOf(block);
      for (let row = 0; row < block.length; row++) {
        const month = ((days[row] as number) / DAYS) | 0;
        numbers[row] = (monthCodes[month] as number) || codeOfMonth(month);
      }
      return numbers;
    },
    valueOf: (code) => months.textOf(code),
  };
}

function codeOfMonth(month: number): number {
  if (month === NONE) return NONE;
  const code = months.codeOf(monthText(month));
  monthCodes[month] = code;
  return code;
}
