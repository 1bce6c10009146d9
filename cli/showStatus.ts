import type {
  AuditEntry,
  AuditPage,
  PublishedVersion,
  RegistryStatus,
  TargetStatus,
  TargetVersions,
} from '../schema/registry.ts';
import { addressRegistry, targetPath } from './addressRegistry.ts';
import { CommandError } from './CommandError.ts';
import type { RegistryClient } from './registryClient.ts';
import type { RegistryOptions } from './registryOptions.ts';

export interface StatusOptions extends RegistryOptions {
  versions?: true;
  audit?: true;
}

const AUDIT_LINES = 50;
const AUDIT_PAGE = 1_000;

/** What is printed with `--json`. */
export interface StatusReport {
  status: RegistryStatus;
  versions?: TargetVersions[];
  audit?: AuditEntry[];
}

/** Prints to standard output. Throws CommandError if the registry does not answer, refuses, or has no such target. */
export async function showStatus(options: StatusOptions): Promise<void> {
  const { client, target } = addressRegistry(options);
  const whole = await client.ask<RegistryStatus>('GET', 'status');
  const status = { ...whole, targets: whole.targets.filter((it) => target === undefined || it.target === target) };
  if (status.targets.length === 0 && target !== undefined) {
    const owned = whole.targets.map((it) => it.target).join(', ') || 'nothing';
    throw new CommandError(`Expected a target of ${whole.owner} (${owned}), got ${target}.`);
  }
  const report: StatusReport = { status };
  if (options.versions) {
    report.versions = [];
    for (const { target: id } of status.targets.filter(({ versionCount }) => versionCount > 0)) {
      report.versions.push(await client.ask<TargetVersions>('GET', `${targetPath(id)}/versions`));
    }
  }
  if (options.audit) report.audit = await readAudit(client);
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
}

async function readAudit(client: RegistryClient): Promise<AuditEntry[]> {
  let entries: AuditEntry[] = [];
  let after = 0;
  for (;;) {
    const page = await client.ask<AuditPage>('GET', `audit?after=${after}&first=${AUDIT_PAGE}`);
    entries = [...entries, ...page.entries].slice(-AUDIT_LINES);
    // A page that does not go on would be asked for ever.
    if (!page.hasMore || page.lastLine <= after) return entries;
    after = page.lastLine;
  }
}

function printReport({ status, versions = [], audit }: StatusReport): void {
  const { owner, supergraph, state, targets, problems } = status;
  console.log(`${owner} at state ${state}, supergraph ${supergraph}`);
  for (const problem of problems) console.log(`problem: ${problem}`);
  const width = Math.max(0, ...targets.map(({ target }) => target.length));
  for (const target of targets) console.log(`${target.target.padEnd(width)}  ${describeTarget(target)}`);
  for (const { target, versions: published } of versions) {
    console.log(`\nversions of ${target}`);
    for (const version of published) console.log(`  ${describeVersion(version)}`);
  }
  if (!audit) return;
  console.log('\naudit');
  for (const entry of audit) console.log(`  ${describeEntry(entry)}`);
}

function describeTarget({ live, servedFrom, up, reason }: TargetStatus): string {
  const answers = up === null ? '' : up ? ', answers' : `, does not answer (${reason})`;
  if (live) return `version ${live.version}${answers}; ${live.who}, ${live.when}: ${live.why}`;
  return servedFrom === 'NONE' ? 'not published' : `as the hub is configured${answers}`;
}

function describeVersion({ version, isLive, who, when, url, why }: PublishedVersion): string {
  return `${isLive ? '*' : ' '} ${version}  ${when}  ${who}  ${url === null ? '' : `${url}  `}${why}`;
}

function describeEntry({ line, when, who, action, outcome, target, version, codes, why }: AuditEntry): string {
  const came = codes.length > 0 ? `${outcome} (${codes.join(', ')})` : outcome;
  return `${line}  ${when}  ${who}  ${action} ${target ?? ''} ${came}, live: ${version ?? 'none'}  ${why}`;
}
