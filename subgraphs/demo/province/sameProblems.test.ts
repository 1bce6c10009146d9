import { describe, expect, it } from 'vitest';
import { type MatterRow, NOT_OPEN_STATUSES } from '../../kit/ledger/MatterRow.ts';
import { EXAMPLES } from './examples.ts';
import { followedLedgers } from './ledgers.ts';
import { generateProvince } from './province.ts';
import { SAME_PROBLEMS, wordAnew } from './sameProblems.ts';

const ledgers = followedLedgers(generateProvince());
const found = new Map(ledgers.flatMap(({ source, matters }) => matters.map((row) => [row.id, { source, row }])));
const groups = SAME_PROBLEMS.map(({ county, matters }) => ({
  ...{ county, wordings: matters },
  members: matters.map(({ id }) => found.get(id) as { source: string; row: MatterRow }),
}));

describe('the same problem in several ledgers', () => {
  it('is there in twelve counties, under the ids of the examples', () => {
    expect(new Set(groups.map(({ county }) => county)).size).toBe(12);
    expect(EXAMPLES.duplicates).toEqual(groups.map(({ members }) => members.map(({ row }) => row.id)));
    expect(new Set(EXAMPLES.duplicates.flat()).size).toBe(EXAMPLES.duplicates.flat().length);
  });

  it('stands in two or three ledgers of one county, open in each, under different titles', () => {
    for (const { county, members } of groups) {
      const sources = new Set(members.map(({ source }) => source));
      expect([2, 3], county).toContain(sources.size);
      expect(sources.size, county).toBe(members.length);
      expect(new Set(members.map(({ row }) => row.title)).size, county).toBe(members.length);
      for (const { row } of members) {
        expect(row.division.slice(0, 6), row.id).toBe(county);
        expect(NOT_OPEN_STATUSES, row.id).not.toContain(row.status);
      }
    }
  });

  it('is worded as it is written down, and shares words', () => {
    for (const { county, wordings, members } of groups) {
      expect(members.map(({ row }) => row.title)).toEqual(wordings.map(({ title }) => title));
      const texts = members.map(({ row }) => pairsOfCharacters(`${row.title} ${row.content}`));
      for (const [index, text] of texts.entries()) {
        for (const other of texts.slice(index + 1)) {
          expect([...text].filter((pair) => other.has(pair)).length, county).toBeGreaterThanOrEqual(5);
        }
      }
    }
  });

  it('keeps what is to be done about it', () => {
    for (const { row } of groups.flatMap(({ members }) => members)) {
      expect(row.content, row.id).toMatch(/^问题(?:清单)?：[^。]+。/);
      const texts = row.measures.map(({ text }) => text);
      if (row.content?.includes('举措：')) expect(row.content, row.id).toContain(texts.join('；'));
    }
  });

  it('is worded by id and title: another matter that bears the id stays as it is', () => {
    const { row } = found.get('vp:34:P-00052') as { row: MatterRow };
    const composed = { ...row, title: '岳西县停车难志愿疏导', content: '问题：乱停车。举措：劝导规范停放。' };
    expect(wordAnew(composed)).toMatchObject({
      title: row.title,
      content: '问题：早晚高峰建设东路园区门口停车难、乱停车。举措：劝导规范停放。',
    });
    expect(wordAnew({ ...composed, content: null }).content).toBe('问题：早晚高峰建设东路园区门口停车难、乱停车。');
    const other = { ...composed, title: '岳西县文明交通劝导' };
    expect(wordAnew(other)).toBe(other);
  });
});

function pairsOfCharacters(text: string): Set<string> {
  const characters = [...text.replace(/[^\p{Script=Han}]/gu, '')];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
