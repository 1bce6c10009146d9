/**
 * The registry of a hub as owners see it: what its admin API takes and answers. The hub serves it, the command line asks
 * it. docs/reference/registry.md describes it; codes are in `registryCodes.ts`.
 */
import type { RefusalCode, RegistryErrorCode } from './registryCodes.ts';

/**
 * What is published: `municipal-projects/340200`, the holder of a shard; `directory`, the holder of a contract without
 * shards; `contracts/municipal-projects`, a contract itself.
 */
export type Target =
  | { kind: 'HOLDER'; contract: string; shard: string | null }
  | { kind: 'CONTRACT'; contract: string; shard: null };

const CONTRACT_PREFIX = 'contracts';
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const SHARD = /^[0-9A-Za-z-]{1,32}$/;
const MAX_NAME_LENGTH = 64;

/** Undefined if the text is the id of no target, whatever is published. */
export function parseTarget(id: string): Target | undefined {
  const [first = '', second, ...more] = id.split('/');
  if (more.length > 0 || id.length > 2 * MAX_NAME_LENGTH) return undefined;
  if (first === CONTRACT_PREFIX) {
    return second && isName(second) ? { kind: 'CONTRACT', contract: second, shard: null } : undefined;
  }
  if (!isName(first) || (second !== undefined && !SHARD.test(second))) return undefined;
  return { kind: 'HOLDER', contract: first, shard: second ?? null };
}

function isName(text: string): boolean {
  return text.length <= MAX_NAME_LENGTH && NAME.test(text);
}

/** The id that `parseTarget` reads: `municipal-projects/340200`. */
export function targetId({ kind, contract, shard }: Target): string {
  if (kind === 'CONTRACT') return `${CONTRACT_PREFIX}/${contract}`;
  return shard === null ? contract : `${contract}/${shard}`;
}

/** Body of `PUT /registry/targets/:id` for a holder. */
export interface HolderPublication {
  /** Where it answers GraphQL, e.g. `https://ledger.wuhu.example/graphql`. */
  url: string;
  /** For those who read the versions later. */
  why: string;
  /** The longest that one request may take, up to 30,000; default: what the hub is configured with. */
  timeoutMs?: number;
  /** Publish only if this version is live (null: none). Another is VERSION_CONFLICT. Left out: whatever is live. */
  ifVersion?: number | null;
}

/** Body of `PUT /registry/targets/:id` for a contract. */
export interface ContractPublication extends Withdrawal {
  /** The whole contract: one SDL document, as `guatu contract` prints it. */
  sdl: string;
}

/** Body of `DELETE /registry/targets/:id`. */
export interface Withdrawal {
  why: string;
  ifVersion?: number | null;
  /**
   * Of a contract: go on although somebody uses what this takes away. For owners of `*` alone, who have to say why that is
   * right; the audit log has it.
   */
  removeInUse?: string;
}

/** Body of `POST /registry/targets/:id/rollback`. */
export interface Rollback extends Withdrawal {
  /** Version to serve again. Default: the one before the one that is live; if none is live, the newest. */
  to?: number;
}

/** One publication. It never changes; what is live is one of them, or none. */
export interface PublishedVersion {
  target: string;
  /** 1, 2, 3 … of this target. */
  version: number;
  /** Name of the owner. */
  who: string;
  /** Instant, UTC with three decimals. */
  when: string;
  why: string;
  /** Of a holder; null for a contract. */
  url: string | null;
  timeoutMs: number | null;
  /** SHA-256 of the SDL that a holder served when it was published, or of the contract; hex. */
  sdlHash: string;
  /** What was tried before it went live, and came out well. */
  checks: PassedCheck[];
  isLive: boolean;
}

export interface PassedCheck {
  code: RefusalCode;
  /** What was found, e.g. `5 rows of 96, in order`. */
  found: string;
}

/** Answer to a publication, a withdrawal and a rollback. */
export interface PublicationAnswer {
  target: string;
  /** What is live now; null: nothing that was published. */
  version: number | null;
  /** What was live before. */
  previousVersion: number | null;
  /** Id of the supergraph that is served, as `/readyz` of the hub says it. */
  supergraph: string;
  checks: PassedCheck[];
  /** What does not stand in the way, and somebody should know. */
  notes: string[];
}

/** Where what is served comes from; NONE: it has no address, and coverage says UNREACHABLE. */
export type ServedFrom = 'REGISTRY' | 'CONFIGURATION' | 'NONE';

export interface TargetStatus {
  target: string;
  servedFrom: ServedFrom;
  /** Of what was published and is live. */
  live: PublishedVersion | null;
  /** Of a holder: whether it answers now, and if not, why. Null for a contract. */
  up: boolean | null;
  reason: string | null;
  versionCount: number;
}

/** `GET /registry/status`: of the targets that the asking owner owns. */
export interface RegistryStatus {
  owner: string;
  owns: string[];
  supergraph: string;
  /** Number of the state that is served: each publication, withdrawal and rollback makes one. */
  state: number;
  targets: TargetStatus[];
  /** What the operator should know: a state that could not be served, an audit log with a broken chain. */
  problems: string[];
  audit: { lines: number; head: string };
}

/** `GET /registry/targets/:id/versions`: the newest first. */
export interface TargetVersions {
  target: string;
  versions: PublishedVersion[];
}

export type AuditAction = 'PUBLISH' | 'UNPUBLISH' | 'ROLLBACK' | 'START';
/** LIVE: done. REFUSED: a check said no. FAILED: the hub could not; nothing changed. */
export type AuditOutcome = 'LIVE' | 'REFUSED' | 'FAILED';

/** One line of the audit log. */
export interface AuditEntry {
  /** 1, 2, 3 … */
  line: number;
  when: string;
  /** Name of the owner; `hub` for what it did by itself. */
  who: string;
  action: AuditAction;
  outcome: AuditOutcome;
  target: string | null;
  /** Live after it. */
  version: number | null;
  previousVersion: number | null;
  /** State that it made or, refused, left as it was. */
  state: number;
  why: string;
  url: string | null;
  /** Codes of what was refused, or failed. */
  codes: string[];
  /** Why a removal of what is in use went live. */
  removeInUse: string | null;
  /** SHA-256 of the line before, as it stands in the file; hex. */
  previous: string;
}

/** `GET /registry/audit?after=0`: by line, those that the asking owner may see. */
export interface AuditPage {
  entries: AuditEntry[];
  /** To be asked for `after` next. */
  lastLine: number;
  hasMore: boolean;
}

/** One reason for which a publication was refused. */
export interface RefusalReason {
  code: RefusalCode;
  /** What was expected, what came, where. */
  message: string;
  cure: string;
  /** Of a removal: who uses it. */
  users?: { coordinate: string; operation: string | null; client: string | null; lastSeen: string; count: number }[];
}

/** Every answer that is no success. */
export interface RegistryFailure {
  error: {
    code: RegistryErrorCode;
    message: string;
    remedy: string;
    /** Of REFUSED. */
    reasons?: RefusalReason[];
  };
}
