/** `npm run demo:reset`: removes what the demo has filled, so that the next start fills it anew. */
import { rmSync } from 'node:fs';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { readKitConfig } from '../kit/config.ts';
import { readDataDirectory } from './options.ts';
import { ledgerSchema, listSystems } from './systems.ts';

const dataDirectory = readDataDirectory(process.argv.slice(2));
rmSync(dataDirectory, { recursive: true, force: true });
const { databaseUrl } = readKitConfig();
if (databaseUrl) {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: databaseUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  for (const { ledger } of listSystems()) {
    await orm.em.getConnection().execute(`drop schema if exists "${ledgerSchema(ledger)}" cascade`);
  }
  await orm.close();
}
console.log(`The demo over ${databaseUrl ? 'DATABASE_URL' : dataDirectory} starts anew with npm start.`);
