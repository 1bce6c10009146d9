import { describe, expect, it } from 'vitest';
import { yearOfNames } from './yearOfNames.ts';

describe('the year of a ledger', () => {
  it.each([
    [['2021年重点民生项目台账', '2020.xlsx'], 2021],
    [['附件', '微民生2021'], 2021],
    // Neither the year of a document nor that of a day is the ledger's.
    [['皖政〔2020〕15号 填报时间：2022年1月5日 合肥市2021年度民生实事'], 2021],
    [['民生实事（2021年）'], 2021],
    [['台账'], null],
  ])('of %j is %s', (names, year) => {
    expect(yearOfNames(names)).toBe(year);
  });
});
