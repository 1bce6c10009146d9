import type { Database } from '../database/database.ts';

/** Migrations alone make indexes, and say by which rule texts compare: records know of neither. */
const KNOWN_TO_MIGRATIONS_ALONE = [/^drop index /, /^alter table \S+ alter column (\S+) type text using \(\1::text\)$/];

/** Statements by which the migrated tables would become what the records say: none if both mean the same. */
export async function schemaDifference({ orm }: Database): Promise<string[]> {
  const statements = (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
    .split(';')
    .map((statement) => statement.trim());
  return statements.filter(
    (statement) => statement !== '' && !KNOWN_TO_MIGRATIONS_ALONE.some((pattern) => pattern.test(statement)),
  );
}
