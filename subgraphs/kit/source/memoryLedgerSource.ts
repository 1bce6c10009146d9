import { randomUUID } from 'node:crypto';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { OwnPart } from '../ledger/OwnPart.ts';
import type { LedgerSource, PageQuestion, SourcePage } from './LedgerSource.ts';
import type { MatterCondition } from './MatterCondition.ts';
import { matchesCondition } from './matchesCondition.ts';
import { type PlainMatter, plainMatter } from './plainMatter.ts';
import { comparePositions } from './sourceOrder.ts';
import { statsOfMatters } from './statsOfMatters.ts';

export interface MemoryLedger<Row extends MatterRow> {
  /** In the order in which they changed: the feed tells them so. */
  rows: readonly Row[];
  /** Of the contract: `ownPart` of `@guatu/kit/municipal-projects`. */
  own: Pick<OwnPart<Row>, 'columns'>;
  /** What the ledger calls bodies and officials, by id. Default: nothing. Categories are named by the rows. */
  names?: ReadonlyMap<string, string>;
}

/**
 * A source over plain rows in memory: for tests and mocks, and for a ledger so small that its owner reads it whole. The
 * rows are those of its start; a new source with other rows has a new epoch. Throws an Error if a row is of a division
 * that is not known, or if two have the same id.
 */
export function memoryLedgerSource<Row extends MatterRow>({
  rows,
  own,
  names = new Map(),
}: MemoryLedger<Row>): LedgerSource<Row> {
  const matters = rows.map((row) => plainMatter(row, own));
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byId.size < rows.length) throw new Error(`Expected rows of different ids, got ${rows.length - byId.size} twice.`);
  const allNames = new Map([...rows.flatMap(categoryName), ...names]);
  const epoch = randomUUID();

  function pageOf(
    held: readonly PlainMatter<Row>[],
    { order, after, first, withTotal }: PageQuestion,
  ): SourcePage<Row> {
    const at = ({ fields, row }: PlainMatter) => ({
      value: (fields[order.field] ?? null) as string | null,
      id: row.id,
    });
    const sorted = held.toSorted((a, b) => comparePositions(at(a), at(b), order));
    const beyond = after === null ? sorted : sorted.filter((matter) => comparePositions(at(matter), after, order) > 0);
    return {
      rows: beyond.slice(0, first).map(({ row }) => row),
      more: beyond.length > first,
      total: withTotal ? held.length : null,
    };
  }

  return {
    async page(question) {
      const holding = (from: readonly PlainMatter<Row>[], condition: MatterCondition) =>
        from.filter((matter) => matchesCondition(matter, condition));
      const held = holding(matters, question.condition);
      return question.lists.map((list) => pageOf(holding(held, list), question));
    },

    byIds: async ({ ids }) => ids.map((id) => byId.get(id) ?? null),

    async changes({ after, first }) {
      const from = after === null ? 0 : Number(after);
      if (!Number.isInteger(from) || from < 0) return null;
      const changes = rows.slice(from, from + first).map(({ id, updatedAt }, i) => {
        return { id, deleted: false, at: updatedAt, position: String(from + i + 1) };
      });
      return { epoch, changes, more: from + changes.length < rows.length };
    },

    stats: async (question) => statsOfMatters(matters, question),

    names: async (ids) => new Map(ids.flatMap((id) => (allNames.has(id) ? [[id, allNames.get(id) ?? '']] : []))),
  };
}

function categoryName({ category }: MatterRow): [string, string][] {
  return category === null ? [] : [[category.code, category.label]];
}
