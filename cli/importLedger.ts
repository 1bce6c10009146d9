import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import cliProgress from 'cli-progress';
import { readDirectoryBodies } from '../subgraphs/kit/import/fields/readDirectoryBodies.ts';
import { ImportError, type ImportErrorCode } from '../subgraphs/kit/import/ImportError.ts';
import { parseHeadings } from '../subgraphs/kit/import/ImportList.ts';
import {
  type ImportOptions,
  type ImportOutcome,
  type ImportPreview,
  importFile,
} from '../subgraphs/kit/import/importFile.ts';
import type { Encoding } from '../subgraphs/kit/import/table/detectEncoding.ts';
import type { CityProject } from '../subgraphs/kit/project/CityProject.ts';
import { importableProjects } from '../subgraphs/municipal-projects/index.ts';
import { CommandError } from './CommandError.ts';
import { openProject } from './findProject.ts';
import { printImport, printPreview } from './printImport.ts';

export interface ImportCommandOptions {
  list?: string;
  sheet?: string;
  map: readonly string[];
  year?: number;
  encoding?: Encoding;
  hub?: string;
  withdrawMissing?: boolean;
  report?: string;
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
  project: string;
}

/** The command line itself is wrong, not the file. */
const USAGE_CODES: readonly ImportErrorCode[] = ['MAPPING_WRONG', 'LIST_UNKNOWN', 'SHEET_UNKNOWN'];

/** Imports a file, showing a person what it does; see `importFile`. Throws CommandError with what is wrong. */
export async function importLedger(file: string, options: ImportCommandOptions): Promise<void> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  const progress = options.json || !process.stderr.isTTY ? undefined : createProgress();
  try {
    const outcome = await importFile({
      ...(await importOptions(file, options)),
      signal: interruption.signal,
      confirm(preview) {
        progress?.stop();
        return confirm(preview, options, interruption);
      },
      onProgress: (phase, share) => progress?.update(phase, share),
    });
    progress?.stop();
    if (options.json) console.log(JSON.stringify(toJson(outcome), null, 2));
    else printImport(outcome, options);
    if (!outcome.isWritten && !options.dryRun && !canAsk(options)) throw notConfirmed();
  } catch (error) {
    progress?.stop();
    throw asCommandError(error);
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function importOptions(file: string, options: ImportCommandOptions): Promise<ImportOptions> {
  const { list, sheet, map, year, encoding, report, withdrawMissing, hub, project: folder } = options;
  const project = openProject(folder);
  return {
    ...{ project, ledger: ledgerOf(project), file, list, sheet, year, encoding, report, withdrawMissing },
    headings: parseHeadings(map),
    moreBodies: hub === undefined ? [] : await readDirectoryBodies(hub, project.shard),
  };
}

function ledgerOf({ contract, folder }: CityProject) {
  if (contract === importableProjects.definition.contract) return importableProjects;
  throw new ImportError(
    'CONTRACT_NOT_IMPORTABLE',
    `${folder}: expected a project of ${importableProjects.definition.contract}, got ${contract}: its ledger holds what must not leave its owner, and is filled by a program of the owner's.`,
  );
}

async function confirm(
  preview: ImportPreview,
  options: ImportCommandOptions,
  interruption: AbortController,
): Promise<boolean> {
  if (!options.json) printPreview(preview, options.withdrawMissing);
  if (options.dryRun) return false;
  if (options.yes) return true;
  if (!canAsk(options)) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Without a listener, Ctrl-C would close the terminal and leave the question open for ever, as Ctrl-D does.
    terminal.once('SIGINT', () => interruption.abort());
    const question = terminal.question('Write this? [y/N] ', { signal: interruption.signal });
    const answer = await Promise.race([question, once(terminal, 'close').then(() => '')]);
    return /^\s*(?:y|yes|是)\s*$/i.test(answer);
  } finally {
    terminal.close();
  }
}

/** Whether a person is there to be asked. */
function canAsk({ json }: ImportCommandOptions): boolean {
  return !json && process.stdin.isTTY;
}

function notConfirmed(): CommandError {
  return new CommandError('Nothing was written: add --yes to write this, or --dry-run to look at it alone.');
}

function createProgress() {
  const bar = new cliProgress.SingleBar(
    { format: '{phase} [{bar}] {percentage}%', clearOnComplete: true, hideCursor: true, stream: process.stderr },
    cliProgress.Presets.shades_classic,
  );
  let phase: string | undefined;
  return {
    update(now: 'READING' | 'WRITING', share: number) {
      if (now !== phase) bar.start(100, 0, { phase: now === 'READING' ? 'Reading' : 'Writing' });
      phase = now;
      bar.update(Math.round(share * 100));
    },
    stop() {
      bar.stop();
      phase = undefined;
    },
  };
}

function toJson({ problems, ...outcome }: ImportOutcome) {
  return { ...outcome, problems: problems.map(({ code, cell, value, more }) => ({ code, cell, value, more })) };
}

function asCommandError(error: unknown): unknown {
  if (error instanceof ImportError) {
    const kind = USAGE_CODES.includes(error.code) ? 'usage' : 'failed';
    return new CommandError(`${error.code}: ${error.message}`, kind, error);
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return new CommandError('INTERRUPTED: Interrupted: nothing was written.', 'failed', error);
  }
  return error;
}
