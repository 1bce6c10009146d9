/** A file that is there whole or not at all: written beside its place as `<file>.part`, and renamed at the end. */
import { once } from 'node:events';
import { type BigIntStats, existsSync, lstatSync, unlinkSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { CommandError } from '../CommandError.ts';

export class PartFile {
  readonly path: string;
  /** Takes the content. What fails in it is for `describeWriteFailure`. */
  readonly stream: Writable;
  readonly #overwrite: boolean;
  /** Which file it is: another may come to stand in its place. */
  readonly #own: FileId;
  readonly #removeAtExit: () => void;

  private constructor(path: string, overwrite: boolean, handle: FileHandle, own: FileId) {
    this.path = path;
    this.#overwrite = overwrite;
    this.#own = own;
    // Ended, it is on the disk before it is closed.
    this.stream = handle.createWriteStream({ flush: true });
    // A process that a second signal ends has no time for more.
    this.#removeAtExit = () => this.#removePart();
    process.once('exit', this.#removeAtExit);
  }

  /** @throws CommandError: the file is there already, or there is no writing at this place */
  static async create(
    path: string,
    { overwrite = false }: { overwrite?: boolean | undefined } = {},
  ): Promise<PartFile> {
    checkFree(path, overwrite);
    if (overwrite) removeFile(partOf(path));
    try {
      // Made anew: what is opened may be a link to elsewhere, or what another writes.
      const handle = await open(partOf(path), 'wx');
      return new PartFile(path, overwrite, handle, await handle.stat({ bigint: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw describeWriteFailure(path, error);
      throw new CommandError(
        `${partOf(path)} is there already: another export writes it, or one was killed. Remove it, or give --force.`,
        'failed',
        error,
      );
    }
  }

  /** To be called once the stream has ended. @throws CommandError: the file cannot stand in its place; nothing is left */
  async finish(): Promise<void> {
    try {
      checkFree(this.path, this.#overwrite);
      if (!this.#hasPart()) {
        throw new CommandError(`${this.path}: another export has begun to write it. Nothing was written.`);
      }
      await rename(partOf(this.path), this.path);
    } catch (error) {
      await this.remove();
      throw error instanceof CommandError ? error : describeWriteFailure(this.path, error);
    }
    process.off('exit', this.#removeAtExit);
  }

  /** Leaves nothing. Never throws. */
  async remove(): Promise<void> {
    if (!this.stream.closed) {
      // Some systems remove no file that is open.
      const closed = once(this.stream, 'close');
      this.stream.on('error', () => {}).destroy();
      await closed.catch(() => {});
    }
    this.#removePart();
    process.off('exit', this.#removeAtExit);
  }

  #removePart(): void {
    if (this.#hasPart()) removeFile(partOf(this.path));
  }

  #hasPart(): boolean {
    const found = lstatSync(partOf(this.path), { bigint: true, throwIfNoEntry: false });
    return found?.dev === this.#own.dev && found.ino === this.#own.ino;
  }
}

type FileId = Pick<BigIntStats, 'dev' | 'ino'>;

/** Why a file could not be written, as a sentence. */
export function describeWriteFailure(path: string, error: unknown): CommandError {
  const { code } = error as NodeJS.ErrnoException;
  const why = WHY[code ?? ''] ?? `it cannot be written (${code ?? (error as Error).message})`;
  return new CommandError(`${path}: ${why}. Nothing was written.`, 'failed', error);
}

const WHY: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk space that you may use is full',
  EFBIG: 'the file is larger than this disk takes',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'writing is not allowed here',
  EPERM: 'writing is not allowed here',
  EROFS: 'this disk can only be read',
};

function checkFree(path: string, overwrite: boolean): void {
  if (overwrite || !existsSync(path)) return;
  throw new CommandError(`${path} is there already. Give --force to write over it.`);
}

function partOf(path: string): string {
  return `${path}.part`;
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone, or was never there.
  }
}
