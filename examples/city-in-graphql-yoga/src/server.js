import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { maskError, useContractAnswers, usePostedJson } from './answers.js';
import { readCalendar } from './calendar.js';
import { createContextFactory } from './context.js';
import { readDivisions } from './divisions.js';
import { readLedger } from './ledger.js';
import { createSchema } from './schema.js';

const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * Starts the shard over a ledger that is read once. Throws if the ledger or a published file cannot be read.
 * `stop` answers what is under way and then closes.
 */
export async function startServer({ source, contract, divisionsCsv, calendarCsv, ledgerJson, host, port, today }) {
  const calendar = readCalendar(calendarCsv);
  const divisions = readDivisions(divisionsCsv);
  const ledger = readLedger(ledgerJson, { shard: source.shard, divisions, calendar });
  const yoga = createYoga({
    schema: createSchema(contract, { ledger, divisions, calendar }),
    context: createContextFactory({ source, calendar, today }),
    plugins: [usePostedJson(), useContractAnswers()],
    maskedErrors: { maskError },
    maxRequestBodySize: MAX_BODY_BYTES,
    multipart: false,
    graphiql: false,
    landingPage: false,
    // What is worth it we log ourselves: a refusal is not.
    logging: false,
  });
  const server = createServer(yoga);
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${server.address().port}/graphql`,
    stop() {
      server.close();
      server.closeIdleConnections();
    },
  };
}
