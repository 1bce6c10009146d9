/** Tools that find what the graph can be asked: `search_schema`, `describe_type`. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { McpContext } from '../McpContext.ts';
import { describeElement } from '../schema/describeElement.ts';
import { searchSchema } from '../schema/searchSchema.ts';
import { registerTool } from './registerTool.ts';

/** In characters; describe_type has the whole. */
const MAX_DESCRIPTION = 300;

const searchInput = z.strictObject({
  words: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('Words apart by blanks, Chinese or English: 牵头单位, 逾期, "overdue days", closedOnTime.'),
  first: z.int().min(1).max(50).default(15).describe('At most so many.'),
});

const searchOutput = z.object({
  total: z.number(),
  found: z.array(
    z.object({
      coordinate: z.string(),
      kind: z.string(),
      name: z.string(),
      type: z.string(),
      description: z.string(),
      reach: z.string().describe('A query that comes to it, or what uses it.'),
    }),
  ),
  hint: z.string(),
});

const describeInput = z.strictObject({
  name: z
    .string()
    .trim()
    .regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/, 'Expected the name of a type as Matter, or of a field as Query.matters')
    .describe('A type as Matter, or a field as Query.matters: with that come the types of its arguments and answer.'),
  references: z
    .boolean()
    .default(false)
    .describe('Of a type: also the types that its fields name, as far as there is room.'),
});

const describeOutput = z.object({
  name: z.string(),
  sdl: z.string(),
  reach: z.string().nullable(),
  usedBy: z.array(z.string()),
  notShown: z.array(z.string()).describe('Types that are named and not shown: describe them one by one.'),
});

export function registerSchemaTools(server: McpServer, context: McpContext): void {
  const search = {
    name: 'search_schema',
    title: '查找数据项 Search the schema',
    description:
      'Finds types, fields, arguments and enum values by Chinese or English words, with what they mean and how a query ' +
      'comes to them. Start here before writing a query.',
    input: searchInput,
    output: searchOutput,
  };
  registerTool(server, context, search, async ({ words, first }, signal) => {
    const all = searchSchema(await context.hub.schema(signal), words);
    const found = all.slice(0, first).map(({ description, ...element }) => ({
      ...element,
      description: description.length > MAX_DESCRIPTION ? `${description.slice(0, MAX_DESCRIPTION)} …` : description,
    }));
    return { total: all.length, found, hint: hintFor(all.length, found.length) };
  });

  const describe = {
    name: 'describe_type',
    title: '查看类型 Describe a type',
    description: 'The SDL of a type, or of one field with the types that it takes and returns.',
    input: describeInput,
    output: describeOutput,
  };
  registerTool(server, context, describe, async ({ name, references }, signal) =>
    describeElement(await context.hub.schema(signal), name, references),
  );
}

function hintFor(total: number, shown: number): string {
  if (total === 0) return 'Nothing fits. Try fewer or other words, in Chinese and in English, or describe_type Query.';
  const more = total > shown ? `${total - shown} more fit less well. ` : '';
  return `${more}describe_type has the whole of a type.`;
}
