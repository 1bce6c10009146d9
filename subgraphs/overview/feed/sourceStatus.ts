import type { GapReason, SourceState } from '../generated/resolvers.ts';
import { type FollowerClock, instantOf } from './FollowerClock.ts';
import type { SourceFailure } from './SourceFailure.ts';

/** How following a source goes, as of now. Instants are canonical, null for what has not happened since the start. */
export interface FollowedStatus {
  state: SourceState;
  /** Since when it is in this state; null for LIVE. */
  since: string | null;
  /** Why it is not LIVE. */
  reason: GapReason | null;
  /** When it last answered. */
  answeredAt: string | null;
  /** Up to when all its changes were taken in. */
  caughtUpAt: string | null;
  /** When the first of the attempts failed that have failed since. */
  failingSince: string | null;
}

/** Keeps the status of one source. */
export interface SourceStatusKeeper {
  status(): FollowedStatus;
  /** The index has read from it before this start. */
  wasSeenBefore(): void;
  answered(answeredAtMs: number): void;
  failed(failure: SourceFailure): void;
  /** There are changes that the index has not taken in. */
  isBehind(): void;
  /** All changes up to then are taken in. */
  caughtUp(askedAtMs: number): void;
  /** Caught up at least once, or failing: nothing more is to be expected of it soon. */
  isSettled(): boolean;
}

/**
 * NEVER_SEEN until it answers for the first time ever; DOWN while the last attempt failed; LAGGING while it has not been
 * read to its end, or has not answered for `lagAfterMs`; else LIVE.
 */
export function keepSourceStatus(clock: Pick<FollowerClock, 'now'>, lagAfterMs: number): SourceStatusKeeper {
  const startedAt = clock.now();
  let wasSeen = false;
  let answeredAt: number | null = null;
  let caughtUpAt: number | null = null;
  let behindSince: number | null = startedAt;
  let failing: { since: number; failure: SourceFailure } | null = null;

  function state(): Pick<FollowedStatus, 'state' | 'reason'> & { since: number | null } {
    if (answeredAt === null && !wasSeen) {
      return { state: 'NEVER_SEEN', since: startedAt, reason: failing?.failure.reason ?? null };
    }
    if (failing) return { state: 'DOWN', since: failing.since, reason: failing.failure.reason };
    if (behindSince !== null) return { state: 'LAGGING', since: behindSince, reason: 'LAGGING' };
    if (answeredAt !== null && clock.now() - answeredAt > lagAfterMs) {
      return { state: 'LAGGING', since: answeredAt, reason: 'LAGGING' };
    }
    return { state: 'LIVE', since: null, reason: null };
  }

  return {
    status() {
      const { since, ...rest } = state();
      return {
        ...rest,
        since: toInstant(since),
        answeredAt: toInstant(answeredAt),
        caughtUpAt: toInstant(caughtUpAt),
        failingSince: toInstant(failing?.since ?? null),
      };
    },
    wasSeenBefore() {
      wasSeen = true;
    },
    answered(answeredAtMs) {
      answeredAt = answeredAtMs;
      failing = null;
    },
    failed(failure) {
      failing = { since: failing?.since ?? clock.now(), failure };
    },
    isBehind() {
      behindSince ??= clock.now();
    },
    caughtUp(askedAtMs) {
      caughtUpAt = askedAtMs;
      behindSince = null;
    },
    isSettled: () => caughtUpAt !== null || failing !== null,
  };
}

function toInstant(ms: number | null): string | null {
  return ms === null ? null : instantOf(ms);
}
