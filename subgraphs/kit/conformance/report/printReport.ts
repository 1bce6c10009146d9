import { type CaseResult, CHECK_GROUPS, type CheckGroup, type CheckReport, type DataQuality } from '../CheckReport.ts';

/** Longest command that is printed; what is longer stands in the JSON and in written reports. */
const MAX_PRINTED_COMMAND = 2_000;
/** More codes of one reason are printed as their number. */
const MAX_PRINTED_CODES = 4;

export const GROUP_TITLES: Readonly<Record<CheckGroup, string>> = {
  REACH: 'Reach',
  SCHEMA: 'Schema',
  ENTITIES: 'Entities',
  PAGES: 'Pages',
  FILTERS: 'Filters',
  LATENESS: 'Lateness',
  COUNTS: 'Counts',
  VALUES: 'Values',
  FEED: 'Change feed',
  LIMITS: 'Limits',
  SPEED: 'Speed',
};

/** The report for a terminal: what failed first, with the request that shows it, then a line each part. */
export function printReport(report: CheckReport): string {
  const { cases, quality } = report;
  const of = (outcome: CaseResult['outcome']) => cases.filter((it) => it.outcome === outcome);
  return [
    ...of('FAILED').map((it) => printCase('FAILED', it)),
    ...of('WARNING').map((it) => printCase('WARNING', it)),
    // Of what does not answer, there is nothing else to tell.
    ...(of('PASSED').length > 0 ? [printGroups(cases)] : []),
    ...(quality ? [printQuality(quality)] : []),
    conclusionOf(report),
  ].join('\n\n');
}

/** One line: whether it passed, and by what. */
export function conclusionOf({ url, contract, shard, passed, cases, rows, changedMeanwhile }: CheckReport): string {
  const count = (outcome: CaseResult['outcome']) => cases.filter((it) => it.outcome === outcome).length;
  const numbers = [
    `${count('PASSED')} passed`,
    ...(count('WARNING') > 0 ? [`${count('WARNING')} with a warning`] : []),
    ...(count('FAILED') > 0 ? [`${count('FAILED')} failed`] : []),
    ...(count('NOT_TRIED') > 0 ? [`${count('NOT_TRIED')} not tried`] : []),
  ].join(', ');
  const holder = shard === null ? contract : `${contract} of ${shard}`;
  const read = rows ? ` ${rows.read} of ${rows.total} rows were compared.` : '';
  const moved =
    changedMeanwhile && !passed
      ? ' Rows changed meanwhile: what failed may be one of them, so check once more while nothing is written.'
      : '';
  return `${passed ? 'PASSED' : 'FAILED'}: ${holder} at ${url}: ${numbers}.${read}${moved}`;
}

function printCase(mark: string, { code, title, faults, cure }: CaseResult): string {
  const lines = faults.flatMap(({ expected, came, request }) => [
    `  expected  ${printable(expected)}`,
    `  came      ${printable(came)}`,
    ...(request ? [`  request   ${shownCommand(printable(request.curl))}`] : []),
  ]);
  return [`${mark} ${code}: ${title}`, ...lines, `  cure      ${cure}`].join('\n');
}

/** In one line, and without what would steer a terminal: it may hold whatever the holder answered. */
function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}

function shownCommand(curl: string): string {
  if (curl.length <= MAX_PRINTED_COMMAND) return curl;
  return `${curl.slice(0, 200)}… (${curl.length} characters: --json or --report has it whole)`;
}

function printGroups(cases: readonly CaseResult[]): string {
  return CHECK_GROUPS.flatMap((group) => {
    const of = cases.filter((it) => it.group === group);
    if (of.length === 0) return [];
    const passed = of.filter(({ outcome }) => outcome === 'PASSED').length;
    const notes = of
      .filter(({ outcome, note }) => note !== null && (outcome === 'PASSED' || outcome === 'WARNING'))
      .map(({ code, note }) => `\n    ${code}: ${printable(note ?? '')}`);
    return [`${GROUP_TITLES[group].padEnd(12)} ${passed} of ${of.length} passed${notes.join('')}${printNotTried(of)}`];
  }).join('\n');
}

/** One line a reason: a ledger without rows leaves most cases untried. */
function printNotTried(cases: readonly CaseResult[]): string {
  const byReason = Map.groupBy(
    cases.filter(({ outcome }) => outcome === 'NOT_TRIED'),
    ({ note }) => note,
  );
  return [...byReason]
    .map(([reason, of]) => {
      const which = of.length > MAX_PRINTED_CODES ? `${of.length} cases` : of.map(({ code }) => code).join(', ');
      return `\n    not tried (${printable(reason ?? '')}): ${which}`;
    })
    .join('');
}

function printQuality({ score, rows, parts }: DataQuality): string {
  const lines = parts.map(({ name, score: part, numerator, denominator, weight, meaning, worst }) => {
    const examples = worst.length > 0 ? `\n    e.g. ${printable(worst.join(', '))}` : '';
    const value = part === null ? 'nothing to count' : `${part} (${numerator} of ${denominator})`;
    return `  ${name.padEnd(12)} ${value}, weight ${weight}: ${meaning}${examples}`;
  });
  return [`Data quality ${score === null ? 'unknown' : `${score} of 100`}, of ${rows} rows`, ...lines].join('\n');
}
