import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A build takes less than a minute, on a slow machine too. */
const SURELY_OVER_MS = 3_600_000;

/** Removes what builds that were killed have left in their workplace. Those under way are left alone. */
export function removeLeftovers(workplace: string): void {
  for (const name of readdirSync(workplace)) {
    const path = join(workplace, name);
    const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (name.startsWith('build-') && changedAt < Date.now() - SURELY_OVER_MS) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
