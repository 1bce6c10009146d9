import { perRequest } from '../entities/loaders.ts';
import { checkMatter } from '../ledger/checkMatter.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { matterColumns } from '../ledger/matterColumns.ts';
import type { OwnPart } from '../ledger/OwnPart.ts';
import type { MatterTable } from '../ledger/tables.ts';
import type { SubgraphContext } from '../server/context.ts';
import type { LedgerSource } from './LedgerSource.ts';
import { partsToRead } from './partsToRead.ts';
import { holdsNul } from './refuseNul.ts';
import { SourceError } from './SourceError.ts';

/** The matters of a source within a request: each is read once, whatever list or key it came by. */
export interface SourceMatters<Row extends MatterRow, Matter extends MatterTable> {
  /** Takes in a row that the source gave. Throws SourceError if it has not the form of the contract. */
  take(row: Row, context: SubgraphContext): Matter;
  find(id: string, context: SubgraphContext): Promise<Matter | null>;
  /** The row of a matter that was taken in; asked for once more if it was not. */
  row(id: string, context: SubgraphContext): Promise<Row>;
}

export function createSourceMatters<Row extends MatterRow, Matter extends MatterTable>(
  source: LedgerSource<Row>,
  own: Pick<OwnPart<Row>, 'columns'>,
  idPrefix: string | null,
): SourceMatters<Row, Matter> {
  const rowsOfRequest = {};
  const taken = (context: SubgraphContext) => context.once(rowsOfRequest, () => new Map<string, Row>());

  const rows = perRequest<string, Row | null>(async (ids, context) => {
    const known = ids.filter((id) => !holdsNul(id));
    const answered = await source.byIds({ ids: known, parts: partsToRead(context) });
    if (answered.length !== known.length) {
      throw new SourceError('byIds', `an answer for each of ${known.length} ids`, `${answered.length}`);
    }
    const byId = new Map(known.map((id, i) => [id, answered[i] ?? null]));
    return ids.map((id) => {
      const row = byId.get(id) ?? null;
      if (row !== null && row.id !== id) throw new SourceError('byIds', `the matter ${id} in its place`, row.id);
      return row;
    });
  });

  function take(row: Row, context: SubgraphContext): Matter {
    if (idPrefix !== null && !row.id.startsWith(idPrefix)) {
      throw new SourceError('row', `an id that begins with ${idPrefix}`, `"${row.id}"`);
    }
    try {
      checkMatter(row);
      const matter = { ...matterColumns(row), ...own.columns(row) } as unknown as Matter;
      taken(context).set(row.id, row);
      return matter;
    } catch (error) {
      throw new SourceError('row', 'a row in the form of the contract', (error as Error).message, { cause: error });
    }
  }

  return {
    take,
    async find(id, context) {
      const row = taken(context).get(id) ?? (await rows(context).load(id));
      return row === null ? null : take(row, context);
    },
    async row(id, context) {
      const row = taken(context).get(id) ?? (await rows(context).load(id));
      if (row === null) throw new SourceError('byIds', `the matter ${id}, which a page had`, 'null');
      return row;
    },
  };
}
