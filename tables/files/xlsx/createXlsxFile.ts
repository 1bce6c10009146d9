import type { Writable } from 'node:stream';
import type { Cell } from '../../plan/TablePlan.ts';
import { openSink } from '../openSink.ts';
import type { FileColumn, TableFile } from '../TableFile.ts';
import { tellSummary } from '../tellSummary.ts';
import { columnWidths } from './columnWidths.ts';
import { compileXlsxCell, cutText } from './compileXlsxCell.ts';
import { contentTypes, ROOT_RELATIONS, workbookRelations, workbookXml } from './packageXml.ts';
import { columnName, dataSheetEnd, dataSheetHead, factsSheet } from './sheetXml.ts';
import { STYLES_XML } from './styles.ts';
import { ZipWriter } from './ZipWriter.ts';

/** Rows that the widths of the columns are taken from, and that wait until they are known. */
const SAMPLE_ROWS = 200;
const CHUNK_LENGTH = 65_536;

export interface XlsxLimits {
  /** Of a sheet, the row of headings included: all that a workbook can have. */
  sheetRows: number;
  /** Of a sheet's XML. A part of a ZIP file ends at 4 GB. */
  sheetBytes: number;
}

const LIMITS: XlsxLimits = { sheetRows: 1_048_576, sheetBytes: 3_500_000_000 };

/**
 * A workbook: the rows in a sheet 数据, and in 数据2 and so on what does not fit; 说明 beside it tells what `finish` is
 * given. Written by hand: ExcelJS takes three times as long, and hoards what is not sent yet.
 */
export function createXlsxFile(columns: readonly FileColumn[], output: Writable, limits = LIMITS): TableFile {
  const zip = new ZipWriter(openSink(output));
  const letters = columns.map((_, index) => columnName(index));
  let cutTexts = 0;
  const onCut = () => {
    cutTexts += 1;
  };
  const formats = columns.map(({ kind }) => compileXlsxCell(kind, onCut));
  let sample: (readonly Cell[])[] | null = [];
  let widths: number[] = [];
  let sheetCount = 0;
  let rowCount = 0;
  let text = '';

  return {
    async write(rows) {
      if (!sample) return await writeRows(rows);
      for (const row of rows) sample.push(row);
      if (sample.length >= SAMPLE_ROWS) await writeSample();
    },
    async finish(summary) {
      await writeSample();
      await endSheet();
      const notes = [...(summary.notes ?? [])];
      if (cutTexts > 0) notes.push(`${cutTexts} 个单元格的文字超过 32767 字，已截断。`);
      const facts = tellSummary({ ...summary, notes });
      await writePart(
        `xl/worksheets/sheet${sheetCount + 1}.xml`,
        factsSheet(facts.map(([what, which]) => [what, cutText(which, () => {})])),
      );
      const more = Array.from({ length: sheetCount - 1 }, (_, index) => index + 2);
      await writePart('xl/workbook.xml', workbookXml(['数据', '说明', ...more.map((sheet) => `数据${sheet}`)]));
      await writePart('xl/_rels/workbook.xml.rels', workbookRelations([1, sheetCount + 1, ...more]));
      await writePart('xl/styles.xml', STYLES_XML);
      await writePart('[Content_Types].xml', contentTypes(sheetCount + 1));
      await zip.finish();
    },
    abort: (reason) => zip.abort(reason),
  };

  async function writeSample(): Promise<void> {
    if (!sample) return;
    const rows = sample;
    sample = null;
    widths = columnWidths(columns, rows.slice(0, SAMPLE_ROWS));
    await writePart('_rels/.rels', ROOT_RELATIONS);
    await beginSheet();
    await writeRows(rows);
  }

  async function writeRows(rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const row of rows) {
      if (rowCount >= limits.sheetRows || zip.partBytes >= limits.sheetBytes) {
        await endSheet();
        await beginSheet();
      }
      rowCount += 1;
      text += formatRow(row);
      if (text.length >= CHUNK_LENGTH) await flush();
    }
  }

  function formatRow(row: readonly Cell[]): string {
    let cells = '';
    for (let index = 0; index < formats.length; index += 1) {
      const cell = row[index] ?? null;
      if (cell !== null) cells += formats[index]?.(cell, `${letters[index]}${rowCount}`);
    }
    return `<row r="${rowCount}">${cells}</row>`;
  }

  async function beginSheet(): Promise<void> {
    sheetCount += 1;
    await zip.beginPart(`xl/worksheets/sheet${sheetCount}.xml`);
    text = dataSheetHead(columns, widths);
    rowCount = 1;
  }

  async function endSheet(): Promise<void> {
    text += dataSheetEnd(columns.length, rowCount);
    await flush();
    await zip.endPart();
  }

  async function flush(): Promise<void> {
    const chunk = text;
    text = '';
    await zip.write(chunk);
  }

  async function writePart(name: string, xml: string): Promise<void> {
    await zip.beginPart(name);
    await zip.write(xml);
    await zip.endPart();
  }
}
