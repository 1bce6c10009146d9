import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECK_GROUPS } from './CheckReport.ts';
import { CHECK_CASES } from './cases.ts';
import { MUTATIONS } from './testing/mutations.ts';

/** Found where they can be: by a clock (speed) or by a contract that has what they look at. */
const FOUND_ELSEWHERE = [
  ...['COMPOSES', 'OTHER_LISTS', 'OTHER_LISTS_REFUSE'],
  ...['ENTITIES_TOGETHER', 'PAGES_TOGETHER', 'FAST_ENOUGH'],
];

describe('the cases of a check', () => {
  it('are those that the reference describes, each with its title and its cure', () => {
    const page = readFileSync(new URL('../../../docs/guides/when-the-check-says-no.md', import.meta.url), 'utf8');
    const described = [...page.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
      ([, code, title, , cure]) => ({ code, title, cure }),
    );
    expect(described).toEqual(CHECK_CASES.map(({ code, title, cure }) => ({ code, title, cure })));
  });

  it('have a code of their own each, and come group by group', () => {
    expect(new Set(CHECK_CASES.map(({ code }) => code)).size).toBe(CHECK_CASES.length);
    const places = CHECK_CASES.map(({ group }) => CHECK_GROUPS.indexOf(group));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('have each been seen to find what they are for', () => {
    const found = new Set([...MUTATIONS.map(({ code }) => code), ...FOUND_ELSEWHERE]);
    expect([...found].toSorted()).toEqual(CHECK_CASES.map(({ code }) => code).toSorted());
  });
});
