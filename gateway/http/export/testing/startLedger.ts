/** A system of provincial projects that has as many as a test says, and fails as it says. */
import { decodeKeysetCursor, encodeKeysetCursor } from '../../../../schema/contract.ts';
import { type SubgraphServer, startSubgraphServer } from '../../../testing/subgraphServer.ts';

export interface TestLedger extends SubgraphServer {
  /** Projects that it has. */
  rows: number;
  /** What each title ends with. */
  titleEnd: string;
  /** What its coverage says is missing. */
  missing: { system: string; shard: string; name: string; reason: string }[];
  /** Runs before the page that begins with a row is answered, rows counted from 0. */
  beforePage: (firstRow: number) => Promise<void> | void;
  /** Rows at which pages began, in the order in which they were asked. */
  pages: number[];
}

const AS_OF = '2021-06-17T00:00:00.000Z';

export async function startLedger(): Promise<TestLedger> {
  const idOf = (row: number) => `pp:34:K-${String(row).padStart(7, '0')}`;
  const ledger = { rows: 3, titleEnd: '', missing: [], beforePage: () => {}, pages: [] } as unknown as TestLedger;
  const server = await startSubgraphServer('provincial-projects', {
    resolvers: {
      Matter: { __resolveType: () => 'ProvincialProject' },
      Query: {
        async provincialProjects(_: unknown, { first, after }: { first: number; after?: string | null }) {
          const begin = after ? Number(decodeKeysetCursor(after)?.id.slice('pp:34:K-'.length)) + 1 : 0;
          ledger.pages.push(begin);
          await ledger.beforePage(begin);
          const end = Math.min(begin + first, ledger.rows);
          const nodes = Array.from({ length: end - begin }, (__, i) =>
            projectOf(idOf(begin + i), `改造 ${begin + i}${ledger.titleEnd}`),
          );
          return {
            nodes,
            totalCount: ledger.rows,
            pageInfo: {
              hasNextPage: end < ledger.rows,
              hasPreviousPage: begin > 0,
              endCursor: encodeKeysetCursor({ order: 'DEADLINE_ASC', value: null, id: idOf(end - 1) }),
            },
            coverage: { complete: ledger.missing.length === 0, asOf: AS_OF, answered: [], missing: ledger.missing },
          };
        },
      },
    },
  });
  return Object.assign(ledger, server);
}

function projectOf(id: string, title: string) {
  return { id, title, status: 'IN_PROGRESS', extensions: [], measures: [] };
}
