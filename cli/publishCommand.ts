import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PublishOptions } from './publishTarget.ts';
import { addChangeOptions, addRegistryOptions } from './registryOptions.ts';

/** `guatu publish https://ledger.wuhu.example/graphql --contract municipal-projects --shard 340200 --why "Moved."` */
export function addPublishCommand(program: Command): void {
  const command = program
    .command('publish')
    .summary('Publish where a subgraph listens, or a contract.')
    .description(
      'Have the hub ask a subgraph at an address from now on, or serve a contract. The hub checks it before it goes live and ' +
        'says what hinders it; what was live stays so until then. In the folder of a project, contract, shard and hub are ' +
        'those of guatu.yaml unless given.',
    )
    .argument('[url]', 'its GraphQL address; of a contract there is none');
  addRegistryOptions(addChangeOptions(command))
    .option('--contract-file <file>', 'publish this contract itself, one SDL document')
    .addOption(
      new Option('--timeout <milliseconds>', 'the longest that one request of the hub may take').argParser(readTimeout),
    )
    .action(async (url: string | undefined, options: PublishOptions) => {
      const { publishTarget } = await import('./publishTarget.ts');
      await publishTarget(url, options);
    });
}

function readTimeout(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0 && value <= 30_000) return value;
  throw new InvalidArgumentError('Expected milliseconds, from 1 to 30000.');
}
