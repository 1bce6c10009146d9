import { instantSql, postgresLedgerSource } from '@guatu/kit';
import { columns, ID_PREFIX } from './columns.js';
import { readProjects } from './readProjects.js';

const POSITION = /^[1-9]\d{0,17}$/;

/**
 * The city's tables as a source of the contract municipal-projects. The pool is closed with the subgraph.
 *
 * @param {ReturnType<typeof import('./pool.js').createPool>} pool
 * @returns {import('@guatu/kit').LedgerSource<import('@guatu/kit/municipal-projects').MunicipalProjectRow>}
 */
export function createProjectSource(pool) {
  return postgresLedgerSource({
    columns,
    query: async ({ text, values }) => (await pool.query(text, values)).rows,
    readRows: (ids, parts) => readProjects(pool, ids, parts),
    changes: (question) => readChanges(pool, question),
    names: (ids) => readNames(pool, ids),
    close: () => pool.end(),
  });
}

/** From the log that the trigger writes: see sql/changes.sql. */
async function readChanges(pool, { after, first }) {
  if (after !== null && !POSITION.test(after)) return null;
  const { rows: epochs } = await pool.query('select qi from bg_qi');
  const { rows } = await pool.query(
    `select id::text as position, '${ID_PREFIX}' || xmbh as id, sc as deleted, ${instantSql('sj')} as at
     from bg where id > $1::bigint order by bg.id limit $2::int`,
    [after ?? '0', first + 1],
  );
  return { epoch: epochs[0].qi, changes: rows.slice(0, first), more: rows.length > first };
}

async function readNames(pool, ids) {
  const { rows } = await pool.query(
    `select dm as id, mc as name from bm where mc is not null and dm = any($1)
     union all select bh, xm from ld where xm is not null and bh = any($1)
     union all select bm, mc from lb where bm = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
