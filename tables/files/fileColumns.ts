import type { Column } from '../plan/TablePlan.ts';
import type { FileColumn, FileFormat } from './TableFile.ts';

/** How a table is told in a file, unless something else is asked for: in words for people, by names for programs. */
export interface FileManner {
  headings: 'zh' | 'names';
  enums: 'words' | 'codes';
  instants: 'shanghai' | 'utc';
}

const FOR_PEOPLE: FileManner = { headings: 'zh', enums: 'words', instants: 'shanghai' };
const FOR_PROGRAMS: FileManner = { headings: 'names', enums: 'codes', instants: 'utc' };

export const FILE_FORMATS: Readonly<Record<FileFormat, { ending: string; mediaType: string; manner: FileManner }>> = {
  csv: { ending: '.csv', mediaType: 'text/csv', manner: FOR_PEOPLE },
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    manner: FOR_PEOPLE,
  },
  ndjson: { ending: '.ndjson', mediaType: 'application/x-ndjson', manner: FOR_PROGRAMS },
  parquet: { ending: '.parquet', mediaType: 'application/vnd.apache.parquet', manner: FOR_PROGRAMS },
};

/** The columns of a file, of a reader's columns. */
export function fileColumns(columns: readonly Column[], headings: FileManner['headings']): FileColumn[] {
  return columns.map(({ heading, name, kind }) => ({ title: headings === 'zh' ? heading : name, kind }));
}
