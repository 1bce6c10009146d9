import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText, searchTerms } from '../../kit/search/text.ts';
import { namesOfBody } from './searchTextOf.ts';
import { arbitraryText } from './testing/arbitraryTexts.ts';
import { type TextMatch, textMatches } from './textMatches.ts';

/** Snippets with what their ranges cover in brackets. */
function marked(matches: readonly TextMatch[]): string[] {
  return matches.map(({ field, snippet, ranges }) => {
    const text = ranges.reduceRight(
      (rest, [start, end]) => `${rest.slice(0, start)}{${rest.slice(start, end)}}${rest.slice(end)}`,
      snippet,
    );
    return `${field}: ${text}`;
  });
}

const markedIn = (text: string, query: string) => marked(textMatches([{ field: 'content', text }], query));

describe('matches of a text', () => {
  it('are told field by field, in their order, of those with any of the terms', () => {
    const fields = [
      { field: 'title', text: '停车难' },
      { field: 'content', text: '新增停车位，改造停车场' },
      { field: 'serviceTarget', text: '居民' },
      { field: 'statusText', text: null },
      { field: 'category', text: '' },
    ];
    expect(marked(textMatches(fields, '停车　改造'))).toEqual([
      'title: {停车}难',
      'content: 新增{停车}位，{改造停车}场',
    ]);
  });

  it('are none without a term', () => {
    expect(textMatches([{ field: 'title', text: '停 车' }], ' 　')).toEqual([]);
  });

  it.each([
    ['新增１００㎡（A级）', '100m2', '新增{１００㎡}（A级）'],
    ['新增１００㎡（A级）', '(a', '新增１００㎡{（A}级）'],
    ['新增１００㎡（A级）', 'Ｍ', '新增１００{㎡}（A级）'],
    ['关于〔2021〕 ３号', '[2021] 3号', '关于{〔2021〕} {３号}'],
    ['哈哈哈', '哈哈', '{哈哈哈}'],
    ['停车难，停车', '停车 车难', '{停车难}，{停车}'],
    ['cafe\u0301', 'é', 'caf{e\u0301}'],
    ['完成50%，50户', '50%', '完成{50%}，50户'],
    ['😀改😀', '改', '😀{改}😀'],
  ])('in "%s" of "%s" cover what was written: %s', (text, query, expected) => {
    expect(markedIn(text, query)).toEqual([`content: ${expected}`]);
  });

  it('cover the whole name of a body that was found by another', () => {
    const name = '合肥市发展和改革委员会';
    const field = { field: 'leadBody', text: name, otherNames: namesOfBody(name, ['物价局']) };
    expect(marked(textMatches([field], '市发改委'))).toEqual([`leadBody: {${name}}`]);
    expect(marked(textMatches([field], '物价 改革'))).toEqual([`leadBody: {${name}}`]);
    expect(marked(textMatches([field], '改革'))).toEqual(['leadBody: 合肥市发展和{改革}委员会']);
    expect(textMatches([field], '教育局')).toEqual([]);
  });

  it('cover terms, stand apart in order, and tell of every field with a term', () => {
    const sigma = (text: string) => text.replaceAll('ς', 'σ');
    const textAndQuery = arbitraryText.chain((text) =>
      fc.tuple(
        fc.constant(text.repeat(5)),
        fc.oneof(
          arbitraryText,
          fc
            .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 4 }))
            .map(([at, length]) => text.slice(at, at + length)),
        ),
      ),
    );
    fc.assert(
      fc.property(textAndQuery, ([text, query]) => {
        const terms = searchTerms(query);
        const isFound = terms.some((term) => normalizeText(text).includes(term));
        const matches = textMatches([{ field: 'content', text }], query);
        expect(matches).toHaveLength(isFound ? 1 : 0);
        for (const { snippet, ranges } of matches) {
          expect(text).toContain(snippet.replace(/^…/, '').replace(/…$/, ''));
          expect(ranges.length).toBeGreaterThan(0);
          let last = -1;
          for (const [start, end] of ranges) {
            expect(start > last && end > start && end <= snippet.length).toBe(true);
            const covered = sigma(normalizeText(snippet.slice(start, end)));
            expect(terms.some((term) => covered.includes(sigma(term)))).toBe(true);
            last = end;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a snippet', () => {
  const filler = (length: number) => '新增公共车位'.repeat(length).slice(0, length);

  it('is the whole text if that is short', () => {
    expect(markedIn(`${filler(118)}停难`, '停难')).toEqual([`content: ${filler(118)}{停难}`]);
  });

  it('stands around the first hit, cut where it says so', () => {
    const [{ snippet = '', ranges = [] } = {}] = textMatches(
      [{ field: 'content', text: `${filler(300)}停难${filler(300)}停难` }],
      '停难',
    );
    expect(snippet).toHaveLength(122);
    expect(snippet).toMatch(/^…[^…]{30}停难[^…]{88}…$/);
    expect(ranges).toEqual([[31, 33]]);
  });

  it('reaches back at the end of a text', () => {
    const [{ snippet = '' } = {}] = textMatches([{ field: 'content', text: `${filler(300)}停难` }], '停难');
    expect(snippet).toMatch(/^…[^…]{118}停难$/);
  });

  it('shows a hit whole, however long', () => {
    const term = filler(400);
    const [{ snippet = '', ranges = [] } = {}] = textMatches([{ field: 'content', text: `a ${term} ${term}` }], term);
    expect(snippet).toBe(`a ${term}…`);
    expect(ranges).toEqual([[2, 402]]);
  });

  it('cuts no character in two', () => {
    for (const unit of ['😀', '👨‍👩‍👧', 'e\u0301']) {
      for (let shift = 0; shift < unit.length; shift++) {
        const text = `${'a'.repeat(shift)}${unit.repeat(200)}停${'a'.repeat(shift)}${unit.repeat(200)}`;
        const [{ snippet = '' } = {}] = textMatches([{ field: 'content', text }], '停');
        const rest = snippet.replaceAll(unit, '').replace(/^…a*停a*…$/, '');
        expect(rest).toBe('');
      }
    }
  });
});
