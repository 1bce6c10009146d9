import { readFileSync } from 'node:fs';
import {
  type ContractPublication,
  type HolderPublication,
  type PublicationAnswer,
  parseTarget,
  targetId,
} from '../schema/registry.ts';
import { addressRegistry, expectTarget, targetPath } from './addressRegistry.ts';
import { CommandError } from './CommandError.ts';
import { printPublication } from './printPublication.ts';
import type { ChangeOptions } from './registryOptions.ts';

export interface PublishOptions extends ChangeOptions {
  contractFile?: string;
  /** Milliseconds. */
  timeout?: number;
}

/** Prints what is live then. Throws CommandError: a usage that does not fit, or a line each reason of a refusal. */
export async function publishTarget(url: string | undefined, options: PublishOptions): Promise<void> {
  const { contractFile } = options;
  if ((url === undefined) === (contractFile === undefined)) {
    throw new CommandError('Expected either the address of a subgraph, or --contract-file.', 'usage');
  }
  const answer =
    contractFile === undefined ? await publishHolder(url ?? '', options) : await publishContract(contractFile, options);
  printPublication(answer, options);
}

async function publishHolder(url: string, options: PublishOptions): Promise<PublicationAnswer> {
  if (options.removeInUse !== undefined)
    throw new CommandError('--remove-in-use: expected --contract-file with it.', 'usage');
  const addressed = addressRegistry(options);
  const { why, ifVersion, timeout: timeoutMs } = options;
  const body: HolderPublication = { url, why, ifVersion, timeoutMs };
  return addressed.client.ask('PUT', targetPath(expectTarget(addressed)), body);
}

async function publishContract(file: string, options: PublishOptions): Promise<PublicationAnswer> {
  if (options.timeout !== undefined)
    throw new CommandError('--timeout: expected the address of a subgraph with it.', 'usage');
  const contract = options.target === undefined ? options.contract : parseTarget(options.target)?.contract;
  if (contract === undefined)
    throw new CommandError('--contract: expected the name of the contract, got none.', 'usage');
  const { client } = addressRegistry({ ...options, target: targetId({ kind: 'CONTRACT', contract, shard: null }) });
  const { why, ifVersion, removeInUse } = options;
  const body: ContractPublication = { sdl: readSdl(file), why, ifVersion, removeInUse };
  return client.ask('PUT', targetPath(`contracts/${contract}`), body);
}

function readSdl(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CommandError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}).`, 'usage', cause);
  }
}
