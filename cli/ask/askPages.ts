/** All pages of a list, as one answer. */
import { CommandError } from '../CommandError.ts';
import { describeErrors } from './describeErrors.ts';
import type { AnswerData, HubAnswer, HubClient, HubError } from './HubClient.ts';
import { PAGE_VARIABLES, type PageQuestion } from './pageQuestion.ts';
import { ADDED } from './watchLists.ts';

/** The largest page that a contract allows. */
const LARGEST_PAGE = 500;
const SMALLER_PAGES = [200, 50];
/** Refusals that a smaller page can be the cure of. */
const TOO_MUCH = new Set(['QUERY_TOO_LARGE', 'QUERY_TOO_COSTLY', 'TOO_MANY_ROWS', 'PAGE_SIZE_OUT_OF_RANGE']);

export interface AskPagesOptions {
  hub: HubClient;
  question: PageQuestion;
  /** Response names from the root down to the connection. */
  at: readonly string[];
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
  extensions: Record<string, unknown> | undefined;
  /** What messages call the query. */
  queryName: string;
  onPage(rows: number, totalCount: number | null): void;
}

/**
 * The answer of the first page, with the lists of the others behind its own. What else stands in it is that of the first
 * page, but for `pageInfo`, which is that of the last, and `coverage`: the first that is not complete.
 *
 * @throws CommandError: a page after the first has no rows but errors
 */
export async function askPages({ hub, question, at, ...options }: AskPagesOptions): Promise<HubAnswer> {
  const { variables, operationName, extensions, queryName, onPage } = options;
  const ask = (query: string, first: number, after: string | null) => {
    const page = { ...variables, [PAGE_VARIABLES.first]: first, [PAGE_VARIABLES.after]: after };
    return hub.ask({ query, variables: page, operationName, extensions });
  };
  const sizes = [LARGEST_PAGE, ...SMALLER_PAGES].filter((size) => size > question.pageSize).concat(question.pageSize);
  let size = sizes.shift() as number;
  let answer = await ask(question.whole, size, question.after);
  while (answer.errors?.some(isTooMuch) && sizes.length > 0) {
    size = sizes.shift() as number;
    answer = await ask(question.whole, size, question.after);
  }
  const joined = objectAt(answer.data, at);
  if (!joined) return answer;
  const errors: HubError[] = [...(answer.errors ?? [])];
  const rowsOf = (connection: AnswerData) =>
    (connection[question.lists[0] ?? ''] as unknown[] | undefined)?.length ?? 0;
  const totalCount = (joined[ADDED.totalCount] as number | undefined) ?? null;
  onPage(rowsOf(joined), totalCount);
  let info = joined[ADDED.pageInfo] as PageInfo;
  while (info.hasNextPage && info.endCursor !== null) {
    const next = await ask(question.next, size, info.endCursor);
    const page = objectAt(next.data, at);
    const rows = rowsOf(joined);
    if (!page) throw new CommandError(`After ${rows} rows:\n${describeErrors(next.errors ?? [], queryName)}`);
    errors.push(...(next.errors ?? []).map((error) => movedError(error, at.length + 1, rows)));
    joinPage(joined, page, question);
    onPage(rowsOf(joined), totalCount);
    const reached = info.endCursor;
    info = page[ADDED.pageInfo] as PageInfo;
    if (info.endCursor === reached) throw new CommandError(`${hub.url}: the hub gave the same page twice.`);
  }
  return { ...answer, ...(errors.length > 0 ? { errors } : {}) };
}

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

function isTooMuch({ extensions }: HubError): boolean {
  return TOO_MUCH.has(extensions?.code ?? '');
}

function joinPage(joined: AnswerData, page: AnswerData, { lists, pageInfos, coverages }: PageQuestion): void {
  for (const name of lists) {
    const list = joined[name] as unknown[];
    for (const row of page[name] as unknown[]) list.push(row);
  }
  for (const name of pageInfos) joined[name] = page[name];
  for (const name of [...coverages, ADDED.coverage]) {
    const coverage = joined[name] as { complete?: boolean } | undefined;
    const ofPage = page[name] as { complete?: boolean } | undefined;
    if (ofPage?.complete === false && coverage?.complete !== false) joined[name] = ofPage;
  }
}

/** An error of a row is where the row has come to stand. */
function movedError(error: HubError, depth: number, rows: number): HubError {
  const path = error.path?.map((step, i) => (i === depth && typeof step === 'number' ? step + rows : step));
  return path ? { ...error, path } : error;
}

export function objectAt(data: AnswerData | null | undefined, path: readonly string[]): AnswerData | null {
  let value: unknown = data;
  for (const name of path) value = (value as AnswerData | null | undefined)?.[name];
  return (value as AnswerData | null | undefined) ?? null;
}
