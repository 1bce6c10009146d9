/** The cursor that clients get: a shard's position, signed, bound to the question that it continues. */
import type { KeysetPosition } from '../../schema/contract.ts';

/** What a cursor belongs to. It is refused anywhere else. */
export interface CursorQuestion {
  /** Schema coordinate, e.g. `Organization.municipalProjects`. */
  field: string;
  order: string;
  /** Coerced arguments; `first` and `after` do not count. */
  args: Readonly<Record<string, unknown>>;
  /** Key of the entity that the field is on; null at the root. */
  parent: Readonly<Record<string, unknown>> | null;
  contractVersion: string;
  placementEpoch: string;
}

export interface CursorContent {
  position: KeysetPosition;
  /** The hub's "today" of page one. */
  today: string;
  /** Shards missing on page one, and shards lost since. */
  missing: readonly string[];
  lost: readonly string[];
}

/** INVALID_CURSOR: not ours, changed, or outdated. CURSOR_OF_OTHER_QUERY: of another field, order, filter or parent. */
export type CursorErrorCode = 'INVALID_CURSOR' | 'CURSOR_OF_OTHER_QUERY';

/** The caller's mistake; the message is safe to show. */
export class CursorError extends Error {
  readonly code: CursorErrorCode;
  constructor(code: CursorErrorCode, message: string) {
    super(message);
    this.name = 'CursorError';
    this.code = code;
  }
}

/** Signs with the first key, accepts any of them: to rotate, put the new key in front and drop the old one later. */
export interface CursorKeys {
  readonly keys: readonly Uint8Array[];
}

/** Seals the cursors of one question. */
export interface CursorSeal {
  wrap(content: CursorContent): string;
  /** Throws CursorError. */
  unwrap(cursor: string): CursorContent;
}

export declare function cursorSeal(keys: CursorKeys, question: CursorQuestion): CursorSeal;
