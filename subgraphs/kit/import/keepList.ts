import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { CityProject } from '../project/CityProject.ts';
import { PROJECT_FILE } from '../project/readProject.ts';
import type { ImportList } from './ImportList.ts';
import type { ImportOptions } from './importFile.ts';

/**
 * Keeps in `guatu.yaml` what the next import of the list needs: its key, and what was stated of headings, year
 * and sheet: without them, the same file would be read otherwise. The rest of the file stays as it is, comments too;
 * without anything new it is not written.
 */
export function keepList(
  { folder }: Pick<CityProject, 'folder'>,
  list: ImportList,
  { headings = new Map(), ...stated }: Pick<ImportOptions, 'headings' | 'year' | 'sheet'>,
): void {
  const year = stated.year ?? list.year;
  const sheet = stated.sheet ?? list.sheet;
  const saysMore = [...headings].some(([heading, field]) => list.headings.get(heading) !== field);
  if (list.isKept && !saysMore && year === list.year && sheet === list.sheet) return;
  const path = join(folder, PROJECT_FILE);
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (!list.isKept) document.setIn(['lists', list.name, 'key'], list.key);
  if (year !== null) document.setIn(['lists', list.name, 'year'], year);
  if (sheet !== null) document.setIn(['lists', list.name, 'sheet'], sheet);
  for (const [heading, field] of headings) document.setIn(['lists', list.name, 'headings', heading], field);
  const written = `${path}.new`;
  writeFileSync(written, document.toString());
  try {
    renameSync(written, path);
  } catch (error) {
    rmSync(written);
    throw error;
  }
}
