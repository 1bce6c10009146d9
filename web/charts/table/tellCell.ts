import { cellText } from '../../../tables/plan/cellText.ts';
import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import type { Language } from '../../shared/preferences.ts';
import { formatNumber } from '../formatNumber.ts';

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** A cell as the page shows it: enums in words, instants by Shanghai's clock. Empty for nothing. */
export function tellCell(cell: Cell, column: Column, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return YES_NO[language][cell ? 0 : 1];
  if (column.words && language === 'zh') return tellWords(String(cell), column.words, column);
  if (column.kind === 'float' && typeof cell === 'number') return formatNumber(cell, floatFormat(column));
  return cellText(cell, column.kind);
}

/** A code in words; of codes that are joined (`ASSIGNED；RETURNED`) each. */
function tellWords(text: string, words: Readonly<Record<string, string>>, { listsAt }: Column): string {
  const tell = (code: string) => (Object.hasOwn(words, code) ? (words[code] as string) : code);
  return listsAt.length === 0 ? tell(text) : text.replace(/[^；、/]+/g, tell);
}

/** What a cell of the page shows: `—；安徽省教育厅` where an element of a list has no value, which is else an empty place. */
export function showCell(cell: Cell, column: Column, language: Language): string {
  const text = tellCell(cell, column, language);
  return column.listsAt.length === 0 ? text : text.replace(/(^|；)(?=；|$)/g, '$1—');
}

/** The words of the schema are Chinese; its names are English. */
export function headingOf(column: Column, language: Language): string {
  return language === 'zh' ? column.heading : column.name;
}

export function isNumeric({ kind }: Column): boolean {
  return kind === 'integer' || kind === 'float' || kind === 'decimal';
}

function floatFormat({ path }: Column): 'percent' | 'number' {
  return /(?:rate|ratio)$/i.test(path.at(-1) ?? '') ? 'percent' : 'number';
}
