import type { DatabaseDialect } from './database.ts';

/**
 * Column types for hand-written migrations, so that one statement serves both databases.
 * Add `null` for a nullable column: `${t.text} null`.
 */
export interface ColumnTypes {
  /** Text compared by bytes: ids, codes, dates, instants must sort alike in every shard and in the hub. */
  text: string;
  integer: string;
  /** A count of fen: money exact up to 90 trillion yuan. */
  fen: string;
  double: string;
  flag: string;
  /** A number given by the database in order of insertion, never reused. The column is its own primary key. */
  sequence: string;
}

export function columnTypes(dialect: DatabaseDialect): ColumnTypes {
  return dialect === 'postgresql'
    ? {
        text: 'text collate "C"',
        integer: 'int',
        fen: 'bigint',
        double: 'double precision',
        flag: 'boolean',
        sequence: 'serial primary key',
      }
    : {
        text: 'text',
        integer: 'integer',
        fen: 'integer',
        double: 'real',
        flag: 'integer',
        sequence: 'integer primary key autoincrement',
      };
}

/** A `create table` statement. `columns` maps a column to its type and constraints; not null unless it says null. */
export function createTable(name: string, columns: Record<string, string>, primaryKey?: readonly string[]): string {
  const lines = Object.entries(columns).map(([column, type]) =>
    / null$| primary key/.test(type) ? `"${column}" ${type}` : `"${column}" ${type} not null`,
  );
  if (primaryKey) lines.push(`primary key (${primaryKey.map((column) => `"${column}"`).join(', ')})`);
  return `create table "${name}" (${lines.join(', ')})`;
}

export function createIndex(table: string, columns: readonly string[]): string {
  return `create index "${table}_${columns.join('_')}" on "${table}" (${columns.map((column) => `"${column}"`).join(', ')})`;
}
