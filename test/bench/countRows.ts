import type { Database } from '../../subgraphs/kit/database/database.ts';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/runSubgraph.ts';

let rows = 0;

/** Rows that lists of all definitions made by `countRows` have given in this process. */
export function rowsGiven(): number {
  return rows;
}

type Resolver = (...input: unknown[]) => unknown;
type ReadRows = (...input: unknown[]) => Promise<readonly unknown[]>;
interface RowsOfList {
  edges: ReadRows;
  nodes: ReadRows;
}

/** The same subgraph; each list `municipalProjects`, wherever it hangs, counts the rows that are read of it. */
export function countRows(definition: SubgraphDefinition): SubgraphDefinition {
  return {
    ...definition,
    createResolvers(database: Database) {
      const types = definition.createResolvers(database) as Record<string, Record<string, Resolver>>;
      return Object.fromEntries(
        Object.entries(types).map(([type, fields]) => {
          const { municipalProjects } = fields;
          if (!municipalProjects) return [type, fields];
          return [
            type,
            { ...fields, municipalProjects: async (...input: unknown[]) => counted(await municipalProjects(...input)) },
          ];
        }),
      );
    },
  };
}

/** Edges and nodes are the same rows: they are counted once. */
function counted(list: unknown): RowsOfList {
  const { edges, nodes, ...others } = list as RowsOfList;
  let isCounted = false;
  const counting =
    (read: ReadRows): ReadRows =>
    async (...input) => {
      const given = await read(...input);
      if (!isCounted) rows += given.length;
      isCounted = true;
      return given;
    };
  return { ...others, edges: counting(edges), nodes: counting(nodes) };
}
