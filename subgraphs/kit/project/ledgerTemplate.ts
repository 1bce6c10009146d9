import type { Worksheet } from 'exceljs';
import { LEDGER_COLUMNS } from './ledgerColumns.ts';

const HEADING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDE8F4' } } as const;
const EXAMPLE_FONT = { italic: true, color: { argb: 'FF808080' } } as const;
const TEXT_FORMAT = '@';

/**
 * An empty ledger to fill in, as XLSX: a sheet with the headings and a row that shows how, and one that explains them.
 * Its cells are text: a spreadsheet would make a number of 2021.8, and 1.13E+17 of an 18-digit code.
 */
export async function ledgerTemplate(): Promise<Uint8Array> {
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();

  const ledger = workbook.addWorksheet('台账', { views: [{ state: 'frozen', ySplit: 1 }] });
  ledger.columns = LEDGER_COLUMNS.map(({ heading, width }) => ({
    header: heading,
    width,
    style: { numFmt: TEXT_FORMAT, alignment: { vertical: 'top', wrapText: true } },
  }));
  ledger.addRow(LEDGER_COLUMNS.map(({ example }) => example)).font = EXAMPLE_FONT;

  const explanations = workbook.addWorksheet('填写说明', { views: [{ state: 'frozen', ySplit: 1 }] });
  explanations.columns = [
    { header: '列', width: 16 },
    { header: '怎样填', width: 72, style: { alignment: { wrapText: true } } },
  ];
  explanations.addRows(LEDGER_COLUMNS.map(({ heading, explanation }) => [heading, explanation]));

  for (const sheet of [ledger, explanations]) emphasizeHeadings(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function emphasizeHeadings(sheet: Worksheet): void {
  sheet.getRow(1).eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEADING_FILL;
  });
}
