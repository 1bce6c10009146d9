import { DIVISIONS, type Division, findDivision } from '../../../schema/divisions.ts';

/**
 * Names that any matter of a division may carry, and that therefore tell nothing: of the division and of those above
 * it, in full and, from two characters on, without 省, 市, 县 or 区.
 * `340102` → `['瑶海区', '瑶海', '合肥市', '合肥', '安徽省', '安徽']`. None for a place that is not known.
 */
export function ownNames(place: string): string[] {
  const codes = [place.slice(0, 6), place.slice(0, 4), place.slice(0, 2)].map((it) => it.padEnd(6, '0'));
  const divisions = codes.map((code) => findDivision(code)).filter((it) => it !== undefined);
  return [...new Set(divisions.flatMap(namesOf))];
}

/** Names of the cities and counties below a place ('': all), which tell its matters apart; not 郊区, also a word. */
export function namesBelow(place: string): string[] {
  const below = DIVISIONS.filter(({ code }) => code.startsWith(place) && code !== place.padEnd(6, '0'));
  return below.map(({ name }) => name).filter((name) => name !== '郊区');
}

function namesOf({ name }: Division): string[] {
  const stem = name.slice(0, -1);
  return stem.length > 1 ? [name, stem] : [name];
}
