import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MCP_ERRORS } from './ToolError.ts';

const page = readFileSync(new URL('../../docs/reference/mcp.md', import.meta.url), 'utf8');

describe('the page on the server for assistants', () => {
  it('has every code of its own with its remedy, and no other', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.*) \| (.*) \|$/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(Object.entries(MCP_ERRORS).map(([code, { sentence, remedy }]) => [code, sentence, remedy]));
  });
});
