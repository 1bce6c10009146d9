/** The contract's scalars: what a client sends is checked and brought into the one form in which texts compare. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDate } from './calendar.js';

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

export const scalars = {
  Date: textScalar('Date', 'a date such as 2021-06-17', (text) => (isDate(text) ? text : null)),
  DateTime: textScalar('DateTime', 'an instant with its zone such as 2021-06-17T09:30:00+08:00', (text) =>
    isDate(INSTANT.exec(text)?.[1] ?? '') ? new Date(text).toISOString() : null,
  ),
  Decimal: textScalar('Decimal', 'a decimal number as text such as "12.50"', (text) =>
    /^-?\d+(\.\d+)?$/.test(text) ? text : null,
  ),
};

function textScalar(name, expected, read) {
  const parseValue = (value) => {
    const parsed = typeof value === 'string' ? read(value) : null;
    if (parsed === null) throw new GraphQLError(`Expected ${expected}, got ${JSON.stringify(value)}.`);
    return parsed;
  };
  const parseLiteral = (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined);
  return new GraphQLScalarType({ name, parseValue, parseLiteral });
}
