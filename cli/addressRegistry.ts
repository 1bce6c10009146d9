/** Which registry is asked, and about what: as options say, else as the project does. */
import { type ContractName, SHARDED_CONTRACTS } from '../schema/contract.ts';
import { parseTarget, targetId } from '../schema/registry.ts';
import type { CityProject } from '../subgraphs/kit/project/CityProject.ts';
import { PROJECT_FILE } from '../subgraphs/kit/project/readProject.ts';
import { CommandError } from './CommandError.ts';
import { findProject } from './findProject.ts';
import { createRegistryClient, type RegistryClient } from './registryClient.ts';
import type { RegistryOptions } from './registryOptions.ts';

export interface Addressed {
  client: RegistryClient;
  /** Id of the target; undefined if none was named, nor is there a project. */
  target: string | undefined;
}

/** In the folder of a project, what is not given is its own. @throws CommandError */
export function addressRegistry(options: RegistryOptions): Addressed {
  const project = findProject();
  const hub = options.hub ?? project?.hubUrl ?? undefined;
  if (hub === undefined) {
    throw new CommandError(
      `Expected the address of the registry by --hub, or as hub.url in ${PROJECT_FILE}; got none.`,
      'usage',
    );
  }
  const client = createRegistryClient({ hub, tokenFile: options.tokenFile, json: options.json });
  return { client, target: findTarget(options, project) };
}

/** @throws CommandError: none was named */
export function expectTarget({ target }: Addressed): string {
  if (target !== undefined) return target;
  throw new CommandError(
    `Expected what is meant by --contract and --shard, by --target, or by ${PROJECT_FILE}; got neither.`,
    'usage',
  );
}

function findTarget(
  { target, contract, shard }: RegistryOptions,
  project: CityProject | undefined,
): string | undefined {
  if (target !== undefined) {
    if (parseTarget(target)) return target;
    throw new CommandError(
      `--target: expected municipal-projects/340200, directory or contracts/directory, got "${target}".`,
      'usage',
    );
  }
  const name = contract ?? project?.contract;
  if (name === undefined) {
    if (shard === undefined) return undefined;
    throw new CommandError(`--contract: expected the contract of shard ${shard}, got none.`, 'usage');
  }
  const isSharded = SHARDED_CONTRACTS.has(name as ContractName);
  const held = shard ?? (isSharded && project?.contract === name ? project.shard : undefined);
  if (isSharded && held === undefined) {
    throw new CommandError(`--shard: expected which shard of ${name} is meant, got none.`, 'usage');
  }
  return targetId({ kind: 'HOLDER', contract: name, shard: held ?? null });
}

export function targetPath(target: string): string {
  return `targets/${encodeURIComponent(target)}`;
}
