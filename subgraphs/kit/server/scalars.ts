import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDecimal } from '../../../schema/decimal.ts';
import { isIsoDate } from '../calendar/isoDate.ts';

const INSTANT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Resolvers of the contracts' own scalars. What a client sends is checked and brought into the one form in which rows
 * hold it, as texts are compared: an instant with three decimals and `Z`. What a row holds goes out as it is.
 */
export const scalars = {
  Date: textScalar('Date', 'a date such as 2021-06-17', (text) => (isIsoDate(text) ? text : undefined)),
  DateTime: textScalar('DateTime', 'an instant with its zone such as 2021-06-17T09:30:00+08:00', canonicalInstant),
  Decimal: textScalar('Decimal', 'a decimal number as text such as "12.50"', (text) =>
    isDecimal(text) ? text : undefined,
  ),
};

/** `2021-06-17T09:30:00+08:00` → `2021-06-17T01:30:00.000Z`; undefined if the text is no instant. */
export function canonicalInstant(text: string): string | undefined {
  const date = INSTANT.exec(text)?.[1];
  return date !== undefined && isIsoDate(date) ? new Date(text).toISOString() : undefined;
}

function textScalar(
  name: string,
  expected: string,
  read: (text: string) => string | undefined,
): GraphQLScalarType<string> {
  const parseValue = (value: unknown): string => {
    const parsed = typeof value === 'string' ? read(value) : undefined;
    if (parsed === undefined) throw new GraphQLError(`Expected ${expected}, got ${JSON.stringify(value)}.`);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}
