import type { FedMatter } from '../FedMatter.ts';
import type { DirectoryName, FedPage, FeedStore, NameKey } from '../FeedStore.ts';

/** A store in memory, as plain as the interface allows, that remembers what it was told. */
export interface MemoryStore extends FeedStore {
  matters: Map<string, FedMatter>;
  /** Reasons by id. */
  refused: Map<string, string>;
  cursors: Map<string, string | null>;
  pages: FedPage[];
  restarts: string[];
  takenAgain: number;
  names: Map<string, DirectoryName & { askedAt: string }>;
  /** The next calls of this kind fail with these errors, one each. */
  failures: { call: keyof FeedStore; error: Error }[];
  /** Called before anything is written; what it waits for, the store waits for. */
  beforeTake?: (page: FedPage) => Promise<void>;
}

const NEVER = '';

export function createMemoryStore(): MemoryStore {
  const unseen = new Map<string, Set<string>>();

  const store: MemoryStore = {
    matters: new Map(),
    refused: new Map(),
    cursors: new Map(),
    pages: [],
    restarts: [],
    takenAgain: 0,
    names: new Map(),
    failures: [],

    async progressOf(source) {
      failIfTold('progressOf');
      return { cursor: store.cursors.get(source) ?? null };
    },
    async take(page) {
      await store.beforeTake?.(page);
      failIfTold('take');
      store.pages.push(page);
      write(page);
      store.cursors.set(page.source.id, page.cursor);
      if (!page.isLast) return;
      for (const id of unseen.get(page.source.id) ?? []) store.matters.delete(id);
      unseen.delete(page.source.id);
    },
    async restart({ id }) {
      failIfTold('restart');
      store.restarts.push(id);
      store.cursors.set(id, null);
      unseen.set(id, new Set(idsOf(id)));
    },
    async refusedOf(source) {
      failIfTold('refusedOf');
      return [...store.refused.keys()].filter((id) => id.startsWith(`${source}:`));
    },
    async takeAgain(page) {
      failIfTold('takeAgain');
      store.takenAgain += 1;
      write(page);
    },
    async namesToAsk(olderThan, limit) {
      failIfTold('namesToAsk');
      return [...store.names.values()]
        .filter(({ askedAt }) => askedAt < olderThan)
        .toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
        .slice(0, limit)
        .map(({ kind, id }) => ({ kind, id }));
    },
    async takeNames(names, askedAt) {
      failIfTold('takeNames');
      for (const name of names) store.names.set(keyOf(name), { ...name, askedAt });
    },
  };
  return store;

  function write({ source, matters, removed, refused }: Pick<FedPage, 'source' | 'matters' | 'removed' | 'refused'>) {
    for (const matter of matters) {
      store.matters.set(matter.id, matter);
      noteName({ kind: 'Division', id: matter.division.code });
      if (matter.leadBody) noteName({ kind: 'Organization', id: matter.leadBody.id });
    }
    for (const id of removed) store.matters.delete(id);
    for (const id of [...matters.map((matter) => matter.id), ...removed]) {
      store.refused.delete(id);
      unseen.get(source.id)?.delete(id);
    }
    for (const { id, reason } of refused) store.refused.set(id, reason);
  }

  function noteName(key: NameKey) {
    if (store.names.has(keyOf(key))) return;
    store.names.set(keyOf(key), { ...key, name: null, aliases: [], level: null, askedAt: NEVER });
  }

  function idsOf(source: string): string[] {
    return [...store.matters.keys()].filter((id) => id.startsWith(`${source}:`));
  }

  function failIfTold(call: keyof FeedStore) {
    const index = store.failures.findIndex((failure) => failure.call === call);
    const [failure] = index < 0 ? [] : store.failures.splice(index, 1);
    if (failure) throw failure.error;
  }
}

function keyOf({ kind, id }: NameKey): string {
  return `${kind} ${id}`;
}
