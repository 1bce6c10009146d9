/** `who_handles`: the one question that everybody has, without GraphQL. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerQuery, answerShape } from '../answer/answerQuery.ts';
import type { McpContext } from '../McpContext.ts';
import { readDivision } from '../readDivision.ts';
import { registerTool } from './registerTool.ts';

const WHO_HANDLES = `query WhoHandles($text: String, $division: [ID!], $open: Boolean, $first: Int!, $after: String) {
  matters(filter: {matter: {text: $text, division: $division, open: $open}}, first: $first, after: $after) {
    totalCount
    nodes {
      id title status statusText
      division { code name }
      leadBody { id name }
      leadOfficial { id name post }
      deadline { raw date }
      lateness { state workingDaysLate asOf }
      lastReportOn
      source { name asOf }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const input = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('Words of the matter, its body or its official; all must be there: 停车 市住建局.'),
  division: z
    .string()
    .trim()
    .min(1)
    .max(20)
    .optional()
    .describe('A division and all below it: 阜阳市, 庐阳区, or a code as 341200.'),
  open: z.boolean().optional().describe('true: only what is not done yet; false: only what is. Without: both.'),
  first: z.int().min(1).max(50).default(10),
  after: z.string().max(2000).optional().describe('The endCursor of the page before.'),
});

export function registerHandlerTools(server: McpServer, context: McpContext): void {
  const description = {
    name: 'who_handles',
    title: '谁在办 Who is handling what',
    description:
      'Finds matters by Chinese words (two characters are enough), with the body and the official that answer for each, ' +
      'its deadline, status and lateness. Without a lead body nobody answers for it, which is worth saying.',
    input,
    output: answerShape,
  };
  registerTool(server, context, description, ({ text, division, open, first, after }, signal) => {
    const codes = division === undefined ? undefined : [readDivision(division)];
    return answerQuery(
      context,
      { query: WHO_HANDLES, variables: { text, division: codes, open, first, after } },
      signal,
    );
  });
}
