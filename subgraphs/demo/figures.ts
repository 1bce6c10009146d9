/**
 * `npm run demo:figures`: every figure of the article asked of the graph: the query, the answer, holds or not.
 * Asks the hub at `--url`; without it, starts the demo province for the time of asking. Ends with 1 if one does not hold.
 */
import { parseArgs } from 'node:util';
import { type AskedFigure, askFigures } from './figures/askFigures.ts';
import { readStartOptions } from './options.ts';
import { startDemo } from './startDemo.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, data: { type: 'string' }, queries: { type: 'boolean', default: false } },
});
console.log('Asking for the figures of the article. Answered by the graph (reported: in the words of the article):\n');
const asked = values.url ? await askFigures(values.url) : await askOwnDemo();
for (const figure of asked) print(figure, values.queries);
const held = asked.filter((figure) => figure.holds).length;
console.log(`\n${held} of ${asked.length} figures hold.${values.queries ? '' : ' Their whole queries: --queries'}`);
process.exitCode = held === asked.length ? 0 : 1;

async function askOwnDemo(): Promise<AskedFigure[]> {
  const data = values.data ? ['--data', values.data] : [];
  const options = readStartOptions(['--port', '0', '--systems-port', '0', ...data]);
  if (!options) return [];
  const demo = await startDemo(options);
  try {
    return await askFigures(`${demo.hubUrl}/graphql`);
  } finally {
    await demo.stop();
  }
}

function print({ figure, query, found, holds, problem }: AskedFigure, whole: boolean): void {
  const { value, precision, unit, phrase, operation } = figure;
  const expected = `${precision === 'EXACT' ? '' : `${precision} `}${value}`;
  console.log(
    `${holds ? 'holds' : 'FAILS'}  ${operation.padEnd(30)} ${`${found ?? '-'}`.padStart(12)} ${unit.padEnd(10)} (${expected}: ${phrase})`,
  );
  if (problem) console.log(`       ${problem}`);
  console.log(whole ? `${query.replace(/^/gm, '       ')}\n` : `       ${shorten(query)}`);
}

/** The query in one line, without the part that every figure asks for alike. */
function shorten(query: string): string {
  const line = query
    .replace(/\s+/g, ' ')
    .replace(/^query \w+ /, '')
    .replaceAll(' coverage { complete missing { name reason } }', '');
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
}
