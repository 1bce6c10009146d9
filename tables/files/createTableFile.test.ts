import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse as parseCsv } from 'csv-parse/sync';
import excel, { type Workbook } from 'exceljs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../plan/TablePlan.ts';
import { createTableFile, type TableFileOptions } from './createTableFile.ts';
import type { FileColumn, FileFormat, TableSummary } from './TableFile.ts';
import { createXlsxFile } from './xlsx/createXlsxFile.ts';

const COLUMNS: FileColumn[] = [
  { title: '编号', kind: 'id' },
  { title: '标题', kind: 'text' },
  { title: '件数', kind: 'integer' },
  { title: '按时率', kind: 'float' },
  { title: '资金', kind: 'decimal' },
  { title: '核验', kind: 'boolean' },
  { title: '时限', kind: 'date' },
  { title: '更新', kind: 'instant' },
];

const NOTHING: Cell[] = [null, null, null, null, null, null, null, null];
const ROWS: Cell[][] = [
  [
    '113417000032449670',
    '埇桥区"老旧"小区,\n改造 䶮🏗️',
    -3,
    0.5,
    '38274000000.10',
    true,
    '2021-10-31',
    '2021-06-17T20:10:00.500Z',
  ],
  NOTHING,
  [
    '=HYPERLINK("x")',
    '_x0041_ <a> & \r\u0001\ud800',
    0,
    -1.25,
    '0.12345678901234567',
    false,
    '1899-12-30',
    '2020-02-28T16:00:00.000Z',
  ],
];

const SUMMARY: TableSummary = {
  query: '{ matters { nodes { id } } }',
  variables: { first: 3 },
  asOf: ['2021-06-17T01:10:00.000Z', '2021-06-17T01:10:05.000Z'],
  complete: false,
  missing: ['阜阳市民生项目台账（无应答）'],
  rowCount: 3,
  madeAt: '2021-06-17T01:11:00.000Z',
  notes: ['进展情况只含前10条。'],
};

async function fileOf(format: FileFormat, options?: TableFileOptions, columns = COLUMNS, rows = ROWS): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(output),
    writeAll(createTableFile(format, columns, output, options), rows),
  ]);
  return bytes;
}

async function writeAll(file: ReturnType<typeof createTableFile>, rows: Cell[][]): Promise<void> {
  for (const row of rows) await file.write([row]);
  await file.finish(SUMMARY);
}

async function workbookOf(bytes: Buffer): Promise<Workbook> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  return workbook;
}

describe('a CSV file', () => {
  it('opens in Excel as what it is: marked UTF-8, CRLF, texts guarded, numbers bare', async () => {
    const text = (await fileOf('csv')).toString();
    expect(text.startsWith('\uFEFF编号,标题,件数,按时率,资金,核验,时限,更新\r\n')).toBe(true);
    const [, first, second, third] = parseCsv(text, { bom: true }) as string[][];
    expect(first).toEqual([
      ...['113417000032449670\t', '埇桥区"老旧"小区,\n改造 䶮🏗️', '-3', '0.5', '38274000000.10', 'true'],
      ...['2021-10-31', '2021-06-18 04:10:00'],
    ]);
    expect(second).toEqual(['', '', '', '', '', '', '', '']);
    expect(third?.slice(0, 5)).toEqual([
      ...['\'=HYPERLINK("x")', '_x0041_ <a> & \r\ufffd\ufffd', '0', '-1.25', '0.12345678901234567'],
    ]);
  });

  it('is GB18030 on request, with what has four bytes in it', async () => {
    const text = iconv.decode(await fileOf('csv', { encoding: 'gb18030' }), 'gb18030');
    const [header, first] = parseCsv(text) as string[][];
    expect(header?.[0]).toBe('编号');
    expect(first?.[1]).toBe('埇桥区"老旧"小区,\n改造 䶮🏗️');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+8613800000000', "'+8613800000000"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['－1', "'－1"],
    ['"=1"', '\'"=1"'],
    ['“=1”', "'“=1”"],
    [' \u3000=1', "' \u3000=1"],
    ['\t1', "'\t1"],
    ['\r1', "'\r1"],
    ['\u0000=1', '\ufffd=1'],
    ['\u001b[2J\u009b', '\ufffd[2J\ufffd'],
    ['甲=乙', '甲=乙'],
    ['-5', "'-5"],
    ['340100', '340100'],
    ['007', '007\t'],
    ['123456789012', '123456789012\t'],
    ['1E5', '1E5\t'],
    ['3-4', '3-4\t'],
    ['2021/8', '2021/8\t'],
    ['2021.8', '2021.8'],
    ['mp:340100:2021-0001', 'mp:340100:2021-0001'],
  ])('writes the text %j as %j', async (text, written) => {
    const bytes = await fileOf('csv', {}, [{ title: 't', kind: 'text' }], [[text]]);
    expect(parseCsv(bytes, { bom: true })).toEqual([['t'], [written]]);
  });

  it('guards its headings, too', async () => {
    const bytes = await fileOf('csv', {}, [{ title: '=1+1', kind: 'text' }], []);
    expect(parseCsv(bytes, { bom: true })).toEqual([["'=1+1"]]);
  });

  it('guards what does not look like its kind', async () => {
    const kinds = ['integer', 'decimal', 'date', 'instant'] as const;
    const columns = kinds.map((kind) => ({ title: kind, kind }));
    const bytes = await fileOf('csv', {}, columns, [['=1', '-1.5', '=1', '=1']]);
    expect(parseCsv(bytes, { bom: true })[1]).toEqual(["'=1", '-1.5', "'=1", "'=1"]);
  });
});

describe('a workbook', () => {
  it('has texts as text, numbers as numbers, days and times as what they are', async () => {
    const sheet = (await workbookOf(await fileOf('xlsx'))).getWorksheet('数据');
    const cells = (row: number) => COLUMNS.map((_, index) => sheet?.getRow(row).getCell(index + 1));
    expect(cells(1).map((cell) => cell?.value)).toEqual(COLUMNS.map(({ title }) => title));
    expect(cells(2).map((cell) => cell?.value)).toEqual([
      ...['113417000032449670', '埇桥区"老旧"小区,\n改造 䶮🏗️', -3, 0.5, 38274000000.1, true],
      ...[new Date('2021-10-31T00:00:00Z'), new Date('2021-06-18T04:10:00Z')],
    ]);
    expect(cells(2).map((cell) => cell?.numFmt)).toEqual([
      ...['@', '@', undefined, undefined, undefined, undefined, 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss'],
    ]);
    expect(cells(3).map((cell) => cell?.value)).toEqual(NOTHING);
    expect(cells(4).map((cell) => unescaped(cell?.value))).toEqual([
      ...['=HYPERLINK("x")', '_x0041_ <a> & \r\ufffd\ufffd', 0, -1.25, '0.12345678901234567', false, '1899-12-30'],
      new Date('2020-02-29T00:00:00Z'),
    ]);
  });

  it('has a frozen header with filters, and columns as wide as their texts', async () => {
    const sheet = (await workbookOf(await fileOf('xlsx'))).getWorksheet('数据');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:H4');
    expect([1, 2, 3].map((column) => sheet?.getColumn(column).width)).toEqual([20, 20, 8]);
  });

  it('tells in a sheet of its own what the rows are', async () => {
    const workbook = await workbookOf(await fileOf('xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['数据', '说明']);
    expect(rowsOf(workbook, '说明')).toEqual([
      ['行数', '3'],
      ['数据截至', '2021-06-17 09:10:00 至 2021-06-17 09:10:05'],
      ['数据覆盖', '不完整，缺：阜阳市民生项目台账（无应答）。行数是下限。'],
      ['生成时间', '2021-06-17 09:11:00'],
      ['备注', '进展情况只含前10条。'],
      ['查询', '{ matters { nodes { id } } }'],
      ['变量', '{\n  "first": 3\n}'],
    ]);
  });

  it('cuts what is too long for a cell, and says so', async () => {
    const workbook = await workbookOf(
      await fileOf('xlsx', {}, [{ title: 't', kind: 'text' }], [['长'.repeat(40_000)]]),
    );
    const [, [text] = []] = rowsOf(workbook, '数据');
    expect(text).toBe(`${'长'.repeat(32_766)}…`);
    expect(rowsOf(workbook, '说明').flat()).toContain('1 个单元格的文字超过 32767 字，已截断。');
  });

  it('goes on in another sheet where one is full', async () => {
    const output = new PassThrough();
    const file = createXlsxFile([{ title: 'n', kind: 'integer' }], output, { sheetRows: 300, sheetBytes: 1e9 });
    const rows = Array.from({ length: 700 }, (_, index) => [index]);
    const [bytes] = await Promise.all([buffer(output), writeAll(file, rows)]);
    const workbook = await workbookOf(bytes);
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ...[
        ['数据', 300],
        ['说明', 7],
        ['数据2', 300],
        ['数据3', 103],
      ],
    ]);
    const numbers = ['数据', '数据2', '数据3'].flatMap((name) => rowsOf(workbook, name).slice(1).flat());
    expect(numbers).toEqual(rows.flat());
  });

  it('opens without rows, and without columns', async () => {
    expect(rowsOf(await workbookOf(await fileOf('xlsx', {}, COLUMNS, [])), '数据')).toHaveLength(1);
    expect(rowsOf(await workbookOf(await fileOf('xlsx', {}, [], [])), '数据')).toEqual([]);
  });
});

/** ExcelJS leaves escaped characters of inline texts as they are; Excel reads them (ECMA-376, ST_Xstring). */
function unescaped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function rowsOf(workbook: Workbook, sheet: string): unknown[][] {
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

describe('an NDJSON file', () => {
  it('is an object a line, exact, with its nulls', async () => {
    const lines = (await fileOf('ndjson')).toString().trimEnd().split('\n');
    const objects = lines.map((line) => Object.values(JSON.parse(line)));
    expect(objects).toEqual(ROWS);
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(COLUMNS.map(({ title }) => title));
  });
});

describe('a Parquet file', () => {
  it('has typed columns, and what is not of its kind as null', async () => {
    const file = arrayBufferOf(await fileOf('parquet', {}, COLUMNS, [...ROWS, [1, 2, 'x', 'x', 3, 'x', 'x', 'x']]));
    const rows = await parquetReadObjects({ file });
    const [first, second, third, fourth] = rows.map((row) => Object.values(row));
    expect(first).toEqual([
      ...['113417000032449670', '埇桥区"老旧"小区,\n改造 䶮🏗️', -3, 0.5, '38274000000.10', true],
      ...[new Date('2021-10-31'), new Date('2021-06-17T20:10:00.500Z')],
    ]);
    expect(second).toEqual(NOTHING);
    expect(third?.slice(4, 7)).toEqual(['0.12345678901234567', false, new Date('1899-12-30')]);
    expect(fourth).toEqual(['1', '2', null, null, '3', null, null, null]);
  });

  it('tells in its metadata what the rows are, and holds its rows in groups', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [`${index}`]);
    const bytes = arrayBufferOf(await fileOf('parquet', {}, [{ title: 't', kind: 'text' }], rows));
    const { key_value_metadata: facts = [], row_groups: groups } = parquetMetadata(bytes);
    expect(groups.map((group) => Number(group.num_rows))).toEqual([2048, 2048, 2048, 2048, 808]);
    expect(Object.fromEntries(facts.map(({ key, value }) => [key, value]))).toMatchObject({
      'guatu.query': SUMMARY.query,
      'guatu.asOf': '2021-06-17T01:10:00.000Z/2021-06-17T01:10:05.000Z',
      'guatu.coverage': 'partial',
      'guatu.missing': '["阜阳市民生项目台账（无应答）"]',
    });
    expect(await parquetReadObjects({ file: bytes })).toHaveLength(9000);
  });
});

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

describe.each<FileFormat>(['csv', 'xlsx', 'ndjson', 'parquet'])('the stream of a file of %s', (format) => {
  const columns: FileColumn[] = [{ title: 't', kind: 'text' }];
  const rowsFrom = (start: number) =>
    Array.from({ length: 500 }, (_, index) => [`${start} ${'字'.repeat(100)} ${Math.sin(start * 500 + index)}`]);

  it('is waited for: a writer is not ahead of its reader by more than a buffer', async () => {
    const output = new PassThrough();
    const file = createTableFile(format, columns, output);
    let written = 0;
    const writing = (async () => {
      for (; written < 60; written += 1) await file.write(rowsFrom(written));
      await file.finish(SUMMARY);
    })();
    await new Promise((resolve) => output.once('readable', resolve));
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    expect(written).toBeLessThan(40);
    await Promise.all([buffer(output), writing]);
    expect(written).toBe(60);
  });

  it('fails the writer when it breaks, and ends without an end when it is aborted', async () => {
    const broken = new PassThrough();
    const file = createTableFile(format, columns, broken);
    broken.destroy(new Error('The reader is gone.'));
    const writing = async (into: typeof file) => {
      for (let start = 0; ; start += 1) await into.write(rowsFrom(start));
    };
    await expect(writing(file)).rejects.toThrow('The reader is gone.');

    const output = new PassThrough();
    const reading = buffer(output);
    reading.catch(() => {});
    const aborted = createTableFile(format, columns, output as Writable);
    await aborted.write(rowsFrom(0));
    aborted.abort(new Error('Enough.'));
    await expect(reading).rejects.toThrow('Enough.');
  });
});
