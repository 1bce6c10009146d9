import type { SavedQuery } from './saved/SavedQuery.ts';
import { findSaved, SAVED_QUERIES } from './saved/savedQueries.ts';
import { readShareLink, type SharedQuery } from './share/shareLink.ts';

/** What the console opens with. */
export interface Opening {
  /** Of a saved query, named by the address, or the first of all if this browser has asked nothing yet. */
  saved: SavedQuery | null;
  /** Of a link somebody gave. */
  shared: SharedQuery | null;
  /** The address has a query that cannot be read. */
  isLinkBroken: boolean;
}

type Address = Pick<Location, 'search' | 'hash'>;

/** As the address says; if it says nothing, as this browser left the editor, or with the first of all saved queries. */
export async function readOpening(address: Address): Promise<Opening> {
  const opening = await readAddress(address);
  const isOpen = opening.saved !== null || opening.shared !== null || hasMemory();
  return isOpen ? opening : { ...opening, saved: SAVED_QUERIES[0] ?? null };
}

/** What `/console?saved=01-overdue` or `/console#q=…` names. */
export async function readAddress({ search, hash }: Address): Promise<Opening> {
  const shared = await readShareLink(hash);
  const saved = shared ? undefined : findSaved(new URLSearchParams(search).get('saved'));
  return { saved: saved ?? null, shared, isLinkBroken: hash.startsWith('#q=') && shared === null };
}

/** The variables of a saved query as the editor shows them. */
export function variablesText({ variables }: SavedQuery): string {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

function hasMemory(): boolean {
  try {
    return Boolean(localStorage.getItem('graphiql:query'));
  } catch {
    return false;
  }
}
