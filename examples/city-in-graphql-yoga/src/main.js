/**
 * Serves the ledger until SIGTERM or SIGINT: `npm start -- --port 4103 --shard 340300`. Prints its address as one line
 * once it takes requests. Exit code 1 with a sentence if it cannot start.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isDate } from './calendar.js';
import { startServer } from './server.js';

const OPTIONS = {
  shard: { type: 'string', default: '340300' },
  name: { type: 'string', default: '蚌埠市民生项目台账（示例）' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4103' },
  // Today for requests that bring no day of their own; without it the clock in Shanghai.
  today: { type: 'string' },
  data: { type: 'string', default: fileURLToPath(new URL('../data/projects.json', import.meta.url)) },
  published: { type: 'string', default: fileURLToPath(new URL('../published/', import.meta.url)) },
};

try {
  const { shard, name, host, port, today, data, published } = parseArgs({ options: OPTIONS }).values;
  if (today !== undefined && !isDate(today)) throw new Error(`Expected --today as 2021-06-17, got "${today}".`);
  if (!/^\d{1,5}$/.test(port)) throw new Error(`Expected --port as a number, got "${port}".`);
  const read = (file) => readFileSync(`${published}/${file}`, 'utf8');
  const server = await startServer({
    source: { id: `mp:${shard}`, system: 'municipal-projects', shard, name },
    contract: read('municipal-projects.graphql'),
    divisionsCsv: read('divisions.csv'),
    calendarCsv: read('calendar.csv'),
    ledgerJson: readFileSync(data, 'utf8'),
    host,
    port: Number(port),
    today: today ?? null,
  });
  console.log(`mp:${shard} serves ${server.url}`);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.stop());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
