import { setTimeout as wait } from 'node:timers/promises';

export interface Courtesy {
  /** Rows that the next page may have: few while others wait, as a system answers a page in one go. */
  most(rows: number): number;
  /** Resolves when nobody else has been served for a moment, or after a longer one. */
  giveWay(): Promise<void>;
}

/** A system is busy with so many rows for a few milliseconds. */
const SHORT_PAGE = 100;
/** So long an export waits for others before each page, and how often it looks, in milliseconds. */
const PATIENCE_MS = 40;
const LOOK_AGAIN_MS = 2;
/** Whoever asks again and again is away between two requests for no longer, in milliseconds. */
const BETWEEN_REQUESTS_MS = 10;
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
  const wasBusyWithin = (ms: number) => isBusy() || performance.now() - lastSeen < ms;
  return {
    most: (rows) => (wasBusyWithin(REMEMBERED_MS) ? Math.min(rows, SHORT_PAGE) : rows),
    async giveWay() {
      const begun = performance.now();
      while (wasBusyWithin(BETWEEN_REQUESTS_MS) && performance.now() - begun < PATIENCE_MS) await wait(LOOK_AGAIN_MS);
    },
  };
}
