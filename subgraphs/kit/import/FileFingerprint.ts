import { stat } from 'node:fs/promises';
import { ImportError } from './ImportError.ts';

/** Holds that a file is the one that was shown: somebody may save it while the preview is being read. */
export class FileFingerprint {
  readonly #path: string;
  readonly #state: string;

  constructor(path: string, state: string) {
    this.#path = path;
    this.#state = state;
  }

  /** @throws ImportError FILE_NOT_READABLE */
  static async of(path: string): Promise<FileFingerprint> {
    return new FileFingerprint(path, await stateOf(path));
  }

  /** @throws ImportError FILE_CHANGED */
  async check(): Promise<void> {
    if ((await stateOf(this.#path)) === this.#state) return;
    throw new ImportError('FILE_CHANGED', `${this.#path} was changed while it was imported: import it again.`);
  }
}

async function stateOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return [size, mtimeMs, ino].join(' ');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportError('FILE_NOT_READABLE', `${path}: cannot be read (${code}).`, error);
  }
}
