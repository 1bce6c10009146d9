/** Files of rows as offices have them, for tests of the import. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel, { type CellValue, type Worksheet } from 'exceljs';
import iconv from 'iconv-lite';

export type TestRow = readonly (CellValue | undefined)[];

/** Writes a workbook of one sheet; `arrange` sets what rows alone do not say: merged cells, formats, hidden rows. */
export async function writeXlsx(
  path: string,
  rows: readonly TestRow[],
  arrange: (sheet: Worksheet) => void = () => {},
  sheetName = 'Sheet1',
): Promise<string> {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  for (const row of rows) sheet.addRow(row);
  arrange(sheet);
  await workbook.xlsx.writeFile(path);
  return path;
}

/** Writes texts as CSV; cells are quoted where they have to be. */
export function writeCsv(
  path: string,
  rows: readonly (readonly string[])[],
  { encoding = 'utf-8', separator = ',', addBOM = false } = {},
): string {
  const quoted = (text: string) => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
  writeFileSync(path, iconv.encode(text, encoding, { addBOM }));
  return path;
}

/** Writes the files of a city's project that the import reads. */
export function writeImportProject(
  folder: string,
  { lists = '{ 重点: { key: key } }', shard = '340100' }: { lists?: string; shard?: string } = {},
  bodies: readonly (readonly string[])[] = [],
  officials: readonly (readonly string[])[] = [],
): void {
  const heading = ['name', 'aliases', 'id'];
  writeCsv(join(folder, 'bodies.csv'), [heading, ...bodies]);
  writeCsv(join(folder, 'officials.csv'), [heading, ...officials]);
  const yaml = [
    '# kept as it is',
    ...['contract: municipal-projects', `shard: "${shard}"`, 'name: 测试台账'],
    ...['bodies: bodies.csv', 'officials: officials.csv', `lists: ${lists}`],
  ];
  writeFileSync(join(folder, 'guatu.yaml'), `${yaml.join('\n')}\n`);
}
