/** Room for so many long pages at once, over all sources. */
export interface PageSlots {
  /** Waits for room, in order of asking. What it gives makes room again; calling that twice is harmless. */
  acquire(): Promise<() => void>;
}

export function createPageSlots(count: number): PageSlots {
  const waiting: ((release: () => void) => void)[] = [];
  let free = count;

  function grant(): () => void {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const next = waiting.shift();
      if (next) next(grant());
      else free += 1;
    };
  }

  return {
    async acquire() {
      if (free > 0) {
        free -= 1;
        return grant();
      }
      const { promise, resolve } = Promise.withResolvers<() => void>();
      waiting.push(resolve);
      return promise;
    },
  };
}
