import type { SqlEntityManager } from '@mikro-orm/sql';

/** Whether an entity manager writes to PostgreSQL; otherwise to SQLite. */
export function isPostgresql(entityManager: SqlEntityManager): boolean {
  return entityManager.getPlatform().constructor.name.startsWith('Postgre');
}
