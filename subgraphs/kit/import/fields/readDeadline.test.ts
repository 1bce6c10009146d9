import { describe, expect, it } from 'vitest';
import type { TableCell } from '../table/TableFile.ts';
import { readDeadline } from './readDeadline.ts';

function read(cell: TableCell | string, year: number | null = 2021) {
  const problems: string[] = [];
  const { date, precision, raw } = readDeadline(typeof cell === 'string' ? { text: cell } : cell, year, (code) =>
    problems.push(code),
  );
  return { raw, is: date === null ? null : `${date} ${precision}`, problems };
}

describe('a deadline as ledgers write it', () => {
  it.each([
    ['11月', '2021-11-30 MONTH'],
    ['2021.8', '2021-08-31 MONTH'],
    ['2021年11月', '2021-11-30 MONTH'],
    ['10月底前', '2021-10-31 MONTH'],
    ['计划10月底完成新增墓地建设', '2021-10-31 MONTH'],
    ['２０２１年１１月', '2021-11-30 MONTH'],
    ['2021年2月', '2021-02-28 MONTH'],
    ['2021年11月30日', '2021-11-30 DAY'],
    ['2021年11月30日前', '2021-11-30 DAY'],
    ['2021-11-30', '2021-11-30 DAY'],
    ['2021/6/5', '2021-06-05 DAY'],
    ['2021.6.5', '2021-06-05 DAY'],
    ['20211130', '2021-11-30 DAY'],
    ['202111', '2021-11-30 MONTH'],
    ['2021.12', '2021-12-31 MONTH'],
    ['6月30日前', '2021-06-30 DAY'],
    ['6月5号', '2021-06-05 DAY'],
    ['12月份', '2021-12-31 MONTH'],
    ['9月上旬', '2021-09-10 MONTH'],
    ['9月中旬', '2021-09-20 MONTH'],
    ['9月末', '2021-09-30 MONTH'],
    ['2021年', '2021-12-31 YEAR'],
    ['2021年底', '2021-12-31 YEAR'],
    ['2021年底前完成', '2021-12-31 YEAR'],
    ['2021年年底前', '2021-12-31 YEAR'],
    ['年底', '2021-12-31 YEAR'],
    ['年内完成', '2021-12-31 YEAR'],
    ['全年', '2021-12-31 YEAR'],
    ['2022年6月底前', '2022-06-30 MONTH'],
    ['明年3月底', '2022-03-31 MONTH'],
    ['今年10月', '2021-10-31 MONTH'],
    ['第三季度', '2021-09-30 MONTH'],
    ['2021年第4季度', '2021-12-31 MONTH'],
    ['上半年', '2021-06-30 MONTH'],
    ['二〇二一年十一月三十日', '2021-11-30 DAY'],
    ['十一月底', '2021-11-30 MONTH'],
    ['2021年3月-11月', '2021-11-30 MONTH'],
    ['3-11月', '2021-11-30 MONTH'],
    ['2021年9月至2022年3月', '2022-03-31 MONTH'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toEqual({ raw: text, is: expected, problems: [] });
  });

  it('is the last of several dates', () => {
    expect(read('1.2021年8月 2.2021年12月')).toMatchObject({
      ...{ raw: '1.2021年8月 2.2021年12月', is: '2021-12-31 MONTH', problems: ['SEVERAL_DEADLINES'] },
    });
    expect(read('2021年8月完成主体，10月完工')).toMatchObject({ is: '2021-10-31 MONTH' });
  });

  it('is text alone if it names no date', () => {
    expect(read('长期坚持')).toEqual({ raw: '长期坚持', is: null, problems: [] });
    expect(read('尽快')).toEqual({ raw: '尽快', is: null, problems: ['DEADLINE_NOT_UNDERSTOOD'] });
    expect(read('2021年2月30日').problems).toEqual(['DEADLINE_NOT_UNDERSTOOD']);
  });

  it('needs a year from somewhere', () => {
    expect(read('11月', null)).toEqual({ raw: '11月', is: null, problems: ['DEADLINE_YEAR_MISSING'] });
    expect(read('年底前', null).problems).toEqual(['DEADLINE_YEAR_MISSING']);
    expect(read('2021年11月', null).is).toBe('2021-11-30 MONTH');
  });

  it('may be a date or a number of its cell', () => {
    expect(read({ text: '2021-08-05', date: { date: '2021-08-05', precision: 'DAY' } }).is).toBe('2021-08-05 DAY');
    expect(read({ text: '2021.8', number: 2021.8 })).toEqual({ raw: '2021.8', is: '2021-08-31 MONTH', problems: [] });
    expect(read({ text: '2021.10', number: 2021.1 }).is).toBe('2021-10-31 MONTH');
    expect(read({ text: '2021.1', number: 2021.1 })).toMatchObject({
      ...{ is: '2021-10-31 MONTH', problems: ['DEADLINE_AMBIGUOUS'] },
    });
    expect(read({ text: '44530', number: 44530, day: '2021-11-30' }).is).toBe('2021-11-30 DAY');
    expect(read({ text: '2021', number: 2021 }).is).toBe('2021-12-31 YEAR');
    expect(read({ text: '7', number: 7 }).problems).toEqual(['DEADLINE_NOT_UNDERSTOOD']);
  });
});
