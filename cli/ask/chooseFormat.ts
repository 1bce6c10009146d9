import { extname } from 'node:path';
import { CommandError } from '../CommandError.ts';
import { FILE_FORMATS, type FileFormat } from './downloadFile.ts';
import { isStandardOutput } from './withOutput.ts';

export const SHOWN_FORMATS = ['table', 'json'] as const;
export type OutputFormat = FileFormat | (typeof SHOWN_FORMATS)[number];

const BY_ENDING: Record<string, OutputFormat> = {
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.parquet': 'parquet',
  '.json': 'json',
  '.txt': 'table',
};

interface FormatOptions {
  format?: OutputFormat;
  output?: string;
  encoding?: string;
}

/** As named, else as the file ends, else a table for a terminal and JSON for everything else. @throws CommandError */
export function chooseQueryFormat(options: FormatOptions): OutputFormat {
  const shown = isStandardOutput(options.output) && process.stdout.isTTY ? 'table' : 'json';
  const format = options.format ?? formatOfFile(options) ?? shown;
  checkFormat(format, options);
  return format;
}

/** As named, else as the file ends, else CSV for standard output. @throws CommandError: nothing says which */
export function chooseExportFormat(options: FormatOptions): FileFormat {
  const format = options.format ?? formatOfFile(options) ?? (isStandardOutput(options.output) ? 'csv' : undefined);
  const known = FILE_FORMATS.find((it) => it === format);
  if (!known) {
    const endings = FILE_FORMATS.map((it) => `.${it}`).join(', ');
    throw new CommandError(
      `-o: expected a file that ends in ${endings}, or --format; got "${options.output}".`,
      'usage',
    );
  }
  checkFormat(known, options);
  return known;
}

function formatOfFile({ output }: FormatOptions): OutputFormat | undefined {
  return isStandardOutput(output) ? undefined : BY_ENDING[extname(output).toLowerCase()];
}

function checkFormat(format: OutputFormat, { output, encoding }: FormatOptions): void {
  if ((format === 'xlsx' || format === 'parquet') && isStandardOutput(output) && process.stdout.isTTY) {
    throw new CommandError(`--format ${format}: no terminal shows this. Expected a file by -o, or a pipe.`, 'usage');
  }
  if (encoding !== undefined && format !== 'csv') {
    throw new CommandError(
      `--encoding: expected --format csv, got ${format}, which has an encoding of its own.`,
      'usage',
    );
  }
}
