import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact, matchExpression, matchExpressionOfAll } from './matchExpression.ts';
import { searchTokens } from './searchTokens.ts';
import { arbitrarySearchText } from './testing/arbitraryTexts.ts';
import { codeOf } from './tokenCode.ts';

const code = (text: string) => [...text].map((character) => codeOf(character.codePointAt(0) as number)).join('');

describe('the code of a character', () => {
  it('is letters and digits of its own, and no start of another', () => {
    const codes = Array.from({ length: 0x110000 }, (_, codePoint) => codeOf(codePoint)).sort();
    for (let i = 1; i < codes.length; i++) {
      const [before = '', next = ''] = [codes[i - 1], codes[i]];
      if (next.startsWith(before) || !/^[0-9a-z]+$/.test(next)) expect.fail(`${next} after ${before}`);
    }
  });
});

describe('tokens of a text', () => {
  it.each([
    ['', []],
    ['停', ['停']],
    ['停车难', ['停车', '车难', '难']],
    ['停车 车', ['停车', '车']],
    ['ab\nab c', ['ab', 'b', 'c']],
    ['停😀', ['停😀', '😀']],
    ['50%_', ['50', '0%', '%_', '_']],
  ])('of "%s" are pairs and the last of each run, each once', (text, tokens) => {
    expect(searchTokens(text)).toBe(tokens.map(code).join(' '));
  });

  it('take half a surrogate pair for what databases store in its place', () => {
    expect(searchTokens('a\ud83d')).toBe(searchTokens('a\ufffd'));
    expect(matchExpression('\ude00', 'sqlite')).toBe(matchExpression('\ufffd', 'sqlite'));
  });

  it('are letters and digits, parted by one blank, whatever the text', () => {
    fc.assert(
      fc.property(arbitrarySearchText, (text) => {
        expect(searchTokens(text)).toMatch(/^([0-9a-z]+( [0-9a-z]+)*)?$/);
      }),
    );
  });
});

describe('what finds a term', () => {
  it('is a prefix for one character, a token for two, all pairs for more', () => {
    expect(matchExpression('停', 'sqlite')).toBe('fvg*');
    expect(matchExpression('停', 'postgresql')).toBe('fvg:*');
    expect(matchExpression('停车', 'sqlite')).toBe(code('停车'));
    expect(matchExpression('停车场', 'sqlite')).toBe(`${code('停车')} AND ${code('车场')}`);
    expect(matchExpression('停车场', 'postgresql')).toBe(`${code('停车')} & ${code('车场')}`);
    expect(matchExpression('哈哈哈', 'sqlite')).toBe(code('哈哈'));
    expect(matchExpressionOfAll(['停', '改造'], 'postgresql')).toBe(`${code('停')}:* & ${code('改造')}`);
  });

  it('asks for few tokens, however long the term', () => {
    const term = String.fromCharCode(...Array.from({ length: 1000 }, (_, i) => 0x4e00 + i));
    expect(matchExpression(term, 'sqlite').split(' AND ')).toHaveLength(16);
  });

  it('proves terms of up to two characters', () => {
    expect(['停', '停车', '😀😀', '停车场', '😀a😀'].map(isExact)).toEqual([true, true, true, false, false]);
  });

  it('is refused for no term, and for one that white space parts', () => {
    expect(() => matchExpression('', 'sqlite')).toThrow('Expected a term of at least one character, got none.');
    expect(() => matchExpression('停 车', 'sqlite')).toThrow('Expected a term without white space, got "停 车".');
  });
});
