import { existsSync, renameSync, statSync } from 'node:fs';

/**
 * Puts a folder where another may be, which is renamed to `aside` and a number: whoever reads sees the one or the other,
 * whole. Others may do the same at the same time; the last one stays.
 */
export function swapFolder(made: string, target: string, aside: string): void {
  // Nothing is taken away for what is not there.
  statSync(made);
  for (let attempt = 0; ; attempt++) {
    try {
      if (existsSync(target)) renameSync(target, `${aside}-${attempt}`);
      renameSync(made, target);
      return;
    } catch (error) {
      // Somebody took the old one away before us, or put theirs there first.
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!TAKEN_BY_ANOTHER.has(code) || !existsSync(made) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

const TAKEN_BY_ANOTHER = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM']);
const MAX_ATTEMPTS = 20;
