import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFUSALS, REGISTRY_ERRORS } from '../../schema/registryCodes.ts';

const page = readFileSync(new URL('../../docs/reference/registry.md', import.meta.url), 'utf8');

/** Rows of the table below a heading. */
function rowsBelow(heading: string): string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
}

describe('the page on the registry', () => {
  it('has every error, row by row', () => {
    expect(rowsBelow('Errors')).toEqual(
      Object.entries(REGISTRY_ERRORS).map(
        ([code, { httpStatus, sentence, remedy }]) => `| \`${code}\` | ${httpStatus} | ${sentence} | ${remedy} |`,
      ),
    );
  });

  it('has every check, row by row', () => {
    expect(rowsBelow('What is checked')).toEqual(
      Object.entries(REFUSALS).map(([code, { expects, cure }]) => `| \`${code}\` | ${expects} | ${cure} |`),
    );
  });
});
