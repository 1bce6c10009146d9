import { type Command, Option } from 'commander';
import { addQuestionOptions, addTableOptions, STOPPED_HELP } from './ask/AskOptions.ts';
import type { ExportOptions } from './ask/runExport.ts';

/** `guatu export --saved 1 -o late.xlsx` */
export function addExportCommand(program: Command): void {
  const command = program
    .command('export')
    .summary('Write all rows of a query to a file.')
    .description(
      'Write all rows of a list to a file: CSV, XLSX, NDJSON or Parquet, by its ending. The file is there whole or not at ' +
        'all: what arrives is written beside it, counted, and renamed at the end. Every system has to answer, unless ' +
        '--partial is given.',
    );
  addTableOptions(
    addQuestionOptions(command)
      .addOption(
        new Option('-f, --format <name>', 'default: as the file ends; csv for standard output').choices([
          ...['csv', 'xlsx', 'ndjson', 'parquet'],
        ]),
      )
      .option('--partial', 'write the file even if systems are missing'),
  )
    .addHelpText('after', STOPPED_HELP)
    .action(async (file: string | undefined, options: ExportOptions) => {
      const { runExport } = await import('./ask/runExport.ts');
      await runExport(file, options);
    });
}
