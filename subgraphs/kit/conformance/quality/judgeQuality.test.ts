import { describe, expect, it } from 'vitest';
import type { MatterRow } from '../../ledger/MatterRow.ts';
import { dueOn, matterRow } from '../../testing/matterRow.ts';
import type { KnownRow } from '../KnownRow.ts';
import { judgeQuality } from './judgeQuality.ts';

const VALID = '11341700003244967K';
/** Fails the check of GB 32100, as codes in use do. */
const WRONG = '91350203M0001QAY9B';
const today = '2021-06-30';

const row = (id: string, stated: Partial<MatterRow> = {}): KnownRow => ({
  ...matterRow(id, stated),
  own: {},
  answered: {},
});

const full: Partial<MatterRow> = {
  ...{ content: '改造', serviceTarget: '居民', category: { code: 'parking', label: '停车' }, leadBody: VALID },
  deadline: dueOn('2021-12-31'),
  leads: [
    { official: 'of:00001', tenure: null, post: null, leaderLevel: null, chief: true, from: '2021-01-01', to: null },
  ],
  measures: [{ ordinal: 1, text: '划线', body: null, dueOn: null, doneOn: null }],
  reports: [{ on: '2021-06-20', text: '已完成', by: null }],
};

const partsOf = (rows: readonly KnownRow[], knownBodies: ReadonlySet<string> | null = null) =>
  Object.fromEntries(
    judgeQuality(rows, { today, knownBodies }).parts.map((part) => [
      part.name,
      [part.score, part.numerator, part.denominator, part.worst],
    ]),
  );

describe('the quality of data', () => {
  it('is 100 of rows that have everything', () => {
    expect(judgeQuality([row('a', full)], { today, knownBodies: new Set([VALID]) })).toMatchObject({
      score: 100,
      rows: 1,
    });
  });

  it('counts what is missing as missing, and names the rows that lack most first', () => {
    expect(partsOf([row('full', full), row('bare'), row('blank', { ...full, content: ' ' })])).toEqual({
      COMPLETE: [63, 15, 24, ['bare', 'blank']],
      DATED: [67, 2, 3, ['bare']],
      BODIES_KNOWN: [67, 4, 6, ['bare']],
      FRESH: [67, 2, 3, ['bare']],
    });
  });

  it('takes a text that means no date for no date, and leaves out long-term matters alone', () => {
    const text = { raw: '10月底前', date: null, precision: null, original: null };
    const rows = [row('text', { deadline: text }), row('long', { deadline: text, status: 'LONG_TERM' })];
    expect(partsOf(rows).DATED).toEqual([0, 0, 1, ['text']]);
  });

  it('tells a code that fails its check, and a body that is not in the list', () => {
    const rows = [row('known', { leadBody: VALID }), row('failing', { leadBody: WRONG })];
    expect(partsOf(rows).BODIES_KNOWN).toEqual([75, 3, 4, ['failing']]);
    expect(partsOf(rows, new Set([WRONG])).BODIES_KNOWN).toEqual([67, 4, 6, ['known', 'failing']]);
  });

  it('looks at the freshness of open rows alone, to the day', () => {
    const rows = [
      row('changed', { updatedAt: '2021-05-31T00:00:00.000Z' }),
      row('old', { updatedAt: '2021-05-30T23:59:59.999Z' }),
      row('closed', { status: 'CLOSED', closedOn: '2021-02-01' }),
    ];
    expect(partsOf(rows).FRESH).toEqual([50, 1, 2, ['old']]);
  });

  it('is unknown without rows, never full', () => {
    const { score, parts } = judgeQuality([], { today, knownBodies: null });
    expect([score, ...parts.map((part) => part.score)]).toEqual([null, null, null, null, null]);
  });
});
