/** What the pages weigh on the wire. A county office shares a slow line with everybody else in the building. */
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPages, WEB_FOLDER } from '../../gateway/http/pages.ts';
import { launchBrowser } from '../support/browser.ts';
import { firstLoad, type LoadedFile, laterLoads, readManifest } from '../support/firstLoad.ts';

const KB = 1000;
const FIRST_LOAD_LIMIT = 500 * KB;
/** Monaco with two languages and its workers. */
const EDITOR_LIMIT = 2_000 * KB;
/** Only what draws; the map of the province with it. */
const CHARTS_LIMIT = 300 * KB;

const CHARTS = /\/(?:echartsParts|anhui)-/;

/** Of gzip: over plain HTTP a browser takes nothing better from another machine. */
const weightOf = (files: readonly LoadedFile[]) => files.reduce((sum, { gzip }) => sum + gzip, 0);

describe('what a page loads at first', () => {
  it.each(['index.html', 'console.html'] as const)(
    'of %s is light, compressed, without map, charts and editor',
    (page) => {
      const files = firstLoad(WEB_FOLDER, page);
      expect(weightOf(files), listed(files)).toBeLessThan(FIRST_LOAD_LIMIT);
      expect(files.filter(({ file }) => CHARTS.test(file) || /monaco|editor/i.test(file))).toEqual([]);
    },
  );

  it('leaves charts to who looks at one, and the editor to the console', () => {
    const charts = laterLoads(WEB_FOLDER, 'index.html').filter(({ file }) => CHARTS.test(file));
    expect(charts).toHaveLength(2);
    expect(weightOf(charts), listed(charts)).toBeLessThan(CHARTS_LIMIT);
    const editor = laterLoads(WEB_FOLDER, 'console.html').filter(({ file }) => !CHARTS.test(file));
    expect(weightOf(editor), listed(editor)).toBeLessThan(EDITOR_LIMIT);
    expect(laterLoads(WEB_FOLDER, 'index.html').filter(({ file }) => /monaco|editor/i.test(file))).toEqual([]);
  });

  it('brings no fonts but the signs of the editor, and no pictures', () => {
    const assets = Object.values(readManifest(WEB_FOLDER)).map(({ file }) => file);
    const others = assets.filter((file) => !/\.(?:js|css)$/.test(file));
    expect(others.filter((file) => !/codicon-[\w-]+\.ttf$/.test(file))).toEqual([]);
  });
});

describe('a browser that opens the wall chart', () => {
  let app: FastifyInstance;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    app = fastify();
    await registerPages(app);
    // A hub that has not answered yet: what is loaded until then is the first load.
    app.post('/graphql', () => new Promise(() => {}));
    [address, browser] = await Promise.all([app.listen({ host: '127.0.0.1', port: 0 }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    app?.server.closeAllConnections();
    await app?.close();
  });

  it('gets as much as its files weigh, all of it compressed', async () => {
    const page = await browser.newPage();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const paths = new Map<string, string>();
    const bytes = new Map<string, number>();
    network.on('Network.responseReceived', ({ requestId, response }) => {
      paths.set(requestId, new URL(response.url).pathname);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = paths.get(requestId);
      if (path) bytes.set(path, encodedDataLength);
    });
    const asked = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    await page.goto(address, { waitUntil: 'load' });
    await asked;
    const first = firstLoad(WEB_FOLDER, 'index.html').map(({ file }) => (file === 'index.html' ? '/' : `/${file}`));
    expect([...bytes.keys()]).toEqual(expect.arrayContaining(first));
    const loaded = [...bytes].filter(([path]) => !CHARTS.test(path));
    const sum = loaded.reduce((total, [, length]) => total + length, 0);
    expect(sum, loaded.join('\n')).toBeLessThan(FIRST_LOAD_LIMIT);
    await page.close();
  });
});

function listed(files: readonly LoadedFile[]): string {
  return files.map(({ file, gzip, brotli }) => `${file}: ${gzip} gzip, ${brotli} brotli`).join('\n');
}
