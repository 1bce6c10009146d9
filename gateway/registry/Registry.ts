/** What owners can do: publish, withdraw, roll back, look. Checked before it goes live, one after another. */
import type { Logger } from 'pino';
import type { Usage } from '../../schema/evolution/Usage.ts';
import {
  type AuditPage,
  type ContractPublication,
  type HolderPublication,
  type PublicationAnswer,
  type PublishedVersion,
  parseTarget,
  type RegistryStatus,
  type Rollback,
  type Target,
  type TargetVersions,
  targetId,
  type Withdrawal,
} from '../../schema/registry.ts';
import type { AddressRules } from '../fetch/addressRules.ts';
import { contractSdlOf } from './composePublished.ts';
import { Examiner, type Outcome } from './Examiner.ts';
import { expectServedStill } from './expectServedStill.ts';
import { fieldsTaken } from './fieldsTaken.ts';
import { CannotBeServedError, type LiveRegistry } from './LiveRegistry.ts';
import { placesOf } from './layPublished.ts';
import { mayTouch, type Owner, type Owners, ownsAll } from './owners.ts';
import { PublicationQueue } from './PublicationQueue.ts';
import type { Published } from './Published.ts';
import { RegistryError } from './RegistryError.ts';
import type { StateOrigin, StoredVersion } from './RegistryStore.ts';
import { readStatus } from './readStatus.ts';
import { refusal } from './refusal.ts';
import type { ServedHub } from './ServedHub.ts';

export interface RegistryOptions {
  live: LiveRegistry;
  hub: ServedHub;
  owners: () => Owners;
  rules: AddressRules;
  usage: () => Usage;
  usageDays: number;
  logger: Logger;
}

/** What is to become of a target. */
interface Attempt {
  owner: Owner;
  target: string;
  action: StateOrigin['action'];
  why: string;
  ifVersion: number | null | undefined;
  removeInUse: string | undefined;
}

/** @see the admin API, docs/reference/registry.md. Methods reject with RegistryError. */
export class Registry {
  readonly #options: RegistryOptions;
  readonly #examiner: Examiner;
  readonly #queue = new PublicationQueue();

  constructor(options: RegistryOptions) {
    this.#options = options;
    this.#examiner = new Examiner({ ...options, published: () => this.#published });
  }

  publishHolder(
    owner: Owner,
    target: string,
    { url, why, timeoutMs, ifVersion }: HolderPublication,
  ): Promise<PublicationAnswer> {
    const { contract, shard } = this.#targetFor(owner, target, 'HOLDER');
    const attempt: Attempt = { owner, target, action: 'PUBLISH', why, ifVersion, removeInUse: undefined };
    return this.#attempt(attempt, async (when) => {
      const examined = await this.#examiner.examineHolder(target, contract, shard, url, timeoutMs);
      if (examined.examination.reasons.length > 0) return { ...examined, change: undefined };
      const { sdl, examination } = examined;
      const version = await this.#options.live.store.addVersion({
        ...{ target, who: owner.name, when, why, url: examined.url, timeoutMs: timeoutMs ?? null, sdl },
        checks: examination.checks,
      });
      return { ...examined, change: { live: { version, sdl }, supergraph: this.#published.supergraph } };
    });
  }

  publishContract(
    owner: Owner,
    target: string,
    { sdl, why, ifVersion, removeInUse }: ContractPublication,
  ): Promise<PublicationAnswer> {
    const { contract } = this.#targetFor(owner, target, 'CONTRACT');
    const attempt: Attempt = { owner, target, action: 'PUBLISH', why, ifVersion, removeInUse };
    return this.#attempt(attempt, async (when) => {
      const examined = await this.#examineContract(attempt, contract, sdl);
      if (!examined.change) return { ...examined, change: undefined };
      const version = await this.#options.live.store.addVersion({
        ...{ target, who: owner.name, when, why, url: null, timeoutMs: null, sdl },
        checks: examined.examination.checks,
      });
      return { ...examined, change: { ...examined.change, live: { version, sdl } } };
    });
  }

  withdraw(owner: Owner, id: string, { why, ifVersion, removeInUse }: Withdrawal): Promise<PublicationAnswer> {
    const target = this.#targetFor(owner, id);
    const attempt: Attempt = { owner, target: id, action: 'UNPUBLISH', why, ifVersion, removeInUse };
    return this.#attempt(attempt, async () => {
      if (this.#options.live.liveVersion(id) === null) throw new RegistryError('NOT_PUBLISHED');
      return this.#uncover(target, removeInUse);
    });
  }

  rollback(owner: Owner, id: string, { to, why, ifVersion, removeInUse }: Rollback): Promise<PublicationAnswer> {
    const target = this.#targetFor(owner, id);
    const attempt: Attempt = { owner, target: id, action: 'ROLLBACK', why, ifVersion, removeInUse };
    return this.#attempt(attempt, async () => {
      const { store } = this.#options.live;
      const version = this.#versionToRestore(target, id, to);
      // What was before the first publication is what the hub is configured with.
      if (version === null) return this.#uncover(target, removeInUse);
      const sdl = store.readSdl(version);
      const live = { version, sdl };
      if (target.kind === 'CONTRACT') {
        const examined = await this.#examineContract(attempt, target.contract, sdl);
        return { ...examined, change: examined.change && { ...examined.change, live } };
      }
      const { contract, shard } = target;
      const examined = await this.#examiner.examineHolder(
        id,
        contract,
        shard,
        version.url ?? '',
        version.timeoutMs ?? undefined,
      );
      const { examination } = examined;
      if (shard !== null) expectServedStill(examined, sdl, contractSdlOf(contract, this.#published.contracts));
      if (examination.reasons.length > 0) return { ...examined, change: undefined };
      return { ...examined, change: { live, supergraph: this.#published.supergraph } };
    });
  }

  async versions(owner: Owner, id: string): Promise<TargetVersions> {
    this.#targetFor(owner, id);
    const { live } = this.#options;
    const liveVersion = live.liveVersion(id);
    const versions = live.store.versionNumbers(id).map((number): PublishedVersion => {
      return { ...live.store.readVersion(id, number), isLive: number === liveVersion };
    });
    return { target: id, versions };
  }

  status(owner: Owner): Promise<RegistryStatus> {
    return readStatus(owner, this.#options.live, this.#options.hub);
  }

  usage(): Usage {
    return this.#options.usage();
  }

  async audit(owner: Owner, after: number, limit: number): Promise<AuditPage> {
    const isShown = ({ target, who }: { target: string | null; who: string }) =>
      ownsAll(owner) || who === owner.name || (target !== null && owner.owns.includes(target));
    return this.#options.live.audit.read(after, limit, isShown);
  }

  /** Nothing is published while it runs; it waits for its turn, however many do. */
  exclusively<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#queue.runAlways(task);
  }

  /** Lets the publication under way finish. */
  stop(): Promise<void> {
    return this.#queue.stop();
  }

  get #published(): Published {
    return this.#options.live.published;
  }

  /** Whether there is such a target is told to nobody who does not own it. */
  #targetFor<Kind extends Target['kind']>(owner: Owner, id: string, kind?: Kind): Extract<Target, { kind: Kind }> {
    const target = parseTarget(id);
    if (!target || !mayTouch(owner, id) || (kind && target.kind !== kind)) throw new RegistryError('NOT_OWNER');
    if (target.kind === 'HOLDER' && !this.#places().includes(id)) throw new RegistryError('NOT_OWNER');
    return target as Extract<Target, { kind: Kind }>;
  }

  #places(): string[] {
    const { hub } = this.#options;
    const names = new Set(hub.endpoints().map(({ subgraph }) => subgraph));
    return placesOf([...names], hub.configured().placement);
  }

  /** Asked again when its turn has come: who owns what may be another by then. */
  #expectRights(owner: Owner | undefined, { target, removeInUse }: Attempt): void {
    if (!owner) throw new RegistryError('UNAUTHENTICATED');
    this.#targetFor(owner, target);
    if (removeInUse !== undefined && !ownsAll(owner)) {
      throw new RegistryError('NOT_OWNER', 'Expected an owner of * where removeInUse is given.');
    }
  }

  async #attempt(attempt: Attempt, examine: (when: string) => Promise<Outcome>): Promise<PublicationAnswer> {
    this.#expectRights(attempt.owner, attempt);
    return this.#queue.run(attempt.owner.name, async () => {
      this.#expectRights(this.#options.owners().current(attempt.owner), attempt);
      const { live, hub } = this.#options;
      const when = new Date().toISOString();
      const previousVersion = live.liveVersion(attempt.target);
      const { ifVersion } = attempt;
      if (ifVersion !== undefined && ifVersion !== previousVersion) {
        throw new RegistryError(
          'VERSION_CONFLICT',
          `Expected version ${ifVersion} to be live, got ${previousVersion}.`,
        );
      }
      const outcome = await this.#examine(attempt, when, examine);
      const { examination, change } = outcome;
      if (!change || examination.reasons.length > 0) throw await this.#refuse(attempt, when, outcome);
      try {
        await live.commit({
          ...{ target: attempt.target, ...change },
          origin: {
            when,
            who: attempt.owner.name,
            action: attempt.action,
            why: attempt.why,
            removeInUse: attempt.removeInUse ?? null,
          },
        });
      } catch (error) {
        if (error instanceof CannotBeServedError) {
          examination.reasons.push(refusal('SERVABLE', error.message));
          throw await this.#refuse(attempt, when, outcome);
        }
        await this.#record(attempt, when, { outcome: 'FAILED', codes: ['INTERNAL'], url: outcome.url });
        throw error;
      }
      const { checks, notes } = examination;
      const version = live.liveVersion(attempt.target);
      return { target: attempt.target, version, previousVersion, supergraph: hub.supergraphId(), checks, notes };
    });
  }

  /** Fields of another's contract are taken over by who owns both. */
  async #examineContract({ owner, removeInUse }: Attempt, contract: string, sdl: string): Promise<Outcome> {
    const examined = await this.#examiner.examineContract(contract, sdl, removeInUse !== undefined);
    const taken = fieldsTaken(examined.change?.supergraph?.sdl ?? '', contract);
    const others = taken.filter(
      (from) => !mayTouch(owner, targetId({ kind: 'CONTRACT', contract: from, shard: null })),
    );
    for (const from of others) {
      const message = `@override(from: "${from}"): expected the owner of contracts/${from} to publish it, got ${owner.name}.`;
      examined.examination.reasons.push(refusal('COMPOSES', message));
    }
    return others.length > 0 ? { ...examined, change: undefined } : examined;
  }

  /** What the hub fails at is in the audit log too. */
  async #examine(attempt: Attempt, when: string, examine: (when: string) => Promise<Outcome>): Promise<Outcome> {
    try {
      return await examine(when);
    } catch (error) {
      if (!(error instanceof RegistryError)) {
        await this.#record(attempt, when, { outcome: 'FAILED', codes: ['INTERNAL'], url: null });
      }
      throw error;
    }
  }

  async #refuse(attempt: Attempt, when: string, { examination, url }: Outcome): Promise<RegistryError> {
    const codes = [...new Set(examination.reasons.map(({ code }) => code))];
    await this.#record(attempt, when, { outcome: 'REFUSED', codes, url });
    return new RegistryError('REFUSED', undefined, examination.reasons);
  }

  #record(
    { owner, target, action, why, removeInUse }: Attempt,
    when: string,
    came: { outcome: 'REFUSED' | 'FAILED'; codes: string[]; url: string | null },
  ): Promise<void> {
    const { live } = this.#options;
    const version = live.liveVersion(target);
    const { state } = live.published;
    return live.record({
      ...{ when, who: owner.name, action, target, version, previousVersion: version, state, why, ...came },
      removeInUse: removeInUse ?? null,
    });
  }

  /** What is published is asked or served no more, but what the hub is configured with, if anything. */
  async #uncover(target: Target, removeInUse: string | undefined): Promise<Outcome> {
    if (target.kind === 'CONTRACT') {
      return this.#examiner.examineContract(target.contract, null, removeInUse !== undefined);
    }
    const notes = [
      this.#isConfigured(target)
        ? 'The address that the hub is configured with is asked again.'
        : 'Nobody is asked for it now: coverage says UNREACHABLE.',
    ];
    const change = { live: null, supergraph: this.#published.supergraph };
    return { examination: { reasons: [], checks: [], notes }, change, url: null };
  }

  #isConfigured({ kind, contract, shard }: Target): boolean {
    if (kind === 'CONTRACT') return true;
    const given = this.#options.hub.configured().subgraphs[contract];
    return shard === null ? given?.url !== undefined : given?.shards?.[shard] !== undefined;
  }

  /** Null: what the hub is configured with. */
  #versionToRestore(target: Target, id: string, to: number | undefined): StoredVersion | null {
    const { live } = this.#options;
    const liveVersion = live.liveVersion(id);
    const numbers = live.store.versionNumbers(id);
    const wanted = to ?? numbers.find((number) => liveVersion === null || number < liveVersion);
    if (wanted !== undefined && numbers.includes(wanted)) return live.store.readVersion(id, wanted);
    if (to === undefined && liveVersion !== null && this.#isConfigured(target)) return null;
    const has = numbers.length === 0 ? 'none' : numbers.toReversed().join(', ');
    const before = liveVersion === null || to !== undefined ? '' : `before version ${liveVersion}, which is live, `;
    throw new RegistryError(
      'NO_SUCH_VERSION',
      `Expected a version of ${id} ${before}to go back to (it has ${has}), got ${to ?? 'none'}.`,
    );
  }
}
