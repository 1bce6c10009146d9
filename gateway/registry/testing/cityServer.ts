/** A city's ledger of a few projects, each with the edition of the ledger in its title: who serves shows in every row. */
import { decodeKeysetCursor, encodeKeysetCursor } from '../../../schema/contract.ts';
import { type SubgraphServer, type SubgraphServerOptions, startSubgraphServer } from '../../testing/subgraphServer.ts';

export interface CityOptions extends Partial<SubgraphServerOptions> {
  /** Default A. */
  edition?: string;
  /** Of which shard its ids are. Default: the own. */
  idShard?: string;
  /** Default true. */
  isSorted?: boolean;
}

const AS_OF = '2021-06-17T00:00:00.000Z';

export function startCity(shard: string, options: CityOptions = {}): Promise<SubgraphServer> {
  const { edition = 'A', idShard = shard, isSorted = true, ...more } = options;
  const city = { id: `mp:${shard}`, system: 'municipal-projects', shard, name: shard, asOf: AS_OF };
  const rows = Array.from({ length: 8 }, (_, index) => ({
    id: `mp:${idShard}:2021-${String(index + 1).padStart(4, '0')}`,
    title: `${shard} ${edition}`,
    division: { code: shard },
    status: 'IN_PROGRESS',
    deadline: { raw: `2021-0${(index % 8) + 1}-01`, date: `2021-0${(index % 8) + 1}-01`, extensionCount: 0 },
    lateness: { state: 'NONE', rule: '无', inputs: [], asOf: '2021-06-17' },
    registeredOn: '2021-01-04',
    updatedAt: AS_OF,
    source: city,
  }));
  const cursorOf = (row: (typeof rows)[number]) =>
    encodeKeysetCursor({ order: 'DEADLINE_ASC', value: row.deadline.date, id: row.id });
  const municipalProjects = (_: unknown, { first, after }: { first: number; after?: string }) => {
    const from = after === undefined ? '' : `${decodeKeysetCursor(after)?.value} ${decodeKeysetCursor(after)?.id}`;
    const rest = rows.filter((row) => `${row.deadline.date} ${row.id}` > from);
    const page = isSorted ? rest.slice(0, first) : rest.slice(0, first).reverse();
    return {
      edges: page.map((node) => ({ cursor: cursorOf(node), node })),
      nodes: page,
      totalCount: rows.length,
      pageInfo: { hasNextPage: rest.length > first, hasPreviousPage: false },
      coverage: { complete: true, asOf: AS_OF, answered: [city], missing: [] },
    };
  };
  return startSubgraphServer('municipal-projects', {
    resolvers: {
      Query: { municipalProjects },
      Division: { __resolveReference: (division: unknown) => division, municipalProjects },
      Matter: { __resolveType: () => 'MunicipalProject' },
    },
    shard,
    ...more,
  });
}
