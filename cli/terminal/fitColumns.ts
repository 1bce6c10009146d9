/** What a column of a table wants, in columns of the terminal. */
export interface Wanted {
  /** Its widest cell or its heading. */
  natural: number;
  /** Below this it says nothing any more; at most `natural`. */
  least: number;
  /** Whether it is the first to go. */
  isSpare: boolean;
}

/** Where a column stands in the table that was wanted, and how wide it is now. */
export interface Fitted {
  index: number;
  width: number;
}

/**
 * The columns that find room in `available` with a gap of `gap` between them. The widest give way first, none goes below
 * its least. Where even that is not enough columns are left out, spare ones first, of either kind the last first.
 */
export function fitColumns(wanted: readonly Wanted[], available: number, gap: number): Fitted[] {
  let kept = [...wanted.keys()];
  const columns = () => kept.map((index) => wanted[index] as Wanted);
  while (kept.length > 1 && total(columns(), 0, gap) > available) {
    const leaving = kept.findLast((index) => wanted[index]?.isSpare) ?? kept.at(-1);
    kept = kept.filter((index) => index !== leaving);
  }
  let cap = Math.max(0, ...columns().map(({ natural }) => natural));
  while (cap > 0 && total(columns(), cap, gap) > available) cap--;
  let rest = available - total(columns(), cap, gap);
  return kept.map((index) => {
    const { natural, least } = wanted[index] as Wanted;
    const width = widthUnder({ natural, least }, cap);
    // What rounding left over goes to the first that want it.
    const more = rest > 0 && width < natural ? 1 : 0;
    rest -= more;
    // A single column that is wider than the terminal even so is cut to it.
    return { index, width: Math.min(width + more, available) };
  });
}

function total(columns: readonly Pick<Wanted, 'natural' | 'least'>[], cap: number, gap: number): number {
  return columns.reduce((sum, column) => sum + widthUnder(column, cap), gap * (columns.length - 1));
}

function widthUnder({ natural, least }: Pick<Wanted, 'natural' | 'least'>, cap: number): number {
  return Math.max(least, Math.min(natural, cap));
}
