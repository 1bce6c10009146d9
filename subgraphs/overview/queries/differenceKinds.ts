import type { MatterStatus } from '../../kit/ledger/MatterRow.ts';
import type { DifferenceKind } from '../generated/resolvers.ts';

/** What of a state of a matter decides how it differs from another. */
export interface ComparedState {
  status: MatterStatus;
  deadlineDate: string | null;
  leadBody: string | null;
  /** Who leads on the day of the state. */
  leadOfficial: string | null;
  /** Whether it is overdue on the day of the state. */
  overdue: boolean;
  returnCount: number;
  reopenCount: number;
}

/** Every kind, in the order in which the differences of one matter are listed. */
export const DIFFERENCE_KINDS: readonly DifferenceKind[] = [
  'NEW',
  'COMPLETED',
  'CLOSED',
  'REOPENED',
  'WITHDRAWN',
  'SLIPPED',
  'BECAME_OVERDUE',
  'REASSIGNED',
  'LEAD_CHANGED',
  'RETURNED',
  'REMOVED',
];

/** How a matter differs between two instants; null is a matter that is not there. Of one that is new, only that. */
export function differenceKinds(before: ComparedState | null, after: ComparedState | null): DifferenceKind[] {
  if (before === null) return after === null ? [] : ['NEW'];
  if (after === null) return ['REMOVED'];
  const became = (status: MatterStatus) => after.status === status && before.status !== status;
  const holds: Partial<Record<DifferenceKind, boolean>> = {
    COMPLETED: became('COMPLETED'),
    CLOSED: became('CLOSED'),
    REOPENED: after.reopenCount > before.reopenCount,
    WITHDRAWN: became('WITHDRAWN'),
    SLIPPED: before.deadlineDate !== null && after.deadlineDate !== null && after.deadlineDate > before.deadlineDate,
    BECAME_OVERDUE: after.overdue && !before.overdue,
    REASSIGNED: isAnother(before.leadBody, after.leadBody),
    LEAD_CHANGED: isAnother(before.leadOfficial, after.leadOfficial),
    RETURNED: after.returnCount > before.returnCount,
  };
  return DIFFERENCE_KINDS.filter((kind) => holds[kind]);
}

/** Who is the first to be given a matter follows nobody. */
function isAnother(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && before !== after;
}
