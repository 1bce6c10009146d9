import { Pool } from 'undici';

/** The list that is exported: ten columns, of the index alone. */
export const EXPORTED = `query Matters($after: String) {
  matters(orderBy: UPDATED_DESC, first: 500, after: $after) {
    nodes {
      id title status division { name } leadBody { name } leadOfficial { name } deadline { date }
      lateness { state workingDaysLate } updatedAt
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  data: { matters: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

/** Pages through the list as a plain client does, page after page, up to so many rows. Resolves to the rows that came. */
export async function pageThrough(url: string, maxRows: number, signal: AbortSignal): Promise<number> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 1 });
  try {
    let rows = 0;
    for (let after: string | null = null, more = true; more && rows < maxRows; ) {
      const { body } = await pool.request({
        ...{ method: 'POST', path: pathname, signal, headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ query: EXPORTED, variables: { after } }),
      });
      const { data } = (await body.json()) as Answer;
      rows += data.matters.nodes.length;
      ({ hasNextPage: more, endCursor: after } = data.matters.pageInfo);
    }
    return rows;
  } finally {
    await pool.destroy();
  }
}
