import { type Command, Option } from 'commander';
import type { QueryOptions } from './ask/Asking.ts';
import { addQuestionOptions, addTableOptions, STOPPED_HELP } from './ask/AskOptions.ts';

/** `guatu query late.graphql`, `guatu query --saved 1 --all --format csv -o late.csv` */
export function addQueryCommand(program: Command): void {
  const command = program
    .command('query')
    .summary('Ask the hub, and see the answer as a table, JSON or a file.')
    .description(
      'Ask the hub a query. A terminal shows the answer as tables that fit it, a pipe gets JSON; files are made by the hub. ' +
        'An answer that lacks systems is shown and says so; a file needs all of them, unless --partial is given.',
    );
  addTableOptions(
    addQuestionOptions(command)
      .option('--all', 'all rows of the list, not its first page alone')
      .addOption(
        new Option(
          '-f, --format <name>',
          'default: as the file ends, else table on a terminal and json elsewhere',
        ).choices([...['table', 'json', 'csv', 'xlsx', 'ndjson', 'parquet']]),
      )
      .option('--records', 'in a table, rows below each other, nothing cut')
      .addOption(new Option('--complete', 'fail if a system is missing, table and json included').conflicts('partial'))
      .option('--partial', 'make a file even if systems are missing'),
  )
    .addHelpText('after', STOPPED_HELP)
    .action(async (file: string | undefined, options: QueryOptions) => {
      const { runQuery } = await import('./ask/runQuery.ts');
      await runQuery(file, options);
    });
}
