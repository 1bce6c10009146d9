import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUS_WORDS } from './fields/readStatus.ts';
import { LEDGER_HEADINGS } from './headings.ts';
import { IMPORT_ERROR_CODES } from './ImportError.ts';
import { IMPORT_PROBLEMS } from './importProblems.ts';

const page = readFileSync(new URL('../../../docs/reference/import.md', import.meta.url), 'utf8');

/** Rows of the table below a heading, by cells. */
function tableOf(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => line.slice(2, -2).split(' | '));
}

describe('the page on the import', () => {
  it('has every field and its headings, and no other', () => {
    expect(tableOf('Fields').map(([field, means]) => [field, means?.split('Headings: ')[1]])).toEqual(
      Object.entries(LEDGER_HEADINGS).map(([field, headings]) => [`\`${field}\``, headings.join(' ')]),
    );
  });

  it('has every word for a status', () => {
    expect(tableOf('Words for a status')).toEqual(
      Object.entries(STATUS_WORDS).map(([status, words]) => [`\`${status}\``, words.join(' ')]),
    );
  });

  it('has every problem of rows: its severity, sentence and what to do', () => {
    expect(tableOf('Problems of rows')).toEqual(
      Object.entries(IMPORT_PROBLEMS).map(([code, { severity, sentence, advice }]) => [
        ...[`\`${code}\``, severity, sentence.replace('{value}', '…').replace('{more}', '…'), advice],
      ]),
    );
  });

  it('has every error of files', () => {
    expect(tableOf('Errors of files').map(([code]) => code)).toEqual(IMPORT_ERROR_CODES.map((code) => `\`${code}\``));
  });
});

describe('a heading', () => {
  it('is of one field alone', () => {
    const headings = Object.values(LEDGER_HEADINGS).flat();
    expect(headings).toEqual([...new Set(headings)]);
  });
});
