import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { HEADERS } from '../../../schema/contract.ts';
import type { CallContext } from '../../fetch/transport.ts';

/** What goes on to the shards as it came: text that a header can carry. */
const token = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, { error: 'Expected 1 to 128 characters of ASCII without spaces' });

const headersSchema = z.object({
  [HEADERS.today]: z.iso.date({ error: 'Expected an ISO date such as 2021-06-17' }).optional(),
  [HEADERS.calendar]: token.optional(),
  [HEADERS.requestId]: token.optional(),
});

/** For callers that bring no headers of ours, as a stock router does not. */
export interface HeaderDefaults {
  /** ISO date in Asia/Shanghai. */
  today: () => string;
  calendar: string;
}

/**
 * Day, calendar and id of a request: those that a hub sent, else the proxy's own.
 *
 * @throws GraphQLError BAD_USER_INPUT, naming the header
 */
export function readHubHeaders(
  headers: IncomingHttpHeaders,
  { today, calendar }: HeaderDefaults,
): Pick<CallContext, 'today' | 'calendar' | 'requestId'> {
  const parsed = headersSchema.safeParse(headers);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GraphQLError(`Header ${String(issue?.path[0])}: ${issue?.message}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return {
    today: parsed.data[HEADERS.today] ?? today(),
    calendar: parsed.data[HEADERS.calendar] ?? calendar,
    requestId: parsed.data[HEADERS.requestId] ?? randomUUID(),
  };
}
