import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../generatedFiles.ts';
import { compressFolder } from './compressFolder.ts';
import { fingerprintSources } from './fingerprintSources.ts';
import { removeLeftovers } from './removeLeftovers.ts';
import { swapFolder } from './swapFolder.ts';

/** Names the sources that a build was made of. */
const STAMP = '.made-of';

const run = promisify(execFile);

/**
 * Builds the pages if their sources have changed since. A build appears whole or not at all; the one before stays until
 * then. Null: nothing was to do.
 *
 * @throws whatever a source is wrong with, in Vite's words
 */
export async function buildWeb({ force = false } = {}): Promise<{ files: number; milliseconds: number } | null> {
  const startedAt = performance.now();
  const target = join(ROOT, 'web/dist');
  const sources = fingerprintSources();
  if (!force && isMadeOf(target, sources)) return null;

  const workplace = join(ROOT, 'web/.data');
  mkdirSync(workplace, { recursive: true });
  removeLeftovers(workplace);
  const made = mkdtempSync(join(workplace, 'build-'));
  try {
    await runVite(join(made, 'new'));
    const files = compressFolder(join(made, 'new'));
    writeFileSync(join(made, 'new', STAMP), sources);
    swapFolder(join(made, 'new'), target, join(made, 'old'));
    return { files, milliseconds: performance.now() - startedAt };
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** In a process whose environment says that this is no test, or Vite would build React as it is for developing. */
async function runVite(outDir: string): Promise<void> {
  const program = join(ROOT, 'scripts/buildWeb/runVite.ts');
  try {
    await run(process.execPath, [program, outDir], { cwd: ROOT, env: { NODE_ENV: 'production' } });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new Error(`The pages cannot be built.\n${stderr || message}`, { cause: error });
  }
}

function isMadeOf(folder: string, sources: string): boolean {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
}
