import type { KnownNames } from './fields/KnownNames.ts';
import type { CityDivisions } from './fields/readDivision.ts';
import type { FoundHeader } from './findHeader.ts';
import type { ImportField } from './headings.ts';
import type { ImportList } from './ImportList.ts';

/** What rows are read by: the same for a whole file. */
export interface ReadingRules {
  sheet: string;
  header: FoundHeader;
  /** Columns of the header by field. */
  columnsOf: ReadonlyMap<ImportField | null, readonly number[]>;
  list: ImportList;
  /** Of dates that name none; null: not known. */
  year: number | null;
  bodies: KnownNames;
  officials: KnownNames;
  divisions: CityDivisions;
}
