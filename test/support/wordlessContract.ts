import { assembleContract, type ContractName } from '../../schema/contract.ts';

/** A contract without its descriptions, otherwise as it is written: for tests that replace a text of it by another. */
export function wordlessContract(name: ContractName): string {
  return withoutWords(assembleContract(name));
}

export function withoutWords(sdl: string): string {
  return sdl.replaceAll(/^ *""".*?"""\n/gms, '');
}
