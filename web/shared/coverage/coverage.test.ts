import { describe, expect, it } from 'vitest';
import type { Coverage, Gap, GapReason } from './Coverage.ts';
import { describeCoverage, isLowerBound } from './describeCoverage.ts';
import { readCoverage, uniteCoverage } from './readCoverage.ts';
import { COVERAGE_WORDS } from './words.ts';

const NAMES = Array.from({ length: 16 }, (_, i) => `系统${i + 1}`);
const NOW = '2021-06-17T01:12:00.000Z';
/** 09:10 in Shanghai, on the day of NOW. */
const SINCE = '2021-06-17T01:10:00.000Z';
/** The day before, 22:05. */
const YESTERDAY = '2021-06-16T14:05:00.000Z';

const gap = (changed: Partial<Gap> = {}): Gap => ({
  name: '阜阳市民生项目台账',
  reason: 'UNREACHABLE',
  since: SINCE,
  staleAsOf: null,
  ...changed,
});

const coverage = (changed: Partial<Coverage> = {}): Coverage => ({
  complete: false,
  asOf: { oldest: NOW, newest: NOW },
  answered: NAMES.slice(0, 15),
  missing: [gap()],
  outdated: [],
  ...changed,
});

describe('coverage in words', () => {
  it('names who is missing since when, and what that makes of totals', () => {
    expect(describeCoverage(coverage(), 'zh').line).toBe(
      '截至 2021-06-17 09:12，16 个系统中 15 个已应答；阜阳市民生项目台账 09:10 起无应答；合计是下限',
    );
    expect(describeCoverage(coverage(), 'en').line).toBe(
      'as of 2021-06-17 09:12, 15 of 16 systems answered; 阜阳市民生项目台账 has not answered since 09:10; totals are lower bounds',
    );
  });

  it('of an index says of when the rows of a missing system are; totals are then no lower bound', () => {
    const stale = coverage({ missing: [gap({ staleAsOf: YESTERDAY })] });
    expect(isLowerBound(stale)).toBe(false);
    expect(describeCoverage(stale, 'zh').line).toBe(
      '截至 2021-06-17 09:12，16 个系统中 15 个已应答；阜阳市民生项目台账 09:10 起无应答，所示为 2021-06-16 22:05 的数据；缺失系统的数据可能已过时',
    );
  });

  it('says that all have answered', () => {
    const whole = coverage({ complete: true, answered: NAMES, missing: [] });
    expect(describeCoverage(whole, 'zh')).toMatchObject({
      state: 'whole',
      line: '截至 2021-06-17 09:12，16 个系统全部应答',
    });
    expect(isLowerBound(whole)).toBe(false);
  });

  it('makes nothing whole of what nobody said', () => {
    expect(describeCoverage(null, 'zh')).toMatchObject({ state: 'unknown', line: '此答案未说明有哪些系统应答' });
    const partial = coverage({ answered: null, missing: [], asOf: null });
    expect(describeCoverage(partial, 'zh').line).toBe('截至时间未查询，有系统缺失；合计是下限');
    expect(describeCoverage(coverage({ answered: null }), 'zh').summary).toBe('1 个系统缺失');
  });

  it('tells of systems with an older contract, whose fields are empty', () => {
    const outdated = coverage({
      complete: true,
      answered: NAMES,
      missing: [],
      outdated: [{ name: '宿州市民生项目台账', unknown: ['MunicipalProject.batch', 'MatterStatus.RETURNED'] }],
    });
    expect(describeCoverage(outdated, 'zh').notes).toEqual([
      '宿州市民生项目台账 契约版本旧，MunicipalProject.batch、MatterStatus.RETURNED 无值',
    ]);
  });

  it.each(Object.keys(COVERAGE_WORDS.zh.reasons) as GapReason[])('has words for %s in both languages', (reason) => {
    for (const since of [SINCE, null]) {
      const missing = [gap({ reason, since })];
      const [zh = ''] = describeCoverage(coverage({ missing }), 'zh').gaps;
      const [en = ''] = describeCoverage(coverage({ missing }), 'en').gaps;
      expect(zh).toMatch(/^阜阳市民生项目台账 .*\p{Script=Han}{3}/u);
      expect(en).toMatch(/^阜阳市民生项目台账 [a-z0-9,:; ]+$/);
      expect(zh + en).not.toMatch(/undefined|null|[A-Z]_/);
    }
  });

  it('takes a reason that came after it for no reason', () => {
    const missing = [gap({ reason: 'NEWER' as GapReason })];
    expect(describeCoverage(coverage({ missing }), 'zh').gaps).toEqual(['阜阳市民生项目台账 09:10 起缺失']);
  });
});

describe('the coverage of an answer', () => {
  const partial = { complete: false, asOf: NOW, answered: [{ id: 'a', name: '甲' }], missing: [gap({ name: '乙' })] };

  it('is that of all its parts, whatever they are called', () => {
    const data = {
      rows: {
        nodes: [{ id: 1 }],
        coverage: { complete: true, asOf: YESTERDAY, answered: [{ name: '甲' }, { name: '乙' }], missing: [] },
      },
      one: [{ developing: { open: { aliased: partial } } }, null],
    };
    expect(readCoverage(data)).toEqual({
      complete: false,
      asOf: { oldest: YESTERDAY, newest: NOW },
      answered: ['甲'],
      missing: [gap({ name: '乙' })],
      outdated: [],
    });
  });

  it('knows as much as was asked', () => {
    expect(readCoverage({ rows: { coverage: { complete: true } } })).toEqual({
      complete: true,
      asOf: null,
      answered: null,
      missing: [],
      outdated: [],
    });
    expect(readCoverage({ rows: { coverage: { missing: [{ shard: '341200' }] } } })).toMatchObject({
      complete: false,
      missing: [{ name: '阜阳市', reason: null, since: null, staleAsOf: null }],
    });
    expect(readCoverage({ rows: { coverage: { answered: [{ id: 'mp:340100' }, { id: 'pp:34' }] } } })).toMatchObject({
      answered: ['合肥市', 'pp:34'],
    });
    expect(readCoverage({ rows: { totalCount: 3 } })).toBeNull();
    expect(readCoverage(null)).toBeNull();
  });

  it('is not made up from what only bears a name of its fields', () => {
    const data = {
      groups: [
        { label: '合肥市', missing: 5 },
        { missing: [1], count: 1 },
        { complete: true, title: '甲' },
      ],
    };
    expect(readCoverage(data)).toBeNull();
    const aliased = { answered: '甲', missing: [null, 5], asOf: { day: 1 }, outdated: 5 };
    expect(readCoverage({ coverage: aliased })).toMatchObject({
      complete: null,
      asOf: null,
      answered: null,
      missing: [],
    });
  });

  it('takes rows of a system for missing if one part lacks them, and the earlier time of two', () => {
    const [a, b] = [gap({ since: SINCE, staleAsOf: YESTERDAY }), gap({ since: YESTERDAY, reason: null })];
    const united = uniteCoverage(coverage({ missing: [a] }), null, coverage({ missing: [b] }));
    expect(united?.missing).toEqual([gap({ since: YESTERDAY })]);
  });
});
