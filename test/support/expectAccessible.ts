import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AccessibilityOptions {
  /** Parts of the page that are not ours, as CSS selectors; a test says why. */
  exclude?: readonly string[];
}

/** What is wrong enough to keep somebody out. */
const SERIOUS = new Set(['serious', 'critical']);

/** Throws if axe finds anything serious or critical on the page as it is now: each finding with its places. */
export async function expectAccessible(page: Page, { exclude = [] }: AccessibilityOptions = {}): Promise<void> {
  // Evaluated and not added as a script: the page's policy forbids scripts of others, and rightly.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([excluded, options]) => (globalThis as unknown as { axe: Axe }).axe.run({ exclude: excluded }, options),
    [exclude, RULES] as const,
  );
  const found = violations.filter(({ impact }) => SERIOUS.has(impact ?? ''));
  if (found.length > 0) throw new Error(`${page.url()} keeps people out:\n${found.map(describeFinding).join('\n')}`);
}

interface Axe {
  run(context: { exclude: readonly string[] }, options: RunOptions): Promise<AxeResults>;
}

const RULES: RunOptions = { resultTypes: ['violations'] };

function describeFinding({ id, impact, help, nodes }: AxeResults['violations'][number]): string {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const why = failureSummary
      ?.split('\n')
      .slice(1)
      .map((line) => line.trim())
      .join('; ');
    return `    ${target.join(' ')}  ${html.slice(0, 160)}\n      ${why}`;
  });
  return `  ${impact} ${id}: ${help}\n${places.join('\n')}`;
}
