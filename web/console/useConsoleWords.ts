import { useWords } from '../shared/preferences.ts';
import { en, zh } from './words.ts';

/** The console's words in the reader's language. */
export function useConsoleWords(): typeof zh {
  return useWords({ zh, en });
}
