/** Plans in a file, so that a restart does not start cold. Losing it costs time and nothing else. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deepFreeze } from '../shard/deepFreeze.ts';
import type { StoredPlan } from './PlanStore.ts';

/** Another form of plans has another number: files of the other are not read. */
const FORM = 1;

/** Plans come in bursts. */
const WRITE_DELAY_MS = 1_000;

/** Lines that are written before others have their turn. */
const LINES_AT_ONCE = 20;

export interface PlanFileOptions {
  path: string;
  /** Plans belong to one supergraph. */
  supergraphSdl: string;
  /** A file that cannot be read or written is said here; planning goes on without. */
  warn(message: string): void;
}

/** One header line, then a plan each line. Replaced as a whole, so that nobody ever reads half of one. */
export class PlanFile {
  readonly #options: PlanFileOptions;
  readonly #header: string;
  #timer: NodeJS.Timeout | undefined;
  #plans: (() => StoredPlan[]) | undefined;
  /** What is being written, until it is in its place. */
  #underWay: (() => StoredPlan[]) | undefined;
  /** Counts what was begun: an older one must not take the place of a newer. */
  #writes = 0;
  #isOpen = false;

  constructor(options: PlanFileOptions) {
    this.#options = options;
    const supergraph = createHash('sha256').update(options.supergraphSdl).digest('base64url');
    this.#header = JSON.stringify({ guatuPlans: FORM, supergraph });
  }

  /** Empty if there is no file, or one of another supergraph. A line that is no plan ends it. */
  read(): StoredPlan[] {
    let lines: string[];
    try {
      lines = readFileSync(this.#options.path, 'utf8').split('\n');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') this.#options.warn(`${this.#options.path}: cannot be read (${code}).`);
      return [];
    }
    if (lines[0] !== this.#header) return [];
    const plans: StoredPlan[] = [];
    for (const line of lines.slice(1)) {
      if (line === '') continue;
      const plan = parsePlan(line);
      if (!plan) {
        this.#options.warn(`${this.#options.path}: has a line that is no plan; what follows is not read.`);
        break;
      }
      plans.push(plan);
    }
    return plans;
  }

  /** Soon, once for many calls, and a little at a time: requests are answered meanwhile. */
  write(plans: () => StoredPlan[]): void {
    if (!this.#isOpen) return;
    this.#plans = plans;
    this.#timer ??= setTimeout(() => void this.#writeSlowly(), WRITE_DELAY_MS).unref();
  }

  /** Writes what waits, or is not written to its end yet, at once. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const plans = (this.#plans ?? this.#underWay)?.();
    this.#plans = undefined;
    this.#underWay = undefined;
    if (!plans) return;
    this.#writes += 1;
    const { path } = this.#options;
    const draft = draftOf(path);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, [this.#header, ...plans.map((plan) => JSON.stringify(plan)), ''].join('\n'));
      renameSync(draft, path);
    } catch (error) {
      this.#warnUnwritten(error);
      try {
        rmSync(draft, { force: true });
      } catch {
        // What cannot be written often cannot be removed either.
      }
    }
  }

  /** From now on it may be written. What processes left that were killed while they wrote is removed. */
  open(): void {
    this.#isOpen = true;
    try {
      removeLeftDrafts(this.#options.path);
    } catch {
      // They take up room and nothing else.
    }
  }

  /** Nothing is written any more, not even what waits: the file is somebody else's. */
  close(): void {
    this.#isOpen = false;
    this.#plans = undefined;
    this.#underWay = undefined;
    this.#writes += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #writeSlowly(): Promise<void> {
    const plans = this.#plans?.() ?? [];
    this.#underWay = this.#plans;
    this.#plans = undefined;
    this.#writes += 1;
    const turn = this.#writes;
    const { path } = this.#options;
    const draft = draftOf(path);
    try {
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(draft, 'w');
      try {
        await this.#writeLines(handle, plans, () => turn === this.#writes);
      } finally {
        await handle.close();
      }
      // At once: one that is begun after this must come after this.
      if (turn === this.#writes) renameSync(draft, path);
      else await rm(draft, { force: true });
    } catch (error) {
      this.#warnUnwritten(error);
      await rm(draft, { force: true }).catch(() => {});
    } finally {
      if (turn === this.#writes) {
        this.#underWay = undefined;
        this.#timer = undefined;
        if (this.#plans) this.write(this.#plans);
      }
    }
  }

  async #writeLines(handle: FileHandle, plans: readonly StoredPlan[], isWanted: () => boolean): Promise<void> {
    await handle.write(`${this.#header}\n`);
    for (let start = 0; start < plans.length && isWanted(); start += LINES_AT_ONCE) {
      const lines = plans.slice(start, start + LINES_AT_ONCE).map((plan) => `${JSON.stringify(plan)}\n`);
      await handle.write(lines.join(''));
    }
  }

  #warnUnwritten(error: unknown): void {
    this.#options.warn(`${this.#options.path}: cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const DRAFT_END = /^[\da-f-]{36}\.tmp$/;

/** Several hubs may share a file, and their processes a number. */
function draftOf(path: string): string {
  return `${path}.${randomUUID()}.tmp`;
}

/** A younger one may be under way in another process. */
const LEFT_AFTER_MS = 3_600_000;

function removeLeftDrafts(path: string): void {
  const start = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start) || !DRAFT_END.test(name.slice(start.length))) continue;
    const draft = join(dirname(path), name);
    if (Date.now() - statSync(draft).mtimeMs > LEFT_AFTER_MS) rmSync(draft, { force: true });
  }
}

function parsePlan(line: string): StoredPlan | undefined {
  try {
    const stored = JSON.parse(line) as Partial<StoredPlan> | null;
    const isPlan =
      typeof stored?.question?.text === 'string' && typeof stored.plan === 'object' && stored.plan !== null;
    return isPlan ? deepFreeze(stored as StoredPlan) : undefined;
  } catch {
    return undefined;
  }
}
