/** `npm start`: the whole demo province on this machine, until Ctrl-C. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { act, expectNoDemo, openControl, type SystemAction } from './control.ts';
import { readStartOptions, START_USAGE } from './options.ts';
import { type RunningDemo, startDemo } from './startDemo.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const begun = performance.now();
try {
  const options = readStartOptions(process.argv.slice(2));
  if (options === null) {
    console.log(START_USAGE);
  } else {
    console.log(`Guatu 挂图: starting the demo province, today is ${options.today} …`);
    await expectNoDemo(options.dataDirectory);
    const endAtOnce = () => process.exit(1);
    for (const signal of SIGNALS) process.once(signal, endAtOnce);
    const demo = await startDemo(options);
    const closeControl = await openControl(demo, options.dataDirectory);
    for (const signal of SIGNALS) process.off(signal, endAtOnce);
    stopOnSignal(demo, closeControl);
    introduce(demo, (performance.now() - begun) / 1000);
    if (process.stdin.isTTY) readCommands(demo);
  }
} catch (error) {
  console.error(`The demo did not start: ${(error as Error).message}${hint(error as NodeJS.ErrnoException)}`);
  process.exitCode = 1;
}

function hint({ message, code }: NodeJS.ErrnoException): string {
  if (message.includes('EADDRINUSE')) return '\nTake any free ports: npm start -- --port 0 --systems-port 0';
  if (code?.startsWith('ERR_PARSE_ARGS')) return '\nThe options: npm start -- --help';
  return '';
}

function introduce(demo: RunningDemo, seconds: number): void {
  const filled = demo.filled > 0 ? `, ${demo.filled} systems filled for the first time` : '';
  console.log(`
Ready after ${seconds.toFixed(1)} s: ${demo.systems.size} systems${filled}.
演示数据，均为合成。Synthetic data: no matter, figure, enterprise or person in it is real.

  Wall chart  ${demo.hubUrl}/          (open it in a browser)
  Console     ${demo.hubUrl}/console   (GraphiQL, with the fifteen questions and every figure of the article)
  GraphQL     ${demo.hubUrl}/graphql
  What is up  ${demo.hubUrl}/readyz
  Registry    ${demo.registryUrl}/        (guatu status --hub ${demo.registryUrl} --token-file ${demo.tokensFolder}/mp-341200)

A first query, to paste into a terminal: what is late and who has it; and what one official handles everywhere.

${firstQuery(demo.hubUrl)}

Take a city down and ask again: npm run demo:stop -- 341200   (back: npm run demo:start -- 341200)
${process.stdin.isTTY ? 'Or type here: stop 341200, start 341200. ' : ''}Ctrl-C stops everything.
`);
}

/** As one command: what is late in the province and who has it, and what one official handles in every system. */
function firstQuery(hubUrl: string): string {
  const query = readFileSync(new URL('./firstQuery.graphql', import.meta.url), 'utf8');
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ').trim() });
  return `curl -s ${hubUrl}/graphql -H 'content-type: application/json' -d '${body}'`;
}

function stopOnSignal(demo: RunningDemo, closeControl: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    // A second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nStopping …');
    await closeControl();
    await demo.stop();
    console.log('Stopped.');
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, () => void stop());
}

function readCommands(demo: RunningDemo): void {
  const input = createInterface({ input: process.stdin });
  input.on('line', async (line) => {
    const [action, name] = line.trim().split(/\s+/);
    if (!action) return;
    if ((action === 'stop' || action === 'start') && name) {
      await act(demo, action as SystemAction, name).then(console.log, (error: Error) => console.error(error.message));
    } else {
      console.log('Commands: stop 341200, start 341200. Ctrl-C ends the demo.');
    }
  });
}
