import type { Browser } from 'playwright-core';

/** Milliseconds since the page was asked for. */
export interface PageTimes {
  /** The first text or picture (First Contentful Paint). */
  firstContentMs: number;
  /** What the page is for is there: `ready` matches. */
  readyMs: number;
}

/** Opens a page in a browser that has cached nothing. */
export async function timePage(browser: Browser, url: string, ready: string): Promise<PageTimes> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, ready);
    await page.goto(url);
    await page.locator(ready).first().waitFor();
    return await page.evaluate(async () => {
      const { readyMs } = globalThis as unknown as Watched;
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return { firstContentMs: paint?.startTime ?? Number.NaN, readyMs: (await readyMs) as number };
    });
  } finally {
    await context.close();
  }
}

interface Watched {
  readyMs: Promise<number>;
}

/** Runs in the page, before anything of its own: notes when what it waits for is there, by the page's clock. */
function watch(selector: string): void {
  (globalThis as unknown as Watched).readyMs = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
