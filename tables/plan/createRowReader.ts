import { compileCell, compilePath, kindOfCells, type ReadCell, type ReadPart } from './compileCell.ts';
import { countCuts } from './countCuts.ts';
import type { RowReader, RowReaderOptions } from './RowReader.ts';
import { TableError } from './TableError.ts';
import type { Cell, Column, Nested, NestedList, TablePlan } from './TablePlan.ts';

/**
 * Compiled once a plan, fast in each row. With nested lists as rows a row without elements stays, its cells of the list
 * empty. Throws TableError `UNKNOWN_NESTED_LIST`.
 */
export function createRowReader(plan: TablePlan, options: RowReaderOptions = {}): RowReader {
  const around = plan.columns.filter(({ of }) => of === 'around');
  const aroundReads = around.map((column) => compileCell(column, options));
  const levels = compileLevels(plan, options);
  const readList = compilePath(plan.rowsAt);
  const cut = countCuts(plan.nested);
  return {
    columns: plan.columns.map((column) => describeCells(column, chainOf(plan, options.nested), options)),
    readAround,
    readRows(data, aroundCells = readAround(data)) {
      const list = readList(data);
      if (!Array.isArray(list)) return [];
      cut.count(list);
      const rows: Cell[][] = [];
      const [only] = levels;
      if (only && levels.length === 1) {
        for (const row of list) rows.push(fillRow(only, row, aroundCells));
      } else {
        const cells = [...aroundCells, ...new Array<Cell>(plan.columns.length - aroundCells.length).fill(null)];
        for (const row of list) expandRow(levels, 0, row, cells, rows);
      }
      return rows;
    },
    cut: cut.rows,
  };

  function readAround(data: unknown): Cell[] {
    return aroundReads.map((read) => read(data));
  }
}

/** The row, or an element of a list within it that is made rows: which cells are read from it, and what stands below. */
interface Level {
  cells: { index: number; read: ReadCell }[];
  readElements: ReadPart;
}

function fillRow({ cells }: Level, row: unknown, around: readonly Cell[]): Cell[] {
  const filled = around.slice();
  for (const { read } of cells) filled.push(read(row));
  return filled;
}

function expandRow(levels: readonly Level[], depth: number, from: unknown, cells: Cell[], rows: Cell[][]): void {
  const level = levels[depth];
  if (!level) {
    rows.push(cells.slice());
    return;
  }
  for (const { index, read } of level.cells) cells[index] = read(from);
  const elements = depth + 1 < levels.length ? level.readElements(from) : undefined;
  if (!Array.isArray(elements) || elements.length === 0) expandRow(levels, depth + 1, null, cells, rows);
  else for (const element of elements) expandRow(levels, depth + 1, element, cells, rows);
}

function compileLevels(plan: TablePlan, options: RowReaderOptions): Level[] {
  const chain = chainOf(plan, options.nested);
  const depths = [0, ...chain.map(({ path }) => path.length)];
  return depths.map((depth, at) => ({
    cells: plan.columns.flatMap((column, index) => {
      if (column.of === 'around' || levelOf(column, chain) !== at) return [];
      return [{ index, read: compileCell(columnFrom(column, depth), options) }];
    }),
    readElements: compilePath(chain[at]?.path.slice(depth) ?? []),
  }));
}

/** The lists that become rows, from the outermost in: the one that is named, and those that it stands in. */
function chainOf({ nested }: TablePlan, as: Nested = { as: 'joined' }): NestedList[] {
  if (as.as === 'joined') return [];
  const chain = nested.filter(({ name }) => `${as.at}.`.startsWith(`${name}.`));
  if (chain.at(-1)?.name === as.at) return chain;
  const names = nested.map(({ name }) => name);
  const choice = names.length > 0 ? `one of the lists within the rows: ${names.join(', ')}` : 'no list within the rows';
  throw new TableError('UNKNOWN_NESTED_LIST', `Expected ${choice}; found ${as.at}.`, names);
}

function levelOf({ path }: Column, chain: readonly NestedList[]): number {
  return chain.filter((list) => list.path.every((name, index) => path[index] === name)).length;
}

/** The column as it stands from an element `depth` response names below the row. */
function columnFrom(column: Column, depth: number): Column {
  const listsAt = column.listsAt.filter((at) => at >= depth).map((at) => at - depth);
  return { ...column, path: column.path.slice(depth), listsAt };
}

function describeCells(column: Column, chain: readonly NestedList[], options: RowReaderOptions): Column {
  const level = column.of === 'around' ? 0 : levelOf(column, chain);
  const depth = chain[level - 1]?.path.length ?? 0;
  const kind = kindOfCells(columnFrom(column, depth), options);
  return { ...column, kind };
}
