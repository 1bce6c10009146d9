import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { printSchema } from 'graphql';
import type { McpContext } from './McpContext.ts';
import type { SavedQuestion } from './readSavedQuestions.ts';

const GRAPHQL = 'application/graphql';

/** `guatu://schema`, and each saved question as `guatu://saved/questions/01-overdue`. */
export function registerResources(server: McpServer, { hub }: McpContext, saved: readonly SavedQuestion[]): void {
  server.registerResource(
    'schema',
    'guatu://schema',
    {
      title: '数据模型 API schema',
      description: 'All that can be asked, as SDL. Large: search_schema finds in it.',
      mimeType: GRAPHQL,
    },
    async (uri, { signal }) => ({
      contents: [{ uri: uri.href, mimeType: GRAPHQL, text: printSchema(await hub.schema(signal)) }],
    }),
  );

  const resources = saved.map(({ id, title }) => ({ uri: `guatu://saved/${id}`, name: id, title, mimeType: GRAPHQL }));
  server.registerResource(
    'saved',
    new ResourceTemplate('guatu://saved/{folder}/{name}', { list: () => ({ resources }) }),
    { title: '常用问题 Saved questions', description: 'A saved question with its notes.', mimeType: GRAPHQL },
    (uri, { folder, name }) => {
      const question = saved.find(({ id }) => id === `${folder}/${name}`);
      if (!question)
        throw new Error(`Expected one of ${saved.map(({ id }) => id).join(', ')}; got "${folder}/${name}".`);
      return { contents: [{ uri: uri.href, mimeType: GRAPHQL, text: question.query }] };
    },
  );
}
