import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bodyNameVariants } from '../../../subgraphs/kit/search/bodyNames.ts';
import type { Ledger, ShownMatter } from './ledgers.ts';

/** The index over all ledgers, asked as one. */
export const INDEX: Ledger = { list: 'matters', filterType: 'OverviewFilter', own: '' };

/** What the index must show of the rows of all ledgers: all, found by names besides. */
export function indexedRows(owned: readonly ShownMatter[], dataDirectory: string): ShownMatter[] {
  const namesOf = readNames(dataDirectory);
  return owned.map((row) => {
    const leading = row.leads.filter(({ to }) => to === null).map(({ official }) => official.id);
    const names = [row.leadBody?.id ?? '', ...leading].flatMap((id) => namesOf.get(id) ?? []);
    return { ...row, names };
  });
}

/** All names that the directory's own tables have for a body or official, a body's in all their forms. */
function readNames(dataDirectory: string): Map<string, readonly string[]> {
  const database = new DatabaseSync(join(dataDirectory, 'directory.sqlite'), { readOnly: true });
  const rows = (table: string) => database.prepare(`select * from "${table}"`).all() as Record<string, string>[];
  const aliases = Map.groupBy(rows('organizationAlias'), ({ organization }) => organization);
  const names = new Map<string, readonly string[]>();
  for (const { id = '', name = '' } of rows('official')) names.set(id, [name]);
  for (const { id = '', name = '' } of rows('organization')) {
    const others = (aliases.get(id) ?? []).map(({ alias = '' }) => alias);
    names.set(id, [name, ...others].flatMap(bodyNameVariants));
  }
  database.close();
  return names;
}
