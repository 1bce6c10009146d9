import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { CONTRACT_NAMES, type ContractName } from '../schema/contract.ts';
import { createProject } from '../subgraphs/kit/project/createProject.ts';
import { kitManifest } from '../subgraphs/kit/project/kitManifest.ts';
import { type KnownShard, knownShards, nearestShards } from '../subgraphs/kit/project/knownShards.ts';
import { PROJECT_KINDS } from '../subgraphs/kit/project/projectKinds.ts';
import { ProjectError } from '../subgraphs/kit/project/readProject.ts';
import { CommandError } from './CommandError.ts';

export interface InitOptions {
  shard: string;
  kit?: string;
  json?: true;
}

/** Prints what was written and what to do next. Throws CommandError if contract, shard or folder cannot be used. */
export async function initProject(
  contractName: string,
  givenFolder: string | undefined,
  { shard, kit, json }: InitOptions,
): Promise<void> {
  const contract = findContract(contractName);
  const { title } = findShard(contract, shard);
  const folder = givenFolder ?? `${contract}-${shard}`;
  const { version, node } = kitManifest();
  const files = await createProject({
    ...{ contract, shard, title, folder, node },
    kit: kit === undefined ? version : specFrom(folder, kit),
  }).catch((error: unknown) => {
    throw error instanceof ProjectError ? new CommandError(error.message, 'failed', error) : error;
  });
  if (json) {
    console.log(JSON.stringify({ contract, shard, title, folder: resolve(folder), files }, null, 2));
    return;
  }
  console.log(`${contract} of ${shard} (${title}): ${files.length} files in ${folder}`);
  for (const file of files) console.log(`  ${file}`);
  const enter = resolve(folder) === process.cwd() ? [] : [`cd ${folder}`];
  console.log(['', 'Next:', ...[...enter, 'npm install', 'npm start'].map((it) => `  ${it}`)].join('\n'));
}

function findContract(name: string): ContractName {
  const contract = CONTRACT_NAMES.find((it) => it === name);
  if (contract && PROJECT_KINDS.has(contract)) return contract;
  const expected = `Expected one of ${[...PROJECT_KINDS.keys()].join(', ')} as contract, got "${name}"`;
  throw new CommandError(
    contract
      ? `${expected}: the province holds it alone, in one place, so nobody can join it with a shard.`
      : `${expected}.`,
    'usage',
  );
}

function findShard(contract: ContractName, name: string): KnownShard {
  const shards = knownShards(contract);
  const shard = shards.find((it) => it.name === name);
  if (shard) return shard;
  const nearest = nearestShards(name, shards).map((it) => `${it.name} (${it.title})`);
  throw new CommandError(
    `Expected a shard of ${contract} as --shard, got "${name}". Nearest: ${nearest.join(', ')}.`,
    'usage',
  );
}

/** The path of a tarball as npm takes it in the project: relative to that. Anything else is npm's to read. */
function specFrom(folder: string, kit: string): string {
  if (!existsSync(kit)) return kit;
  const path = relative(resolve(folder), resolve(kit)).replaceAll('\\', '/');
  return `file:${path}`;
}
