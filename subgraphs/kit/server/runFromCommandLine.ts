import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHARDED_CONTRACTS, sourceId } from '../../../schema/contract.ts';
import { readKitConfig } from '../config.ts';
import type { SourceIdentity } from './context.ts';
import { runSubgraph, type SubgraphDefinition } from './runSubgraph.ts';

/**
 * The `main` of a subgraph's own process: `node main.ts [--shard 340100] [--name 合肥市…]`, the rest from the
 * environment (see `readKitConfig`). Prints its address, stops on SIGTERM and SIGINT. If it cannot start, says why and
 * sets exit code 1.
 */
export async function runFromCommandLine(definition: SubgraphDefinition): Promise<void> {
  try {
    await run(definition);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function run(definition: SubgraphDefinition): Promise<void> {
  const { contract } = definition;
  const { values } = parseArgs({ options: { shard: { type: 'string' }, name: { type: 'string' } } });
  const sharded = SHARDED_CONTRACTS.has(contract);
  if (sharded !== (values.shard !== undefined)) {
    const expected = sharded ? 'a shard name: --shard 340100' : 'no --shard, as its rows are in one place';
    throw new Error(`Subgraph ${contract}: expected ${expected}.`);
  }
  const shard = values.shard ?? null;
  const source: SourceIdentity = {
    id: sourceId(contract, shard),
    system: contract,
    shard,
    name: values.name ?? contract,
  };
  const config = readKitConfig();
  const ledger = shard === null ? contract : `${contract}-${shard}`;
  const running = await runSubgraph(definition, {
    source,
    target: config.databaseUrl ?? join(config.dataDirectory, `${ledger}.sqlite`),
    ...(config.databaseUrl ? { schema: ledger.replaceAll('-', '_') } : {}),
    host: config.host,
    port: config.port,
    today: config.today === 'clock' ? null : config.today,
    logLevel: config.logLevel,
  });
  console.log(`${source.id} serves ${running.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
