import type { Merge } from './readMerges.ts';
import type { TableCell, TableRow } from './TableFile.ts';

interface OpenMerge extends Merge {
  cell: TableCell;
}

/**
 * Fills the cells of merged ranges with their first cell: those below it, and in its own row those to the right. A row
 * that has no cell of its own is not in the file, and stays away.
 */
export async function* fillMerges(
  rows: AsyncIterable<TableRow>,
  merges: ReadonlyMap<number, readonly Merge[]>,
): AsyncGenerator<TableRow> {
  let open: OpenMerge[] = [];
  for await (const row of rows) {
    open = open.filter(({ bottom }) => bottom >= row.number);
    for (const merge of merges.get(row.number) ?? []) {
      const cell = row.cells[merge.left];
      if (cell) open.push({ ...merge, cell: { ...cell, isFilled: true } });
    }
    yield open.length === 0 ? row : filled(row, open);
  }
}

function filled(row: TableRow, open: readonly OpenMerge[]): TableRow {
  const cells = [...row.cells];
  for (const { top, left, right, cell } of open) {
    // A broad cell is one value: below its first row it belongs to the first column alone.
    const end = top === row.number ? right : left;
    for (let column = left; column <= end; column++) cells[column] ??= cell;
  }
  return { ...row, cells };
}
