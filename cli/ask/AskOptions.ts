/** What `guatu query` and `guatu export` have in common on the command line. */
import { type Command, InvalidArgumentError, Option } from 'commander';

export const DEFAULT_HUB = 'http://127.0.0.1:4000';

export interface AskOptions {
  text?: string;
  saved?: string;
  hub: string;
  variables?: Record<string, unknown>;
  variablesFile?: string;
  /** `name=value`, as often as given. */
  variable: string[];
  operation?: string;
  at?: string;
  nested?: string;
  headings?: 'zh' | 'names';
  enums?: 'words' | 'codes';
  encoding?: 'utf-8' | 'gb18030';
  /** The longest wait for the hub to send something, in milliseconds. */
  timeout: number;
  output?: string;
  force?: true;
  progress?: boolean;
}

/** What is asked, and of whom. */
export function addQuestionOptions(command: Command): Command {
  return command
    .argument('[file]', 'the query, a GraphQL file; - reads standard input')
    .option('--text <query>', 'the query itself, in place of a file')
    .option('--saved <name>', 'a query that comes with the project: a question by its number, or a name')
    .option('--hub <url>', 'address of the hub', DEFAULT_HUB)
    .addOption(
      new Option('--variables <json>', 'values of variables, a JSON object')
        .argParser(readObject)
        .conflicts('variablesFile'),
    )
    .option('--variables-file <file>', 'the same, read from a file')
    .addOption(
      new Option(
        '-v, --variable <name=value>',
        'value of one variable, more than once for several; wins over the others',
      )
        .argParser((value, before: string[]) => [...before, value])
        .default([], 'none'),
    )
    .option('--operation <name>', 'which operation, if there are several');
}

/** How the answer becomes a table, and where it goes. */
export function addTableOptions(command: Command): Command {
  return command
    .option('--at <path>', 'which list is the table, if there are several: response names with dots, e.g. rows.nodes')
    .option('--nested <path>', 'a row for each element of this list within the rows (default: joined into one cell)')
    .addOption(
      new Option('--headings <kind>', 'zh: Chinese headings; names: those of the query').choices(['zh', 'names']),
    )
    .addOption(
      new Option('--enums <kind>', 'words: what values are called; codes: as the graph has them').choices([
        'words',
        'codes',
      ]),
    )
    .addOption(new Option('--encoding <name>', 'of a CSV file (default: utf-8)').choices(['utf-8', 'gb18030']))
    .option('-o, --output <file>', 'write to a file; - is standard output')
    .option('--force', 'write over a file that is there')
    .option('--progress', 'tell how far it is, also where standard error is no terminal')
    .option('--no-progress', 'tell nothing while it runs')
    .addOption(
      new Option('--timeout <milliseconds>', 'the longest wait for the hub to send something')
        .argParser(positive)
        .default(60_000),
    );
}

/** Ends the help, before the exit codes that all commands have. */
export const STOPPED_HELP = '\nCtrl-C, or another signal, leaves no half file and ends with 130.';

export function readObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // As what is no object.
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidArgumentError('Expected a JSON object such as \'{"division": ["340100"]}\'.');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a whole number above 0.');
}
