import { bodyNameVariants } from '../../search/bodyNames.ts';
import { compactText } from '../table/cleanText.ts';
import type { NamedBody } from './splitBodies.ts';

/** A body or an official as the project's list has it. */
export interface KnownName {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** What a name leads to: one id, several that it may mean, or none. */
export type NameMatch = { id: string } | { candidates: readonly string[] } | undefined;

/** Names of bodies or officials, to be found as ledgers write them. */
export interface KnownNames {
  /** The name of an id; undefined if it is not in the list. */
  nameOf(id: string): string | undefined;
  match(text: string): NameMatch;
  /** Every text that leads to something, by `nameKey`. */
  keys: ReadonlySet<string>;
  entries: readonly KnownName[];
  /** Cells that were cut into bodies already: `splitBodies` keeps some here. */
  cutTexts: Map<string, readonly NamedBody[]>;
}

/** A name as it is compared. */
export function nameKey(text: string): string {
  return compactText(text)
    .replace(/[［【〔]/g, '[')
    .toLowerCase();
}

/**
 * Names and aliases lead to their own; so do the short forms of a body's name (市发改委 of 合肥市发展和改革委员会) where
 * no name or alias is the same text.
 */
export function createKnownNames(entries: readonly KnownName[], { withVariants = false } = {}): KnownNames {
  const stated = new Map<string, Set<string>>();
  const derived = new Map<string, Set<string>>();
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  for (const { id, name, aliases } of entries) {
    for (const text of [name, ...aliases]) add(stated, text, id);
    if (!withVariants) continue;
    for (const text of [name, ...aliases].flatMap(bodyNameVariants)) add(derived, text, id);
  }
  return {
    entries,
    cutTexts: new Map(),
    keys: new Set([...stated.keys(), ...derived.keys()]),
    nameOf: (id) => names.get(id),
    match(text) {
      const key = nameKey(text);
      const ids = [...(stated.get(key) ?? derived.get(key) ?? [])];
      const [id] = ids;
      if (id === undefined) return names.has(text.trim()) ? { id: text.trim() } : undefined;
      return ids.length === 1 ? { id } : { candidates: ids.map((it) => names.get(it) ?? it) };
    },
  };
}

function add(map: Map<string, Set<string>>, text: string, id: string): void {
  const key = nameKey(text);
  if (key === '') return;
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
