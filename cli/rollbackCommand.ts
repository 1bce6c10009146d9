import { type Command, Option } from 'commander';
import { addChangeOptions, addRegistryOptions, readVersion } from './registryOptions.ts';
import type { RollbackOptions } from './rollBackTarget.ts';

/** `guatu rollback --contract municipal-projects --shard 340200 --why "The new one loses rows." [--to 3]` */
export function addRollbackCommand(program: Command): void {
  const command = program
    .command('rollback')
    .summary('Serve an earlier version again.')
    .description(
      'Have the hub serve an earlier version of what was published. It is checked as if it were published now: a version ' +
        'that no longer answers does not go live.',
    )
    .addOption(
      new Option('--to <version>', 'which (default: the one before what is live; if nothing is, the newest)').argParser(
        readVersion,
      ),
    );
  addRegistryOptions(addChangeOptions(command)).action(async (options: RollbackOptions) => {
    const { rollBackTarget } = await import('./rollBackTarget.ts');
    await rollBackTarget(options);
  });
}
