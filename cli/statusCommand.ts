import type { Command } from 'commander';
import { addRegistryOptions } from './registryOptions.ts';
import type { StatusOptions } from './showStatus.ts';

/** `guatu status --hub http://hub.example:4001 [--versions] [--audit]` */
export function addStatusCommand(program: Command): void {
  const command = program
    .command('status')
    .summary('Show what of an owner is live.')
    .description(
      'Show what the owner of the token owns: what of it is live, since when, by whom and why, and whether it answers. In ' +
        'the folder of a project, only its own shard.',
    );
  addRegistryOptions(command)
    .option('--versions', 'list the versions of each target')
    .option('--audit', 'list what was done and refused, the last 50 lines')
    .action(async (options: StatusOptions) => {
      const { showStatus } = await import('./showStatus.ts');
      await showStatus(options);
    });
}
