import { useMemo, useState } from 'react';
import type { Cell, Column } from '../../tables/plan/TablePlan.ts';
import { useLanguage } from '../shared/preferences.ts';
import { putOnClipboard } from '../shared/putOnClipboard.ts';
import styles from './AnswerTable.module.css';
import { copyTable } from './table/copyTable.ts';
import { measureColumns } from './table/measureColumns.ts';
import { type RowOrder, sortRows } from './table/sortRows.ts';
import { TableGrid } from './table/TableGrid.tsx';
import { CHART_WORDS } from './words.ts';

interface AnswerTableProps {
  /** `columns` of a row reader that leaves codes of enums as they are. */
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** How many rows there are on all pages, if that is known. */
  totalCount?: number | null;
  /** Any length of CSS, beyond which the table scrolls; default `min(70vh, 44rem)`. */
  maxHeight?: string;
  /** What the table is of, for those who hear it. */
  label?: string;
}

/** An answer as a table: sorted by a click, copied into a spreadsheet, and as quick with thousands of rows as with ten. */
export function AnswerTable({ columns, rows, totalCount = null, maxHeight, label }: AnswerTableProps) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language].table;
  const [order, setOrder] = useState<RowOrder | null>(null);
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const sorted = useMemo(() => (order ? sortRows(rows, columns, order) : rows), [rows, columns, order]);
  const widths = useMemo(() => measureColumns(columns, rows, language), [columns, rows, language]);
  const isPart = totalCount !== null && totalCount > rows.length;

  return (
    <div className={styles.table}>
      <div className={styles.bar}>
        <p role="status">
          {isPart ? words.rowsOf(rows.length, totalCount) : words.rows(rows.length)}
          {order && isPart && <> {words.sortedLoaded}</>}
          {copied && <> {words[copied]}</>}
        </p>
        {rows.length > 0 && (
          <button
            type="button"
            onClick={() => setCopied(putOnClipboard(copyTable(columns, sorted, language)) ? 'copied' : 'notCopied')}
          >
            {words.copy}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={styles.empty}>{words.empty}</p>
      ) : (
        <TableGrid
          columns={columns}
          rows={sorted}
          widths={widths}
          order={order}
          onOrder={setOrder}
          label={label ?? words.table}
          maxHeight={maxHeight ?? 'min(70vh, 44rem)'}
        />
      )}
    </div>
  );
}
