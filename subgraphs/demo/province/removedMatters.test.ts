import { describe, expect, it } from 'vitest';
import { checkMatter } from '../../kit/ledger/checkMatter.ts';
import { HISTORY_SINCE } from './history.ts';
import { followedLedgers } from './ledgers.ts';
import { generateProvince } from './province.ts';
import { removedMatters } from './removedMatters.ts';

const province = generateProvince();
const ledgers = followedLedgers(province);
const removed = removedMatters(province);

describe('matters that their ledgers deleted', () => {
  it('are twelve, of all kinds, each with an id that no ledger has', () => {
    const ids = removed.map(({ states }) => states[0]?.matter.id);
    const today = new Set(ledgers.flatMap(({ matters }) => matters.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(12);
    expect(ids.filter((id) => id === undefined || today.has(id))).toEqual([]);
    expect(new Set(removed.map(({ typename }) => typename)).size).toBe(5);
  });

  it('belong to a ledger of that source and type', () => {
    for (const { source, typename, states } of removed) {
      expect(ledgers.find((it) => it.source === source)?.typename).toBe(typename);
      for (const { matter } of states) expect(matter.id.startsWith(`${source}:`), matter.id).toBe(true);
    }
  });

  it('were seen without a gap until a day in May or June', () => {
    for (const { states } of removed) {
      expect((states[0]?.from ?? '') >= HISTORY_SINCE).toBe(true);
      expect(states.map(({ from }) => from).slice(1)).toEqual(states.map(({ to }) => to).slice(0, -1));
      for (const { from, to, matter } of states) {
        expect(() => checkMatter(matter)).not.toThrow();
        expect(from < (to ?? ''), matter.id).toBe(true);
        expect(matter.events.filter(({ at }) => at > from)).toEqual([]);
      }
    }
    const months = removed.map(({ states }) => states.at(-1)?.to?.slice(0, 7));
    expect(months.filter((month) => month === '2021-05')).toHaveLength(4);
    expect(months.filter((month) => month === '2021-06')).toHaveLength(8);
  });

  it('are second entries of matters that are there: same problem, same place, another id', () => {
    for (const { source, states } of removed) {
      const { id, title, division } = states[0]?.matter ?? {};
      const first = ledgers.find((it) => it.source === source)?.matters.find((it) => it.title === title);
      expect([first?.division, first?.id === id]).toEqual([division, false]);
    }
  });
});
