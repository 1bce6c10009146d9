import { writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import type { ContractName } from '../schema/contract.ts';
import { SHARDED_CONTRACTS } from '../schema/contract.ts';
import type { Usage } from '../schema/evolution/Usage.ts';
import { isIsoDate } from '../subgraphs/kit/calendar/isoDate.ts';
import type { CheckReport } from '../subgraphs/kit/conformance/CheckReport.ts';
import { CHECK_CASES } from '../subgraphs/kit/conformance/cases.ts';
import { type CheckProgress, checkHolder } from '../subgraphs/kit/conformance/checkHolder.ts';
import { htmlReport } from '../subgraphs/kit/conformance/report/htmlReport.ts';
import { markdownReport } from '../subgraphs/kit/conformance/report/markdownReport.ts';
import { printReport } from '../subgraphs/kit/conformance/report/printReport.ts';
import { readNamesFile } from '../subgraphs/kit/import/fields/readNamesFile.ts';
import { ImportError } from '../subgraphs/kit/import/ImportError.ts';
import type { CityProject } from '../subgraphs/kit/project/CityProject.ts';
import { CommandError } from './CommandError.ts';
import { findProject } from './findProject.ts';
import { findContract } from './printContract.ts';
import { askUsage, readUsage } from './readUsage.ts';

export interface CheckCommandOptions {
  contract?: string;
  shard?: string;
  usage?: string;
  hub?: string;
  tokenFile?: string;
  bodies?: string;
  today?: string;
  only?: string[];
  maxRows: number;
  timeout: number;
  report?: string;
  json?: true;
}

/** Checks, prints and writes the report. Throws CommandError, exit code 1, if a case failed. */
export async function checkSubgraph(url: string, options: CheckCommandOptions): Promise<void> {
  checkOptions(url, options);
  const project = findProject();
  const contract = findContract(options.contract ?? project?.contract);
  const shard = shardOf(contract, options, project);
  const knownBodies = await readKnownBodies(options.bodies ?? project?.bodiesFile ?? null);
  const usage = await usageOf(options, project);

  const bar = process.stderr.isTTY && !options.json ? createBar() : null;
  let report: CheckReport;
  try {
    report = await checkHolder({
      ...{ url, contract, shard, usage, knownBodies, maxRows: options.maxRows, timeoutMs: options.timeout },
      ...{ today: options.today, only: options.only },
      onProgress: (progress) => bar?.show(progress),
    });
  } finally {
    bar?.stop();
  }
  // First what is told: a disk that is full must not cost the check itself.
  console.log(options.json ? JSON.stringify(report, null, 2) : printReport(report));
  if (options.report) writeReport(options.report, report);
  if (report.passed) return;
  const failed = report.cases.filter(({ outcome }) => outcome === 'FAILED').map(({ code }) => code);
  const reason = failed.length > 0 ? failed.join(', ') : 'the subgraph stopped answering';
  throw new CommandError(`The check failed: ${reason}.`);
}

/** Everything that can be told to be wrong before anything is asked. */
function checkOptions(url: string, { today, only = [], report }: CheckCommandOptions): void {
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (!/^https?:$/.test(scheme)) usage(`Expected an http:// or https:// address, got "${url}".`);
  if (today !== undefined && !isIsoDate(today)) usage(`--today: expected a date such as 2021-06-17, got "${today}".`);
  const codes = CHECK_CASES.map(({ code }) => code);
  const unknown = only.find((code) => !codes.includes(code));
  if (unknown !== undefined) usage(`--only: expected some of ${codes.join(', ')}, got "${unknown}".`);
  if (report !== undefined && !/\.(html|md)$/.test(report)) {
    usage(`--report: expected a file that ends in .html or .md, got "${report}".`);
  }
}

/** The project's shard goes with its contract, not with another that was asked for. */
function shardOf(
  contract: ContractName,
  options: CheckCommandOptions,
  project: CityProject | undefined,
): string | null {
  const shard = options.shard ?? (project?.contract === contract ? project.shard : null);
  if (shard !== null && !SHARDED_CONTRACTS.has(contract)) usage(`--shard: ${contract} has no shards.`);
  return shard;
}

/** A project's hub may not be there yet: then nothing is said of usage. One that was named has to answer. */
async function usageOf(
  { usage: file, hub, tokenFile }: CheckCommandOptions,
  project: CityProject | undefined,
): Promise<Usage | null> {
  if (file !== undefined) return readUsage(file);
  if (hub !== undefined) return askUsage({ hub, tokenFile });
  if (!project?.hubUrl) return null;
  try {
    return await askUsage({ hub: project.hubUrl, tokenFile });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`What clients use is not looked at: ${error.message}`);
    return null;
  }
}

async function readKnownBodies(file: string | null): Promise<ReadonlySet<string> | null> {
  if (file === null) return null;
  try {
    const { names } = await readNamesFile(file, 'BODIES');
    return new Set(names.map(({ id }) => id));
  } catch (error) {
    if (error instanceof ImportError) throw new CommandError(error.message, 'usage', error);
    throw error;
  }
}

function usage(message: string): never {
  throw new CommandError(message, 'usage');
}

function writeReport(file: string, report: CheckReport): void {
  try {
    writeFileSync(file, file.endsWith('.html') ? htmlReport(report) : markdownReport(report));
  } catch (error) {
    throw new CommandError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code}).`, 'failed', error);
  }
}

/** One bar on standard error: first for the rows that are read, then for the cases. */
function createBar() {
  const bar = new SingleBar({ format: '{bar} {value}/{total} {what}', clearOnComplete: true, hideCursor: true });
  let kind: CheckProgress['kind'] | undefined;
  return {
    show(progress: CheckProgress) {
      const [value, what] =
        progress.kind === 'READING' ? [progress.read, 'rows read'] : [progress.done, progress.title];
      if (progress.kind === kind) bar.update(value, { what });
      else bar.start(progress.total, value, { what });
      kind = progress.kind;
      bar.setTotal(progress.total);
    },
    stop: () => bar.stop(),
  };
}
