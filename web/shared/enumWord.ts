import { ENUM_WORDS } from '../generated/enumWords.ts';
import type { Language } from './preferences.ts';

/** What a value of an enum is called: `OVERDUE` → `逾期` · `Overdue`; its name if the schema has no word for it. */
export function enumWord(type: string, value: string, language: Language): string {
  if (language === 'zh') return ENUM_WORDS[type]?.[value] ?? value;
  return (value.charAt(0) + value.slice(1).toLowerCase()).replaceAll('_', ' ');
}
