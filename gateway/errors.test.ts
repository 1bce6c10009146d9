import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SUBGRAPH_ERROR_CODES } from '../schema/contract.ts';
import { ERRORS, type ErrorEntry } from './errors.ts';

const FAULTS = { CALLER: 'caller', SYSTEM: 'system', HUB: 'hub' };

describe('the table of errors', () => {
  it('knows every code that a subgraph may answer with', () => {
    expect(SUBGRAPH_ERROR_CODES.filter((code) => !Object.hasOwn(ERRORS, code))).toEqual([]);
  });

  it('stands in the reference as it is in code, row by row', () => {
    const page = readFileSync(new URL('../docs/reference/errors.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const expected = Object.entries(ERRORS as Record<string, ErrorEntry>).map(
      ([code, { fault, httpStatus, sentence, remedy }]) =>
        `| \`${code}\` | ${FAULTS[fault]} | ${httpStatus} | ${sentence} | ${remedy} |`,
    );
    expect(rows).toEqual(expected);
  });
});
