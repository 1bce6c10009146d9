/**
 * A process: the runtime of Hive Gateway on `node:http`, as its command line serves it.
 * `<supergraph file> <port> js|rust share|alone`: which planner and executor, and whether identical subgraph requests
 * in flight are shared, which is how it ships.
 */
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { exitOnTermination } from './exitOnTermination.ts';

exitOnTermination();
const [file = '', port, planner, sharing] = process.argv.slice(2);
const runtime = createGatewayRuntime({
  supergraph: file,
  logging: false,
  ...(planner === 'rust' ? { unifiedGraphHandler } : {}),
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: sharing === 'share' } } },
});
createServer(runtime).listen(Number(port), '127.0.0.1');
