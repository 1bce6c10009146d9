import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import type { Columns } from './Columns.ts';
import { type ColumnCondition, holds } from './columnConditions.ts';
import type { SureTerms } from './selectRows.ts';

/** Texts read at once. */
const ROWS_AT_ONCE = 500;

/**
 * Looks terms up in the texts of all rows that fulfil a condition: what holds of the rows among them that contain each.
 */
export async function verifyTerms(
  { query }: Database,
  { blocks }: Columns,
  condition: ColumnCondition,
  terms: readonly string[],
): Promise<SureTerms> {
  const found = new Map(terms.map((term) => [term, new Set<number>()]));
  const versions = versionsOf(blocks, condition);
  for (let start = 0; start < versions.length; start += ROWS_AT_ONCE) {
    const some = versions.slice(start, start + ROWS_AT_ONCE);
    const { rows } = await sql<{ version: number; searchText: string }>`
      select version, "searchText" from matter where ${isOneOf(sql.ref('version'), some)}`.execute(query);
    for (const [term, containing] of found) {
      for (const { version, searchText } of rows) if (searchText.includes(term)) containing.add(version);
    }
  }
  return new Map([...found].map(([term, containing]) => [term, isVersionIn(containing)]));
}

function isVersionIn(versions: ReadonlySet<number>): ColumnCondition {
  return holds(({ version }, row) => versions.has(version[row] as number));
}

function versionsOf(blocks: readonly Block[], condition: ColumnCondition): number[] {
  const versions: number[] = [];
  const selected = new Uint8Array(BLOCK_ROWS);
  for (const block of blocks) {
    selected.set(block.alive);
    condition.narrow(block, selected);
    for (let row = 0; row < block.length; row++) if (selected[row] === 1) versions.push(block.version[row] as number);
  }
  return versions;
}
