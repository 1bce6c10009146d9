import { requestError } from '../errors.ts';

/** NUL ends a text in some databases and is refused by others: none has it in an id. */
export function holdsNul(text: string): boolean {
  return text.includes('\0');
}

/** Throws BAD_USER_INPUT if a text anywhere in the value holds NUL. */
export function refuseNul(value: unknown): void {
  if (typeof value === 'string') {
    if (holdsNul(value)) throw requestError('BAD_USER_INPUT', 'Expected text without NUL characters.');
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) refuseNul(part);
  }
}
