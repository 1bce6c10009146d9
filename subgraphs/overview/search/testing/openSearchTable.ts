import { defineEntity, p } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';
import { openDatabase } from '../../../kit/database/database.ts';
import { columnTypes, createTable } from '../../../kit/database/ddl.ts';
import { sqlMigration } from '../../../kit/database/migration.ts';
import type { TestDatabase } from '../../../kit/testing/databases.ts';
import { fieldEnds } from '../searchTextOf.ts';

/** A table `m` of searched texts, on a fresh database. */
export interface SearchTable {
  /** Puts rows in the place of all others. */
  fill(searchTexts: readonly string[]): Promise<void>;
  /** The value of an expression over `m` in each row, in their order. */
  values(expression: RawBuilder<number>): Promise<number[]>;
  close(): Promise<void>;
}

export async function openSearchTable({ create }: TestDatabase): Promise<SearchTable> {
  const place = await create();
  const database = await openDatabase({ ...place, entities: [TextRecord as never], migrations: [migration] });
  await database.migrate();
  const { query } = database;
  return {
    async fill(searchTexts) {
      await sql`delete from "m"`.execute(query);
      for (const [sequence, searchText] of searchTexts.entries()) {
        const { titleEnd, namesEnd } = fieldEnds(searchText);
        await sql`insert into "m" values (${sequence}, ${searchText}, ${titleEnd}, ${namesEnd})`.execute(query);
      }
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
  return [createTable('m', columns)];
});
