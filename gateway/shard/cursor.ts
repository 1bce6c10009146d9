/** The cursor that clients get: a shard's position, signed, bound to the question that it continues. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { KeysetPosition } from '../../schema/contract.ts';
import { FieldError } from './errors.ts';

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
  /** The hub's "today" of page one: the pages after it are asked with the same. */
  today: string;
  /** Shards missing on page one, and shards lost since. */
  missing: readonly string[];
  lost: readonly string[];
}

/** INVALID_CURSOR: not ours, changed, or outdated. CURSOR_OF_OTHER_QUERY: of another field, order, filter or parent. */
export type CursorErrorCode = 'INVALID_CURSOR' | 'CURSOR_OF_OTHER_QUERY';

/** The caller's mistake. */
export class CursorError extends FieldError {
  readonly code: CursorErrorCode;
  constructor(code: CursorErrorCode, message: string) {
    super(code, message);
    this.name = 'CursorError';
    this.code = code;
  }
}

/** Makes and reads the cursors of one question. */
export interface CursorSeal {
  wrap(content: CursorContent): string;
  /** Throws CursorError. */
  unwrap(cursor: string): CursorContent;
}

/**
 * Signs with the first key and accepts any of `keys`: to rotate, put the new key in front and drop the old one when
 * no client pages by it any more. A cursor is base64url of 16 bytes of HMAC-SHA256 and a JSON array; about 130
 * characters, plus the names of missing shards.
 */
export function cursorSeal(keys: readonly Uint8Array[], question: CursorQuestion): CursorSeal {
  const [signingKey] = keys;
  if (!signingKey) throw new Error('Expected at least one cursor key, got none.');
  const questionHash = shortHash(canonicalJson(questionContent(question)));
  const era = shortHash(canonicalJson([question.contractVersion, question.placementEpoch]));
  return {
    wrap({ position, today, missing, lost }) {
      const fields: SealedFields = [questionHash, era, today, position.value, position.id];
      if (missing.length > 0 || lost.length > 0) fields.push(missing);
      if (lost.length > 0) fields.push(lost);
      const content = Buffer.from(JSON.stringify(fields));
      return Buffer.concat([sign(signingKey, content), content]).toString('base64url');
    },
    unwrap(cursor) {
      const [hash, itsEra, today, value, id, missing = [], lost = []] = readSigned(keys, cursor);
      if (hash !== questionHash) {
        const message = `Expected a cursor of ${question.field} with the same order, filter and parent, got one of another query.`;
        throw new CursorError('CURSOR_OF_OTHER_QUERY', message);
      }
      if (itsEra !== era) {
        const message = `Expected a cursor of the present contract and shards, got an older one of ${question.field}; start again from the first page.`;
        throw new CursorError('INVALID_CURSOR', message);
      }
      return { position: { order: question.order, value, id }, today, missing, lost };
    },
  };
}

/** As it is signed. The order is not in it: the question's hash stands for it. */
type SealedFields = [
  questionHash: string,
  era: string,
  today: string,
  value: string | null,
  id: string,
  missing?: readonly string[],
  lost?: readonly string[],
];

const MAC_BYTES = 16;
const HASH_BYTES = 6;

function questionContent({ field, order, args, parent }: CursorQuestion): unknown {
  const { first: _first, after: _after, ...filter } = args;
  return [field, order, filter, parent];
}

/** JSON in which equal arguments are equal text: keys sorted; null, which is no condition, left out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) => {
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return it;
    const entries = Object.entries(it).filter(([, field]) => field != null);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, HASH_BYTES).toString('base64url');
}

function sign(key: Uint8Array, content: Uint8Array): Buffer {
  return createHmac('sha256', key).update(content).digest().subarray(0, MAC_BYTES);
}

function readSigned(keys: readonly Uint8Array[], cursor: string): SealedFields {
  const bytes = Buffer.from(cursor, 'base64url');
  const mac = bytes.subarray(0, MAC_BYTES);
  const content = bytes.subarray(MAC_BYTES);
  // Decoding skips what is no base64url, so that many texts have the same bytes: only the one that we gave is taken.
  const isWhole = mac.length === MAC_BYTES && bytes.toString('base64url') === cursor;
  if (!isWhole || !keys.some((key) => timingSafeEqual(sign(key, content), mac))) {
    throw new CursorError(
      'INVALID_CURSOR',
      'Expected a cursor as an earlier page gave it, got one that was not signed here.',
    );
  }
  return JSON.parse(content.toString('utf8')) as SealedFields;
}
