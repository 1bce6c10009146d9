import { posix } from 'node:path';
import type { DatePrecision } from '../../ledger/MatterRow.ts';
import { datePrecisionOf } from './dateCell.ts';
import type { ZipFile } from './openZip.ts';
import { parseXml } from './parseXml.ts';

/** What the rows of a workbook's sheets refer to (ECMA-376 part 1, 18.2, 18.4, 18.8). */
export interface Workbook {
  sheets: { name: string; part: string; isHidden: boolean }[];
  /** Whether its days are counted from 1904. */
  isFrom1904: boolean;
  /** Text of cells by number. */
  sharedTexts: readonly string[];
  /** Formats of cells by number. */
  formats: readonly CellFormat[];
}

export interface CellFormat {
  /** Number format, as spelled out; empty for those known by number that show no date. */
  code: string;
  /** Undefined: it shows no date. */
  date: DatePrecision | undefined;
}

/** Built-in number formats with decimals or percent, whose text is not in the file. */
const BUILT_IN_NUMBERS: Readonly<Record<number, string>> = { 2: '0.00', 4: '#,##0.00', 9: '0%', 10: '0.00%' };

export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const root = await relationsOf(zip, '_rels/.rels', '');
  const part = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = posix.dirname(part);
  const relations = await relationsOf(zip, `${folder}/_rels/${posix.basename(part)}.rels`, folder);
  const partOf = (type: string) => relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
  const { sheets, isFrom1904 } = await readSheetNames(zip, part);
  return {
    isFrom1904,
    sheets: sheets.flatMap(({ relation, ...sheet }) => {
      const target = relations.find(({ id }) => id === relation)?.target;
      return target === undefined ? [] : [{ ...sheet, part: target }];
    }),
    sharedTexts: await readSharedTexts(zip, partOf('sharedStrings')),
    formats: await readFormats(zip, partOf('styles')),
  };
}

async function read(zip: ZipFile, part: string | undefined, handlers: Parameters<typeof parseXml>[1]): Promise<void> {
  const stream = part === undefined ? undefined : await zip.read(part);
  if (stream) await parseXml(stream, handlers);
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

async function relationsOf(zip: ZipFile, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await read(zip, part, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.push({ id: Id, type: Type, target });
    },
  });
  return relations;
}

async function readSheetNames(zip: ZipFile, part: string) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let isFrom1904 = false;
  await read(zip, part, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const [, relation = ''] = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key)) ?? [];
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      sheets.push({ name: attributes.name ?? '', relation, isHidden });
    },
  });
  return { sheets, isFrom1904 };
}

async function readSharedTexts(zip: ZipFile, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await read(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') texts.push(unescapeText(text));
    },
  });
  return texts;
}

async function readFormats(zip: ZipFile, part: string | undefined): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isOfCells = false;
  await read(zip, part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'xf' || !isOfCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      const code = codes.get(id);
      formats.push({ code: code ?? BUILT_IN_NUMBERS[id] ?? '', date: datePrecisionOf(id, code) });
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

/** Characters that XML has no place for are written `_x000D_` (22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
