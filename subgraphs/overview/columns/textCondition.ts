import { FIELD_POINTS } from '../search/relevance.ts';
import type { Block } from './Block.ts';
import { fieldOf, rowOf } from './BlockWords.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import type { ColumnCondition } from './columnConditions.ts';

/**
 * Whether every row that has all words of a term is sure to contain it: up to two UTF-16 units are one word. Of a longer
 * one the words may stand apart; its text has to be compared.
 */
export function isExactTerm(term: string): boolean {
  return term.toWellFormed().length <= 2;
}

/** The rows that may contain a term: see `isExactTerm`. */
export function mayContain(term: string): ColumnCondition {
  return {
    narrow(block, selected) {
      const points = pointsOf(block, term);
      for (let row = 0; row < block.length; row++) if (points[row] === 0) selected[row] = 0;
    },
    holdsOf: (block, row) => pointsOf(block, term)[row] !== 0,
    isSlowAlone: true,
  };
}

interface KeptPoints {
  block: Block;
  length: number;
  points: Uint8Array;
}

/** What was found last, by term: rows are chosen by it first, and sorted by it then. */
const kept = new Map<string, KeptPoints>();
const MAX_KEPT = 16;

/**
 * The points that a term gives each row of a block (see `relevanceSql`), 0 for one that does not contain it; at most
 * those, if it is not exact. To be read before the next question.
 */
export function pointsOf(block: Block, term: string): Uint8Array {
  const { length } = block;
  const last = kept.get(term);
  if (last && last.block === block && last.length === length) return last.points;
  const points = last?.points ?? new Uint8Array(BLOCK_ROWS);
  notePoints(block, term, points);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(term, { block, length, points });
  return points;
}

function notePoints(block: Block, term: string, points: Uint8Array): void {
  points.fill(0);
  const units = term.toWellFormed();
  if (units.length === 1) {
    noteUnit(block, units.charCodeAt(0), points);
    return;
  }
  const pairs = new Set(Array.from({ length: units.length - 1 }, (_, i) => units.slice(i, i + 2)));
  let isFirst = true;
  for (const pair of pairs) {
    const postings = block.words.postingsOf(pair.charCodeAt(0), pair.charCodeAt(1));
    if (isFirst) noteFirst(postings, points);
    else keepCommon(postings, points);
    isFirst = false;
  }
}

/** The best field of all pairs that the unit begins. */
function noteUnit(block: Block, unit: number, points: Uint8Array): void {
  const postings = block.words.postingsOf(unit);
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i] as number;
    const found = FIELD_POINTS[fieldOf(posting)] as number;
    if (found > (points[rowOf(posting)] as number)) points[rowOf(posting)] = found;
  }
}

function noteFirst(postings: Uint16Array, points: Uint8Array): void {
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i] as number;
    points[rowOf(posting)] = FIELD_POINTS[fieldOf(posting)] as number;
  }
}

const common = new Uint8Array(BLOCK_ROWS);

/** All pairs of a term stand in its field: none of them gives more than the one that stands in the least one. */
function keepCommon(postings: Uint16Array, points: Uint8Array): void {
  common.fill(0);
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i] as number;
    const found = FIELD_POINTS[fieldOf(posting)] as number;
    common[rowOf(posting)] = Math.min(found, points[rowOf(posting)] as number);
  }
  points.set(common);
}
