/**
 * How a text stands on a terminal, in columns: Chinese, full-width punctuation and emoji take two, what combines with
 * the character before it takes none. Of the characters that Unicode calls ambiguous (`…`, `“`, `①`, `℃`), which some
 * Chinese terminals draw wide, each counts as one.
 */
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

const GRAPHEMES = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const CUT_MARK = '…';

/** Most texts of a ledger: plain letters, digits and Chinese, each of a width of its own. */
const PLAIN = /^[\u0020-\u007e\u3001-\u3002\u4e00-\u9fff\uff01\uff08-\uff09\uff0c\uff1a-\uff1b]*$/;

export function textWidth(text: string): number {
  if (!PLAIN.test(text)) return stringWidth(text);
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x7f ? 1 : 2;
  return width;
}

/** What of a text fits, ending in `…` if that is not all. Never cuts within what a reader sees as one character. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let left = width - textWidth(CUT_MARK);
  for (const { segment } of GRAPHEMES.segment(text)) {
    left -= textWidth(segment);
    if (left < 0) break;
    cut += segment;
  }
  return width < 1 ? '' : cut + CUT_MARK;
}

/** A text in lines that fit, at least one character each. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    const needed = textWidth(segment);
    if (line !== '' && taken + needed > width) {
      lines.push(line);
      line = '';
      taken = 0;
    }
    line += segment;
    taken += needed;
  }
  return [...lines, line];
}

/** Fills up with blanks to a width, at the end or at the start. What is wider stays as it is. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** A text as one line that changes nothing on a terminal: no escape sequence, no turn of the reading direction. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
