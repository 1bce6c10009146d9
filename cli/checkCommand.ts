import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CheckCommandOptions } from './checkSubgraph.ts';

/** `guatu check http://127.0.0.1:4101/graphql --contract municipal-projects --shard 340200` */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .summary('Check a running subgraph against its contract.')
    .description(
      'Ask a running subgraph as the hub would, recompute what the contract says of its rows, and tell what differs: what ' +
        'was expected, what came, the request that shows it, and what to do. It writes nothing. In the folder of a project, ' +
        'contract, shard, hub and bodies are those of guatu.yaml unless given.',
    )
    .argument('<url>', 'its GraphQL address, e.g. http://127.0.0.1:4101/graphql')
    .option('--contract <name>', 'the contract that it serves')
    .option('--shard <name>', 'the shard that it is, of a contract that many hold')
    .option('--usage <file>', 'what clients were seen to ask, as the hub records it, in JSON')
    .option('--hub <url>', "address of the hub's registry, which usage is read from")
    .option('--token-file <file>', 'file with the token of the owner (default: GUATU_TOKEN)')
    .option('--bodies <file>', 'CSV file of known bodies, with a column of their ids: for the quality of the data')
    .option('--today <date>', 'the day that is asked with, e.g. 2021-06-17 (default: the clock in Shanghai)')
    .option('--only <codes...>', 'try these cases alone, by their codes')
    .addOption(
      new Option('--max-rows <number>', 'how many rows are read and recomputed').argParser(positive).default(2_000),
    )
    .addOption(
      new Option('--timeout <milliseconds>', 'the longest wait for one answer').argParser(positive).default(10_000),
    )
    .option('--report <file>', 'write the whole report too, as .html or .md')
    .option('--json', 'print the report as one JSON object')
    .action(async (url: string, options: CheckCommandOptions) => {
      // The check loads composers, rules and calendars: only who checks waits for them.
      const { checkSubgraph } = await import('./checkSubgraph.ts');
      await checkSubgraph(url, options);
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a whole number above 0.');
}
