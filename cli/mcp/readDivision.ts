import { DIVISIONS, type Division, findDivision } from '../../schema/divisions.ts';
import { toolError } from './ToolError.ts';

/**
 * The code of a division that is named by its code, or by its whole name: names recur (郊区). `庐阳区` → `340103`. Codes
 * are not judged, as those of townships and zones are not known here. Throws ToolError UNKNOWN_DIVISION.
 */
export function readDivision(nameOrCode: string): string {
  if (/^\d{6}/.test(nameOrCode)) return nameOrCode;
  const named = DIVISIONS.filter(({ name }) => name === nameOrCode);
  const [only, ...more] = named;
  if (only && more.length === 0) return only.code;
  const meant = only ? named : DIVISIONS.filter(({ name }) => name.includes(nameOrCode));
  throw toolError(
    'UNKNOWN_DIVISION',
    `Expected the name or code of one city or county, got "${nameOrCode}"; near it: ${meant.slice(0, 8).map(describe).join(', ') || 'none'}.`,
  );
}

function describe({ code, name, parent }: Division): string {
  const above = parent === null ? undefined : findDivision(parent)?.name;
  return `${code} ${above ?? ''}${name}`;
}
