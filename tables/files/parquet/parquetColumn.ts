import type { SchemaElement } from 'hyparquet-writer';
import type { Cell, CellKind } from '../../plan/TablePlan.ts';
import type { FileColumn } from '../TableFile.ts';

const DAY_MS = 86_400_000;
const MAX_INT32 = 2 ** 31;

const TYPES: Readonly<Record<CellKind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  id: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  enum: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  decimal: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  float: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
};

export function describeColumn({ title, kind }: FileColumn): SchemaElement {
  return { name: title, repetition_type: 'OPTIONAL', ...TYPES[kind] };
}

/** A cell as its column stores it; undefined of one that is not of the kind. */
export function toParquetValue(
  kind: CellKind,
  cell: NonNullable<Cell>,
): string | number | bigint | boolean | undefined {
  switch (kind) {
    case 'text':
    case 'id':
    case 'enum':
    case 'decimal':
      return String(cell);
    case 'integer':
      return Number.isInteger(cell) && Math.abs(Number(cell)) < MAX_INT32 ? cell : undefined;
    case 'float':
      return typeof cell === 'number' ? cell : undefined;
    case 'boolean':
      return typeof cell === 'boolean' ? cell : undefined;
    case 'date': {
      const days = Date.parse(String(cell)) / DAY_MS;
      return Number.isInteger(days) ? days : undefined;
    }
    case 'instant': {
      const milliseconds = Date.parse(String(cell));
      return Number.isNaN(milliseconds) ? undefined : BigInt(milliseconds);
    }
    default:
      return kind satisfies never;
  }
}
