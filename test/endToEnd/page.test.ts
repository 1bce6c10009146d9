/** The page at `/` in a real browser, on a network without internet. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestDemo, type TestDemo } from '../support/demo.ts';

let demo: TestDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startTestDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe('the page', () => {
  let page: Page;
  const asked = new Set<string>();
  const problems: string[] = [];

  beforeAll(async () => {
    page = await browser.newPage();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(demo.hubUrl);
    await page.locator('.graphiql-editor .CodeMirror').first().waitFor();
  });

  const result = () => page.locator('.result-window').innerText();
  const run = () => page.getByRole('button', { name: /Execute query/ }).click();

  it('opens with an example, and shows its answer at one click', async () => {
    await run();
    await page.locator('.result-window :text("赵知衡")').first().waitFor();
    expect(await result()).toContain('"provincialProjects"');
  });

  it('puts a chosen example into the editor and its name into the address', async () => {
    await page.locator('#examples').selectOption('04-overdue');
    await page.locator('.graphiql-query-editor :text("Overdue")').first().waitFor();
    expect(page.url()).toMatch(/#04-overdue$/);
    await run();
    await page.locator('.result-window :text("workingDaysLate")').first().waitFor();
    expect(await result()).toContain('OVERDUE');
  });

  it('asks nobody but the hub, and complains about nothing', () => {
    expect([...asked].filter((origin) => origin !== 'null')).toEqual([demo.hubUrl]);
    expect(problems).toEqual([]);
  });
});
