import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('the page on sources', () => {
  it('says what each condition means, and has no other', () => {
    const kinds = [...read('./MatterCondition.ts').matchAll(/^ {2}(?:\| \{ )?kind: '(\w+)'/gm)].map(([, kind]) => kind);
    const conditions = read('../../../docs/reference/ledger-source.md')
      .split('## Conditions')[1]
      ?.split('Fields are')[0];
    const told = [...(conditions ?? '').matchAll(/^\| (`[A-Z].*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, kind]) => kind),
    );
    expect(told.toSorted()).toEqual(kinds.toSorted());
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
