import type { Command } from 'commander';
import { addChangeOptions, addRegistryOptions, type ChangeOptions } from './registryOptions.ts';

/** `guatu unpublish --contract municipal-projects --shard 340200 --why "We move house."` */
export function addUnpublishCommand(program: Command): void {
  const command = program
    .command('unpublish')
    .summary('Withdraw what was published.')
    .description(
      'Have the hub ask it no more: coverage says so from then on, unless the operator has configured an address of its ' +
        'own. The versions stay, and guatu rollback serves one again.',
    );
  addRegistryOptions(addChangeOptions(command)).action(async (options: ChangeOptions) => {
    const { withdrawTarget } = await import('./withdrawTarget.ts');
    await withdrawTarget(options);
  });
}
