import { defineEntity, p } from '@mikro-orm/core';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { openDatabase } from '../../../kit/database/database.ts';
import { columnTypes, createTable } from '../../../kit/database/ddl.ts';
import { sqlMigration } from '../../../kit/database/migration.ts';
import type { TestDatabase } from '../../../kit/testing/databases.ts';
import { matchExpressionOfAll } from '../matchExpression.ts';
import { fieldEnds } from '../searchTextOf.ts';
import { searchTokens } from '../searchTokens.ts';
import { createTokenIndex, createTokenTable } from '../tokenIndex.ts';

/** A table `m` of searched texts with their token index, on a fresh database. */
export interface SearchTable {
  /** Puts rows in the place of all others; their `sequence` is the place in the list. */
  fill(searchTexts: readonly string[]): Promise<void>;
  /** Puts another text in the place of one, which is deleted first. */
  replace(sequence: number, searchText: string): Promise<void>;
  /** Rows that the token index finds by all of the terms, and for which the condition holds. */
  find(terms: readonly string[], condition?: RawBuilder<SqlBool>): Promise<number[]>;
  /** The value of an expression over `m` in each row. */
  values(expression: RawBuilder<number>): Promise<number[]>;
  close(): Promise<void>;
}

export async function openSearchTable({ dialect, create }: TestDatabase): Promise<SearchTable> {
  const place = await create();
  const database = await openDatabase({ ...place, entities: [TextRecord as never], migrations: [migration] });
  await database.migrate();
  const { query } = database;
  const insert = async (sequence: number, searchText: string) => {
    const { titleEnd, namesEnd } = fieldEnds(searchText);
    const tokens = searchTokens(searchText);
    if (dialect === 'postgresql') {
      await sql`insert into "m" values (${sequence}, ${searchText}, ${titleEnd}, ${namesEnd}, ${tokens}::tsvector)`.execute(
        query,
      );
    } else {
      await sql`insert into "m" values (${sequence}, ${searchText}, ${titleEnd}, ${namesEnd})`.execute(query);
      await sql`insert into "matterTokens" (rowid, "tokens") values (${sequence}, ${tokens})`.execute(query);
    }
  };
  const remove = async (condition: RawBuilder<SqlBool>) => {
    await sql`delete from "m" where ${condition}`.execute(query);
  };
  return {
    async fill(searchTexts) {
      await remove(sql<SqlBool>`true`);
      for (const [sequence, searchText] of searchTexts.entries()) await insert(sequence, searchText);
    },
    async replace(sequence, searchText) {
      await remove(sql<SqlBool>`"sequence" = ${sequence}`);
      await insert(sequence, searchText);
    },
    async find(terms, condition = sql<SqlBool>`true`) {
      const expression = matchExpressionOfAll(terms, dialect);
      const matches =
        dialect === 'postgresql'
          ? sql`m."searchTokens" @@ ${expression}::tsquery`
          : sql`m."sequence" in (select rowid from "matterTokens" where "matterTokens" match ${expression})`;
      const { rows } = await sql<{ sequence: number }>`
        select m."sequence" from "m" m where ${matches} and ${condition} order by m."sequence"`.execute(query);
      return rows.map(({ sequence }) => sequence);
    },
    async values(expression) {
      const { rows } = await sql<{ value: number }>`
        select ${expression} as "value" from "m" m order by m."sequence"`.execute(query);
      return rows.map(({ value }) => value);
    },
    async close() {
      await database.close();
      place.remove();
    },
  };
}

const TextRecord = defineEntity({ name: 'Text', tableName: 'm', properties: { sequence: p.integer().primary() } });

const migration = sqlMigration('1-search', (dialect) => {
  const t = columnTypes(dialect);
  const columns = {
    sequence: `${t.integer} primary key`,
    searchText: t.text,
    titleEnd: t.integer,
    namesEnd: t.integer,
  };
  return dialect === 'postgresql'
    ? [createTable('m', { ...columns, searchTokens: 'tsvector' }), createTokenIndex('m', 'searchTokens')]
    : [createTable('m', columns), ...createTokenTable('matterTokens', 'm', 'sequence')];
});
