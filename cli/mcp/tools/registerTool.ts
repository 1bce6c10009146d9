import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { McpContext } from '../McpContext.ts';
import { ToolError } from '../ToolError.ts';

export interface ToolDescription<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  /** Strict: an argument that the tool does not know is refused. */
  input: Input;
  output: Output;
}

/**
 * A tool that reads. It answers structured, and the same as JSON text for clients that know only texts. A ToolError
 * becomes an error of the tool, a line each problem: `CODE: what was wrong. What to do.` The log has name, time and
 * outcome of each call, never what was asked.
 */
export function registerTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  { logger }: McpContext,
  { name, title, description, input, output }: ToolDescription<Input, Output>,
  act: (input: z.output<Input>, signal: AbortSignal) => Promise<z.input<Output>>,
): void {
  const call = async (given: z.output<Input>, signal: AbortSignal): Promise<CallToolResult> => {
    const begun = performance.now();
    const log = (outcome: string) =>
      logger.info({ tool: name, outcome, ms: Math.round(performance.now() - begun) }, 'call');
    try {
      const answer = (await act(given, signal)) as Record<string, unknown>;
      log('FINE');
      return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] };
    } catch (error) {
      if (signal.aborted) log('CANCELLED');
      else if (error instanceof ToolError) log(error.problems[0]?.code ?? 'FAILED');
      else logger.error({ tool: name, err: error }, 'call failed');
      return { isError: true, content: [{ type: 'text', text: describeFailure(error) }] };
    }
  };
  server.registerTool<z.ZodObject, z.ZodObject>(
    name,
    {
      ...{ title, description, inputSchema: input, outputSchema: output },
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    (given, { signal }) => call(given as z.output<Input>, signal),
  );
}

function describeFailure(error: unknown): string {
  if (!(error instanceof ToolError)) return 'INTERNAL_ERROR: This server failed. Its log has the whole.';
  return error.problems
    .slice(0, 20)
    .map(({ code, message, remedy }) => `${code}: ${message}${remedy ? ` ${remedy}` : ''}`)
    .join('\n');
}
