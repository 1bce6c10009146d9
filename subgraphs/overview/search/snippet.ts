/** Start and end, the end not included. */
export type TextRange = [start: number, end: number];

/** Units of a text that a snippet shows; a few more if a hit or a grapheme would be cut. */
const SNIPPET_LENGTH = 120;
/** Units before the first hit. */
const LEAD_LENGTH = 30;
const CUT = '…';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The part of a text around its first hits, with … where it is cut, and where in it the hits are: those that it shows
 * whole, overlapping and adjoining ones as one. Needs at least one hit, sorted by start. No grapheme is cut.
 */
export function snippetOf(text: string, hits: readonly TextRange[]): { snippet: string; ranges: TextRange[] } {
  const [from, to] = shownRange(text, hits[0] as TextRange);
  const before = from > 0 ? CUT : '';
  const after = to < text.length ? CUT : '';
  const shift = before.length - from;
  const shown = hits.filter(([start, end]) => start >= from && end <= to);
  return {
    snippet: before + text.slice(from, to) + after,
    ranges: mergeRanges(shown).map(([start, end]) => [start + shift, end + shift]),
  };
}

/** The range of a text to show so that the hit stands in it whole. */
function shownRange(text: string, [start, end]: TextRange): TextRange {
  const from = Math.max(0, Math.min(start - LEAD_LENGTH, text.length - SNIPPET_LENGTH));
  const to = Math.min(text.length, Math.max(end, from + SNIPPET_LENGTH));
  const segments = graphemes.segment(text);
  const last = segments.containing(to - 1);
  return [segments.containing(from)?.index ?? from, last ? last.index + last.segment.length : to];
}

/** Ranges sorted by start, those that overlap or adjoin as one. */
function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
