/** The commands of `guatu` that a city has: those that the package @guatu/kit brings. */
import { Command } from 'commander';
import { addCheckCommand } from './checkCommand.ts';
import { addContractCommand } from './contractCommand.ts';
import { addImportCommand } from './importCommand.ts';
import { addInitCommand } from './initCommand.ts';
import { addMockCommand } from './mockCommand.ts';
import { addPublishCommand } from './publishCommand.ts';
import { addRollbackCommand } from './rollbackCommand.ts';
import { addStatusCommand } from './statusCommand.ts';
import { addUnpublishCommand } from './unpublishCommand.ts';

/** Throws CommanderError instead of ending the process; `runProgram` knows what each comes to. */
export function createCityProgram(): Command {
  const program = createBareProgram();
  addCityCommands(program);
  return withExitCodes(program);
}

/** In the order of a city's first hour, which is that of the help. */
export function addCityCommands(program: Command): void {
  addInitCommand(program);
  addImportCommand(program);
  addContractCommand(program);
  addMockCommand(program);
  addCheckCommand(program);
  addPublishCommand(program);
  addStatusCommand(program);
  addRollbackCommand(program);
  addUnpublishCommand(program);
}

export function createBareProgram(): Command {
  return (
    new Command('guatu')
      .description('Guatu, a GraphQL federation hub: who is handling what, across province, cities and systems.')
      .helpCommand('help [command]', 'Show the help of a command.')
      .helpOption('-h, --help', 'Show this help.')
      // Arguments stand in each command's own help; beside its name they would leave no room to say what it does.
      .configureHelp({ showGlobalOptions: false, subcommandTerm: (command) => command.name() })
      .showHelpAfterError('Run with --help for what is possible.')
      .exitOverride()
  );
}

/** Ends the help of the program and of each of its commands with what exit codes mean. */
export function withExitCodes(program: Command): Command {
  for (const helped of [program, ...program.commands]) helped.addHelpText('after', EXIT_CODES_HELP);
  return program;
}

const EXIT_CODES_HELP = `
Exit codes:
  0  fine
  1  what was asked for failed
  2  the command line is wrong: an unknown command or option, a value that does not fit,
     guatu.yaml and the environment included`;
