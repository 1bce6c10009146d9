import type { Command } from 'commander';
import type { ContractOptions } from './printContract.ts';

/** `guatu contract municipal-projects [-o file]`, `guatu contract --list` */
export function addContractCommand(program: Command): void {
  program
    .command('contract')
    .summary('Print a whole contract.')
    .description('Print a contract as one SDL document: what a holder of it serves, in whichever language.')
    .argument('[name]', 'the contract')
    .option('--list', 'print the names of all contracts instead')
    .option('-o, --output <file>', 'write it to a file instead of printing it')
    .option('--json', 'print name, whether many hold it, and the SDL, as JSON')
    .action(async (name: string | undefined, options: ContractOptions) => {
      const { printContract } = await import('./printContract.ts');
      printContract(name, options);
    });
}
