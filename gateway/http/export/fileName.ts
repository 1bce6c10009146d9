import type { ExportRequest } from './ExportRequest.ts';

const INCOMPLETE = '（不完整）';

/** What no file system takes, and what a header could be broken out of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not pass
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g;

/**
 * The name under which a browser keeps the file: the one that was asked for, else that of the operation, else of the list.
 *
 * `{ format: 'csv', fileName: '逾期事项' }, { today: '2021-06-17', … }` → `逾期事项.csv`; without: `matters-2021-06-17.csv`
 */
export function fileNameOf(
  { fileName, operationName, format }: Pick<ExportRequest, 'fileName' | 'operationName' | 'format'>,
  { today, rowsAt, isComplete }: { today: string; rowsAt: readonly string[]; isComplete: boolean },
): string {
  const end = `.${format}`;
  const given = fileName?.replaceAll(FORBIDDEN, '_').trim();
  const stem = given?.toLowerCase().endsWith(end) ? given.slice(0, -end.length) : given;
  return `${stem || `${operationName ?? rowsAt[0]}-${today}`}${isComplete ? '' : INCOMPLETE}${end}`;
}

/** `attachment; filename="___.csv"; filename*=UTF-8''%E9%80%BE…csv` (RFC 6266): old programs read the first, all others the second. */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\u0020-\u007e]/g, '_').replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
