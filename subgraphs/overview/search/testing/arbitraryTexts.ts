import fc from 'fast-check';
import { normalizeText } from '../../../kit/search/text.ts';

/** Few characters, so that they meet: Chinese, mixed, full-width, emoji, halves of pairs, all that a syntax may mean. */
const CHARACTERS = [
  ...[
    '停',
    '车',
    '改',
    '造',
    '㎡',
    '，',
    '“',
    '〔',
    'Ａ',
    'ａ',
    '１',
    'a',
    'B',
    '1',
    '0',
    'é',
    'e\u0301',
    'İ',
    'ｶ',
    'ﾞ',
  ],
  ...['😀', '😁', '👨‍👩‍👧', '🇨🇳', '𠮷', '가', '\u{10fffd}', '\ud83d', '\ude00', '\ufffd', '\u0085', '\u200b'],
  ...[
    '"',
    "'",
    '*',
    '-',
    '+',
    '^',
    ':',
    '&',
    '|',
    '!',
    '<',
    '>',
    '(',
    ')',
    '{',
    '}',
    '\\',
    '%',
    '_',
    ',',
    '.',
    '/',
    '@',
  ],
  ...['AND', 'or', 'NOT', 'NEAR', ' ', '　', '\t', '\n'],
];

/** A text as somebody writes it. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
);

/** A normalised text of several lines, as a database holds it: halves of surrogate pairs are replaced. */
export const arbitrarySearchText = fc
  .array(arbitraryText, { minLength: 2, maxLength: 4 })
  .map((parts) => parts.map(normalizeText).join('\n').toWellFormed());

/** Terms of which most are in one of the texts, whole in a line or across white space left out. */
export function arbitraryTerms(texts: readonly string[]): fc.Arbitrary<string[]> {
  const characters = texts.flatMap((text) => [...text]);
  const part = fc
    .tuple(fc.nat(Math.max(0, characters.length - 1)), fc.integer({ min: 1, max: 6 }))
    .map(([start, length]) => characters.slice(start, start + length).join(''));
  const written = fc.oneof({ weight: 3, arbitrary: part }, { weight: 1, arbitrary: arbitraryText });
  return fc
    .array(written, { minLength: 1, maxLength: 6 })
    .map((terms) => terms.map((term) => normalizeText(term).replaceAll(' ', '').toWellFormed()).filter(Boolean));
}
