/**
 * The audit log: one JSON line for each thing that was done or refused. Each line has the SHA-256 of the one before, so a
 * line that is changed, removed or put in later shows in the next. Nothing here rewrites or shortens it.
 */
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { AuditEntry } from '../../schema/registry.ts';
import { sha256 } from './sha256.ts';
import { syncFolder } from './writeDurably.ts';

export type NewAuditEntry = Omit<AuditEntry, 'line' | 'previous'>;

/** What the first line has for the one before. */
export const NO_LINE = '0'.repeat(64);

/** A line as it stands in the file. */
interface ReadLine {
  line: number;
  text: string;
  hash: string;
  /** Undefined for a line that a stop broke off. */
  entry: AuditEntry | undefined;
}

export class AuditLog {
  readonly #path: string;
  readonly #file: FileHandle;
  #lines: number;
  #head: string;
  /** State of the last line that made one. */
  #lastState: number;
  /** A line may be there in part, or whole without having been told: the disk was full. */
  #isUncertain = false;
  /** Where the chain is broken, a sentence each; told, and kept as it is. */
  readonly problems: readonly string[];

  private constructor(path: string, file: FileHandle, found: VerifiedLog) {
    this.#path = path;
    this.#file = file;
    this.#lines = found.lines;
    this.#head = found.head;
    this.#lastState = found.lastState;
    this.problems = found.problems;
  }

  /** Verifies the whole chain. */
  static async open(folder: string): Promise<AuditLog> {
    const path = `${folder}/audit.jsonl`;
    const isNew = !existsSync(path);
    const file = await open(path, 'a', 0o600);
    try {
      if (isNew) await syncFolder(folder);
      return new AuditLog(path, file, await readEnd(path, file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get lines(): number {
    return this.#lines;
  }

  /** SHA-256 of the last line: noted elsewhere, it proves that nothing before was changed. */
  get head(): string {
    return this.#head;
  }

  get lastState(): number {
    return this.#lastState;
  }

  /** Resolves when it is on disk. One call at a time; one that fails does not break the chain. */
  async append(entry: NewAuditEntry): Promise<void> {
    if (this.#isUncertain) {
      const found = await readEnd(this.#path, this.#file);
      this.#lines = found.lines;
      this.#head = found.head;
      this.#lastState = found.lastState;
      this.#isUncertain = false;
    }
    const whole: AuditEntry = { line: this.#lines + 1, ...entry, previous: this.#head };
    const text = JSON.stringify(whole);
    this.#isUncertain = true;
    // Not `write`: it may write a part, and says so by a number.
    await this.#file.appendFile(`${text}\n`);
    await this.#file.sync();
    this.#isUncertain = false;
    this.#lines += 1;
    this.#head = sha256(text);
    if (entry.outcome === 'LIVE') this.#lastState = entry.state;
  }

  /** Lines after a number, in their order, of those that `isShown` lets through; `limit` at most. */
  async read(
    after: number,
    limit: number,
    isShown: (entry: AuditEntry) => boolean,
  ): Promise<{ entries: AuditEntry[]; lastLine: number; hasMore: boolean }> {
    const entries: AuditEntry[] = [];
    let lastLine = after;
    // What is appended meanwhile is for the next page.
    const until = this.#lines;
    for await (const { line, entry } of linesOf(this.#path)) {
      if (line <= after) continue;
      if (line > until) break;
      if (entry && isShown(entry)) {
        if (entries.length === limit) return { entries, lastLine, hasMore: true };
        entries.push(entry);
      }
      lastLine = line;
    }
    return { entries, lastLine, hasMore: false };
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** A stop in the middle of a line leaves a part of it: the next line must not become part of that. */
async function readEnd(path: string, file: FileHandle): Promise<VerifiedLog> {
  const found = await verify(path);
  if (found.isTorn) {
    await file.appendFile('\n');
    await file.sync();
  }
  return found;
}

interface VerifiedLog {
  lines: number;
  head: string;
  lastState: number;
  isTorn: boolean;
  problems: string[];
}

async function verify(path: string): Promise<VerifiedLog> {
  const found: VerifiedLog = { lines: 0, head: NO_LINE, lastState: 0, isTorn: false, problems: [] };
  for await (const { line, text, hash, entry, isWhole } of linesOf(path)) {
    if (!entry) {
      found.problems.push(
        `${path}, line ${line}: expected a line of the log, got ${JSON.stringify(text.slice(0, 40))}.`,
      );
    } else if (entry.previous !== found.head || entry.line !== line) {
      found.problems.push(
        `${path}, line ${line}: expected it to follow line ${line - 1} as that stands there; ` +
          'a line was changed, removed or put in.',
      );
    }
    if (entry?.outcome === 'LIVE') found.lastState = entry.state;
    found.lines = line;
    found.head = hash;
    found.isTorn = !isWhole;
  }
  return found;
}

async function* linesOf(path: string): AsyncGenerator<ReadLine & { isWhole: boolean }> {
  let line = 0;
  let rest = '';
  const readLine = (text: string, isWhole: boolean) => {
    line += 1;
    return { line, text, hash: sha256(text), entry: parseEntry(text), isWhole };
  };
  for await (const chunk of createReadStream(path, 'utf8')) {
    const texts = (rest + chunk).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) yield readLine(text, true);
  }
  if (rest !== '') yield readLine(rest, false);
}

function parseEntry(text: string): AuditEntry | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    return typeof entry === 'object' && entry !== null && 'previous' in entry ? (entry as AuditEntry) : undefined;
  } catch {
    return undefined;
  }
}
