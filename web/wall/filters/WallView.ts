import type { MatterGroupOrder } from '../../generated/documents.ts';

/** What the map is coloured by. */
export type Measure = 'onTimeRate' | 'overdue' | 'count';

export const MEASURES: readonly Measure[] = ['onTimeRate', 'overdue', 'count'];

/** Orders of the boards, as the graph has them. */
export const PLACE_ORDERS = [
  'KEY_ASC',
  'OPEN_OVERDUE_DESC',
  'BEHIND_DESC',
  'ON_TIME_RATE_ASC',
  'ON_TIME_RATE_DESC',
  'COUNT_DESC',
] as const;
export const BODY_ORDERS = ['OPEN_OVERDUE_DESC', 'BEHIND_DESC', 'COUNT_DESC'] as const;

/** How the chart is shown; it changes nothing of what is counted. All of it stands in the address. */
export interface WallView {
  measure: Measure;
  placeOrder: MatterGroupOrder;
  bodyOrder: MatterGroupOrder;
  /** How many lead bodies are listed. */
  bodies: number;
  /** For a projector: large, without controls, fresh by itself. */
  wall: boolean;
  /** Milliseconds after which the answer is asked for again; null: when the reader wants it. */
  refreshMs: number | null;
  /** Milliseconds after which the map is coloured by the next measure; null: it stays. */
  cycleMs: number | null;
}

export const FEW_BODIES = 12;
const MOST_BODIES = 200;
const REFRESH_SECONDS = { least: 5, most: 86_400, ofWall: 60 };

/** What is no view, or no value of one, is as if it were not there. */
export function parseView(query: URLSearchParams): WallView {
  const wall = query.get('mode') === 'wall';
  const refresh = readSeconds(query.get('refresh')) ?? (wall ? REFRESH_SECONDS.ofWall : null);
  const cycle = readSeconds(query.get('cycle'));
  return {
    measure: oneOf(query.get('measure'), MEASURES),
    placeOrder: oneOf(query.get('order'), PLACE_ORDERS),
    bodyOrder: oneOf(query.get('bodyOrder'), BODY_ORDERS),
    bodies: Math.min(Math.max(Math.trunc(Number(query.get('bodies'))) || FEW_BODIES, 1), MOST_BODIES),
    wall,
    refreshMs: refresh === null ? null : refresh * 1000,
    cycleMs: cycle === null ? null : cycle * 1000,
  };
}

/** Seconds within bounds; null if it is no positive number. */
function readSeconds(text: string | null): number | null {
  const seconds = Number(text);
  if (!(seconds > 0)) return null;
  return Math.min(Math.max(seconds, REFRESH_SECONDS.least), REFRESH_SECONDS.most);
}

/** The value if it is known, else the first. */
function oneOf<Value extends string>(
  text: string | null,
  known: readonly [Value, ...Value[]] | readonly Value[],
): Value {
  return known.find((value) => value === text) ?? (known[0] as Value);
}
