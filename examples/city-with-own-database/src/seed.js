import { readFile } from 'node:fs/promises';
import { createPool } from './pool.js';

/** Makes the tables in an empty database and fills them with made-up projects: `DATABASE_URL=… npm run seed`. */
const pool = createPool(process.env.DATABASE_URL);
try {
  for (const name of ['schema', 'changes', 'sample']) {
    await pool.query(await readFile(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8'));
  }
  const { rows } = await pool.query('select count(*)::int as projects from xm');
  console.log(`${rows[0].projects} made-up projects are in.`);
} finally {
  await pool.end();
}
