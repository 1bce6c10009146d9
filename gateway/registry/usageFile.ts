/** Recorded usage in the registry's folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Usage } from '../../schema/evolution/Usage.ts';
import { readSealed, writeSealedLine } from './sealedFile.ts';

const NAME = 'usage.json';

/** Undefined if there is none. @throws UnreadableFileError */
export function readUsageFile(folder: string): Usage | undefined {
  const path = join(folder, NAME);
  return existsSync(path) ? readSealed<Usage>(path) : undefined;
}

export function writeUsageFile(folder: string, usage: Usage): Promise<void> {
  return writeSealedLine(join(folder, NAME), usage);
}
