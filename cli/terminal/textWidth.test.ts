import { describe, expect, it } from 'vitest';
import { cutText, padText, plainText, textWidth, wrapText } from './textWidth.ts';

/** Texts, and the columns that a terminal gives them. */
const WIDTHS: [what: string, text: string, width: number][] = [
  ['letters', 'abc 12', 6],
  ['Chinese', '合肥市', 6],
  ['full-width punctuation', '（滞后）：，。', 14],
  ['Chinese beyond the first plane', '𠮷䶮', 4],
  ['a variant of a character', '葛\u{e0100}', 2],
  ['half-width katakana', 'ｱｲ', 2],
  ['a combining accent', 'a\u0301', 1],
  ['an emoji of several', '👨‍👩‍👧', 2],
  ['an emoji with the colour of a skin', '🧑🏽‍🚀', 2],
  ['a flag', '🇨🇳', 2],
  ['a recent emoji', '🫠', 2],
  ['Korean in parts', '\u1112\u1161\u11ab', 2],
  ['a space of no width', '\u200b', 0],
  ['ambiguous characters, each as one', '“①℃…—·”', 7],
];

describe('the width of a text', () => {
  it.each(WIDTHS)('is right for %s', (_, text, width) => {
    expect(textWidth(text)).toBe(width);
    expect(textWidth(`${text}合`)).toBe(width + 2);
  });
});

describe('a cut text', () => {
  it('ends in … and never within a character', () => {
    expect(cutText('合肥市', 6)).toBe('合肥市');
    expect(cutText('合肥市停车', 6)).toBe('合肥…');
    expect(cutText('合肥市停车', 7)).toBe('合肥市…');
    expect(cutText('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4)).toBe('👨‍👩‍👧…');
    expect(cutText('a\u0301b\u0301c\u0301', 2)).toBe('a\u0301…');
    expect(cutText('𠮷𠮷', 3)).toBe('𠮷…');
    expect([cutText('合肥', 1), cutText('合肥', 0)]).toEqual(['…', '']);
  });
});

describe('a wrapped text', () => {
  it('fits, and loses nothing', () => {
    expect(wrapText('合肥市停车ab', 5)).toEqual(['合肥', '市停', '车ab']);
    expect(wrapText('', 5)).toEqual(['']);
    expect(wrapText('合', 1)).toEqual(['合']);
  });
});

describe('a padded text', () => {
  it('has the width, with blanks at the end or at the start', () => {
    expect([padText('合肥', 6, 'left'), padText('12', 6, 'right')]).toEqual(['合肥  ', '    12']);
  });
});

describe('a plain text', () => {
  it('does nothing to the terminal', () => {
    expect(plainText('\u001b[31m红\u001b[0m\r\n二\t三\u0007')).toBe('红 二 三 ');
    expect(plainText('a\u202eb\u2067c')).toBe('abc');
  });
});
