import { type Command, InvalidArgumentError, Option } from 'commander';
import { CONTRACT_NAMES, type ContractName } from '../schema/contract.ts';
import type { MockCommandOptions } from './serveMock.ts';

/** `guatu mock municipal-projects --shard 340200 [--rows 200] [--port 4101]` */
export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .summary('Serve a whole contract with made-up rows.')
    .description(
      'Serve a whole contract with made-up rows, so that a frontend or the hub can be tried without its owner. The same ' +
        'seed gives the same rows; bodies and officials are invented. Prints its address; ends on SIGTERM or SIGINT.',
    )
    .argument('<contract>', `one of ${CONTRACT_NAMES.join(', ')}`)
    .option('--shard <name>', 'the shard of a contract that many hold (default: the first of the placement)')
    .option('--rows <number>', 'how many rows', (text) => readNumber(text, 1, 100_000), 120)
    .option('--seed <number>', 'another number gives other rows', (text) => readNumber(text, 0, 2 ** 32 - 1), 1)
    .option(
      '--today <date>',
      'ISO date of requests that bring none; rows lie before it (default: the clock in Shanghai)',
    )
    .addOption(
      new Option('-p, --port <number>', 'port to listen at, 0 for a free one')
        .argParser((text) => readNumber(text, 0, 65_535))
        .default(0),
    )
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .action(async (contract: string, options: MockCommandOptions) => {
      const { serveMock } = await import('./serveMock.ts');
      await serveMock(contract as ContractName, options);
    });
}

function readNumber(text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`Expected a number from ${least} to ${most}.`);
}
