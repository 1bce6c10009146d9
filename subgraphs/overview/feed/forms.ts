/**
 * Forms of what an owner answers. A page of 500 matters has some 20,000 values and the first sync a thousand such pages,
 * so a form is a plain function that says nothing as long as nothing is wrong.
 */
import { isDecimal } from '../../../schema/decimal.ts';
import { isIsoDate } from '../../kit/calendar/isoDate.ts';
import { canonicalInstant } from '../../kit/server/scalars.ts';

/** What is wrong with a value; undefined if nothing is. */
export type Form = (value: unknown) => FormFault | undefined;

export interface FormFault {
  expected: string;
  /** From the inside out: noted on the way back. */
  path: (string | number)[];
}

/** `expected a date such as 2021-06-17 at deadline.date`: holds no value, as those may be anybody's. */
export function describeFault({ expected, path }: FormFault): string {
  return path.length === 0 ? `expected ${expected}` : `expected ${expected} at ${path.toReversed().join('.')}`;
}

/** NUL is no text: PostgreSQL has no place for it. */
export const text = textWhere('text without NUL', (value) => !value.includes('\0'));
/** A key of somebody else's entity. */
export const reference = textWhere(
  'a key of 1 to 200 characters',
  (value) => value.length >= 1 && value.length <= 200 && !value.includes('\0'),
);
export const date = textWhere('a date such as 2021-06-17', isIsoDate);
export const instant = textWhere(
  'an instant such as 2021-06-17T01:02:03.000Z',
  (value) => canonicalInstant(value) === value,
);
export const decimal = textWhere('a decimal number such as "12.50"', isDecimal);
export const flag = where('true or false', (value) => typeof value === 'boolean');
export const wholeNumber = where('a whole number', (value) => Number.isSafeInteger(value));

export function oneOf(values: readonly string[]): Form {
  const known = new Set<unknown>(values);
  return where(`one of ${values.join(', ')}`, (value) => known.has(value));
}

/** Null stands for what is not known; nothing at all does not. */
export function nullable(form: Form): Form {
  return (value) => (value === null ? undefined : form(value));
}

export function list(item: Form): Form {
  return (value) => {
    if (!Array.isArray(value)) return { expected: 'a list', path: [] };
    for (let i = 0; i < value.length; i++) {
      const fault = item(value[i]);
      if (fault) return within(fault, i);
    }
    return undefined;
  };
}

/** An object with at least these fields. */
export function object(fields: Record<string, Form>): Form {
  const entries = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { expected: 'an object', path: [] };
    for (const [name, form] of entries) {
      const fault = form((value as Record<string, unknown>)[name]);
      if (fault) return within(fault, name);
    }
    return undefined;
  };
}

function textWhere(expected: string, holds: (value: string) => boolean): Form {
  return where(expected, (value) => typeof value === 'string' && holds(value));
}

function where(expected: string, holds: (value: unknown) => boolean): Form {
  return (value) => (holds(value) ? undefined : { expected, path: [] });
}

function within(fault: FormFault, step: string | number): FormFault {
  fault.path.push(step);
  return fault;
}
