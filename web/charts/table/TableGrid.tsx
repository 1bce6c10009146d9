import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Cell, Column } from '../../../tables/plan/TablePlan.ts';
import { useLanguage } from '../../shared/preferences.ts';
import styles from '../AnswerTable.module.css';
import { CHART_WORDS } from '../words.ts';
import type { RowOrder } from './sortRows.ts';
import { headingOf, isNumeric, showCell } from './tellCell.ts';
import { windowRows } from './windowRows.ts';

interface TableGridProps {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** In em, one a column. */
  widths: readonly number[];
  order: RowOrder | null;
  onOrder: (order: RowOrder | null) => void;
  label: string;
  maxHeight: string;
}

/** Pixels; that of `--row-height` in AnswerTable.module.css. */
const ROW_HEIGHT = 32;
/** Rows that are drawn before the height of the place is known. */
const FIRST_SEEN_PX = 800;

/** Draws the rows that are in sight; on paper all of them. */
export function TableGrid({ columns, rows, widths, order, onOrder, label, maxHeight }: TableGridProps) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language].table;
  const place = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const printing = usePrinting();
  const seen = place.current?.clientHeight || FIRST_SEEN_PX;
  const { first, end } = printing
    ? { first: 0, end: rows.length }
    : windowRows(rows.length, ROW_HEIGHT, scrolled, seen);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are read from their beginning
  useEffect(() => {
    if (place.current) place.current.scrollTop = 0;
    setScrolled(0);
  }, [columns, order]);

  return (
    <section
      ref={place}
      className={styles.place}
      style={{ '--max-height': maxHeight } as CSSProperties}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      aria-label={label}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <table aria-rowcount={rows.length + 1} aria-colcount={columns.length}>
        <colgroup>
          {columns.map(({ name }, at) => (
            <col key={name} style={{ width: `${widths[at]}em` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, at) => {
              const direction = order?.at === at ? (order.descending ? 'descending' : 'ascending') : 'none';
              return (
                <th key={column.name} scope="col" aria-sort={direction} data-numeric={isNumeric(column)}>
                  <button
                    type="button"
                    title={words.sortBy(headingOf(column, language))}
                    onClick={() => onOrder(nextOrder(order, at))}
                  >
                    {headingOf(column, language)}
                    <span aria-hidden="true">{SIGNS[direction]}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {rows.slice(first, end).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, and keeps it while it is drawn
            <tr key={first + i} aria-rowindex={first + i + 2}>
              {columns.map((column, at) => (
                <GridCell key={column.name} cell={row[at] ?? null} column={column} nothing={words.nothing} />
              ))}
            </tr>
          ))}
          <Spacer rows={rows.length - end} />
        </tbody>
      </table>
    </section>
  );
}

const SIGNS = { none: '', ascending: ' ↑', descending: ' ↓' } as const;

function GridCell({ cell, column, nothing }: { cell: Cell; column: Column; nothing: string }) {
  const [language] = useLanguage();
  if (cell === null) {
    return (
      <td data-numeric={isNumeric(column)}>
        <span aria-hidden="true" className={styles.nothing}>
          —
        </span>
        <span className="visually-hidden">{nothing}</span>
      </td>
    );
  }
  const text = showCell(cell, column, language);
  return (
    <td data-numeric={isNumeric(column)} title={text.length > 12 ? text : undefined}>
      {text}
    </td>
  );
}

/** The height of rows that are not drawn. */
function Spacer({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
    <tr aria-hidden="true">
      <td style={{ height: rows * ROW_HEIGHT, padding: 0, border: 0 }} />
    </tr>
  );
}

/** As answered, then ascending, then descending, then as answered again. */
function nextOrder(order: RowOrder | null, at: number): RowOrder | null {
  if (order?.at !== at) return { at, descending: false };
  return order.descending ? null : { at, descending: true };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The paper is laid out as soon as the event is over.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
