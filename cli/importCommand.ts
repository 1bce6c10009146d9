import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ImportCommandOptions } from './importLedger.ts';

/** `guatu import ledger.xlsx [--list 2021年重点] [--map 内容=content] [--yes]` */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .summary("Read a ledger's file into the built-in ledger.")
    .description(
      'Read an XLSX or CSV file into the built-in ledger of a project. Shows what the headings are taken for, the first ' +
        'matters as they will be stored and how many problems there are; writes nothing until that is confirmed, and then ' +
        'everything or nothing. A later import of the same list updates by number.',
    )
    .argument('<file>', 'the ledger: .xlsx, .csv, .tsv or .txt')
    .option('-l, --list <name>', 'name of the list, which numbers are counted in (default: the only one of guatu.yaml)')
    .option('-s, --sheet <name>', 'the sheet (default: the first one with headings of a ledger)')
    .addOption(
      new Option('-m, --map <heading=field...>', 'what a heading means; kept in guatu.yaml').default([], 'guessed'),
    )
    .addOption(
      new Option(
        '-y, --year <year>',
        'of deadlines that name none (default: the one in the title or file name)',
      ).argParser(readYear),
    )
    .addOption(
      new Option('-e, --encoding <name>', 'of a CSV file (default: told from its bytes)').choices([
        'utf-8',
        'gb18030',
        'utf-16le',
      ]),
    )
    .option('--hub <url>', 'GraphQL address of the hub: bodies that its directory knows are known, too')
    .option('--withdraw-missing', 'withdraw matters whose numbers the file no longer has')
    .option('-r, --report <file>', 'write the rows as they came, annotated in Chinese, as XLSX')
    .option('--dry-run', 'show what would be done, write nothing')
    .option('--yes', 'write without asking')
    .option('--json', 'print one JSON object')
    .option('-p, --project <folder>', 'folder of the project', '.')
    .action(async (file: string, options: ImportCommandOptions) => {
      // Database and readers are large: only who imports waits for them.
      const { importLedger } = await import('./importLedger.ts');
      await importLedger(file, options);
    });
}

function readYear(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1990 && year <= 2100) return year;
  throw new InvalidArgumentError('Expected a year from 1990 to 2100.');
}
