import { writeFileSync } from 'node:fs';
import { assembleContract, CONTRACT_NAMES, type ContractName, SHARDED_CONTRACTS } from '../schema/contract.ts';
import { CommandError } from './CommandError.ts';

export interface ContractOptions {
  list?: true;
  output?: string;
  json?: true;
}

/** Prints or writes a contract, or the names of all. Throws CommandError if there is none of the name. */
export function printContract(name: string | undefined, { list, output, json }: ContractOptions): void {
  if (list) {
    const contracts = CONTRACT_NAMES.map((it) => ({ name: it, sharded: SHARDED_CONTRACTS.has(it) }));
    write(json ? JSON.stringify(contracts, null, 2) : contracts.map((it) => it.name).join('\n'), output);
    return;
  }
  const contract = findContract(name);
  const sdl = assembleContract(contract);
  const described = { name: contract, sharded: SHARDED_CONTRACTS.has(contract), sdl };
  write(json ? JSON.stringify(described, null, 2) : sdl.trimEnd(), output);
}

/** The contract of that name. Throws CommandError, exit code 2, if there is none. */
export function findContract(name: string | undefined): ContractName {
  const contract = CONTRACT_NAMES.find((it) => it === name);
  if (contract) return contract;
  const expected = `Expected one of ${CONTRACT_NAMES.join(', ')} as contract`;
  const got =
    name === undefined ? 'got none: name it, or be in the folder of a project with a guatu.yaml' : `got "${name}"`;
  throw new CommandError(`${expected}, ${got}.`, 'usage');
}

function write(text: string, file: string | undefined): void {
  if (file === undefined) {
    console.log(text);
    return;
  }
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    throw new CommandError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code}).`, 'failed', error);
  }
}
