import { todayInShanghai } from '../calendar/isoDate.ts';
import { chooseSheet, otherLedgers } from './chooseSheet.ts';
import { createKnownNames } from './fields/KnownNames.ts';
import { cityDivisions } from './fields/readDivision.ts';
import { readNamesFile } from './fields/readNamesFile.ts';
import { columnsByField, headingsNotFound } from './findHeader.ts';
import { ImportError } from './ImportError.ts';
import { chooseList, type ImportList } from './ImportList.ts';
import type { ImportOptions } from './importFile.ts';
import type { ImportProblem } from './importProblems.ts';
import { matterId } from './matterId.ts';
import type { ReadingRules } from './ReadingRules.ts';
import { openTable } from './table/openTable.ts';
import type { TableFile, TableSheet } from './table/TableFile.ts';
import type { BatchTarget } from './writeBatch.ts';
import { yearOfNames } from './yearOfNames.ts';

/** Everything about one import that is settled before its rows are read. */
export interface ImportPlan {
  list: ImportList;
  rules: ReadingRules;
  target: BatchTarget;
  sheet: TableSheet;
  file: TableFile;
  /** Names of other sheets that look like ledgers. */
  otherSheets: readonly string[];
  problems: readonly ImportProblem[];
}

/** Reads settings and names, opens the file and finds its headings. @throws ImportError */
export async function planImport(options: ImportOptions): Promise<ImportPlan> {
  const { project, ledger, now = new Date() } = options;
  const list = chooseList(project, options.list);
  const bodiesFile = await readNamesFile(project.bodiesFile, 'BODIES');
  const officialsFile = await readNamesFile(project.officialsFile, 'OFFICIALS');
  const own = new Set(bodiesFile.names.map(({ id }) => id));
  const more = (options.moreBodies ?? []).filter(({ id }) => !own.has(id));
  const bodies = createKnownNames([...bodiesFile.names, ...more], { withVariants: true });
  const officials = createKnownNames(officialsFile.names);
  const divisions = cityDivisions(project.shard);
  if (!divisions) {
    throw new ImportError(
      'CONTRACT_NOT_IMPORTABLE',
      `Expected a shard that is the code of a city such as 340200, got "${project.shard}".`,
    );
  }
  const file = await openTable(options.file, options.encoding);
  const stated = new Map([...list.headings, ...(options.headings ?? [])]);
  const { sheet, header } = await chooseSheet(file, options.sheet ?? list.sheet ?? undefined, stated);
  const notFound = headingsNotFound(header, options.headings ?? new Map());
  if (notFound.length > 0) {
    const have = header.columns.map(({ heading }) => heading).join(', ');
    throw new ImportError(
      'MAPPING_WRONG',
      `${file.name}: expected a column that is headed ${notFound.join(', ')}, as stated; row ${header.row} of ${sheet.name} has ${have}.`,
    );
  }
  const year = options.year ?? list.year ?? yearOfNames([header.title, sheet.name, file.name]);
  const today = project.today ?? todayInShanghai(now);
  const moment = {
    ...{ now: now.toISOString(), today, cityCode: divisions.city.code },
    registeredOn: list.registeredOn ?? today,
  };
  return {
    list,
    rules: { sheet: sheet.name, header, columnsOf: columnsByField(header), list, year, bodies, officials, divisions },
    target: {
      ...{ ledger, listKey: list.key, fileName: file.name, sheet: sheet.name, moment },
      idOf: (number) => matterId(project, list.key, number),
      nameOf: (id) => bodies.nameOf(id) ?? officials.nameOf(id),
    },
    sheet,
    file,
    otherSheets: await otherLedgers(file, sheet, stated),
    problems: [...bodiesFile.problems, ...officialsFile.problems],
  };
}
