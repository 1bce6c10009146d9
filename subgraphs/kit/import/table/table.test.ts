import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRow, writeCsv, writeXlsx } from '../../testing/writeTable.ts';
import { writeZip } from '../../testing/writeZip.ts';
import { openTable } from './openTable.ts';
import type { TableRow } from './TableFile.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-table-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(path: string): Promise<TableRow[]> {
  const file = await openTable(path);
  return Array.fromAsync(file.sheets[0]?.rows() ?? []);
}
const textsOf = (rows: readonly TableRow[]) => rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));

async function readXlsx(rows: readonly TestRow[], arrange?: Parameters<typeof writeXlsx>[2]): Promise<TableRow[]> {
  return rowsOf(await writeXlsx(join(folder, 'table.xlsx'), rows, arrange));
}

describe('a cell of a workbook', () => {
  it('is the text that a reader sees', async () => {
    const rows = await readXlsx(
      [
        [' 停车　', 12, 0.1 + 0.2, true, '２０２１'],
        [
          { richText: [{ text: '老旧' }, { text: '小区' }] },
          0.85,
          2021.1,
          { formula: 'A1', result: '公式' },
          '行一\n行二',
        ],
        [{ formula: 'B1*2', result: 24 }, { hyperlink: 'https://example.org', text: '链接' }, 113400000, 7, -5],
      ],
      (sheet) => {
        sheet.getCell('B2').numFmt = '0%';
        sheet.getCell('C2').numFmt = '0.00';
        sheet.getCell('D3').numFmt = '000';
      },
    );
    expect(textsOf(rows)).toEqual([
      ['停车', '12', '0.3', '是', '２０２１'],
      ['老旧小区', '85%', '2021.10', '公式', '行一\n行二'],
      ['24', '链接', '113400000', '007', '-5'],
    ]);
  });

  it('is a date as exactly as it is shown', async () => {
    const date = new Date('2021-08-01T00:00:00Z');
    const [row] = await readXlsx([[date, date, date, date]], (sheet) => {
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
      sheet.getCell('B1').numFmt = 'yyyy"年"m"月"';
      sheet.getCell('C1').numFmt = '[$-804]yyyy"年"';
      sheet.getCell('D1').numFmt = 'h:mm';
    });
    expect(row?.cells).toMatchObject([
      { text: '2021-08-01', date: { date: '2021-08-01', precision: 'DAY' } },
      { text: '2021年8月', date: { date: '2021-08-31', precision: 'MONTH' } },
      { text: '2021年', date: { date: '2021-12-31', precision: 'YEAR' } },
      { text: '44409' },
    ]);
  });

  it('is the day of its number if its format was lost, in either calendar of workbooks', async () => {
    const days: (string | undefined)[] = [];
    for (const date1904 of [false, true]) {
      const number = date1904 ? 44530 - 1462 : 44530;
      const [row] = await readXlsx([[number]], ({ workbook }) => {
        workbook.properties.date1904 = date1904;
      });
      days.push(row?.cells[0]?.day);
    }
    expect(days).toEqual(['2021-11-30', '2021-11-30']);
  });

  it('says what was lost in it', async () => {
    const [row] = await readXlsx([
      [
        Number('113400000000000278'),
        '1.134E+17',
        { error: '#REF!' } as never,
        { formula: 'B9' } as never,
        '113400000000000278',
      ],
    ]);
    expect(row?.cells.map((cell) => [cell?.text, cell?.problem])).toEqual([
      ['1.13E+17', 'NUMBER_LOST_DIGITS'],
      ['1.134E+17', 'NUMBER_LOST_DIGITS'],
      ['#REF!', 'FORMULA_ERROR'],
      ['', 'FORMULA_WITHOUT_RESULT'],
      ['113400000000000278', undefined],
    ]);
  });
});

describe('a sheet of a workbook', () => {
  it('has merged cells filled: down the first column, and to the right in the first row', async () => {
    const rows = await readXlsx([['标题'], ['一', 'a', '宽'], ['', 'b'], [], ['二', 'c']], (sheet) => {
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('C2:D4');
      sheet.mergeCells('A5:A9');
    });
    expect(
      rows.map(({ number, cells }) => [number, ...Array.from(cells, (it) => it && it.text + (it.isFilled ? '*' : ''))]),
    ).toEqual([
      [1, '标题', '标题*', '标题*'],
      [2, '一', 'a', '宽', '宽*'],
      [3, '一*', 'b', '宽*'],
      [5, '二', 'c'],
    ]);
  });

  it('tells hidden rows, and leaves out rows without cells', async () => {
    const rows = await readXlsx([['a'], [], ['b']], (sheet) => {
      sheet.getRow(3).hidden = true;
    });
    expect(rows.map(({ number, isHidden }) => [number, isHidden])).toEqual([
      [1, false],
      [3, true],
    ]);
  });

  it('tells hidden columns', async () => {
    const path = await writeXlsx(join(folder, 'hidden.xlsx'), [['a', 'b', 'c']], (sheet) => {
      sheet.getColumn(2).hidden = true;
    });
    const [sheet] = (await openTable(path)).sheets;
    await Array.fromAsync(sheet?.rows() ?? []);
    expect([...(sheet?.hiddenColumns() ?? [])]).toEqual([1]);
  });

  it('has its cells in their columns, even if they do not name them', async () => {
    const path = join(folder, 'unnamed.xlsx');
    const texts = ['1', '', '停车场'].map((it) => (it ? `<c t="inlineStr"><is><t>${it}</t></is></c>` : '<c/>'));
    writeZip(path, {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="t/worksheet" Target="s.xml"/></Relationships>',
      'xl/s.xml': `<worksheet><sheetData><row>${texts.join('')}</row></sheetData></worksheet>`,
    });
    expect(textsOf(await rowsOf(path))).toEqual([['1', '', '停车场']]);
  });

  it('can be left early and read again', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [`第${i}行`, '文'.repeat(50)]);
    const [sheet] = (await openTable(await writeXlsx(join(folder, 'long.xlsx'), rows))).sheets;
    for await (const row of sheet?.rows() ?? []) if (row.number === 3) break;
    expect(sheet?.progress()).toBeLessThan(1);
    expect((await Array.fromAsync(sheet?.rows() ?? [])).length).toBe(rows.length);
    expect(sheet?.progress()).toBe(1);
  });
});

describe('a text file', () => {
  const rows = [
    ['序号', '名称', '区县'],
    ['1', '停车"难",\n改造', '埇桥区'],
    ['', '', ''],
    ['2', '埇', ''],
  ];

  it.each([
    ['utf-8', ',', false],
    ['utf-8', ';', true],
    ['gb18030', ',', false],
    ['gb18030', '\t', false],
    ['utf-16le', '\t', true],
  ])('is read in %s, separated by "%s"', async (encoding, separator, addBOM) => {
    const path = writeCsv(join(folder, '台账.csv'), rows, { encoding, separator, addBOM });
    const file = await openTable(path);
    expect(file.encoding).toBe(encoding);
    expect(file.sheets.map(({ name }) => name)).toEqual(['台账']);
    const read = await rowsOf(path);
    expect(read.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(textsOf(read)).toEqual([rows[0], rows[1], ['2', '埇']]);
  });

  it('keeps the digits that it was written with', async () => {
    const path = join(folder, 'digits.csv');
    writeFileSync(path, '="113400000000000278",113400000000000278,1.134E+17,\'=1+1\n');
    const [row] = await rowsOf(path);
    expect(row?.cells).toEqual([
      { text: '113400000000000278' },
      { text: '113400000000000278' },
      { text: '1.134E+17', problem: 'NUMBER_LOST_DIGITS' },
      { text: '=1+1' },
    ]);
  });
});

describe('a workbook that unpacks to more than it announces', () => {
  it('is not unpacked', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => [i, '文'.repeat(20)]);
    const path = await writeXlsx(join(folder, 'bomb.xlsx'), rows);
    const bytes = readFileSync(path);
    // The last mention of the part is its entry in the directory, whose size stands 22 bytes before the name.
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(100, name - 22);
    writeFileSync(path, bytes);
    await expect(rowsOf(path)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});

describe('a file that cannot be read', () => {
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  it.each([
    ['none.xlsx', null, 'FILE_NOT_READABLE', 'cannot be read (ENOENT)'],
    ['ledger.xls', 'x', 'FILE_NOT_READABLE', 'expected a file that ends in .xlsx, .xlsm, .csv, .tsv or .txt'],
    ['text.xlsx', 'no workbook', 'FILE_NOT_READABLE', 'expected an XLSX workbook, got something else'],
    ['old.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_IS_ENCRYPTED_OR_OLD', 'without a password'],
    [
      'bytes.csv',
      Buffer.from([0x31, 0x2c, 0xff, 0xff, 0x0a]),
      'ENCODING_UNKNOWN',
      'expected a text in UTF-8 or GB18030',
    ],
    ['quote.csv', '1,"open\n2,b\n', 'FILE_NOT_READABLE', 'A quotation mark that is not closed'],
    ['cut.xlsx', Buffer.from('504b0506000000', 'hex'), 'FILE_NOT_READABLE', 'got something else or a damaged file'],
  ])('says so: %s', async (name, content, code, message) => {
    const path = content === null ? join(folder, name) : write(name, content);
    await expect(rowsOf(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('says so of an archive that is no workbook', async () => {
    const path = join(folder, 'archive.xlsx');
    writeZip(path, { 'word/document.xml': '<document/>' });
    await expect(rowsOf(path)).rejects.toMatchObject({
      code: 'FILE_NOT_READABLE',
      message: `${path}: expected an XLSX workbook, got something else or a damaged file. Open it in a spreadsheet program and save it anew.`,
    });
  });
});
