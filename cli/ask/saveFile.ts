/** An answer as a file that the hub makes. */
import type { TablePlan } from '../../tables/plan/TablePlan.ts';
import type { Asking } from './Asking.ts';
import { type Downloaded, downloadFile, type ExportOrder, type FileFormat } from './downloadFile.ts';
import { pageQuestion } from './pageQuestion.ts';
import { choosePlan, type PlannedQuery, planAsked } from './planAsked.ts';
import { tellBrought } from './tellBrought.ts';
import { withOutput } from './withOutput.ts';

export interface SaveOptions {
  format: FileFormat;
  /** All rows of the list; without it, as many as the query's own page. */
  allRows: boolean;
}

/** Writes the file, then says on standard error what is in it. @throws CommandError: there is none */
export async function saveFile(asking: Asking, { format, allRows }: SaveOptions): Promise<void> {
  const { hub, asked, options, signal } = asking;
  const startedAt = performance.now();
  const { downloaded, plan } = await withOutput(options, async (file) => {
    const planned = await planAsked(hub, asked);
    const plan = choosePlan(planned, options.at);
    const maxRows = allRows ? undefined : pageSizeOf(planned, plan, asking);
    const order = orderOf(asking, { format, plan, maxRows });
    const { progress } = options;
    return {
      plan,
      downloaded: await downloadFile({ hub, order, file, signal, progress, queryName: asked.query.name }),
    };
  });
  console.error(describeSaved(downloaded, plan, options.output, performance.now() - startedAt));
  tellBrought(asked);
}

/** Of a list without pages, all of it. */
function pageSizeOf(planned: PlannedQuery, { connectionAt }: TablePlan, { asked }: Asking): number | undefined {
  if (!connectionAt) return undefined;
  return pageQuestion(planned.schema, planned, connectionAt, asked.variables)?.pageSize;
}

function orderOf(
  { asked, options }: Asking,
  { format, plan, maxRows }: { format: FileFormat; plan: TablePlan; maxRows: number | undefined },
): ExportOrder {
  const { query, variables, operationName } = asked;
  const { encoding, headings, enums, nested, partial } = options;
  return {
    ...{ query: query.text, variables, operationName, format, encoding, headings, enums, maxRows },
    at: plan.rowsAt.join('.'),
    ...(nested === undefined ? {} : { nested: { as: 'rows', at: nested } }),
    complete: !partial,
  };
}

/** `629 rows of rows.nodes, complete, 151,420 bytes in 0.4 s: late.xlsx`; `200 of 3,425 rows of …` if that is not all. */
function describeSaved(
  { rows, totalCount, bytes, isComplete }: Downloaded,
  plan: TablePlan,
  output = '-',
  tookMs = 0,
): string {
  const of = rows !== null && totalCount !== null && rows < totalCount ? ` of ${totalCount.toLocaleString('en')}` : '';
  const count =
    rows === null ? 'rows' : `${rows.toLocaleString('en')}${of} ${rows === 1 && of === '' ? 'row' : 'rows'}`;
  const coverage = isComplete ? 'complete' : 'not complete: some systems are missing';
  const size = `${bytes.toLocaleString('en')} bytes in ${(tookMs / 1_000).toFixed(1)} s`;
  return `${count} of ${plan.rowsAt.join('.')}, ${coverage}, ${size}${output === '-' ? '' : `: ${output}`}`;
}
