/** The commands of `guatu` in this project: the cities', and the operators'. */
import type { Command } from 'commander';
import { addCityCommands, createBareProgram, withExitCodes } from './cityProgram.ts';
import { addExportCommand } from './exportCommand.ts';
import { addMcpCommand } from './mcpCommand.ts';
import { addPlanCommand } from './planCommand.ts';
import { addQueryCommand } from './queryCommand.ts';
import { addShardProxyCommand } from './shardProxyCommand.ts';
import { addTokenCommand } from './tokenCommand.ts';

/** Throws CommanderError instead of ending the process; `runProgram` knows what each comes to. */
export function createProgram(): Command {
  const program = createBareProgram();
  addCityCommands(program);
  addShardProxyCommand(program);
  addPlanCommand(program);
  addQueryCommand(program);
  addExportCommand(program);
  addMcpCommand(program);
  addTokenCommand(program);
  return withExitCodes(program);
}
