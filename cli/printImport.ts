import type { ImportOptions, ImportOutcome, ImportPreview } from '../subgraphs/kit/import/importFile.ts';
import { problemSentence } from '../subgraphs/kit/import/importProblems.ts';
import type { PreviewRow } from '../subgraphs/kit/import/previewRow.ts';

const MAX_SHOWN_PROBLEMS = 20;

/** Shows what an import would do: headings, the first matters, counts, problems. */
export function printPreview(preview: ImportPreview, withdrawMissing = false): void {
  const { file, encoding, sheet, headerRow, list, year, rows, counts, problemCounts, problems, missing, otherSheets } =
    preview;
  const lines = [
    `${file}${encoding === null ? '' : ` (${encoding})`}, sheet ${sheet}, headings in row ${headerRow}`,
    `List ${list.name}${list.isKept ? '' : ' (new)'}, ids of ${list.key}-<number>, year ${year ?? 'not known'}`,
    ...(otherSheets.length > 0
      ? [
          `Not imported: the sheets ${otherSheets.join(', ')}, which have headings of a ledger, too; name one with --sheet.`,
        ]
      : []),
    '',
    'Headings',
    ...preview.columns.map(showColumn),
    '',
    'First matters, as they will be stored',
    ...rows.flatMap(showRow),
    '',
    `${counts.matters} matters: ${counts.created} new, ${counts.updated} changed, ${counts.unchanged} unchanged, ${counts.failed} with errors; ${counts.skipped} other rows`,
  ];
  if (counts.missing > 0) {
    lines.push(
      `${counts.missing} numbers of the list are no longer in the file${withdrawMissing ? ' and will be withdrawn' : ''}: ${missing.slice(0, 20).join(', ')}`,
    );
  }
  if (preview.looksLikeAnotherList) {
    lines.push(
      'Most numbers have other titles than before: is this another list? Give it a name of its own with --list.',
    );
  }
  if (problemCounts.length > 0) {
    lines.push('', 'Problems', ...problemCounts.map(({ code, severity, count }) => `  ${severity} ${code}: ${count}`));
    lines.push('', ...problems.slice(0, MAX_SHOWN_PROBLEMS).map((problem) => `  ${problemSentence(problem)}`));
    const total = problemCounts.reduce((sum, { count }) => sum + count, 0);
    if (total > MAX_SHOWN_PROBLEMS) lines.push(`  … and ${total - MAX_SHOWN_PROBLEMS} more: --report has all of them.`);
  }
  console.log(lines.join('\n'));
}

function showColumn({ heading, field, isHidden }: ImportPreview['columns'][number]): string {
  return `  ${heading}${isHidden ? ' (hidden)' : ''} = ${field ?? 'not known, kept with the raw row'}`;
}

function showRow(row: PreviewRow): string[] {
  const { number, title, leadBody, cooperatingBodies, deadline, deadlineDate, status, statusText, division } = row;
  return [
    `  ${number} ${title}`,
    `    lead ${leadBody ?? 'none'}, with ${cooperatingBodies.join(', ') || 'nobody'}; division ${division ?? 'the city'}`,
    `    deadline ${deadline ?? 'none'}${deadline === null ? '' : ` = ${deadlineDate ?? 'no date'}`}; status ${status ?? 'unchanged'}${statusText === null ? '' : ` (${statusText})`}`,
  ];
}

/** Says what was done. */
export function printImport(
  { isWritten, counts }: ImportOutcome,
  { report, withdrawMissing }: Pick<ImportOptions, 'report' | 'withdrawMissing'>,
): void {
  const withdrawn = withdrawMissing ? `, ${counts.missing} withdrawn` : '';
  console.log('');
  console.log(
    isWritten
      ? `Written: ${counts.created} new, ${counts.updated} changed, ${counts.unchanged} as they were${withdrawn}.`
      : 'Nothing was written.',
  );
  if (report !== undefined) console.log(`The annotated rows are in ${report}.`);
}
