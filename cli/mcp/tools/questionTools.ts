/** `list_saved_questions`, `run_saved_question`: what a supervision office asks, as it was thought through once. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerQuery, answerShape } from '../answer/answerQuery.ts';
import type { McpContext } from '../McpContext.ts';
import type { SavedQuestion } from '../readSavedQuestions.ts';
import { registerTool } from './registerTool.ts';

const listOutput = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      variables: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          value: z.unknown().describe('What is taken where it is not given. Of a required one, an example.'),
        }),
      ),
      notes: z.string().optional().describe('What is easily got wrong about it.'),
      query: z.string().optional(),
    }),
  ),
});

export function registerQuestionTools(server: McpServer, context: McpContext, saved: readonly SavedQuestion[]): void {
  const id = z.enum(saved.map((question) => question.id)).describe('As list_saved_questions has it.');
  const list = {
    name: 'list_saved_questions',
    title: '常用问题 List saved questions',
    description:
      'The fifteen questions of a supervision office (questions/…) and further examples (examples/…), with their ' +
      'variables. With an id: that one, with its notes and its query.',
    input: z.strictObject({ id: id.optional() }),
    output: listOutput,
  };
  registerTool(server, context, list, async ({ id: wanted }) => ({
    questions: saved
      .filter((question) => wanted === undefined || question.id === wanted)
      .map(({ id, title, variables, notes, query }) => ({ id, title, variables, ...(wanted && { notes, query }) })),
  }));

  const run = {
    name: 'run_saved_question',
    title: '提问 Run a saved question',
    description:
      'Asks one of the saved questions; variables that are not given are those of the list. Prefer it to a query of ' +
      'your own: it minds what is easily got wrong. It answers like run_query.',
    input: z.strictObject({
      id,
      variables: z.record(z.string(), z.unknown()).optional(),
      complete: z.boolean().optional().describe('true: fail rather than answer without a system that is asked live.'),
    }),
    output: answerShape,
  };
  registerTool(server, context, run, ({ id: wanted, variables, complete }, signal) => {
    const question = saved.find((it) => it.id === wanted);
    if (!question) throw new Error(`Expected a saved question "${wanted}".`);
    return answerQuery(
      context,
      { query: question.query, variables: { ...question.examples, ...variables }, complete },
      signal,
    );
  });
}
