/** What a reader has chosen for both pages: language and theme. Kept by the browser; a link may name the language. */
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
/** `system`: as the reader's machine has it. */
export type Theme = 'system' | 'light' | 'dark';

interface Preferences {
  language: Language;
  theme: Theme;
}

const KEY = 'guatu';
const listeners = new Set<() => void>();
let preferences = readPreferences();
applyPreferences();

/** `[language, setLanguage]`; Chinese unless chosen otherwise. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { language } = useSyncExternalStore(subscribe, () => preferences);
  return [language, chooseLanguage];
}

/** `[theme, setTheme]` */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const { theme } = useSyncExternalStore(subscribe, () => preferences);
  return [theme, (chosen) => change({ theme: chosen })];
}

/** The words of a page or part in the reader's language: `const words = useWords({ zh, en })`. */
export function useWords<Words>(dictionary: Readonly<Record<Language, Words>>): Words {
  return dictionary[useLanguage()[0]];
}

function chooseLanguage(language: Language): void {
  const url = new URL(location.href);
  if (url.searchParams.has('lang')) {
    // The address would win again at the next load.
    url.searchParams.set('lang', language);
    history.replaceState(history.state, '', url);
  }
  change({ language });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(changed: Partial<Preferences>): void {
  preferences = { ...preferences, ...changed };
  applyPreferences();
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function readPreferences(): Preferences {
  const asked = new URLSearchParams(location.search).get('lang');
  let kept: Partial<Preferences> | null = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Preferences> | null;
  } catch {
    // As if nothing was kept.
  }
  const language = asked === 'en' || asked === 'zh' ? asked : kept?.language === 'en' ? 'en' : 'zh';
  const theme = kept?.theme === 'light' || kept?.theme === 'dark' ? kept.theme : 'system';
  return { language, theme };
}

function applyPreferences(): void {
  const root = document.documentElement;
  root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
  if (preferences.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = preferences.theme;
}
