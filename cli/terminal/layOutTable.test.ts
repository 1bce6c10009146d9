import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutRecords, layOutTable, type TextColumn, wantsRecords } from './layOutTable.ts';
import { textWidth } from './textWidth.ts';

const TEXT: TextColumn = { heading: '标题', align: 'left', isCuttable: true, isSpare: false };
const CODE: TextColumn = { heading: '编号', align: 'left', isCuttable: false, isSpare: true };
const NUMBER: TextColumn = { heading: '逾期工作日', align: 'right', isCuttable: false, isSpare: false };
const TABLE = {
  columns: [CODE, TEXT, NUMBER, { ...TEXT, heading: '牵头单位' }],
  rows: [
    ['mp:340100:2021-0001', '合肥市城市停车设施建设（二期）', '86', '合肥市城乡建设局'],
    ['mp:340100:2021-0002', '🧑🏽‍🚀', '-1', ''],
  ],
};

describe('a table', () => {
  it('stands as it is where there is room', () => {
    const { heading, body, hidden } = layOutTable(TABLE, 100);
    expect([...heading, ...body]).toEqual([
      '编号                 标题                            逾期工作日  牵头单位',
      '-------------------  ------------------------------  ----------  ----------------',
      'mp:340100:2021-0001  合肥市城市停车设施建设（二期）          86  合肥市城乡建设局',
      'mp:340100:2021-0002  🧑🏽‍🚀                                      -1',
    ]);
    expect(hidden).toEqual([]);
  });

  it('cuts the longest texts first, then leaves out codes, then what stands last', () => {
    expect(layOutTable(TABLE, 60)).toMatchObject({ hidden: [] });
    expect(layOutTable(TABLE, 56)).toMatchObject({ hidden: ['编号'] });
    expect(layOutTable(TABLE, 30)).toMatchObject({ hidden: ['编号', '牵头单位'] });
    expect(layOutTable(TABLE, 30).body[0]).toBe('合肥市城市停车设…           86');
  });

  const arbitraryCell = fc.string({ unit: 'grapheme', maxLength: 60 });
  const arbitraryTable = fc.integer({ min: 1, max: 8 }).chain((count) =>
    fc.record({
      columns: fc.array(
        fc.record({
          heading: arbitraryCell,
          align: fc.constantFrom('left' as const, 'right' as const),
          isCuttable: fc.boolean(),
          isSpare: fc.boolean(),
        }),
        { minLength: count, maxLength: count },
      ),
      rows: fc.array(fc.array(arbitraryCell, { minLength: count, maxLength: count }), { maxLength: 8 }),
    }),
  );

  it('is never wider than the terminal, and shows or names every column', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.integer({ min: 12, max: 200 }), (table, width) => {
        const { heading, body, hidden } = layOutTable(table, width);
        for (const line of [...heading, ...body]) expect(textWidth(line)).toBeLessThanOrEqual(width);
        const shown = heading[1]?.split('  ').filter((rule) => rule !== '').length ?? 0;
        expect(shown + hidden.length).toBe(table.columns.length);
        for (const line of layOutRecords(table, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('few rows of many columns', () => {
  it('are wanted below each other, nothing of them cut', () => {
    expect([wantsRecords(TABLE, 80), wantsRecords(TABLE, 30)]).toEqual([false, true]);
    expect(wantsRecords({ ...TABLE, rows: Array.from({ length: 9 }, () => ['', '', '', '']) }, 30)).toBe(false);
    expect(layOutRecords(TABLE, 30).slice(0, 6)).toEqual([
      `-- 1 ${'-'.repeat(25)}`,
      '编号        mp:340100:2021-000',
      '            1',
      '标题        合肥市城市停车设施',
      '            建设（二期）',
      '逾期工作日  86',
    ]);
  });
});
