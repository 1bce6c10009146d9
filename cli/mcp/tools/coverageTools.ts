/** `explain_coverage`: who answers now, who does not, and what that does to lists and totals. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { coverageShape, sumUpCoverage } from '../answer/sumUpCoverage.ts';
import { explainNow, stateShape } from '../explainNow.ts';
import type { McpContext } from '../McpContext.ts';
import { registerTool } from './registerTool.ts';

const gap = z.object({
  system: z.string().nullish(),
  shard: z.string().nullish(),
  name: z.string().optional(),
  reason: z.string().optional(),
  since: z.string().nullish(),
  staleAsOf: z.string().nullish(),
});

const input = z.strictObject({
  coverage: z
    .object({ complete: z.boolean(), asOf: z.string().nullish(), missing: z.array(gap).max(100).nullish() })
    .optional()
    .describe('A coverage of an answer, to have it explained. Without: only what is up now.'),
});

const output = z.object({
  ofAnswer: coverageShape.nullable().describe('What the given coverage says; null if none was given.'),
  now: stateShape,
});

export function registerCoverageTools(server: McpServer, context: McpContext): void {
  const description = {
    name: 'explain_coverage',
    title: '数据是否齐全 Explain coverage',
    description:
      'Which systems answer now, which do not and since when, how far the index is behind, and what that does to lists, ' +
      'totals and single rows. Ask it before you report figures, and whenever an answer is not complete.',
    input,
    output,
  };
  registerTool(server, context, description, async ({ coverage }, signal) => ({
    ofAnswer: coverage ? sumUpCoverage([coverage as Parameters<typeof sumUpCoverage>[0][number]]) : null,
    now: await explainNow(context.hub, signal),
  }));
}
