/** What all pages have in common, of projects as of what hangs on one. */

/** Cuts rows that were read one beyond the page: by the value of their column `key`, what is shown and whether more follow. */
export function cutPages(rows, key, first) {
  const pages = new Map();
  for (const [of, found] of Map.groupBy(rows, (row) => row[key])) {
    pages.set(of, { shown: found.slice(0, first), more: found.length > first });
  }
  return pages;
}

/** The page of whatever has no rows. */
export const emptyPage = () => ({ shown: [], more: false });

/**
 * The contract's connection: nothing is read that was not asked for, and each part at most once. `readPage` gives a page
 * (see `cutPages`), `readTotal` a number; both may be asked by many connections at once.
 */
export function connection({ readPage, readTotal, cursorOf, isResumed }, request) {
  let given = null;
  /** Edges and nodes are the same rows: they count once. */
  const give = () => {
    given ??= readPage()
      .then((page) => {
        request.give(page.shown.length);
        return page;
      })
      // By now all lists of this turn have counted: if they are too many together, none of them goes on to ask what
      // hangs on its rows.
      .then((page) => {
        request.give(0);
        return page;
      });
    return given;
  };
  return {
    edges: async () => (await give()).shown.map((node) => ({ node, cursor: cursorOf(node) })),
    nodes: async () => (await give()).shown,
    totalCount: readTotal,
    pageInfo: async () => {
      const { shown, more } = await give();
      return {
        hasNextPage: more,
        hasPreviousPage: isResumed,
        startCursor: shown.length > 0 ? cursorOf(shown[0]) : null,
        endCursor: shown.length > 0 ? cursorOf(shown.at(-1)) : null,
      };
    },
    coverage: request.coverage,
  };
}
