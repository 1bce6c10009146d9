/** Plans in a file, so that a restart does not start cold. Losing it costs time and nothing else. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deepFreeze } from './deepFreeze.ts';
import type { StoredPlan } from './PlanStore.ts';

/** Another form of plans has another number: files of the other are not read. */
const FORM = 1;

/** Plans come in bursts. */
const WRITE_DELAY_MS = 1_000;

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

  constructor(options: PlanFileOptions) {
    this.#options = options;
    const supergraph = createHash('sha256').update(options.supergraphSdl).digest('base64url');
    this.#header = JSON.stringify({ guatuPlans: FORM, supergraph });
  }

  /** Empty if there is no file, or one of another supergraph. A line that cannot be read ends it. */
  read(): StoredPlan[] {
    let lines: string[];
    try {
      lines = readFileSync(this.#options.path, 'utf8').split('\n');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#options.warn(`${this.#options.path}: cannot be read.`);
      return [];
    }
    if (lines[0] !== this.#header) return [];
    const plans: StoredPlan[] = [];
    for (const line of lines.slice(1)) {
      if (line === '') continue;
      try {
        plans.push(deepFreeze(JSON.parse(line) as StoredPlan));
      } catch {
        this.#options.warn(`${this.#options.path}: has a line that is no plan; what follows is not read.`);
        break;
      }
    }
    return plans;
  }

  /** Soon, and once for many calls. */
  write(plans: () => StoredPlan[]): void {
    this.#plans = plans;
    this.#timer ??= setTimeout(() => this.flush(), WRITE_DELAY_MS).unref();
  }

  /** Writes what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const plans = this.#plans?.();
    this.#plans = undefined;
    if (!plans) return;
    const { path } = this.#options;
    const draft = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, [this.#header, ...plans.map((plan) => JSON.stringify(plan)), ''].join('\n'));
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      this.#options.warn(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
  }
}
