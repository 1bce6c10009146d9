import pg from 'pg';

/**
 * Connections to the city's database.
 *
 * @param {string | undefined} url of PostgreSQL; undefined: what the environment's `PGHOST`, `PGUSER`, … say
 * @param {string} [schema] that holds the tables; default: the user's own search path
 */
export function createPool(url, schema) {
  const pool = new pg.Pool({
    ...(url === undefined ? {} : { connectionString: url }),
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
  });
  // A connection that breaks while it idles is made anew; unheard, it would end the process.
  pool.on('error', (/** @type {Error} */ error) => console.error(error.message));
  return pool;
}
