/** The commands of `guatu`, each with what it says of itself. */
import { Command } from 'commander';
import { addPlanCommand } from './planCommand.ts';
import { addShardProxyCommand } from './shardProxyCommand.ts';

/** Throws CommanderError instead of ending the process; `runProgram` knows what each comes to. */
export function createProgram(): Command {
  const program = new Command('guatu')
    .description('Guatu, a GraphQL federation hub: who is handling what, across province, cities and systems.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .helpOption('-h, --help', 'Show this help.')
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('Run with --help for what is possible.')
    .exitOverride();
  addShardProxyCommand(program);
  addPlanCommand(program);
  program.addHelpText('after', EXIT_CODES_HELP);
  for (const command of program.commands) command.addHelpText('after', EXIT_CODES_HELP);
  return program;
}

const EXIT_CODES_HELP = `
Exit codes:
  0  fine
  1  what was asked for failed
  2  the command line is wrong: an unknown command or option, a value that does not fit`;
