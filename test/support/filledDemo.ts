import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { startDemo } from '../../subgraphs/demo/startDemo.ts';

/**
 * A folder with the databases of a demo that was filled and whose index has caught up: a copy of one that the first
 * asker of the run makes. Filling takes longer than most that is tested over it. It is gone when the run ends.
 */
export async function copyOfFilledDemo(): Promise<string> {
  const folder = inject('databaseFolder');
  const template = join(folder, 'filled-demo');
  const made = join(template, '.made');
  if (isMine(template)) {
    await makeTemplate(template);
    writeFileSync(made, '');
  }
  while (!existsSync(made)) {
    if (existsSync(join(template, '.failed'))) throw new Error('The demo that tests are copied from did not start.');
    await wait(100);
  }
  const copy = mkdtempSync(join(folder, 'demo-'));
  cpSync(template, copy, { recursive: true });
  return copy;
}

/** Whether this process is the first to ask. */
function isMine(template: string): boolean {
  try {
    mkdirSync(template);
    return true;
  } catch {
    return false;
  }
}

async function makeTemplate(dataDirectory: string): Promise<void> {
  try {
    const options = { port: 0, systemsPort: 0, databaseUrl: null, today: '2021-06-17', logLevel: 'error' };
    const demo = await startDemo({ ...options, dataDirectory });
    await demo.stop();
  } catch (error) {
    writeFileSync(join(dataDirectory, '.failed'), '');
    throw error;
  }
}
