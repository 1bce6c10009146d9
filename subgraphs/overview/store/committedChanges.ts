import type { Database } from '../../kit/database/database.ts';
import type { VersionChanges } from './VersionChanges.ts';

type Listener = (changes: VersionChanges) => void;

const listeners = new WeakMap<Database, Set<Listener>>();

/**
 * Tells of every transaction over an index that is committed from now on, whoever writes it, in their order and before
 * its writer learns of it. Returns what ends it. The listener must not throw.
 */
export function onCommitted(database: Database, listener: Listener): () => void {
  const others = listeners.get(database) ?? new Set();
  listeners.set(database, others.add(listener));
  return () => void others.delete(listener);
}

/** To be called by whoever writes to an index, right after each commit. */
export function tellCommitted(database: Database, changes: VersionChanges): void {
  for (const listener of listeners.get(database) ?? []) listener(changes);
}
