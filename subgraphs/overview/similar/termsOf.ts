import { isHan, type MatterRuns, readMatter, type WordRun, wordsToCut } from './wordRuns.ts';

/** How much a term counts by where it stands; one that stands in both counts for both. */
const IN_TITLE = 2;
const IN_CONTENT = 1;

const NO_NAMES_CUT = wordsToCut();

/**
 * The terms that a matter is compared by, and how much each counts: every two neighbouring Han characters, and whole
 * words of other letters or digits of two characters and more. How often a term stands in a text makes no difference.
 * `termsOf('解决停车难', null)` → `{停车: 2, 车难: 2}`.
 */
export function termsOf(title: string, content: string | null): ReadonlyMap<string, number> {
  return termsOfRuns(readMatter({ title, content }, NO_NAMES_CUT));
}

/** As `termsOf`, of texts that were read already. */
export function termsOfRuns({ title, content }: MatterRuns): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const count = (runs: readonly WordRun[], weight: number) => {
    for (const term of new Set(runs.flatMap(termsOfRun))) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  count(title, IN_TITLE);
  count(content, IN_CONTENT);
  return terms;
}

/** `停车难` → `['停车', '车难']`; `app` → `['app']`; none of a single character. */
export function termsOfRun(run: WordRun): string[] {
  if (!isHan(run)) return run.length > 1 ? [run] : [];
  const characters = [...run];
  return characters.slice(1).map((character, index) => characters[index] + character);
}
