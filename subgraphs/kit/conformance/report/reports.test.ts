import { describe, expect, it } from 'vitest';
import type { CaseResult, CheckReport } from '../CheckReport.ts';
import { htmlReport } from './htmlReport.ts';
import { markdownReport } from './markdownReport.ts';
import { printReport } from './printReport.ts';

const request = {
  url: 'http://x/graphql',
  headers: {},
  query: '{ a }',
  variables: {},
  curl: "curl 'http://x/graphql' -d '`a`'",
};

const result = (stated: Partial<CaseResult>): CaseResult => ({
  ...{ code: 'TOTAL_COUNT', group: 'PAGES', title: 'Totals are right', outcome: 'PASSED', faults: [] },
  ...{ cure: 'Count.', note: null, requests: 1, durationMs: 2 },
  ...stated,
});

const report = (cases: CaseResult[], stated: Partial<CheckReport> = {}): CheckReport => ({
  ...{ version: 1, url: 'http://x/graphql', contract: 'municipal-projects', shard: '340100', today: '2021-06-17' },
  ...{ startedAt: '2021-06-17T00:00:00.000Z', endedAt: '2021-06-17T00:00:01.000Z', cases },
  ...{ passed: cases.every(({ outcome }) => outcome !== 'FAILED'), rows: { read: 2, total: 3 } },
  ...{ changedMeanwhile: false, quality: null },
  ...stated,
});

/** What a holder answers may hold anything. */
const HOSTILE = '<script>alert(1)</script> | **\u001b[31mred\u001b[0m\nnew line';
const failed = result({ outcome: 'FAILED', faults: [{ expected: '3', came: HOSTILE, request }] });

describe('a printed report', () => {
  it('tells failures, then warnings, then each part, and why a case was not tried, once a reason', () => {
    const cases = [
      result({ code: 'A', outcome: 'WARNING', faults: [{ expected: '1', came: '2', request: null }] }),
      failed,
      result({ code: 'B', group: 'FEED', outcome: 'NOT_TRIED', note: 'no rows' }),
      result({ code: 'C', group: 'FEED', outcome: 'NOT_TRIED', note: 'no rows' }),
      result({ code: 'D', group: 'SPEED', note: 'p95 4\u001b ms' }),
    ];
    expect(printReport(report(cases))).toBe(
      [
        'FAILED TOTAL_COUNT: Totals are right',
        '  expected  3',
        '  came      <script>alert(1)</script> | **\ufffd[31mred\ufffd[0m new line',
        "  request   curl 'http://x/graphql' -d '`a`'",
        '  cure      Count.',
        '',
        'WARNING A: Totals are right',
        '  expected  1',
        '  came      2',
        '  cure      Count.',
        '',
        'Pages        0 of 2 passed',
        'Change feed  0 of 2 passed',
        '    not tried (no rows): B, C',
        'Speed        1 of 1 passed',
        '    D: p95 4\ufffd ms',
        '',
        'FAILED: municipal-projects of 340100 at http://x/graphql: 1 passed, 1 with a warning, 1 failed, 2 not tried. 2 of 3 rows were compared.',
      ].join('\n'),
    );
  });

  it('says that rows changed meanwhile where that may be why something failed', () => {
    const sentence = 'Rows changed meanwhile';
    expect(printReport(report([failed], { changedMeanwhile: true }))).toContain(sentence);
    expect(printReport(report([result({})], { changedMeanwhile: true }))).not.toContain(sentence);
  });
});

describe('a written report', () => {
  it('keeps what was answered from becoming HTML', () => {
    const page = htmlReport(report([failed]));
    expect(page).toContain('&#60;script&#62;alert(1)');
    expect(page).not.toContain('<script');
    expect(page).toContain('<pre>curl &#39;http://x/graphql&#39;');
  });

  it('keeps what was answered from becoming Markdown', () => {
    const page = markdownReport(report([failed]));
    expect(page).toContain('- Came: \\<script\\>alert(1)\\</script\\> \\| \\*\\*');
    expect(page).toContain("```sh\ncurl 'http://x/graphql' -d '`a`'\n```");
  });
});
