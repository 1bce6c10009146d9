import { readQuestions } from '../../../cli/savedQueries.ts';
import type { Data, TestDemo } from '../../support/demo.ts';

const questions = readQuestions();

/** Short, so that some begin within ties. */
const PAGE = 97;

const asked = new WeakMap<TestDemo, Map<string, Promise<Data>>>();

/**
 * The answer to a question, asked of the hub with the variables that are saved for it and those given: once, as long as
 * nothing changes in the demo. Throws if a part of it failed.
 */
export function askQuestion(demo: TestDemo, number: number, variables: object = {}): Promise<Data> {
  const answers = asked.get(demo) ?? new Map<string, Promise<Data>>();
  asked.set(demo, answers);
  const key = JSON.stringify([number, variables]);
  const answer = answers.get(key) ?? askQuestionAnew(demo, number, variables);
  answers.set(key, answer);
  return answer;
}

/** The same, asked now. */
export async function askQuestionAnew(demo: TestDemo, number: number, variables: object = {}): Promise<Data> {
  const { data, errors } = await askQuestionInPart(demo, number, variables);
  if (errors.length > 0) throw new Error(`Question ${number}: ${JSON.stringify(errors)}`);
  return data;
}

export function askQuestionInPart(demo: TestDemo, number: number, variables: object = {}) {
  const question = questions[number - 1];
  if (!question) throw new Error(`Expected one of ${questions.length} questions, got ${number}.`);
  return demo.ask(question.query, { ...question.variables, ...variables });
}

/** All rows of a list in an answer, page by page, as somebody reads on. */
export async function askWholeList(
  demo: TestDemo,
  number: number,
  listOf: (answer: Data) => Data,
  variables: object = {},
): Promise<Data[]> {
  const rows: Data[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, totalCount } = listOf(
      await askQuestion(demo, number, { first: PAGE, ...variables, after }),
    );
    rows.push(...nodes);
    if (rows.length > totalCount) throw new Error(`Question ${number}: ${rows.length} rows of ${totalCount}.`);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/** Every `coverage` in an answer, wherever it stands. */
export function coveragesOf(answer: unknown): Data[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) =>
    name === 'coverage' ? [value as Data] : coveragesOf(value),
  );
}
