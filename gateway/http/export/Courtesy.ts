import { setTimeout as wait } from 'node:timers/promises';

export interface Courtesy {
  /** Rows that the next page may have: few while others wait, as a system answers a page in one go. */
  most(rows: number): number;
  /** Resolves when nobody else is served, or after a moment. */
  giveWay(): Promise<void>;
}

/** A system is busy with so many rows for a few milliseconds. */
const SHORT_PAGE = 50;
/** So long an export waits for others before each page, and how often it looks, in milliseconds. */
const PATIENCE_MS = 16;
const LOOK_AGAIN_MS = 2;
/** Whoever was there so long ago is likely to come again, in milliseconds. */
const REMEMBERED_MS = 500;

/** How an export makes room for other requests: it has time, they do not. `countOthers`: those under way now. */
export function createCourtesy(countOthers: () => number): Courtesy {
  let lastSeen = Number.NEGATIVE_INFINITY;
  const isBusy = () => {
    const busy = countOthers() > 0;
    if (busy) lastSeen = performance.now();
    return busy;
  };
  return {
    most: (rows) => (isBusy() || performance.now() - lastSeen < REMEMBERED_MS ? Math.min(rows, SHORT_PAGE) : rows),
    async giveWay() {
      const begun = performance.now();
      while (isBusy() && performance.now() - begun < PATIENCE_MS) await wait(LOOK_AGAIN_MS);
    },
  };
}
