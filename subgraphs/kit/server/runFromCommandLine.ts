import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ContractName, SHARDED_CONTRACTS, sourceId } from '../../../schema/contract.ts';
import { readKitConfig } from '../config.ts';
import type { SourceIdentity } from './context.ts';
import { endOnSignals } from './endOnSignals.ts';
import { runSubgraph, type SubgraphDefinition } from './runSubgraph.ts';

/**
 * The `main` of a subgraph's own process: `node main.ts [--shard 340100] [--name 合肥市…]`, the rest from the
 * environment (see `readKitConfig`). A subgraph that needs a configuration file of its own is given with its contract:
 * `node main.ts overview.yaml`. Prints its address, stops on SIGTERM and SIGINT. If it cannot start, says why and
 * sets exit code 1.
 */
export async function runFromCommandLine(
  ...given: [definition: SubgraphDefinition] | [contract: ContractName, define: (file: string) => SubgraphDefinition]
): Promise<void> {
  try {
    await run(...given);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function run(...[of, define]: Parameters<typeof runFromCommandLine>): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { shard: { type: 'string' }, name: { type: 'string' } },
    allowPositionals: define !== undefined,
  });
  const definition = typeof of === 'string' ? defineFrom(positionals, of, define) : of;
  const { contract } = definition;
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
  // Whoever reads the address may tell us to stop at once.
  endOnSignals(running);
  console.log(`${source.id} serves ${running.url}`);
}

function defineFrom(
  [file, ...more]: readonly string[],
  contract: ContractName,
  define: ((file: string) => SubgraphDefinition) | undefined,
): SubgraphDefinition {
  if (file === undefined || more.length > 0 || !define) {
    throw new Error(`Subgraph ${contract}: expected the path of its configuration file, and nothing else.`);
  }
  return define(file);
}
