import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyNameVariants } from '../../kit/search/bodyNames.ts';
import { normalizeText } from '../../kit/search/text.ts';
import { fieldEnds, namesOfBody, type SearchedParts, searchTextOf } from './searchTextOf.ts';
import { arbitraryText } from './testing/arbitraryTexts.ts';

const EMPTY: SearchedParts = {
  title: '',
  bodyNames: [],
  officialNames: [],
  content: null,
  serviceTarget: null,
  categoryLabel: null,
  statusText: null,
};

describe('the text that a matter is found by', () => {
  it('has its title, then its names, then each part that is there', () => {
    const text = searchTextOf({
      title: '停车（难）',
      bodyNames: namesOfBody('合肥市城市管理局', ['城管 执法']),
      officialNames: ['王　某', '李某'],
      content: '新增\n１００个',
      serviceTarget: null,
      categoryLabel: '交通',
      statusText: '　',
    });
    expect(text).toBe('停车(难)\n合肥市城市管理局 合肥市城管局 城管 执法 王 某 李某\n新增 100个\n交通');
  });

  it('has both first lines even if they are empty', () => {
    expect(searchTextOf(EMPTY)).toBe('\n');
    expect(searchTextOf({ ...EMPTY, statusText: '办理中' })).toBe('\n\n办理中');
  });

  it('says where its title and its names end, in characters', () => {
    expect(fieldEnds('停车\n市城管局\n新增')).toEqual({ titleEnd: 2, namesEnd: 7 });
    expect(fieldEnds('\n')).toEqual({ titleEnd: 0, namesEnd: 1 });
    expect(fieldEnds('𠮷😀\n😀\n😀')).toEqual({ titleEnd: 2, namesEnd: 4 });
    expect(fieldEnds('a\ud83d\n\ude00')).toEqual({ titleEnd: 2, namesEnd: 4 });
  });

  it('contains whatever its parts contain', () => {
    fc.assert(
      fc.property(arbitraryText, fc.array(arbitraryText), arbitraryText, (title, officialNames, content) => {
        const text = searchTextOf({ ...EMPTY, title, officialNames, content });
        const { titleEnd, namesEnd } = fieldEnds(text);
        const characters = [...text];
        expect(characters.slice(0, titleEnd).join('')).toBe(normalizeText(title));
        const names = characters.slice(titleEnd + 1, namesEnd).join('');
        for (const name of officialNames) expect(names).toContain(normalizeText(name));
        expect(characters.slice(namesEnd).join('')).toContain(normalizeText(content));
      }),
    );
  });
});

describe('the names of a body', () => {
  it('lead to it by every form of its name and its aliases', () => {
    const names = namesOfBody('合肥市发展和改革委员会', ['市物价局']);
    for (const form of [...bodyNameVariants('合肥市发展和改革委员会'), '市物价局']) {
      expect(names.some((name) => name.includes(form))).toBe(true);
    }
  });

  it('leave out what another one contains', () => {
    expect(namesOfBody('合肥市住建局', ['住建局', '合肥市住建局'])).toEqual([
      '合肥市住建局',
      '合肥市住房和城乡建设局',
      '合肥市住房城乡建设局',
    ]);
  });

  it('are those that the directory knows', () => {
    expect(namesOfBody(null, [])).toEqual([]);
    expect(namesOfBody(null, ['淮北矿业（集团）'])).toEqual(['淮北矿业(集团)']);
  });
});
