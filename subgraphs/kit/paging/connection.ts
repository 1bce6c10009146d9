import type { SubgraphContext } from '../server/context.ts';
import { type CursorOrder, cursorOf } from './keyset.ts';

/** A page of rows; `more` says whether rows follow it. */
export interface Page<Row> {
  rows: readonly Row[];
  more: boolean;
}

export interface ConnectionSource<Row> {
  order: CursorOrder<Row>;
  /** Whether the page begins after a cursor. */
  resumed: boolean;
  /** Asked at most once, and only if the client selected rows or pageInfo. */
  page(): Promise<Page<Row>>;
  /** Asked at most once, and only if the client selected totalCount. */
  total(): Promise<number>;
}

/** A connection of the contract, as its resolvers read it: each part is made when it is selected. */
export type Connection<Row> = ReturnType<typeof connectionOf<Row>>;

/** The connection object that the contract's fields read: nothing is fetched that was not selected. */
export function connectionOf<Row>(source: ConnectionSource<Row>) {
  let page: Promise<Page<Row>> | undefined;
  const rows = () => {
    page ??= source.page();
    return page;
  };
  let isCounted = false;
  const give = async (context: SubgraphContext) => {
    const { rows: given } = await rows();
    // Edges and nodes are the same rows.
    if (!isCounted) context.giveRows(given.length);
    isCounted = true;
    return given;
  };
  const cursor = (row: Row) => cursorOf(source.order, row);
  return {
    edges: async (_arguments: unknown, context: SubgraphContext) =>
      (await give(context)).map((node) => ({ node, cursor: cursor(node) })),
    nodes: (_arguments: unknown, context: SubgraphContext) => give(context),
    totalCount: () => source.total(),
    pageInfo: async () => {
      const { rows: shown, more } = await rows();
      const first = shown[0];
      const last = shown.at(-1);
      return {
        hasNextPage: more,
        hasPreviousPage: source.resumed,
        startCursor: first === undefined ? null : cursor(first),
        endCursor: last === undefined ? null : cursor(last),
      };
    },
    coverage: (_arguments: unknown, context: SubgraphContext) => ownCoverage(context),
  };
}

/** Cuts rows that were fetched one beyond the page. */
export function toPage<Row>(rows: readonly Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), more: rows.length > first };
}

/** The coverage of a system that speaks for itself alone: it answered. */
export function ownCoverage(context: SubgraphContext) {
  return { complete: true, asOf: context.now, answered: [ownSource(context)], missing: [], outdated: [] };
}

/** This system as `Source`: what it answers is as of now. */
export function ownSource(context: SubgraphContext) {
  return { ...context.source, asOf: context.now };
}
