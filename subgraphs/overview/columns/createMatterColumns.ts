import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../kit/database/database.ts';
import { onCommitted } from '../store/committedChanges.ts';
import type { VersionChanges } from '../store/VersionChanges.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import { Columns } from './Columns.ts';
import { readColumnRows } from './readColumnRows.ts';

/** The current matters in memory, kept as transactions are committed. */
export interface MatterColumns {
  /** Null as long as they are not loaded: the database answers then. */
  current(): Columns | null;
  /** Resolves when they are loaded, or loading has failed. */
  whenLoaded(): Promise<void>;
  /** Resolves when nothing is read any more. */
  stop(): Promise<void>;
}

export interface MatterColumnsOptions {
  /** Rows read at once: requests are answered in between. */
  rowsAtOnce: number;
  /** Dead rows from which it may pay to load anew; they must be more than the living ones, too. */
  minDead: number;
  /** Rows of a block, at most BLOCK_ROWS. */
  blockRows: number;
}

const DEFAULTS: MatterColumnsOptions = { rowsAtOnce: 1_000, minDead: 65_536, blockRows: BLOCK_ROWS };

/**
 * Loads the current matters from the database, in slices, and keeps them up to date. What cannot be loaded or kept is
 * told to `onError` and given up: the database goes on answering.
 */
export function createMatterColumns(
  database: Database,
  onError: (error: unknown) => void,
  given: Partial<MatterColumnsOptions> = {},
): MatterColumns {
  const options = { ...DEFAULTS, ...given };
  let current: Columns | null = null;
  let isStopped = false;
  let loading: Loading | null = null;

  function load(): void {
    const mine: Loading = { waiting: [], done: Promise.resolve() };
    loading = mine;
    mine.done = readAll(database, options, () => isStopped)
      .then((loaded) => {
        if (loaded === null) return;
        for (const changes of mine.waiting) loaded.columns.apply(withoutRead(changes, loaded.last));
        current = loaded.columns;
      })
      .catch((error) => {
        current = null;
        if (!isStopped) onError(error);
      })
      .finally(() => {
        loading = null;
      });
  }

  function apply(changes: VersionChanges): void {
    loading?.waiting.push(changes);
    try {
      current?.apply(changes);
    } catch (error) {
      current = null;
      onError(error);
    }
    if (current && !loading && current.dead > options.minDead && current.dead > current.living) load();
  }

  const end = onCommitted(database, apply);
  load();
  return {
    current: () => current,
    whenLoaded: async () => loading?.done,
    async stop() {
      isStopped = true;
      end();
      await loading?.done;
    },
  };
}

interface Loading {
  /** What was committed since reading began. */
  waiting: VersionChanges[];
  done: Promise<void>;
}

/** Null if it was stopped. `last`: the highest version that was read. */
async function readAll(
  database: Database,
  { rowsAtOnce, blockRows }: MatterColumnsOptions,
  isStopped: () => boolean,
): Promise<{ columns: Columns; last: number } | null> {
  const columns = new Columns(blockRows);
  let last = 0;
  for (;;) {
    const rows = await readColumnRows(database, last, rowsAtOnce);
    if (isStopped()) return null;
    for (const row of rows) columns.add(row);
    last = rows.at(-1)?.version ?? last;
    if (rows.length < rowsAtOnce) return { columns, last };
    await setImmediate();
  }
}

/** Versions rise from commit to commit: those up to the last one that was read were read, or gone by then. */
function withoutRead(changes: VersionChanges, last: number): VersionChanges {
  return { ...changes, written: changes.written.filter(({ version }) => version > last) };
}
