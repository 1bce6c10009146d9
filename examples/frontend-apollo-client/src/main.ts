/** `npm start`: what is late, two pages of it, and one of these matters with what its owner says of it. */
import { createClient } from './createClient.ts';
import { errorsOf } from './errorsOf.ts';
import { ONE_MATTER, OVERDUE } from './questions.ts';

const client = createClient(process.argv[2] ?? 'http://127.0.0.1:4000/graphql');

// What a component watches: the list grows in the cache with each page that is fetched.
const variables = { division: null, first: 5 };
const list = client.watchQuery({ query: OVERDUE, variables });
const watching = list.subscribe({ next() {} });
const first = await list.refetch();
for (const { code, at } of errorsOf(first.error)) console.error(`${code} at ${at}`);
await list.fetchMore({ variables: { after: first.data?.matters?.pageInfo.endCursor } });
watching.unsubscribe();
const matters = client.readQuery({ query: OVERDUE, variables })?.matters;

const rows = matters?.edges ?? [];
for (const { node } of rows) {
  const { title, leadBody, lateness } = node;
  console.log(`${title}  ${leadBody?.name ?? '（单位名称未知）'}  逾期 ${lateness.workingDaysLate} 个工作日`);
}
const missing = matters?.coverage.missing.map(({ name, reason }) => `${name} ${reason}`).join('、');
console.log(`${rows.length} / ${matters?.totalCount}；截至 ${matters?.coverage.asOf}；缺：${missing || '无'}`);

const { data, error } = await client.query({
  query: ONE_MATTER,
  variables: { id: rows.at(-1)?.node.id ?? '' },
  context: { fetchOptions: { signal: AbortSignal.timeout(30_000) } },
});
console.log(`\n${data?.matter?.title}（${data?.matter?.source.name}）`);
if (data?.matter?.measures)
  for (const { ordinal, text } of data.matter.measures) console.log(`  措施 ${ordinal}：${text}`);
// Null is not "none": the error at its place says who does not answer.
else console.log('  措施：暂时无法取得');
for (const { code, at } of errorsOf(error)) console.error(`${code} at ${at}`);
client.stop();
