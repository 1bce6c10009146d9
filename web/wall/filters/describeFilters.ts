import { findDivision, PROVINCE_CODE } from '../../../schema/divisions.ts';
import { enumWord } from '../../shared/enumWord.ts';
import type { Language } from '../../shared/preferences.ts';
import { lightOf } from '../board/lights.ts';
import type { zh } from '../words.ts';
import type { WallFilters } from './WallFilters.ts';

/** A condition in words, and the change that takes it out. */
export interface Condition {
  name: string;
  value: string;
  without: Partial<WallFilters>;
}

/** Names of what the filters name by id, as far as they are known. */
export interface FilterNames {
  body?: string | undefined;
  official?: string | undefined;
  source?: string | undefined;
  category?: string | undefined;
  channel?: string | undefined;
}

/** Every condition that narrows; the day of the past is none of them. */
export function describeFilters(
  filters: WallFilters,
  names: FilterNames,
  words: typeof zh,
  language: Language,
): Condition[] {
  const conditions: Condition[] = [];
  const add = (name: string, value: string | null, without: Partial<WallFilters>) => {
    if (value) conditions.push({ name, value, without });
  };
  const listed = (type: string, values: readonly string[]) =>
    values.map((value) => enumWord(type, value, language)).join(language === 'zh' ? '、' : ', ');
  const { division, self } = filters;
  add(words.place, division === null ? null : placeName(division, self, words), { division: null, self: false });
  add(words.type, listed('MatterType', filters.type), { type: [] });
  add(words.source, names.source ?? filters.source, { source: null });
  add(words.body, names.body ?? filters.body, { body: null });
  add(words.official, names.official ?? filters.official, { official: null });
  add(words.category, names.category ?? filters.category, { category: null });
  add(words.channel, names.channel ?? filters.channel, { channel: null });
  add(words.text, filters.text ? `“${filters.text}”` : null, { text: '' });
  add(words.status, filters.open ? words.openOnly : null, { open: false });
  add(words.status, listed('MatterStatus', filters.status), { status: [] });
  add(words.lateness, lightsOf(filters, words, language), { lateness: [] });
  const { closedOnTime } = filters;
  add(words.status, closedOnTime === null ? null : closedOnTime ? words.onTime : words.notOnTime, {
    closedOnTime: null,
  });
  add(words.missing, filters.missing.map((gap) => words.gaps[gap]).join('、'), { missing: [] });
  return conditions;
}

/** `合肥市` · `合肥市本级` · `省级`; its code, if the division is none that the page knows. */
export function placeName(code: string, self: boolean, words: Pick<typeof zh, 'provinceLevel' | 'ownLevel'>): string {
  if (code === PROVINCE_CODE && self) return words.provinceLevel;
  const name = findDivision(code)?.name ?? code;
  return self ? words.ownLevel(name) : name;
}

/** Light by light: states of one light that are all asked for go by its one name. */
function lightsOf({ lateness }: WallFilters, words: typeof zh, language: Language): string {
  const whole = lateness.filter((state) => lightOf(state).states.every((other) => lateness.includes(other)));
  const lights = new Set(whole.map((state) => words.light[lightOf(state).name]));
  const single = lateness
    .filter((state) => !whole.includes(state))
    .map((state) => enumWord('LatenessState', state, language));
  return [...lights, ...single].join(language === 'zh' ? '、' : ', ');
}
