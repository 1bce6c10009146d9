import { type Command, Option } from 'commander';
import type { InitOptions } from './initProject.ts';

/** `guatu init municipal-projects --shard 340200 [folder]` */
export function addInitCommand(program: Command): void {
  program
    .command('init')
    .summary('Write a project that serves a shard.')
    .description(
      'Write the project of a city or an enterprise group: configuration, sample rows, a template of a ledger as XLSX, a ' +
        'test and a README in Chinese. It starts as it is, by `npm install` and `npm start`.',
    )
    .argument('<contract>', 'municipal-projects or worker-services')
    .argument('[folder]', 'an empty folder, or one to be made (default: <contract>-<shard>)')
    .addOption(
      new Option(
        '--shard <name>',
        'the shard to hold: the code of a city, the credit code of a group',
      ).makeOptionMandatory(),
    )
    .option(
      '--kit <spec>',
      'what npm installs as @guatu/kit, e.g. the path of a tarball (default: the version of this program)',
    )
    .option('--json', 'print what was written as JSON')
    .action(async (contract: string, folder: string | undefined, options: InitOptions) => {
      const { initProject } = await import('./initProject.ts');
      await initProject(contract, folder, options);
    });
}
