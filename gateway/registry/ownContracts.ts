import { assembleContract, CONTRACT_NAMES, type ContractName } from '../../schema/contract.ts';

/** A contract as the hub came with it; undefined if it came with none of that name. */
export function ownContractSdl(name: string): string | undefined {
  return (CONTRACT_NAMES as readonly string[]).includes(name) ? assembleContract(name as ContractName) : undefined;
}
