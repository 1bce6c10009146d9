/**
 * `npm run bench:web [-- --json] [--rounds <n>]`: how long a reader waits for the pages, over the demo in processes of its
 * own and a real browser that has seen nothing yet. Prints medians; the machine decides them, so no test asserts any.
 */
import '../../../scripts/require-node.cjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WEB_FOLDER } from '../../../gateway/http/pages.ts';
import { buildWeb } from '../../../scripts/buildWeb/buildWeb.ts';
import { startDemo } from '../../../subgraphs/demo/startDemo.ts';
import { launchBrowser } from '../../support/browser.ts';
import { firstLoad } from '../../support/firstLoad.ts';
import { type PageTimes, timePage } from './timePage.ts';

/** A page, and what shows that it has come to what it is for. */
const PAGES = [
  { name: 'wall', path: '/', file: 'index.html', ready: '[data-testid=places]' },
  { name: 'console', path: '/console', file: 'console.html', ready: '[data-testid=query-editor]' },
] as const;

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds: expected a whole number from 1, got "${values.rounds}".`);
  process.exit(1);
}

await buildWeb();
const dataDirectory = mkdtempSync(join(tmpdir(), 'guatu-bench-web-'));
try {
  const demo = await startDemo({
    port: 0,
    systemsPort: 0,
    dataDirectory,
    databaseUrl: null,
    today: '2021-06-17',
    logLevel: 'error',
  });
  try {
    await report(demo.hubUrl);
  } finally {
    await demo.stop();
  }
} finally {
  rmSync(dataDirectory, { recursive: true, force: true });
}

async function report(hubUrl: string): Promise<void> {
  const browser = await launchBrowser();
  const results: Record<string, PageTimes & { firstLoadBytes: number }> = {};
  try {
    for (const { name, path, file, ready } of PAGES) {
      const times: PageTimes[] = [];
      // The first visit warms the hub's plans, as the first reader of a day does.
      await timePage(browser, hubUrl + path, ready);
      for (let round = 0; round < rounds; round++) times.push(await timePage(browser, hubUrl + path, ready));
      results[name] = { ...medians(times), firstLoadBytes: sum(firstLoad(WEB_FOLDER, file).map(({ gzip }) => gzip)) };
    }
  } finally {
    await browser.close();
  }
  if (values.json) console.log(JSON.stringify({ rounds, pages: results }));
  else for (const [name, times] of Object.entries(results)) console.log(describe(name, times));
}

function medians(times: readonly PageTimes[]): PageTimes {
  const median = (read: (it: PageTimes) => number) => {
    const sorted = times.map(read).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return { firstContentMs: median((it) => it.firstContentMs), readyMs: median((it) => it.readyMs) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function describe(
  name: string,
  { firstContentMs, readyMs, firstLoadBytes }: PageTimes & { firstLoadBytes: number },
): string {
  const kilobytes = (firstLoadBytes / 1000).toFixed(0);
  return `${name.padEnd(8)} first content ${firstContentMs.toFixed(0)} ms, ready ${readyMs.toFixed(0)} ms, first load ${kilobytes} KB (gzip)`;
}
