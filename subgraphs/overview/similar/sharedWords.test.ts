import { describe, expect, it } from 'vitest';
import { sharedWords } from './sharedWords.ts';
import { readMatter, wordsToCut } from './wordRuns.ts';

const runs = (title: string, content = '') => readMatter({ title, content }, wordsToCut());
const terms = (...texts: string[]) => new Map(texts.map((text) => [text, 1]));

describe('what two texts share', () => {
  it('is glued to words where both have the terms next to each other', () => {
    expect(sharedWords(runs('早晚停车难'), runs('职工停车难'), terms('停车', '车难'))).toEqual(['停车难']);
    expect(sharedWords(runs('停车难'), runs('停车，车难'), terms('停车', '车难'))).toEqual(['停车', '车难']);
  });

  it('has the word that counts most first', () => {
    const shared = new Map([
      ['停车', 0.1],
      ['枫林', 0.3],
      ['etc', 0.2],
    ]);
    expect(sharedWords(runs('停车，枫林，ETC'), runs('ETC，枫林，停车'), shared)).toEqual(['枫林', 'etc', '停车']);
  });

  it('says nothing twice', () => {
    const shared = sharedWords(runs('停车难', '停车，停车难'), runs('停车难', '停车'), terms('停车', '车难'));
    expect(shared).toEqual(['停车难']);
  });

  it('is at most eight words, in an order of their own', () => {
    const text = '一二，二三，三四，四五，五六，六七，七八，八九，九十';
    const shared = sharedWords(runs(text), runs(text), terms(...text.split('，')));
    expect(shared).toEqual(text.split('，').sort().slice(0, 8));
  });
});
