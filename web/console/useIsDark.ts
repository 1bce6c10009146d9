import { useSyncExternalStore } from 'react';
import { useTheme } from '../shared/preferences.ts';

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark now: as the reader chose, or as the system is. */
export function useIsDark(): boolean {
  const [theme] = useTheme();
  const isSystemDark = useSyncExternalStore(subscribe, () => darkSystem.matches);
  return theme === 'system' ? isSystemDark : theme === 'dark';
}

function subscribe(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
}
