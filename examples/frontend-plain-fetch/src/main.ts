/** `npm start`: what is late, two pages of it, and one of these matters with what its owner says of it. */
import { adviseOn } from './adviseOn.ts';
import { ask, type GraphError } from './ask.ts';
import { askById } from './askById.ts';
import { describeCoverage } from './describeCoverage.ts';
import { ONE_MATTER, OVERDUE } from './questions.ts';
import { readPages } from './readPages.ts';

const where = { url: process.argv[2] ?? 'http://127.0.0.1:4000/graphql', signal: AbortSignal.timeout(30_000) };

let pages = 0;
let lastId = '';
for await (const page of readPages(overduePage)) {
  for (const { id, title, leadBody, lateness } of page.nodes) {
    console.log(`${title}  ${leadBody?.name ?? '（单位名称未知）'}  逾期 ${lateness.workingDaysLate} 个工作日`);
    lastId = id;
  }
  console.log(`共 ${page.totalCount} 项；${describeCoverage(page.coverage)}`);
  pages += 1;
  if (pages === 2) break;
}

const { data, errors } = await ask(where, ONE_MATTER, { id: lastId });
const matter = data?.matter;
console.log(`\n${matter?.title}（${matter?.source.name}）`);
if (matter?.measures) for (const { ordinal, text } of matter.measures) console.log(`  措施 ${ordinal}：${text}`);
// Null is not "none": the error at its place says who does not answer.
else console.log(`  措施：暂时无法取得`);
report(errors);

async function overduePage(after: string | null) {
  const answer = await askById(where, OVERDUE, { division: null, first: 5, after });
  report(answer.errors);
  if (!answer.data?.matters) throw new Error('The list did not come: its error says why.');
  return answer.data.matters;
}

function report(found: readonly GraphError[] = []): void {
  for (const error of found) {
    console.error(`${error.extensions.code} at ${error.path?.join('.') ?? 'the request'}: ${adviseOn(error)}`);
  }
}
