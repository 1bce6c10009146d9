/**
 * Reads the ledger's tables into SQLite and serves them until SIGTERM or SIGINT. `node src/main.js --port 4108 --shard
 * 340800 --database ledger.sqlite`. Prints its address as one line. Exit code 1 with a sentence if it cannot start.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isDate } from './dates.js';
import { createRunner } from './graphql/run.js';
import { createSchema } from './graphql/schema.js';
import { startHttpServer } from './http/server.js';
import { openCalendar } from './ledger/calendar.js';
import { openDatabase } from './ledger/database.js';
import { readDivisions } from './ledger/divisions.js';
import { importTables } from './ledger/importTables.js';
import { createResolvers } from './resolvers/resolvers.js';

const besides = (path) => fileURLToPath(new URL(path, import.meta.url));
const OPTIONS = {
  shard: { type: 'string', default: '340800' },
  name: { type: 'string', default: '安庆市民生项目台账（示例）' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4108' },
  // A file keeps the change feed from one start to the next; the default forgets it.
  database: { type: 'string', default: ':memory:' },
  // Today for requests that bring no day of their own; without it the clock in Shanghai.
  today: { type: 'string' },
  data: { type: 'string', default: besides('../data/') },
  published: { type: 'string', default: besides('../published/') },
};

try {
  const options = parseArgs({ options: OPTIONS }).values;
  const { shard, name, host, port, today = null } = options;
  if (today !== null && !isDate(today)) throw new Error(`Expected --today as 2021-06-17, got "${today}".`);
  if (!/^\d{1,5}$/.test(port)) throw new Error(`Expected --port as a number, got "${port}".`);
  const published = (file) => readFileSync(`${options.published}/${file}`, 'utf8');

  const database = openDatabase(options.database);
  const calendar = openCalendar(database, published('calendar.csv'));
  const divisions = readDivisions(published('divisions.csv'));
  importTables(database, { folder: options.data, shard, divisions });
  const contract = published('municipal-projects.graphql');
  const schema = createSchema(contract, createResolvers({ database, calendar, divisions }));
  const source = { id: `mp:${shard}`, system: 'municipal-projects', shard, name };
  const server = await startHttpServer({
    ...{ host, port: Number(port) },
    answer: createRunner(schema, { source, calendar, today }),
    close: () => database.close(),
  });
  console.log(`mp:${shard} serves ${server.url}`);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, server.stop);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
