import { describe, expect, it } from 'vitest';
import type { Cell, CellKind, Column } from '../../../tables/plan/TablePlan.ts';
import { copyTable } from './copyTable.ts';
import { measureColumns } from './measureColumns.ts';
import { sortRows } from './sortRows.ts';
import { showCell, tellCell } from './tellCell.ts';
import { windowRows } from './windowRows.ts';

const column = (kind: CellKind, heading = '列', words?: Record<string, string>): Column => ({
  path: [heading],
  of: 'row',
  kind,
  heading,
  name: heading,
  listsAt: [],
  ...(words ? { words } : {}),
});

/** In the order of their gravity, which is not that of their names. */
const LATENESS = { NONE: '正常', DUE_SOON: '即将到期', BEHIND: '滞后', OVERDUE: '逾期' };

describe('rows that are sorted', () => {
  it.each<[string, Column, Cell[], Cell[]]>([
    ['numbers', column('integer'), [10, 9, -1], [-1, 9, 10]],
    ['exact numbers', column('decimal'), ['10.5', '9', '-2'], ['-2', '9', '10.5']],
    [
      'words of an enum',
      column('enum', '预警', LATENESS),
      ['OVERDUE', 'BEHIND', 'NONE'],
      ['NONE', 'BEHIND', 'OVERDUE'],
    ],
    ['dates', column('date'), ['2021-10-01', '2021-09-30'], ['2021-09-30', '2021-10-01']],
    ['texts', column('text'), ['第10组', '第9组', '安庆'], ['安庆', '第9组', '第10组']],
  ])('by %s, are so both ways, and what has no value comes last', (_, by, cells, ascending) => {
    const rows = [null, ...cells].map((cell) => [cell]);
    const sorted = (descending: boolean) => sortRows(rows, [by], { at: 0, descending }).flat();
    expect(sorted(false)).toEqual([...ascending, null]);
    expect(sorted(true)).toEqual([...ascending.toReversed(), null]);
  });

  it('keep their order where they are equal', () => {
    const rows = [
      ['b', 1],
      ['a', 1],
      ['c', 0],
    ] as const;
    expect(sortRows(rows, [column('text'), column('integer')], { at: 1, descending: true })).toEqual(rows);
  });
});

describe('a cell that is shown', () => {
  it('is in words, by the clock of Shanghai, and nothing for nothing', () => {
    expect(tellCell('OVERDUE', column('enum', '预警', LATENESS), 'zh')).toBe('逾期');
    expect(tellCell('OVERDUE', column('enum', '预警', LATENESS), 'en')).toBe('OVERDUE');
    expect(tellCell('2021-06-17T01:10:00.000Z', column('instant'), 'zh')).toBe('2021-06-17 09:10:00');
    expect(tellCell(0.8344760039, column('float', 'onTimeRate'), 'zh')).toBe('83.4%');
    expect(tellCell(false, column('boolean'), 'zh')).toBe('否');
    expect(tellCell(0, column('integer'), 'zh')).toBe('0');
    expect(tellCell(null, column('integer'), 'zh')).toBe('');
  });

  it('tells each of several values that are joined, and marks those that are none', () => {
    const joined: Column = { ...column('text', '预警', LATENESS), listsAt: [0] };
    expect(tellCell('OVERDUE；NONE、BEHIND；X', joined, 'zh')).toBe('逾期；正常、滞后；X');
    expect(tellCell('OVERDUE；NONE', joined, 'en')).toBe('OVERDUE；NONE');
    expect(showCell('；安徽省教育厅；；', { ...column('text'), listsAt: [0] }, 'zh')).toBe('—；安徽省教育厅；—；—');
    expect(showCell('；', column('text'), 'zh')).toBe('；');
  });
});

describe('a table that is copied', () => {
  const columns = [column('id', '编号'), column('text', '标题'), column('integer', '逾期工作日')];
  const rows = [
    ['340100000000000019', '=HYPERLINK("http://x")', 86],
    ['a', '两\n行\t<b>', null],
  ];

  it('tells spreadsheets which cells are text, so that codes keep their digits and nothing runs', () => {
    expect(copyTable(columns, rows, 'zh').html).toBe(
      `<meta charset="utf-8"><table><tr><th>编号</th><th>标题</th><th>逾期工作日</th></tr>` +
        `<tr><td style="mso-number-format:'\\@'">340100000000000019</td>` +
        `<td style="mso-number-format:'\\@'">=HYPERLINK(&quot;http://x&quot;)</td><td>86</td></tr>` +
        `<tr><td style="mso-number-format:'\\@'">a</td><td style="mso-number-format:'\\@'">两\n行\t&lt;b&gt;</td><td></td></tr></table>`,
    );
  });

  it('is lines and tabs for all others, guarded in the same way as files are', () => {
    expect(copyTable(columns, rows, 'zh').text.split('\r\n')).toEqual([
      '编号\t标题\t逾期工作日',
      `340100000000000019\t\t'=HYPERLINK("http://x")\t86`,
      'a\t两 行 <b>\t',
    ]);
  });
});

describe('a long table', () => {
  it('draws what is in sight and a little around it', () => {
    expect(windowRows(20_000, 32, 0, 640)).toEqual({ first: 0, end: 40 });
    expect(windowRows(20_000, 32, 320_000, 640)).toEqual({ first: 9_980, end: 10_040 });
    expect(windowRows(20_000, 32, 10_000_000, 640)).toEqual({ first: 19_980, end: 20_000 });
    expect(windowRows(3, 32, 0, 640)).toEqual({ first: 0, end: 3 });
  });

  it('has columns as wide as what they hold, Chinese counted in full, within bounds', () => {
    const columns = [column('text', '标题'), column('text', 'name'), column('integer', 'n')];
    const widths = measureColumns(
      columns,
      [
        ['合肥市庐阳区停车', 'abcdefghij', 1],
        ['长'.repeat(500), '', 2],
      ],
      'zh',
    );
    expect(widths).toEqual([28.6, 8.6, 6.6]);
  });
});
