import { shanghaiTime } from './shanghaiTime.ts';
import type { Cell, CellKind } from './TablePlan.ts';

export interface CellTextOptions {
  /** Default `shanghai`: `2021-06-17 09:10:00`; `utc`: as they come. */
  instants?: 'shanghai' | 'utc';
}

/** A cell as a person reads it: empty for nothing, instants as Shanghai's clocks show them, the rest as it is. */
export function cellText(cell: Cell, kind: CellKind, { instants = 'shanghai' }: CellTextOptions = {}): string {
  if (cell === null) return '';
  if (kind === 'instant' && instants === 'shanghai') return shanghaiTime(String(cell));
  return String(cell);
}
