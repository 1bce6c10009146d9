import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { arbitrarySearchText, arbitraryTerms } from '../search/testing/arbitraryTexts.ts';
import { Block } from './Block.ts';
import { BlockWords, fieldOf, rowOf } from './BlockWords.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import { Dictionaries } from './Dictionaries.ts';
import { isExactTerm, pointsOf } from './textCondition.ts';

/** Points of a term in each of some texts. */
function pointsIn(texts: readonly string[], term: string, sealed = false): number[] {
  const block = new Block(new Dictionaries(), BLOCK_ROWS);
  texts.forEach((text, row) => {
    block.words.add(row, text);
  });
  if (sealed) block.words.seal();
  return [...pointsOf(block, term).subarray(0, texts.length)];
}

describe('the words of a block', () => {
  it('are found at the start, in the middle, at the end and alone, but not across white space', () => {
    const texts = ['停车\n', '临停车\n', '停\n', '难停\n', '车\n停', '改造\n', '改\n造', '改 造\n'];
    const rowsWith = (term: string) => pointsIn(texts, term).flatMap((points, row) => (points > 0 ? [row] : []));
    expect(rowsWith('停')).toEqual([0, 1, 2, 3, 4]);
    expect(rowsWith('停车')).toEqual([0, 1]);
    expect(rowsWith('改造')).toEqual([5]);
    expect(rowsWith('临停车')).toEqual([1]);
    expect(rowsWith('无')).toEqual([]);
  });

  it('say in which line they stand first', () => {
    const words = new BlockWords();
    words.add(0, '停车\n王某\n停车 王某\n其他');
    words.add(3, '\n停车');
    const postings = [...words.postingsOf('停'.charCodeAt(0), '车'.charCodeAt(0))];
    expect(postings.map((posting) => [rowOf(posting), fieldOf(posting)])).toEqual([
      [0, 0],
      [3, 1],
    ]);
    expect(pointsIn(['停车\n王某\n停车 王某\n其他', '\n\n车停'], '停')).toEqual([4, 1]);
    expect(pointsIn(['停车\n王某\n停车 王某\n其他'], '其他')).toEqual([1]);
  });

  it('tell for terms of two units, and for longer ones at most, which lines contain them', () => {
    const textsAndTerms = fc
      .array(arbitrarySearchText, { minLength: 1, maxLength: 6 })
      .chain((texts) => fc.record({ texts: fc.constant(texts), terms: arbitraryTerms(texts) }));
    const property = fc.property(textsAndTerms, fc.boolean(), ({ texts, terms }, sealed) => {
      for (const term of terms) {
        const points = texts.map((text) => pointsOfLine(text.split('\n').findIndex((line) => line.includes(term))));
        const found = pointsIn(texts, term, sealed);
        if (isExactTerm(term)) expect(found).toEqual(points);
        else for (const [row, bound] of found.entries()) expect(bound).toBeGreaterThanOrEqual(points[row] as number);
      }
    });
    fc.assert(property, { numRuns: runs(100, 300) });
  });

  it('can be asked for, added to, and asked for again', () => {
    const words = new BlockWords();
    const rows = () => [...words.postingsOf('车'.charCodeAt(0))].map(rowOf);
    words.add(0, '停车\n');
    expect(rows()).toEqual([0]);
    words.add(1, '车位\n');
    expect(rows().sort()).toEqual([0, 1]);
    words.seal();
    expect(rows().sort()).toEqual([0, 1]);
  });
});

function pointsOfLine(line: number): number {
  return [0, 4, 2, 1][Math.min(line + 1, 3)] as number;
}
