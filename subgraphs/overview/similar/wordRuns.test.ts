import { describe, expect, it } from 'vitest';
import { ownNames } from './divisionNames.ts';
import { wordRuns, wordsToCut } from './wordRuns.ts';

const runs = (text: string, names: readonly string[] = []) => wordRuns(text, wordsToCut(names));

describe('the runs of a text', () => {
  it('are Han characters or whole words, as the text is searched', () => {
    expect(runs('ＡＰＰ办税、12345热线（２４小时）')).toEqual(['app', '办税', '12345', '热线', '24', '小时']);
  });

  it('end where a word of the genre stands', () => {
    expect(runs('进一步推进停车难问题解决')).toEqual(['停车难']);
    expect(runs('2021年全区老旧小区改造工程，12月底前完成')).toEqual(['老旧小区改造', '完成']);
  });

  it('leave out the names that all of a division may carry', () => {
    expect(runs('合肥市瑶海区停车难', ownNames('340102'))).toEqual(['停车难']);
    expect(runs('瑶海城区停车难', ownNames('340102'))).toEqual(['城区停车难']);
    expect(runs('庐阳区停车难', ownNames('340102'))).toEqual(['庐阳区停车难']);
  });

  it('are none of a text that says nothing', () => {
    expect(runs('')).toEqual([]);
    expect(runs('——、。')).toEqual([]);
    expect(runs('进一步加强项目建设')).toEqual([]);
  });
});
