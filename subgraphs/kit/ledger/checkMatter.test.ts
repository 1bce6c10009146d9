import { describe, expect, it } from 'vitest';
import { arbitraryMatter, sampleRows } from '../testing/arbitraryMatters.ts';
import { matterRow } from '../testing/matterRow.ts';
import { checkMatter } from './checkMatter.ts';
import type { MatterRow } from './MatterRow.ts';

const DEADLINE = { raw: '6月', date: '2021-06-30', precision: 'MONTH', original: null } as const;

describe('a row that a ledger is filled with', () => {
  it('is taken in the forms of the contract', () => {
    for (const row of sampleRows(arbitraryMatter('mp:340100:'), 50)) expect(() => checkMatter(row)).not.toThrow();
  });

  it.each<[Partial<MatterRow>, string]>([
    [{ registeredOn: '2021-6-7' }, 'a date such as 2021-06-17 as registeredOn, got "2021-6-7"'],
    [{ closedOn: '' }, 'a date such as 2021-06-17 as closedOn, got ""'],
    [{ deadline: { ...DEADLINE, date: '2021-06-31' } }, 'a date such as 2021-06-17 as deadline.date, got "2021-06-31"'],
    [
      { updatedAt: '2021-06-17T00:00:00Z' },
      'an instant such as 2021-06-17T01:02:03.000Z as updatedAt, got "2021-06-17T00:00:00Z"',
    ],
    [
      { events: [{ at: '2021-06-17T08:00:00.000+08:00', kind: 'CLAIMED' }] },
      'an instant such as 2021-06-17T01:02:03.000Z as event.at, got "2021-06-17T08:00:00.000+08:00"',
    ],
    [
      { indicators: [{ name: 'n', unit: '户', target: '1,000', year: 2021, yearEndOnly: false, readings: [] }] },
      'a decimal number such as 12.50 as indicator.target, got "1,000"',
    ],
  ])('is refused by name and field: %o', (stated, complaint) => {
    expect(() => checkMatter(matterRow('mp:340100:1', stated))).toThrow(
      new Error(`Matter mp:340100:1: expected ${complaint}.`),
    );
  });
});
