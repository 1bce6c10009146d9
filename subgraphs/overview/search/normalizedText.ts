import { normalizeText } from '../../kit/search/text.ts';

/** A text as it is searched, and where each part of it stands in the text that it was made of. */
export interface NormalizedText {
  /** As `normalizeText` gives it. */
  text: string;
  /** The part of the original that the units from `start` to `end` were made of, in UTF-16 units of the original. */
  originalRange(start: number, end: number): [start: number, end: number];
}

/**
 * Normalises a text and remembers where its parts came from, although they change lengths: `㎡` becomes `m2`, many
 * blanks one. A part is a character with all that joins it when normalised (marks, vowels of Hangul); a range that
 * touches a part covers it. `'（　1㎡'`: text `( 1m2`, `originalRange(4, 5)` → `[3, 4]`.
 */
export function normalizedText(original: string): NormalizedText {
  const text = normalizeText(original);
  const pieces = piecesOf(original);
  const joined = pieces.map((piece) => piece.text).join('');
  // A rule of a Unicode version that JOINS_THE_LAST does not know of: where the parts came from is not known either.
  const known = sameButForSigma(joined, text) ? pieces : [{ text, start: 0, end: original.length }];
  const { starts, ends } = originsOf(known);
  return { text, originalRange: (start, end) => [starts[start] ?? 0, ends[end - 1] ?? original.length] };
}

interface Piece {
  /** Normalised. */
  text: string;
  start: number;
  end: number;
}

const JOINS_THE_LAST = String.raw`[\p{M}\u0e33\u0eb3\u1160-\u11ff\u3131-\u318e\ud7b0-\ud7fb\uff9e-\uffdc\u{16d67}]`;
const PIECES = new RegExp(`.${JOINS_THE_LAST}*`, 'gsu');
/** Most of what a ledger holds: unchanged by normalising. */
const UNCHANGED = /^[\u3400-\u9fff0-9a-z]$/;
/** Nothing joins it, whatever stands before or after it, and it is no letter. */
const GUARD = '|';

/** The pieces of a text whose normalised texts together are its normalised text. */
function piecesOf(original: string): Piece[] {
  const pieces: Piece[] = [];
  let endsWithBlank = true;
  for (const { 0: part, index } of original.matchAll(PIECES)) {
    let text = UNCHANGED.test(part) ? part : normalizeText(GUARD + part + GUARD).slice(1, -1);
    if (endsWithBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    endsWithBlank = text.endsWith(' ');
    pieces.push({ text, start: index, end: index + part.length });
  }
  const last = pieces.at(-1);
  if (last && endsWithBlank) last.text = last.text.slice(0, -1);
  return pieces;
}

/** Σ alone becomes σ, at the end of a word ς: as long, so that places are right. */
function sameButForSigma(a: string, b: string): boolean {
  return a === b || a.replaceAll('ς', 'σ') === b.replaceAll('ς', 'σ');
}

/** For each unit of the normalised text, where its piece starts and ends in the original. */
function originsOf(pieces: readonly Piece[]): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { text, start, end } of pieces) {
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends };
}
