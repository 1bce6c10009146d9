/** `run_query`: any query, within the limits of the hub and of this server. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerQuery, answerShape } from '../answer/answerQuery.ts';
import type { McpContext } from '../McpContext.ts';
import { registerTool } from './registerTool.ts';

const input = z.strictObject({
  query: z.string().min(1).max(100_000).describe('A GraphQL document that only reads.'),
  variables: z.record(z.string(), z.unknown()).optional(),
  operationName: z.string().max(200).optional().describe('Which operation, if the document has several.'),
  complete: z.boolean().optional().describe('true: fail rather than answer without a system that is asked live.'),
});

export function registerQueryTools(server: McpServer, context: McpContext): void {
  const description = {
    name: 'run_query',
    title: '查询 Run a query',
    description:
      'Asks the graph. Mutations and subscriptions are refused. Coverage is asked for by itself and summed up in ' +
      `\`coverage\`: tell it with every figure. Data of more than ${context.maxAnswerBytes} bytes is cut at rows, which ` +
      '`cuts` says, with how to go on. Ask for counts (totalCount, matterStats) rather than for all rows.',
    input,
    output: answerShape,
  };
  registerTool(server, context, description, (given, signal) => answerQuery(context, given, signal));
}
