import { useSyncExternalStore } from 'react';

/** The same width as in the style sheets: below it panes stand below one another. */
const narrow = matchMedia('(max-width: 60rem)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
