import type { GapReason } from '../generated/resolvers.ts';

/**
 * UNREACHABLE: no connection, or it broke. TIMED_OUT: no whole answer in time. REFUSED: it says that it is another
 * shard. OUTDATED_CONTRACT: it does not know what was asked. BROKEN_CONTRACT: its answer has not the form of the
 * contract. FAILED: it answered with an error, or with more than may be read.
 */
export type SourceFailureReason = Extract<
  GapReason,
  'UNREACHABLE' | 'TIMED_OUT' | 'REFUSED' | 'OUTDATED_CONTRACT' | 'BROKEN_CONTRACT' | 'FAILED'
>;

/** Why a source did not answer a question. The message names the source, never an address. */
export class SourceFailure extends Error {
  readonly reason: SourceFailureReason;
  constructor(reason: SourceFailureReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SourceFailure';
    this.reason = reason;
  }
}
