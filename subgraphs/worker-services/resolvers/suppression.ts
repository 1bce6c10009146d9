import { FEWEST_PEOPLE } from './hardship.ts';

/** A row of a statistic, and how many people in hardship stand behind each of its numbers. */
export interface CountedGroup {
  key: readonly (string | null)[];
  people: Readonly<Record<string, number>> & { readonly count: number };
}

/**
 * The rows whose numbers must not be shown. First those of which a number has one to four people in hardship behind it.
 * Then, as a total less the rows that are shown tells of the hidden ones together: for each total over some or all of
 * the keys, further rows, the smallest first, until the hidden ones together have no such number either, and are not
 * one alone. Where no row is left to hide, the total has such a number itself and is hidden when it is asked for.
 *
 * `keyPositions` are the elements of the key that totals may leave out: of a key that is given twice, one.
 */
export function groupsToSuppress(
  groups: readonly CountedGroup[],
  keyPositions: readonly number[],
): ReadonlySet<CountedGroup> {
  const counted = groups.filter(({ people }) => people.count > 0);
  const hidden = new Set(counted.filter(({ people }) => fewBehind(people).length > 0));
  const totals = subsetsOf(keyPositions).flatMap((kept) => [
    ...Map.groupBy(counted, ({ key }) => JSON.stringify(kept.map((position) => key[position]))).values(),
  ]);
  // What is hidden for one total may uncover another: until all totals are safe. Each round hides a row or is the last.
  for (let next = findNext(totals, hidden); next; next = findNext(totals, hidden)) hidden.add(next);
  return hidden;
}

function findNext(
  totals: readonly (readonly CountedGroup[])[],
  hidden: ReadonlySet<CountedGroup>,
): CountedGroup | undefined {
  for (const members of totals) {
    const hiddenHere = members.filter((group) => hidden.has(group));
    const told = fewBehind(addUp(hiddenHere));
    if (told.length === 0) continue;
    const shown = members.filter((group) => !hidden.has(group));
    const blurring = shown.filter(({ people }) => told.some((number) => (people[number] ?? 0) > 0));
    const next = smallest(blurring) ?? (hiddenHere.length === 1 ? smallest(shown) : undefined);
    if (next) return next;
  }
  return undefined;
}

/** The numbers that too few people stand behind. */
function fewBehind(people: Readonly<Record<string, number>>): string[] {
  return Object.keys(people).filter((number) => {
    const behind = people[number] ?? 0;
    return behind > 0 && behind < FEWEST_PEOPLE;
  });
}

function addUp(groups: readonly CountedGroup[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { people } of groups) {
    for (const [number, count] of Object.entries(people)) sum[number] = (sum[number] ?? 0) + count;
  }
  return sum;
}

/** Of several equal ones the first, so that the same question hides the same rows. */
function smallest(groups: readonly CountedGroup[]): CountedGroup | undefined {
  return groups.reduce<CountedGroup | undefined>(
    (least, group) => (least === undefined || group.people.count < least.people.count ? group : least),
    undefined,
  );
}

function subsetsOf(positions: readonly number[]): number[][] {
  let subsets: number[][] = [[]];
  for (const position of positions) subsets = subsets.concat(subsets.map((subset) => [...subset, position]));
  return subsets;
}
