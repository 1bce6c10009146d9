/** What statistics group by and count, once more over plain rows and without SQL: what an answer is compared with. */
import { placeOf } from '../../../schema/divisions.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { isOpen, latenessOf, leadOn } from './assessMatter.ts';
import { matchesFilter } from './matchesFilter.ts';

/** Keys that every ledger can group by, as a row has them. */
export const GROUP_KEYS: Readonly<Record<string, (row: MatterRow, today: string) => string | null>> = {
  CITY: ({ division }) => (/^\d{4}/.test(placeOf(division) ?? '') ? `${placeOf(division)?.slice(0, 4)}00` : null),
  COUNTY: ({ division }) => /^\d{6}/.exec(placeOf(division) ?? '')?.[0] ?? null,
  STATUS: ({ status }) => status,
  LATENESS: (row, today) => latenessOf(row, today).state,
  CATEGORY: ({ category }) => category?.code ?? null,
  LEAD_BODY: ({ leadBody }) => leadBody,
  LEAD_OFFICIAL: (row, today) => leadOn(row, today)?.official ?? null,
  LEADER_LEVEL: (row, today) => leadOn(row, today)?.leaderLevel ?? null,
  RESOLUTION: ({ resolution }) => resolution,
  SATISFACTION: ({ satisfaction }) => satisfaction,
};

/** Which rows each number of a group counts, of those numbers that every ledger has. */
export const GROUP_COUNTS = {
  count: () => true,
  open: isOpen,
  completed: ({ status }) => status === 'COMPLETED',
  closed: ({ status }) => status === 'CLOSED',
  withdrawn: ({ status }) => status === 'WITHDRAWN',
  closedOnTime: (row, today) => matchesFilter(row, { closedOnTime: true }, today),
  openOverdue: (row, today) => latenessOf(row, today).state === 'OVERDUE',
} as const satisfies Readonly<Record<string, (row: MatterRow, today: string) => boolean>>;
