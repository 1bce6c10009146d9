import { describe, expect, it } from 'vitest';
import { awayFields } from './awayFields.ts';
import { describeEvent, type MatterEvent } from './describeEvent.ts';
import { indicatorBar } from './indicatorBar.ts';
import { safeLink } from './safeLink.ts';

describe('a link that an owner wrote', () => {
  it('is followed to pages of the web alone', () => {
    expect(safeLink('https://example.org/a?b=1')).toBe('https://example.org/a?b=1');
    expect(safeLink('http://example.org')).toBe('http://example.org/');
    for (const url of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'a.pdf',
      '',
    ]) {
      expect(safeLink(url)).toBeNull();
    }
  });
});

describe('a bar', () => {
  it('shows the share of the target, and where it should be', () => {
    expect(indicatorBar({ target: '200', actual: '50', scheduled: '100' })).toEqual({ actual: 25, scheduled: 50 });
    expect(indicatorBar({ target: '200', actual: '300', scheduled: null })).toEqual({ actual: 100, scheduled: null });
  });

  it('is not drawn of what was not reported, or has no target', () => {
    expect(indicatorBar({ target: '200', actual: null, scheduled: '100' })).toBeNull();
    expect(indicatorBar({ target: null, actual: '5', scheduled: null })).toBeNull();
    expect(indicatorBar({ target: '0', actual: '5', scheduled: null })).toBeNull();
  });
});

describe('an event', () => {
  const NOTHING: MatterEvent = {
    id: 'e1',
    at: '2021-03-12T01:04:00Z',
    kind: 'CLAIMED',
    reason: null,
    post: null,
    supervision: null,
    fromStatus: null,
    toStatus: null,
    fromDeadline: null,
    toDeadline: null,
    by: null,
    official: null,
    fromBody: null,
    toBody: null,
    fromOfficial: null,
    toOfficial: null,
  };
  const body = { id: '1', name: '合肥市教育局' };
  const official = { id: 'of:1', name: '龙翰之' };

  it('tells what changed, who did it and why, each once', () => {
    const claimed = { ...NOTHING, by: body, toOfficial: official, official, post: '局长', reason: '认领' };
    expect(describeEvent(claimed, 'zh')).toEqual(['合肥市教育局', '龙翰之 局长', '认领']);
  });

  it('tells both sides of a change, and has an id where the directory has no name', () => {
    const moved = {
      ...NOTHING,
      fromDeadline: '2021-03-22',
      toDeadline: '2021-04-19',
      fromBody: body,
      toBody: { id: '2', name: null },
    };
    expect(describeEvent(moved, 'zh')).toEqual(['合肥市教育局 → 2', '2021-03-22 → 2021-04-19']);
  });
});

describe('fields that nobody answered', () => {
  it('are those that an error stands at', () => {
    const errors = [
      { message: '', path: ['matter', 'measures'] },
      { message: '', path: ['matter', 'reports', 'nodes'] },
      { message: '', path: ['sources'] },
    ];
    expect([...awayFields(errors)]).toEqual(['measures', 'reports']);
  });
});
