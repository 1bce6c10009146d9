import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likePattern, normalizeText, searchTerms } from './text.ts';

describe('searched text', () => {
  it.each([
    ['　关于Ａ级（试点）〔2021〕３号 ', '关于a级(试点)[2021]3号'],
    ['停车\t\n　难', '停车 难'],
    ['“四员一律”进社区', '“四员一律”进社区'],
    ['【民生】ＡＢＣ', '[民生]abc'],
    ['', ''],
    ['　', ''],
  ])('"%s" is "%s"', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });

  it('changes no more when normalised again', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    for (const text of [...characters, 'J\u030c', 'ΑΣ Σ']) {
      const normal = normalizeText(text);
      if (normalizeText(normal) !== normal) expect.fail(`"${text}" changes from "${normal}"`);
    }
  });
});

describe('the terms of a query', () => {
  it('are what white space of any kind parts', () => {
    expect(searchTerms(' 停车　改造\t（试点） ')).toEqual(['停车', '改造', '(试点)']);
    expect(searchTerms('车')).toEqual(['车']);
    expect(searchTerms(' 　 ')).toEqual([]);
  });

  it('are each looked for once, and eight at most', () => {
    expect(searchTerms('a A ａ b')).toEqual(['a', 'b']);
  });
});

describe('a LIKE pattern', () => {
  const database = new DatabaseSync(':memory:');
  const like = database.prepare(String.raw`select ? like ? escape '\' as found`);
  const finds = (text: string, term: string) => like.get(text, likePattern(term))?.found === 1;

  it('finds one character anywhere', () => {
    expect(finds('停车难', '车')).toBe(true);
    expect(finds('停车难', '改')).toBe(false);
  });

  it('takes %, _ and \\ for themselves', () => {
    expect(likePattern('50%')).toBe(String.raw`%50\%%`);
    expect(finds('完成50%', '50%')).toBe(true);
    expect(finds('完成500户', '50%')).toBe(false);
    expect(finds('a_b', 'a_b')).toBe(true);
    expect(finds('axb', 'a_b')).toBe(false);
    expect(finds(String.raw`a\b`, String.raw`a\b`)).toBe(true);
  });

  it('finds every part of a text', () => {
    const characters = fc.string({ unit: fc.constantFrom('停', '车', '%', '_', '\\', 'a') });
    fc.assert(
      fc.property(characters, characters, characters, (before, term, after) => {
        expect(finds(before + term + after, term)).toBe(true);
        expect(finds(before, term)).toBe(before.includes(term));
      }),
    );
  });
});
