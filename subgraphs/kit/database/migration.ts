import { Migration } from '@mikro-orm/migrations';
import type { DatabaseDialect, NamedMigration } from './database.ts';

/** A migration of plain statements, which may differ by dialect. It runs in one transaction. */
export function sqlMigration(name: string, statements: (dialect: DatabaseDialect) => string[]): NamedMigration {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        const dialect = this.driver.getPlatform().constructor.name.startsWith('Postgre') ? 'postgresql' : 'sqlite';
        for (const statement of statements(dialect)) this.addSql(statement);
      }
    },
  };
}
