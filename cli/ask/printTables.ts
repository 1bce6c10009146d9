/** Lists of an answer as tables for a terminal. */
import { styleText } from 'node:util';
import { cellText } from '../../tables/plan/cellText.ts';
import { createRowReader } from '../../tables/plan/createRowReader.ts';
import { shanghaiTime } from '../../tables/plan/shanghaiTime.ts';
import type { Cell, CellKind, Column, Nested, TablePlan } from '../../tables/plan/TablePlan.ts';
import { layOutRecords, layOutTable, type TextTable, wantsRecords } from '../terminal/layOutTable.ts';
import { plainText } from '../terminal/textWidth.ts';
import { type AnswerCoverage, describeMissing } from './answerCoverage.ts';
import { objectAt } from './askPages.ts';
import type { AnswerData } from './HubClient.ts';
import { telling } from './planAsked.ts';
import { ADDED } from './watchLists.ts';

export interface TableLook {
  /** Columns of the terminal. */
  width: number;
  /** Default: zh. */
  headings?: 'zh' | 'names';
  /** Default: words with Chinese headings, else codes. */
  enums?: 'words' | 'codes';
  /** The list within the rows that becomes rows; default: all are joined. */
  nested?: string;
  /** Rows below each other, however many columns. */
  records?: true;
}

/**
 * The text of each list with its rows counted and its coverage in words; of an answer without lists its JSON.
 *
 * @throws CommandError: no list has the nested one that is named
 */
export function printTables(plans: readonly TablePlan[], data: AnswerData, look: TableLook): string {
  if (plans.length === 0) return `${JSON.stringify(data, null, 2)}\n`;
  const tables = plans.map((plan) => {
    const title = plans.length > 1 ? [`== ${plan.rowsAt.join('.')}`] : [];
    return [...title, ...printTable(plan, data, look), ''].join('\n');
  });
  return tables.join('\n');
}

function printTable(plan: TablePlan, data: AnswerData, look: TableLook): string[] {
  const { headings = 'zh', enums = headings === 'zh' ? 'words' : 'codes', nested } = look;
  const as: Nested = nested === undefined ? { as: 'joined' } : { as: 'rows', at: nested };
  const reader = telling(() => createRowReader(plan, { nested: as, enums }));
  const rows = reader.readRows(data);
  const table: TextTable = {
    columns: reader.columns.map(({ heading, name, kind }) => ({
      heading: plainText(headings === 'zh' ? heading : name),
      align: kind === 'integer' || kind === 'float' || kind === 'decimal' ? 'right' : 'left',
      isCuttable: kind === 'text',
      isSpare: kind === 'id' && hasNameBeside(name, reader.columns),
    })),
    rows: rows.map((row) => row.map((cell, i) => shownText(cell, reader.columns[i]?.kind ?? 'text'))),
  };
  const listed = objectAt(data, plan.rowsAt) as unknown as unknown[] | null;
  return [...layOut(table, look), '', ...describeList(plan, data, listed?.length ?? 0, reader.cut)];
}

/** Of one object: `leadBody.id` beside `leadBody.name`, `id` beside `title`. */
function hasNameBeside(name: string, columns: readonly Column[]): boolean {
  const object = name.slice(0, name.lastIndexOf('.') + 1);
  return columns.some((column) => column.name === `${object}name` || column.name === `${object}title`);
}

const SIGNIFICANT_DIGITS = 6;

function shownText(cell: Cell, kind: CellKind): string {
  if (kind === 'float' && typeof cell === 'number') return String(Number(cell.toPrecision(SIGNIFICANT_DIGITS)));
  return plainText(cellText(cell, kind));
}

function layOut(table: TextTable, { width, records }: TableLook): string[] {
  if (table.rows.length === 0) return ['(no rows)'];
  if (records || wantsRecords(table, width)) return layOutRecords(table, width);
  const { heading, body, hidden } = layOutTable(table, width);
  const note = `No room for ${hidden.length} more: ${hidden.join(', ')}. --records shows all of them.`;
  const [names = '', rule = ''] = heading;
  return [styleText('bold', names), rule, ...body, ...(hidden.length > 0 ? ['', note] : [])];
}

function describeList(
  { rowsAt, connectionAt }: TablePlan,
  data: AnswerData,
  count: number,
  cut: ReadonlyMap<string, number>,
): string[] {
  const holder = objectAt(data, rowsAt.slice(0, -1));
  // Of a list beside the page, such as counts, it is not the length.
  const total = connectionAt ? holder?.[ADDED.totalCount] : holder?.[ADDED.groupCount];
  const coverage = holder?.[ADDED.coverage] as AnswerCoverage | undefined;
  const of = typeof total === 'number' && total !== count ? ` of ${total}` : '';
  const asOf = coverage?.asOf ? `, as of ${shanghaiTime(coverage.asOf)}` : '';
  const complete = coverage ? (coverage.complete ? ', complete' : ', not complete') : '';
  return [
    `${count}${of} ${count === 1 && of === '' ? 'row' : 'rows'}${asOf}${complete}`,
    ...(coverage ? describeMissing(coverage) : []),
    ...[...cut].map(
      ([name, rows]) => `${name} goes on beyond what was asked for in ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ),
  ];
}
