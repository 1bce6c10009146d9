/** Rows of a long table that are worth drawing. */
export interface RowWindow {
  /** Index of the first that is drawn. */
  first: number;
  /** Index after the last. */
  end: number;
}

/** Rows drawn beyond what is seen, so that scrolling shows no blank. */
const BEYOND = 20;

/** All lengths in the same unit. */
export function windowRows(count: number, rowHeight: number, scrolled: number, seen: number): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / rowHeight)) - BEYOND);
  return { first, end: Math.min(count, Math.ceil((scrolled + seen) / rowHeight) + BEYOND) };
}
