import { type CaseResult, CHECK_GROUPS, type CheckFault, type CheckReport, type DataQuality } from '../CheckReport.ts';
import { conclusionOf, GROUP_TITLES } from './printReport.ts';

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.3rem .5rem;text-align:left;vertical-align:top}
pre{background:#f6f6f6;padding:.6rem;overflow:auto;white-space:pre-wrap;word-break:break-all}
.FAILED{color:#b00020}.WARNING{color:#8a5a00}.PASSED{color:#146c2e}.NOT_TRIED{color:#666}dt{font-weight:600}`;

/** The report as one HTML page that needs nothing else: no script, no font, no image. */
export function htmlReport(report: CheckReport): string {
  const { cases, contract, shard, today, startedAt, quality } = report;
  const title = `Check of ${contract}${shard === null ? '' : `, shard ${shard}`}`;
  const told = (['FAILED', 'WARNING'] as const).flatMap((outcome) => cases.filter((it) => it.outcome === outcome));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p class="${report.passed ? 'PASSED' : 'FAILED'}">${escapeHtml(conclusionOf(report))}</p>
<p>Asked from ${escapeHtml(startedAt)} on, with ${escapeHtml(today)} as today.</p>
${told.length > 0 ? `<h2>What to do</h2>${told.map(caseSection).join('')}` : ''}
<h2>Every case</h2>
${table(
  ['', 'Part', 'Code', 'What holds', 'Note'],
  CHECK_GROUPS.flatMap((group) => cases.filter((it) => it.group === group)).map((it) => [
    `<span class="${it.outcome}">${it.outcome}</span>`,
    ...[GROUP_TITLES[it.group], it.code, it.title, it.note ?? ''].map(escapeHtml),
  ]),
)}
${quality ? qualitySection(quality) : ''}
</body></html>
`;
}

function caseSection({ code, outcome, title, faults, cure }: CaseResult): string {
  return `<h3 class="${outcome}">${outcome}: ${escapeHtml(code)}</h3><p>${escapeHtml(title)}.</p>
${faults.map(faultSection).join('')}<p><strong>Cure:</strong> ${escapeHtml(cure)}</p>`;
}

function faultSection({ expected, came, request }: CheckFault): string {
  const lines = `<dl><dt>Expected</dt><dd>${escapeHtml(expected)}</dd><dt>Came</dt><dd>${escapeHtml(came)}</dd></dl>`;
  return request === null ? lines : `${lines}<pre>${escapeHtml(request.curl)}</pre>`;
}

function qualitySection({ score, rows, parts }: DataQuality): string {
  return `<h2>Data quality</h2><p>${score === null ? 'Unknown' : `${score} of 100`}, of ${rows} rows.</p>
${table(
  ['Part', 'Score', 'Count', 'Weight', 'Means', 'Worst rows'],
  parts.map((part) =>
    [
      part.name,
      part.score === null ? 'nothing to count' : String(part.score),
      `${part.numerator} of ${part.denominator}`,
      String(part.weight),
      `${part.meaning} ${part.counts.map((it) => `${it.name}: ${it.numerator} of ${it.denominator}`).join('; ')}`,
      part.worst.join(', '),
    ].map(escapeHtml),
  ),
)}`;
}

/** Cells are HTML already. */
function table(heading: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line(heading, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
