/** What is live, in memory and on disk: it changes in both or in neither. */
import type { Logger } from 'pino';
import { parseTarget } from '../../schema/registry.ts';
import type { AuditLog } from './AuditLog.ts';
import type { Published } from './Published.ts';
import type { RegistryStore, StateOrigin, StoredState, StoredVersion } from './RegistryStore.ts';
import type { ServedHub } from './ServedHub.ts';

/** Another version of one target, or none. */
export interface LiveChange {
  target: string;
  /** Null: it is withdrawn. */
  live: { version: StoredVersion; sdl: string } | null;
  /** With all contracts as they are then; null while none is published. */
  supergraph: Published['supergraph'];
  /** Who did it, and why. */
  origin: Pick<StateOrigin, 'when' | 'who' | 'action' | 'why' | 'removeInUse'>;
}

/** The hub cannot serve what is to go live. Nothing has changed. */
export class CannotBeServedError extends Error {
  override name = 'CannotBeServedError';
}

/** Told in the status; the log has all. */
const MAX_UNWRITTEN = 20;

export class LiveRegistry {
  readonly store: RegistryStore;
  readonly audit: AuditLog;
  readonly #hub: ServedHub;
  readonly #logger: Logger;
  readonly #problems: readonly string[];
  readonly #unwritten: string[] = [];
  #liveVersions: Readonly<Record<string, number>>;
  #published: Published;

  constructor(
    parts: { store: RegistryStore; audit: AuditLog; hub: ServedHub; logger: Logger },
    started: { live: Readonly<Record<string, number>>; published: Published; problems: readonly string[] },
  ) {
    this.store = parts.store;
    this.audit = parts.audit;
    this.#hub = parts.hub;
    this.#logger = parts.logger;
    this.#liveVersions = started.live;
    this.#published = started.published;
    this.#problems = started.problems;
  }

  get published(): Published {
    return this.#published;
  }

  /** The same over another configuration: what is live stays so. */
  rebase(published: Published): void {
    this.#published = published;
  }

  /** What the operator should know. */
  get problems(): readonly string[] {
    return [...this.#problems, ...this.#unwritten, ...this.audit.problems];
  }

  liveVersion(target: string): number | null {
    return this.#liveVersions[target] ?? null;
  }

  /**
   * Serves it, then writes that it is served. A stop in between leaves the state before, which nobody was told is gone.
   *
   * @throws CannotBeServedError, or what failed while writing: what was live is served again then
   */
  async commit(change: LiveChange): Promise<void> {
    const { target, live, origin } = change;
    const previousVersion = this.liveVersion(target);
    const next = withChange(this.#published, change);
    await this.#hub.serve(next).catch((cause: Error) => {
      throw new CannotBeServedError(cause.message, { cause });
    });
    const { [target]: _, ...others } = this.#liveVersions;
    const liveVersions = live ? { ...others, [target]: live.version.version } : others;
    const whole: StateOrigin = {
      ...{ ...origin, target, previousVersion },
      version: live?.version.version ?? null,
      url: live?.version.url ?? null,
    };
    let stored: StoredState;
    try {
      const supergraph = next.supergraph && {
        sdl: await this.store.addContent(next.supergraph.sdl),
        base: next.supergraph.base,
      };
      stored = await this.store.addState({ origin: whole, live: liveVersions, supergraph });
    } catch (error) {
      await this.#hub.serve(this.#published);
      throw error;
    }
    this.#liveVersions = liveVersions;
    this.#published = { ...next, state: stored.state };
    await this.record({ ...whole, outcome: 'LIVE', state: stored.state, codes: [] });
    this.#logger.info({ ...whole, state: stored.state }, 'published state is served');
  }

  /** Written to the audit log; that it cannot be written is told, and takes nothing back. */
  async record(entry: Parameters<AuditLog['append']>[0]): Promise<void> {
    try {
      await this.audit.append(entry);
    } catch (error) {
      this.#logger.error({ err: error, entry }, 'audit log cannot be written');
      if (this.#unwritten.length < MAX_UNWRITTEN) {
        this.#unwritten.push(`The audit log lacks a line of ${entry.when}: it could not be written.`);
      }
    }
  }
}

function withChange(published: Published, { target: id, live, supergraph }: LiveChange): Published {
  const target = parseTarget(id);
  if (!target) throw new Error(`Expected the id of a target, got "${id}".`);
  const holders = new Map(published.holders);
  const contracts = new Map(published.contracts);
  if (target.kind === 'CONTRACT') {
    if (live) contracts.set(target.contract, live.sdl);
    else contracts.delete(target.contract);
  } else if (live) {
    const { url, timeoutMs } = live.version;
    holders.set(id, { contract: target.contract, shard: target.shard, url: url ?? '', timeoutMs, sdl: live.sdl });
  } else {
    holders.delete(id);
  }
  return { ...published, holders, contracts, supergraph };
}
