/**
 * The fifteen questions of a supervision office, asked of the demo through the hub as they are saved in docs/questions.
 * What each should answer is counted without the index: from the owners' databases, read as files, and for the past from
 * the generator of the demo's ledgers. Ids, their order and every number must be the same.
 */
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../cli/savedQueries.ts';
import type { MatterRow } from '../../subgraphs/kit/ledger/MatterRow.ts';
import { askQuestion, coveragesOf } from './questions/askQuestion.ts';
import { describeCityDown } from './questions/describeCityDown.ts';
import { describeComparisons } from './questions/describeComparisons.ts';
import { describeDeadlines } from './questions/describeDeadlines.ts';
import { describeHardshipAid } from './questions/describeHardshipAid.ts';
import { describePage } from './questions/describePage.ts';
import { describeResponsibility } from './questions/describeResponsibility.ts';
import { describeResults } from './questions/describeResults.ts';
import { idsOf } from './questions/expectations.ts';
import { END_OF_MAY, provinceUnderTest } from './questions/provinceUnderTest.ts';

const province = provinceUnderTest();

describe('what is expected', () => {
  it('comes from two places that agree: the owners’ databases and the generator of the ledgers', () => {
    const now = province.past.at(null);
    expect(idsOf(province.matters).sort()).toEqual([...now.keys()].sort());
    const differing = province.matters.filter(({ id, status, leadBody, deadline, updatedAt }) => {
      const other = now.get(id) as MatterRow;
      return (
        [status, leadBody, deadline.date, updatedAt].join() !==
        [other.status, other.leadBody, other.deadline.date, other.updatedAt].join()
      );
    });
    expect(idsOf(differing)).toEqual([]);
  });

  it('is of 21 ledgers, and leaves hardship aid out', () => {
    expect(new Set(province.matters.map(({ source }) => source)).size).toBe(21);
    expect(province.owned.length - province.matters.length).toBeGreaterThan(50);
  });
});

describe('each question', () => {
  it.each(readQuestions().map(({ title }, i) => [i + 1, title] as const))(
    '%i says of when its answer is, who answered and how many rows there are: %s',
    async (number) => {
      const answer = await askQuestion(province.demo, number);
      const coverages = coveragesOf(answer);
      expect(coverages.length).toBeGreaterThan(0);
      const sources = [...new Set(province.matters.map(({ source }) => source))].sort();
      const within = number === 7 ? sources.filter((source) => source.startsWith('mp:')) : sources;
      for (const { complete, missing, answered, asOf } of coverages) {
        expect([complete, missing]).toEqual([true, []]);
        // Of a county that is paired, only its city's ledger is asked among the sixteen.
        if (number !== 14) expect(idsOf(answered).sort()).toEqual(within);
        const isPast = asOf === END_OF_MAY;
        expect(isPast || Date.parse(asOf) > Date.now() - 60_000, asOf).toBe(true);
        expect(isPast && ![4, 6].includes(number)).toBe(false);
      }
      expect(JSON.stringify(answer)).toMatch(/"(totalCount|count)":[1-9]/);
    },
  );
});

describeDeadlines(province);
describeResponsibility(province);
describeResults(province);
describeComparisons(province);
describeHardshipAid(province);
describePage(province);
// Last, as it changes what is up.
describeCityDown(province);
