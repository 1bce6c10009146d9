/**
 * Everyday problems that stand in two or three ledgers of one county, each in its owner's words. No row is added for
 * them: matters that the province has anyway are worded anew, so every count stays. Hardship aid is never among them.
 */
import { readFileSync } from 'node:fs';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';

export interface SameProblem {
  county: string;
  /** The matters that state it, each of another ledger. */
  matters: readonly { id: string; title: string }[];
}

interface Wording {
  id: string;
  composedTitle: string;
  title: string;
  /** Null: the matter stays as it was composed. */
  problem: string | null;
}

const GROUPS = readGroups();
const WORDINGS = new Map(GROUPS.flatMap(({ matters }) => matters.map((it) => [it.id, it])));

/** The groups, as the default seed makes them. */
export const SAME_PROBLEMS: readonly SameProblem[] = GROUPS;

/**
 * The row with the title and the problem of its group, or the row itself if it belongs to none. What a ledger means to
 * do about the problem stays. With another seed another matter bears the id: its title tells, and it stays as it is.
 */
export function wordAnew<Row extends MatterRow>(row: Row): Row {
  const wording = WORDINGS.get(row.id);
  if (!wording || wording.problem === null || wording.composedTitle !== row.title) return row;
  const content =
    row.content?.replace(/^(问题(?:清单)?)：[^。]*。/, `$1：${wording.problem}。`) ?? `问题：${wording.problem}。`;
  return { ...row, title: wording.title, content };
}

function readGroups(): { county: string; matters: Wording[] }[] {
  const text = readFileSync(new URL('./data/sameProblems.txt', import.meta.url), 'utf8');
  const groups: ReturnType<typeof readGroups> = [];
  for (const line of text.split('\n').filter((it) => it !== '' && !it.startsWith('#'))) {
    if (line.startsWith('= ')) groups.push({ county: line.slice(2), matters: [] });
    else groups.at(-1)?.matters.push(wordingOf(line));
  }
  return groups;
}

function wordingOf(line: string): Wording {
  const [id = '', composedTitle = '', title = '', problem = ''] = line.split('|');
  if (problem === '') throw new Error(`Expected id|composed title|title|problem, got "${line}".`);
  return title === '—'
    ? { id, composedTitle, title: composedTitle, problem: null }
    : { id, composedTitle, title, problem };
}
