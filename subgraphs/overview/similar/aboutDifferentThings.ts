import type { ComparedMatter } from './ComparedMatter.ts';
import { namesBelow, ownNames } from './divisionNames.ts';
import { divisionKind, type NamedThings, nameDifferentThings, namedThings } from './namedThings.ts';
import { readMatter, wordsToCut } from './wordRuns.ts';

export type AboutDifferentThings = (one: ComparedMatter, other: ComparedMatter) => boolean;

/**
 * Tells of two matters of a division whether they are about different things, however alike their words are: they name
 * two communities, two mines, or lie in two villages. `place` is the division's path, '' for none. Each matter is read
 * once, so ids must be unique.
 */
export function aboutDifferentThings(place: string): AboutDifferentThings {
  const cut = wordsToCut(ownNames(place));
  const divisions = divisionKind(namesBelow(place));
  const known = new Map<string, NamedThings>();
  const thingsOf = (matter: ComparedMatter): NamedThings => {
    const things = known.get(matter.id) ?? namedThings(readMatter(matter, cut), divisions);
    known.set(matter.id, things);
    return things;
  };
  return (one, other) => lieApart(one.place, other.place) || nameDifferentThings(thingsOf(one), thingsOf(other));
}

function lieApart(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return !one.startsWith(other) && !other.startsWith(one);
}
