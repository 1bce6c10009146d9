import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packagedChromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real browser. On Linux it comes from npm with all libraries that it needs, so that a machine without a browser can
 * run the tests; elsewhere it is the Chrome that is installed.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  const executablePath = await packagedChromium.executablePath();
  const binFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  await inflate(join(binFolder, 'al2023.tar.br'));
  return chromium.launch({
    executablePath,
    // The package's switches would turn the browser's own protections off: only what running as root needs is taken.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    env: { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts'), HOME: tmpdir() },
  });
}
