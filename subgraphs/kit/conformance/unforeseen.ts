import type { CheckFault } from './CheckReport.ts';

/**
 * Whether reading into an answer came to something of a form that nobody foresaw, such as a date that is none and cannot
 * be reckoned with. That must not cost the whole report.
 */
export function isUnforeseen(error: unknown): error is TypeError | RangeError {
  return error instanceof TypeError || error instanceof RangeError;
}

export function unforeseen({ message }: TypeError | RangeError): CheckFault {
  return { expected: "an answer of the contract's form", came: message, request: null };
}
