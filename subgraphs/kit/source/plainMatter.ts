import type { MatterRow } from '../ledger/MatterRow.ts';
import { matterColumns } from '../ledger/matterColumns.ts';
import type { OwnPart } from '../ledger/OwnPart.ts';

/** A matter as conditions and orders see it: its row, and its fields by name. */
export interface PlainMatter<Row extends MatterRow = MatterRow> {
  row: Row;
  fields: Readonly<Record<string, unknown>>;
}

/** `own` gives the fields of the contract's own. Throws an Error for a division that is not known. */
export function plainMatter<Row extends MatterRow>(row: Row, own: Pick<OwnPart<Row>, 'columns'>): PlainMatter<Row> {
  return { row, fields: { ...matterColumns(row), ...own.columns(row) } };
}
