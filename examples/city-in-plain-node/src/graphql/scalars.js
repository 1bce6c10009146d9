import { GraphQLError, Kind } from 'graphql';
import { isDate } from '../dates.js';

const ISO_INSTANT = /^([\d-]{10})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Texts in one form: what a client sends is brought into it, what rows hold is in it. */
export const scalars = {
  Date: textScalar('a date such as 2021-06-17', (text) => (isDate(text) ? text : null)),
  DateTime: textScalar('an instant with its zone such as 2021-06-17T09:30:00+08:00', (text) => {
    const [, date] = ISO_INSTANT.exec(text) ?? [];
    return date && isDate(date) ? new Date(text).toISOString() : null;
  }),
  Decimal: textScalar('a decimal number as text such as "12.50"', (text) =>
    /^-?\d+(\.\d+)?$/.test(text) ? text : null,
  ),
};

function textScalar(expected, read) {
  const parseValue = (value) => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text === null) throw new GraphQLError(`Expected ${expected}, got ${JSON.stringify(value)}.`);
    return text;
  };
  return { parseValue, parseLiteral: ({ kind, value }) => parseValue(kind === Kind.STRING ? value : undefined) };
}
