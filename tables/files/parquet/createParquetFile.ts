import type { Writable } from 'node:stream';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell } from '../../plan/TablePlan.ts';
import { openSink } from '../openSink.ts';
import type { FileColumn, TableFile, TableSummary } from '../TableFile.ts';
import { describeColumn, toParquetValue } from './parquetColumn.ts';

/**
 * A group is encoded in one go, while nothing else is served, of rows that wait for it: small ones make short pauses and
 * little garbage that is old, files a thirtieth larger.
 */
const GROUP_ROWS = 2048;

/**
 * Parquet, a group each 2,048 rows: dates are DATE, instants TIMESTAMP in UTC, whole numbers INT32, other numbers DOUBLE.
 * Decimals are strings, exact, for their scale differs from row to row. A value that is not of its kind is null, and
 * counted in the notes. The summary stands in the metadata of the file, under `guatu.query` and so on.
 */
export function createParquetFile(columns: readonly FileColumn[], output: Writable): TableFile {
  const sink = openSink(output);
  const bytes = new ByteWriter();
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(describeColumn)];
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: 'guatu' });
  let group: (readonly Cell[])[] = [];
  let misfits = 0;
  return {
    async write(rows) {
      for (const row of rows) {
        group.push(row);
        if (group.length >= GROUP_ROWS) await writeGroup();
      }
    },
    async finish(summary) {
      await writeGroup();
      const notes = [...(summary.notes ?? [])];
      if (misfits > 0) notes.push(`${misfits} 个值与列的类型不符，写为空值。`);
      parquet.kvMetadata = describeSummary({ ...summary, notes });
      await parquet.finish();
      await flush();
      await sink.end();
    },
    abort: sink.abort,
  };

  async function writeGroup(): Promise<void> {
    if (group.length === 0) return;
    const rows = group;
    group = [];
    const columnData = columns.map(({ title, kind }, index) => ({
      name: title,
      data: rows.map((row) => {
        const cell = row[index] ?? null;
        const value = cell === null ? null : toParquetValue(kind, cell);
        if (value === undefined) misfits += 1;
        return value ?? null;
      }),
    }));
    await parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    await flush();
  }

  async function flush(): Promise<void> {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    if (chunk.length > 0) await sink.write(chunk);
  }
}

function describeSummary(summary: TableSummary): { key: string; value: string }[] {
  const { query, variables = {}, asOf, complete, missing, rowCount, madeAt, notes = [] } = summary;
  const facts: Record<string, string> = {
    query,
    variables: JSON.stringify(variables),
    asOf: asOf === null ? '' : [asOf].flat().join('/'),
    coverage: complete ? 'complete' : 'partial',
    missing: JSON.stringify(missing),
    rowCount: String(rowCount),
    madeAt,
    notes: JSON.stringify(notes),
  };
  return Object.entries(facts).map(([name, value]) => ({ key: `guatu.${name}`, value }));
}
