import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../kit/search/text.ts';
import { normalizedText } from './normalizedText.ts';
import { arbitraryText } from './testing/arbitraryTexts.ts';

/** What of the original the first place of a part of the normalised text was made of. */
function originalOf(original: string, part: string): string {
  const { text, originalRange } = normalizedText(original);
  const start = text.indexOf(part);
  expect(start).not.toBe(-1);
  return original.slice(...originalRange(start, start + part.length));
}

describe('a normalised text', () => {
  it.each([
    ['（　1㎡ ', '1m2', '1㎡'],
    ['（　1㎡ ', '2', '㎡'],
    ['　 Ａ级　\t〔２〕', 'a级', 'Ａ级'],
    ['　 Ａ级　\t〔２〕', ' ', '　'],
    ['　 Ａ级　\t〔２〕', '[2]', '〔２〕'],
    ['ｶﾞｿﾘﾝ', 'ガ', 'ｶﾞ'],
    ['cafe\u0301 x', 'é', 'e\u0301'],
    ['cafe\u0301 x', 'caf', 'caf'],
    ['İa', 'i\u0307', 'İ'],
    ['ΑΣ ΑΣΑ', 'ας', 'ΑΣ'],
    ['한글', '글', '글'],
    ['한글'.normalize('NFD'), '글', '글'.normalize('NFD')],
    ['ㄱㅏ나', '가', 'ㄱㅏ'],
    ['a¨b', 'b', 'b'],
    ['😀Ａ', 'a', 'Ａ'],
    ['﷽1', '1', '1'],
  ])('knows of "%s" that "%s" was made of "%s"', (original, part, source) => {
    expect(originalOf(original, part)).toBe(source);
  });

  it('is that of normalizeText, and each part was made of a part of the original, in order', () => {
    fc.assert(
      fc.property(arbitraryText, (original) => {
        const { text, originalRange } = normalizedText(original);
        expect(text).toBe(normalizeText(original));
        let [lastStart, lastEnd] = [0, 0];
        for (let i = 0; i < text.length; i++) {
          const [start, end] = originalRange(i, i + 1);
          expect(start === lastStart || start >= lastEnd).toBe(true);
          expect(end > start && end <= original.length).toBe(true);
          [lastStart, lastEnd] = [start, end];
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the parts of a normalised text', () => {
  it('are known whatever joins a character', () => {
    const joining = Array.from({ length: 0x110000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter(
      (character) => {
        const parts = [...character.normalize('NFD')];
        return parts.length > 1 && parts.join('') !== character;
      },
    );
    for (const composed of joining) {
      const original = `停${composed.normalize('NFD')}车`;
      const { text, originalRange } = normalizedText(original);
      const range = originalRange(text.length - 1, text.length);
      if (original.slice(...range) !== '车') expect.fail(`${composed} ${composed.codePointAt(0)?.toString(16)}`);
    }
    expect(joining.length).toBeGreaterThan(10_000);
  });
});
