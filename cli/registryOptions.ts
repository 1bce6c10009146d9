/** What the commands that ask a registry have in common. */
import { type Command, InvalidArgumentError, Option } from 'commander';

export interface RegistryOptions {
  contract?: string;
  shard?: string;
  target?: string;
  hub?: string;
  tokenFile?: string;
  json?: true;
}

export interface ChangeOptions extends RegistryOptions {
  why: string;
  ifVersion?: number | null;
  removeInUse?: string;
}

/** Of every command that asks a registry. */
export function addRegistryOptions(command: Command): Command {
  return command
    .option('--contract <name>', 'the contract, e.g. municipal-projects')
    .option('--shard <name>', 'the shard, of a contract that many hold, e.g. 340200')
    .option('--target <id>', 'what is meant, in place of both: contracts/municipal-projects is the contract itself')
    .option('--hub <url>', "address of the hub's registry, e.g. http://hub.example:4001")
    .option('--token-file <file>', 'file with the token of the owner (default: GUATU_TOKEN)')
    .option('--json', 'print the answer as JSON');
}

/** Of every command that changes what is live. */
export function addChangeOptions(command: Command): Command {
  return command
    .addOption(new Option('--why <sentence>', 'for those who read the versions later').makeOptionMandatory())
    .addOption(
      new Option('--if-version <number>', 'only if this version is live; 0: only if none is').argParser((text) =>
        text === '0' ? null : readVersion(text),
      ),
    )
    .option(
      '--remove-in-use <reason>',
      'of a contract: go on although clients use what it takes away; for owners of *',
    );
}

export function readVersion(text: string): number {
  const version = Number(text);
  if (Number.isSafeInteger(version) && version > 0) return version;
  throw new InvalidArgumentError('Expected the number of a version: 1, 2, 3 …');
}
