import { setImmediate } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { askPage, type PageAnswer, type PageAsker } from './askPage.ts';
import type { Courtesy } from './Courtesy.ts';
import { exportFailure } from './ExportFailure.ts';
import type { NarrowedOperation } from './narrowOperation.ts';
import { type PagePlaces, type PageStatement, readPage } from './readPage.ts';

export interface PagesAsked extends PageAsker {
  /** That the operation was validated by. */
  schema: GraphQLSchema;
  narrowed: NarrowedOperation;
  places: PagePlaces;
  /** Of the client. */
  variables: Readonly<Record<string, unknown>>;
  /** The cursor after which the first page begins; null: at the beginning. */
  start: unknown;
  /** Rows of a page, if nobody waits and the systems can. */
  pageSize: number;
  /** Rows of the list after which it ends. */
  maxRows: number;
  courtesy: Courtesy;
}

export interface ExportPage extends PageAnswer, PageStatement {}

/** Errors that say that smaller pages could be answered. */
const TOO_MUCH: ReadonlySet<unknown> = new Set(['QUERY_TOO_COSTLY', 'TOO_MANY_ROWS']);

/** Of the event loop: a connection that was used before is looked at for one before it is used again. */
const TURNS_TO_SEND = 2;

/**
 * All pages of a list, in order; one of a list without pages. The next one is asked while the one before is used, never
 * more. Pages are as long as was planned, shorter if lists within their rows would come to too much, or others
 * wait.
 *
 * Rejects with ExportFailure BROKEN_CONTRACT if a page says that another follows and not from where, and with the
 * reason of the context's signal.
 */
export async function* readPages(asked: PagesAsked): AsyncGenerator<ExportPage> {
  const { narrowed, pageSize, maxRows } = asked;
  let rows = 0;
  let size = pageSize;
  let first = await ask(asked, asked.start, true, Math.min(size, maxRows));
  while (narrowed.isPaged && size > 1 && first.errors.some(({ extensions }) => TOO_MUCH.has(extensions.code))) {
    size = Math.floor(size / 2);
    first = await ask(asked, asked.start, true, Math.min(size, maxRows));
  }
  let next: Promise<ExportPage> | undefined;
  for (let page: ExportPage | undefined = first; page; page = await next) {
    rows += page.rowCount ?? 0;
    const after: string | null = rows < maxRows ? page.nextAfter : null;
    next = after === null ? undefined : askNext(asked, after, Math.min(size, maxRows - rows));
    // Told when it is awaited, if it ever is.
    next?.catch(() => {});
    // On its way to the systems before anybody is busy with this page.
    if (next) for (let turn = 0; turn < TURNS_TO_SEND; turn++) await setImmediate();
    yield narrowed.isPaged ? page : firstRows(page, asked);
  }
}

/** A list without pages comes whole, however few rows of it are wanted. */
function firstRows(page: ExportPage, { places, maxRows }: PagesAsked): ExportPage {
  if (page.rowCount === null || page.rowCount <= maxRows) return page;
  const data = cutList(page.data, places.rowsAt, maxRows) as ExportPage['data'];
  return { ...page, data, rowCount: maxRows, totalCount: page.totalCount ?? page.rowCount };
}

function cutList(value: unknown, [name, ...rest]: readonly string[], length: number): unknown {
  if (name === undefined) return (value as unknown[]).slice(0, length);
  const object = value as Record<string, unknown>;
  return { ...object, [name]: cutList(object[name], rest, length) };
}

async function askNext(asked: PagesAsked, after: string, most: number): Promise<ExportPage> {
  const { courtesy } = asked;
  await courtesy.giveWay();
  return ask(asked, after, false, courtesy.most(most));
}

async function ask(
  { schema, narrowed, places, variables, ...asker }: PagesAsked,
  after: unknown,
  isFirstPage: boolean,
  first: number,
): Promise<ExportPage> {
  const { document, operation, variables: names } = narrowed;
  const own = { [names.first]: first, [names.after]: after, [names.isFirstPage]: isFirstPage };
  const operationName = operation.name?.value ?? null;
  const answer = await askPage(asker, { document, operationName, schema, variables: { ...variables, ...own } });
  const page = { ...answer, ...readPage(answer.data, places) };
  if (page.nextAfter !== null && page.nextAfter === after) {
    throw exportFailure(
      'BROKEN_CONTRACT',
      `Expected a page after cursor ${page.nextAfter}, got the same cursor again.`,
    );
  }
  return page;
}
