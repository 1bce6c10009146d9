/** `npm run demo:reset`: removes what the demo has filled, so that the next start fills it anew. */
import { rmSync } from 'node:fs';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { readKitConfig } from '../kit/config.ts';
import { expectNoDemo } from './control.ts';
import { readDataDirectory } from './options.ts';
import { ledgerSchema, listSystems } from './systems.ts';

try {
  const dataDirectory = readDataDirectory(process.argv.slice(2));
  await expectNoDemo(dataDirectory);
  rmSync(dataDirectory, { recursive: true, force: true });
  const { databaseUrl } = readKitConfig();
  if (databaseUrl) await dropSchemas(databaseUrl);
  console.log(`The demo over ${databaseUrl ? 'DATABASE_URL' : dataDirectory} starts anew with npm start.`);
} catch (error) {
  console.error(`Nothing was reset: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function dropSchemas(databaseUrl: string): Promise<void> {
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
