import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { checkCreditCode } from '../../creditCode/creditCode.ts';
import { ImportError } from '../ImportError.ts';
import type { ImportProblem } from '../importProblems.ts';
import { cleanText } from '../table/cleanText.ts';
import { detectEncoding } from '../table/detectEncoding.ts';
import type { KnownName } from './KnownNames.ts';

/** Columns of the file by their headings. */
const HEADINGS = {
  name: ['name', '名称', '单位名称', '姓名'],
  aliases: ['aliases', '别名', '简称'],
  id: ['id', 'code', '编号', '代码', '统一社会信用代码'],
} as const;

export interface NamesFile {
  names: KnownName[];
  /** Credit codes that do not pass their check: used as they are. */
  problems: ImportProblem[];
}

/**
 * Reads what bodies or officials are called: a CSV file with the columns name (名称), aliases (别名, several separated by
 * 、 ; or |) and id (统一社会信用代码 or 编号). UTF-8 or GB18030. Without a file there are none.
 *
 * @throws ImportError NAMES_FILE_WRONG with a line each problem: no such column, no name, no id
 */
export async function readNamesFile(path: string | null, kind: 'BODIES' | 'OFFICIALS'): Promise<NamesFile> {
  if (path === null) return { names: [], problems: [] };
  const [heading = [], ...records] = await readRecords(path);
  const columns = columnsOf(path, heading);
  const wrong: string[] = [];
  const problems: ImportProblem[] = [];
  const names: KnownName[] = [];
  records.forEach((record, i) => {
    const row = i + 2;
    const [name = '', aliases = '', id = ''] = columns.map((column) => cleanText(record[column] ?? ''));
    if (name === '' && id === '') return;
    if (name === '' || id === '') {
      wrong.push(`${path}:${row}: expected a name and an id, got "${name}" and "${id}".`);
      return;
    }
    if (!/^[\x21-\x7e]+$/.test(id) || /^\d(?:\.\d+)?E\+\d+$/i.test(id)) {
      wrong.push(`${path}:${row}: expected an id of ASCII characters with all its digits, got "${id}".`);
      return;
    }
    names.push({
      id,
      name,
      aliases: aliases
        .split(/[、;；|]/)
        .map(cleanText)
        .filter(Boolean),
    });
    const check = kind === 'BODIES' ? checkCreditCode(id) : { valid: true };
    if (!check.valid) {
      const at = { cell: `${path}:${row}`, row, column: columns[2] ?? 0 };
      problems.push({ code: 'CREDIT_CODE_CHECK', ...at, value: `${id} ${name}. ${check.problem}`, more: '' });
    }
  });
  if (wrong.length > 0) throw new ImportError('NAMES_FILE_WRONG', wrong.join('\n'));
  return { names, problems };
}

async function readRecords(path: string): Promise<string[][]> {
  try {
    const text = new TextDecoder(await detectEncoding(path)).decode(readFileSync(path));
    return parse(text, { relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('NAMES_FILE_WRONG', `${path}: cannot be read: ${(error as Error).message}.`, error);
  }
}

function columnsOf(path: string, heading: readonly string[]): number[] {
  const columns = Object.values(HEADINGS).map((names) =>
    heading.findIndex((text) => names.some((name) => name === cleanText(text).toLowerCase())),
  );
  // Aliases may be missing.
  if ((columns[0] ?? -1) < 0 || (columns[2] ?? -1) < 0) {
    throw new ImportError(
      'NAMES_FILE_WRONG',
      `${path}: expected a first line with the columns name, aliases, id (名称,别名,统一社会信用代码), got "${heading.join(',')}".`,
    );
  }
  return columns;
}
