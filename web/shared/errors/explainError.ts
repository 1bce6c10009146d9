import type { Language } from '../preferences.ts';
import { ERROR_WORDS } from './errorWords.ts';

/** What came wrong, as far as it is known: an error of an answer, or one that the page threw. */
export interface ErrorLike {
  message: string;
  code?: string | undefined;
  extensions?: ({ code?: string } & Readonly<Record<string, unknown>>) | undefined;
}

export interface ExplainedError {
  code: string | null;
  /** What is wrong, in the reader's language; of an unknown code the message as it came. */
  sentence: string;
  /** What to do; empty of an unknown code. */
  remedy: string;
  /** The hub's own message, if it says more than the sentence: it names the field, the system or the limit. */
  detail: string | null;
}

/** Explained by code, never by the message. */
export function explainError(error: ErrorLike, language: Language): ExplainedError {
  const code = error.extensions?.code ?? error.code ?? null;
  const words = code !== null && Object.hasOwn(ERROR_WORDS, code) ? ERROR_WORDS[code]?.[language] : undefined;
  if (!words) return { code, sentence: error.message, remedy: '', detail: null };
  const isTold = error.message === '' || error.message === ERROR_WORDS[code as string]?.en.sentence;
  return { code, ...words, detail: isTold ? null : error.message };
}
