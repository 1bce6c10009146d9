/** What every list of the graph has. */
export interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Page after page, until the last or until nobody wants more. A cursor goes back as it came, with the same filter and
 * order as the page that it is of.
 */
export async function* readPages<P extends Page>(readPage: (after: string | null) => Promise<P>): AsyncGenerator<P> {
  let after: string | null = null;
  do {
    const page: P = await readPage(after);
    yield page;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
