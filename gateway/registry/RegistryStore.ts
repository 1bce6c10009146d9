/**
 * The registry on disk. Every file is written whole and never changed: a version is one publication, a state names the
 * versions that are live. The state with the highest number counts; until it is there, the one before does.
 *
 *     states/00000012.json                             what is live, and who made it so
 *     versions/municipal-projects%2F340200/000003.json one publication
 *     content/<sha256>.graphql                         SDL of holders, contracts and supergraphs
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditAction, PassedCheck, PublishedVersion } from '../../schema/registry.ts';
import { parseTarget } from '../../schema/registry.ts';
import type { Published, PublishedHolder } from './Published.ts';
import { readSealed, readText, UnreadableFileError, writeSealed } from './sealedFile.ts';
import { sha256 } from './sha256.ts';
import { UNFINISHED, writeDurably } from './writeDurably.ts';

/** A publication as it is kept. */
export type StoredVersion = Omit<PublishedVersion, 'isLive'>;

/** What to keep of a publication; the store gives it its number. */
export interface NewVersion {
  target: string;
  who: string;
  when: string;
  why: string;
  url: string | null;
  timeoutMs: number | null;
  sdl: string;
  checks: PassedCheck[];
}

/** What made a state. */
export interface StateOrigin {
  when: string;
  who: string;
  action: Exclude<AuditAction, 'START'>;
  target: string;
  version: number | null;
  previousVersion: number | null;
  why: string;
  url: string | null;
  removeInUse: string | null;
}

export interface StoredState {
  state: number;
  origin: StateOrigin;
  /** Live version by id of the target. */
  live: Record<string, number>;
  /** Hashes; null while no contract is published. */
  supergraph: { sdl: string; base: string } | null;
}

/** Those before are removed: what was published is kept by its versions. */
const STATES_KEPT = 50;

const STATE_DIGITS = 8;
const VERSION_DIGITS = 6;

export class RegistryStore {
  readonly #folder: string;
  /** Taken by files that may be unreadable too: no number means two things. */
  #highestState: number;

  /** Makes the folder if it is not there, and removes what a stop left unfinished. */
  constructor(folder: string) {
    this.#folder = folder;
    for (const name of ['states', 'versions', 'content'])
      mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith(UNFINISHED)) rmSync(join(folder, path), { force: true });
    }
    this.#highestState = Math.max(0, ...this.stateNumbers());
  }

  /** The newest first. */
  stateNumbers(): number[] {
    return numbersIn(join(this.#folder, 'states')).sort((a, b) => b - a);
  }

  /** @throws UnreadableFileError */
  readState(number: number): StoredState {
    return readSealed<StoredState>(this.#statePath(number));
  }

  /**
   * A state with all that it names.
   *
   * @throws UnreadableFileError: it, or something that it names, is not what was written
   */
  load({ state, live, supergraph }: StoredState): Published {
    const holders = new Map<string, PublishedHolder>();
    const contracts = new Map<string, string>();
    for (const [id, number] of Object.entries(live)) {
      const target = parseTarget(id);
      if (!target)
        throw new UnreadableFileError(`${this.#statePath(state)}: expected the id of a target, got "${id}".`);
      const { url, timeoutMs, sdlHash } = this.readVersion(id, number);
      const sdl = this.#readContent(sdlHash);
      if (target.kind === 'CONTRACT') contracts.set(target.contract, sdl);
      else holders.set(id, { contract: target.contract, shard: target.shard, url: url ?? '', timeoutMs, sdl });
    }
    return {
      state,
      holders,
      contracts,
      supergraph: supergraph && { sdl: this.#readContent(supergraph.sdl), base: supergraph.base },
    };
  }

  /** Numbers of what was published at a target, the newest first. */
  versionNumbers(target: string): number[] {
    const folder = this.#versionFolder(target);
    return existsSync(folder) ? numbersIn(folder).sort((a, b) => b - a) : [];
  }

  /** @throws UnreadableFileError */
  readVersion(target: string, number: number): StoredVersion {
    return readSealed<StoredVersion>(join(this.#versionFolder(target), fileName(number, VERSION_DIGITS)));
  }

  /** SDL of a version. @throws UnreadableFileError */
  readSdl({ sdlHash }: StoredVersion): string {
    return this.#readContent(sdlHash);
  }

  /** Ids of all targets at which something was ever published. What else a file manager left there is none. */
  targets(): string[] {
    const names = readdirSync(join(this.#folder, 'versions'));
    return names
      .map((name) => name.replace('%2F', '/'))
      .filter((id) => parseTarget(id))
      .sort();
  }

  /** Keeps a publication. It is not live before a state names it. */
  async addVersion({ sdl, ...version }: NewVersion): Promise<StoredVersion> {
    const { target } = version;
    const folder = this.#versionFolder(target);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const number = Math.max(0, ...this.versionNumbers(target)) + 1;
    const stored: StoredVersion = { ...version, version: number, sdlHash: await this.addContent(sdl) };
    await writeSealed(join(folder, fileName(number, VERSION_DIGITS)), stored);
    return stored;
  }

  /** Resolves to the hash. */
  async addContent(text: string): Promise<string> {
    const hash = sha256(text);
    const path = this.#contentPath(hash);
    // Written once, whole: what is there is what was written, unless somebody spoiled it.
    if (!existsSync(path) || sha256(readText(path)) !== hash) await writeDurably(path, text);
    return hash;
  }

  /** From here on it counts. Resolves to its number. */
  async addState(next: Omit<StoredState, 'state'>): Promise<StoredState> {
    const state = this.#highestState + 1;
    const path = this.#statePath(state);
    if (existsSync(path)) throw new Error(`Expected ${path} not to be there: one hub writes to a registry's folder.`);
    const stored: StoredState = { state, ...next };
    try {
      await writeSealed(path, stored);
    } catch (error) {
      // What was told to have failed must not count after a restart.
      rmSync(path, { force: true });
      throw error;
    }
    this.#highestState = state;
    this.#removeOldStates();
    return stored;
  }

  #removeOldStates(): void {
    try {
      for (const old of this.stateNumbers().slice(STATES_KEPT)) rmSync(this.#statePath(old), { force: true });
    } catch {
      // The new one counts already. They are in nobody's way, and tried again with the next.
    }
  }

  #readContent(hash: string): string {
    const path = this.#contentPath(hash);
    const text = readText(path);
    if (sha256(text) !== hash) throw new UnreadableFileError(`${path}: is not what was written.`);
    return text;
  }

  #statePath(number: number): string {
    return join(this.#folder, 'states', fileName(number, STATE_DIGITS));
  }

  #versionFolder(target: string): string {
    return join(this.#folder, 'versions', encodeURIComponent(target));
  }

  #contentPath(hash: string): string {
    return join(this.#folder, 'content', `${hash}.graphql`);
  }
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => {
    const digits = /^(\d+)\.json$/.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

function fileName(number: number, digits: number): string {
  return `${String(number).padStart(digits, '0')}.json`;
}
