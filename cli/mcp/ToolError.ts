/** Errors of a tool: the hub's codes, and those below. docs/reference/mcp.md is held against this table. */
import { ERRORS, isErrorCode } from '../../gateway/errors.ts';

export const MCP_ERRORS = {
  READ_ONLY: {
    sentence: 'The document has a mutation or a subscription, and this server only reads.',
    remedy: 'Send a query. Changes are made in the system that owns the row, by the people who answer for it.',
  },
  UNKNOWN_VARIABLE: {
    sentence: 'A variable was given that the query does not declare.',
    remedy: 'Leave it out, or write it as the query does; the message names those that there are.',
  },
  UNKNOWN_NAME: {
    sentence: 'The schema has no type, or no field of the type, of this name.',
    remedy: 'Find it with search_schema.',
  },
  UNKNOWN_DIVISION: {
    sentence: 'No division of the province has this name or code, or several have.',
    remedy: 'Give a code; the message names the divisions that are meant, or ask divisions(text: …) with run_query.',
  },
  ANSWER_TOO_LARGE: {
    sentence: 'The answer is too large to be read, or cannot be cut at rows to what this server gives away at once.',
    remedy: 'Ask for fewer fields, a smaller first, or a narrower filter.',
  },
  HUB_UNREACHABLE: {
    sentence: 'The hub cannot be connected to, or broke the connection.',
    remedy: 'Ask again later; whoever runs this server checks its --hub.',
  },
  HUB_TIMED_OUT: {
    sentence: 'The hub did not answer within the time that this server waits.',
    remedy: 'Ask for less at once: a smaller first, fewer groups, a narrower filter.',
  },
  HUB_ANSWERED_WRONGLY: {
    sentence: 'What answers at the address of the hub is no hub, or not in a state to answer.',
    remedy: 'Ask again later; whoever runs this server checks its --hub.',
  },
} as const satisfies Record<string, { sentence: string; remedy: string }>;

export type McpErrorCode = keyof typeof MCP_ERRORS;

export interface Problem {
  code: string;
  message: string;
  /** Where known: response names and indexes down to what is null because of it. */
  path?: readonly (string | number)[];
  /** What to do; null for a code that this version does not know. */
  remedy: string | null;
}

/** Ends a tool with problems that its caller can do something about; all else that is thrown is a bug. */
export class ToolError extends Error {
  override name = 'ToolError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], cause?: unknown) {
    super(problems.map(({ code, message }) => `${code}: ${message}`).join('\n'), { cause });
    this.problems = problems;
  }
}

export function toolError(code: McpErrorCode, message: string, cause?: unknown): ToolError {
  return new ToolError([problem(code, message)], cause);
}

export function problem(code: string, message: string, path?: Problem['path']): Problem {
  return { code, message, ...(path ? { path } : {}), remedy: remedyOf(code) };
}

function remedyOf(code: string): string | null {
  if (Object.hasOwn(MCP_ERRORS, code)) return MCP_ERRORS[code as McpErrorCode].remedy;
  return isErrorCode(code) ? ERRORS[code].remedy : null;
}
