import { termsOfRun } from './termsOf.ts';
import { isHan, type MatterRuns, type WordRun } from './wordRuns.ts';

const MAX_WORDS = 8;

/**
 * What two texts share, as a reader would say it: shared terms that follow each other in both are one word (停车 and
 * 车难: 停车难). The word that adds most to the score first, at most 8; none is a part of another. `terms`: what each
 * shared term adds.
 */
export function sharedWords(one: MatterRuns, other: MatterRuns, terms: ReadonlyMap<string, number>): string[] {
  const otherText = [...other.title, ...other.content].join(' ');
  const runs = [...one.title, ...one.content];
  const words = new Set(runs.flatMap((run) => (isHan(run) ? hanWords(run, otherText, terms) : [run])));
  const weighed = [...words]
    .map((word) => ({ word, weight: weightOf(word, terms) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || (left.word < right.word ? -1 : 1));
  const chosen: string[] = [];
  for (const { word } of weighed) {
    if (!chosen.some((it) => it.includes(word))) chosen.push(word);
    if (chosen.length === MAX_WORDS) break;
  }
  return chosen;
}

/** The longest stretches of a run that the other text has too and that consist of shared terms. */
function hanWords(run: WordRun, otherText: string, terms: ReadonlyMap<string, number>): string[] {
  const characters = [...run];
  const words: string[] = [];
  let start = 0;
  while (start < characters.length - 1) {
    let end = start;
    while (
      end + 1 < characters.length &&
      terms.has(`${characters[end]}${characters[end + 1]}`) &&
      otherText.includes(characters.slice(start, end + 2).join(''))
    ) {
      end += 1;
    }
    if (end > start) words.push(characters.slice(start, end + 1).join(''));
    start = Math.max(end, start + 1);
  }
  return words;
}

function weightOf(word: WordRun, terms: ReadonlyMap<string, number>): number {
  return termsOfRun(word).reduce((sum, term) => sum + (terms.get(term) ?? 0), 0);
}
