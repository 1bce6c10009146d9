import { parseArgs } from 'node:util';
import { serveMunicipalProjects } from '@guatu/kit/municipal-projects';
import { createPool } from './pool.js';
import { createProjectSource } from './projectSource.js';

const { values } = parseArgs({
  options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '4102' } },
});

const running = await serveMunicipalProjects({
  shard: '340200',
  name: '芜湖市民生项目管理系统',
  source: createProjectSource(createPool(process.env.DATABASE_URL)),
  host: values.host,
  port: Number(values.port),
});
console.log(`mp:340200 serves ${running.url}`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => running.stop());
