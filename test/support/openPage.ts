import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page, Request } from 'playwright-core';

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** What no page may do, as far as it has done it: told in sentences, in order. */
  complaints: readonly string[];
  /** Closes it. Throws if there was a complaint, all of them in the message. */
  close(): Promise<void>;
}

export interface OpenPageOptions extends BrowserContextOptions {
  /** What a test brings about on purpose, and so is no complaint: matched against the sentence. */
  expected?: readonly RegExp[];
}

/**
 * A page in a context of its own, watched from its first request on: errors on the console, exceptions that nobody
 * caught, files that are not there, and requests that leave the host that it came from.
 */
export async function openPage(browser: Browser, url: string, options: OpenPageOptions = {}): Promise<OpenedPage> {
  const { expected = [], ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...contextOptions });
  const complaints: string[] = [];
  const complain = (sentence: string) => {
    if (!expected.some((pattern) => pattern.test(sentence))) complaints.push(sentence);
  };
  const { origin } = new URL(url);
  context.on('console', (message) => complainOfMessage(message, complain));
  context.on('weberror', (error) => complain(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => complainOfOrigin(request, origin, complain));
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && pathname.startsWith('/assets/')) complain(`${response.status()} of ${pathname}`);
  });
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    context,
    complaints,
    async close() {
      await context.close();
      if (complaints.length > 0) throw new Error(`The page at ${url} did what it may not:\n${complaints.join('\n')}`);
    },
  };
}

function complainOfMessage(message: ConsoleMessage, complain: (sentence: string) => void): void {
  if (message.type() !== 'error' && message.type() !== 'warning') return;
  complain(`console ${message.type()}: ${message.text()} (${message.location().url})`);
}

function complainOfOrigin(request: Request, origin: string, complain: (sentence: string) => void): void {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:') return;
  if (url.origin !== origin) complain(`request to another host: ${request.method()} ${request.url()}`);
}
