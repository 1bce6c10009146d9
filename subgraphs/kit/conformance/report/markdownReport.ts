import { type CaseResult, CHECK_GROUPS, type CheckFault, type CheckReport, type DataQuality } from '../CheckReport.ts';
import { conclusionOf, GROUP_TITLES } from './printReport.ts';

/** The report as Markdown: what failed first, then every case, then the quality of the data. */
export function markdownReport(report: CheckReport): string {
  const { cases, contract, shard, today, startedAt, quality } = report;
  const told = cases.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'WARNING');
  const inOrder = told.toSorted((a, b) => Number(a.outcome === 'WARNING') - Number(b.outcome === 'WARNING'));
  return `${[
    `# Check of ${contract}${shard === null ? '' : `, shard ${shard}`}`,
    conclusionOf(report),
    `Asked from ${startedAt} on, with ${today} as today.`,
    ...(inOrder.length > 0 ? ['## What to do', ...inOrder.map(caseSection)] : []),
    '## Every case',
    table(
      ['', 'Part', 'Code', 'What holds', 'Note'],
      CHECK_GROUPS.flatMap((group) => cases.filter((it) => it.group === group)).map((it) => [
        it.outcome,
        GROUP_TITLES[it.group],
        `\`${it.code}\``,
        it.title,
        it.note ?? '',
      ]),
    ),
    ...(quality ? qualitySections(quality) : []),
  ].join('\n\n')}\n`;
}

function caseSection({ code, outcome, title, faults, cure }: CaseResult): string {
  return [`### ${outcome}: ${code}`, `${title}.`, ...faults.map(faultText), `**Cure:** ${cure}`].join('\n\n');
}

function faultText({ expected, came, request }: CheckFault): string {
  const lines = [`- Expected: ${cell(expected)}`, `- Came: ${cell(came)}`].join('\n');
  return request === null ? lines : `${lines}\n\n${fenced(request.curl)}`;
}

function qualitySections({ score, rows, parts }: DataQuality): string[] {
  return [
    '## Data quality',
    score === null ? `Unknown, of ${rows} rows.` : `${score} of 100, of ${rows} rows.`,
    table(
      ['Part', 'Score', 'Count', 'Weight', 'Means', 'Worst rows'],
      parts.map((part) => [
        part.name,
        part.score === null ? 'nothing to count' : String(part.score),
        `${part.numerator} of ${part.denominator}`,
        String(part.weight),
        part.meaning,
        part.worst.join(', '),
      ]),
    ),
    table(
      ['Part', 'Of it', 'Count'],
      parts.flatMap(({ name, counts }) => counts.map((it) => [name, it.name, `${it.numerator} of ${it.denominator}`])),
    ),
  ];
}

function table(heading: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What a holder answered may hold anything: in a line of text it must not become markup. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\|<>*_`[\]]/g, (sign) => (sign === '`' && isCode(text) ? sign : `\\${sign}`));
}

function isCode(text: string): boolean {
  return /^`[A-Z_]+`$/.test(text);
}

/** A fence longer than any run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}
