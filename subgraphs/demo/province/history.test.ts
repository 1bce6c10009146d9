import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMatter } from '../../kit/ledger/checkMatter.ts';
import { type EventRow, type MatterRow, NOT_OPEN_STATUSES } from '../../kit/ledger/MatterRow.ts';
import { NOW, startOfDay, TODAY } from './dates.ts';
import { HISTORY_SINCE, matterStates } from './history.ts';
import { followedLedgers } from './ledgers.ts';
import { matterAt } from './matterAt.ts';
import { generateProvince } from './province.ts';

const province = generateProvince();
const hardshipAids = [...province.workerServices.values()]
  .flatMap(({ services }) => services)
  .filter(({ serviceKind }) => serviceKind === 'HARDSHIP_AID');
const matters = [...followedLedgers(province).flatMap((ledger) => ledger.matters), ...hardshipAids];
const histories = matters.map((matter) => ({ matter, states: matterStates(matter, HISTORY_SINCE) }));
const everyState = histories.flatMap(({ states }) => states.map((state) => state.matter));
const steps = histories.flatMap(({ states }) =>
  states.slice(1).map((state, index) => ({ before: states[index]?.matter as MatterRow, after: state.matter })),
);
const idsOf = (rows: readonly MatterRow[]) => rows.map(({ id }) => id);
const has =
  (...kinds: readonly EventRow['kind'][]) =>
  ({ events }: MatterRow) =>
    events.some(({ kind }) => kinds.includes(kind));
const countOf = ({ events }: MatterRow, kind: EventRow['kind']) => events.filter((it) => it.kind === kind).length;
const find = (holds: (matter: MatterRow) => boolean) => matters.find(holds) as MatterRow;

describe('the states of a matter', () => {
  it('follow one another without gap or overlap, from registration or the start of the history until now', () => {
    for (const { matter, states } of histories) {
      const registeredAt = matter.events[0]?.at ?? '';
      expect(states[0]?.from, matter.id).toBe(registeredAt > HISTORY_SINCE ? registeredAt : HISTORY_SINCE);
      expect(
        states.map(({ to }) => to),
        matter.id,
      ).toEqual([...states.slice(1).map(({ from }) => from), null]);
      expect(states.filter(({ from, to }) => from >= (to ?? '9') || from > NOW)).toEqual([]);
    }
  });

  it('end with the row as it stands', () => {
    expect(histories.filter(({ matter, states }) => states.at(-1)?.matter !== matter)).toEqual([]);
  });

  it('come out as the row itself when the whole record is told again', () => {
    expect(matters.filter((matter) => !isDeepStrictEqual(matterAt(matter, NOW), matter))).toEqual([]);
  });

  it('are what the row was at any instant between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...histories),
        fc.date({ min: new Date(HISTORY_SINCE), max: new Date(NOW), noInvalidDate: true }),
        ({ matter, states }, date) => {
          const instant = date.toISOString();
          const state = states.find(({ from, to }) => from <= instant && (to === null || instant < to));
          if ((matter.events[0]?.at ?? '') > instant) expect(state).toBeUndefined();
          else expect(state?.matter).toStrictEqual(matterAt(matter, instant));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('differ from one another', () => {
    expect(steps.filter(({ before, after }) => JSON.stringify(before) === JSON.stringify(after))).toEqual([]);
  });

  it('are some ten thousands over the whole province', () => {
    expect(everyState.length).toBeGreaterThan(30_000);
    expect(everyState.length).toBeLessThan(70_000);
  });
});

describe('every past state', () => {
  it('is a row that a ledger may be filled with', () => {
    expect(everyState.flatMap(refusalOf)).toEqual([]);
  });

  it('has only what happened until then, and the status that its last event left', () => {
    const wrong = histories.flatMap(({ matter, states }) =>
      states.filter(({ from, matter: { events, updatedAt, status } }) => {
        const last = events.at(-1);
        const isPrefix = events.every((event, index) => event === matter.events[index]);
        const next = matter.events[events.length];
        const isUntilThen = last !== undefined && last.at <= from && (next === undefined || next.at > from);
        const left = events.findLast(({ toStatus }) => toStatus)?.toStatus;
        return !isPrefix || !isUntilThen || updatedAt !== last.at || status !== left;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has a closing day, a resolution and a satisfaction only while it is closed', () => {
    const open = everyState.filter(({ status }) => status !== 'CLOSED');
    expect(open.filter((it) => it.closedOn ?? it.resolution ?? it.satisfaction)).toEqual([]);
    const closed = everyState.filter(({ status }) => status === 'CLOSED');
    expect(closed.filter((it) => it.closedOn === null || it.completedOn === null || it.resolution === null)).toEqual(
      [],
    );
    const isOver = (it: MatterRow) => NOT_OPEN_STATUSES.includes(it.status) && it.status !== 'WITHDRAWN';
    expect(everyState.filter((it) => isOver(it) !== (it.completedOn !== null))).toEqual([]);
  });

  it('has a lead body from handing out until giving back', () => {
    const returned = everyState.filter(({ status }) => status === 'RETURNED' || status === 'REGISTERED');
    expect(returned.filter(({ leadBody }) => leadBody !== null)).toEqual([]);
    const given = everyState.filter(has('ASSIGNED')).filter(({ status }) => status !== 'RETURNED');
    const isGivenBack = ({ events }: MatterRow) =>
      events.findLast(({ kind }) => ['ASSIGNED', 'TRANSFERRED', 'RETURNED'].includes(kind))?.kind === 'RETURNED';
    expect(idsOf(given.filter((it) => it.leadBody === null && !isGivenBack(it)))).toEqual([]);
  });

  it('has each lead and each report since its event', () => {
    const officials = ({ events }: MatterRow) => events.filter(({ toOfficial }) => toOfficial != null).length;
    expect(everyState.filter((it) => it.leads.length !== officials(it))).toEqual([]);
    expect(everyState.filter(({ leads }) => leads.slice(0, -1).some(({ to }) => to === null))).toEqual([]);
    const isAid = new Set(idsOf(hardshipAids));
    const reporting = everyState.filter(({ id }) => !isAid.has(id));
    expect(reporting.filter((it) => it.reports.length !== countOf(it, 'REPORTED'))).toEqual([]);
  });

  it('has each extension since it was asked for, decided since it was decided, and evidence since the closing', () => {
    const wrong = everyState.filter((state) => {
      const approved = state.extensions.filter(({ decision }) => decision === 'APPROVED');
      const { date, original } = state.deadline;
      return (
        state.extensions.length !== countOf(state, 'EXTENSION_REQUESTED') ||
        approved.length !== countOf(state, 'EXTENDED') ||
        original !== (approved[0]?.from ?? null) ||
        (approved.length > 0 && date !== approved.at(-1)?.to)
      );
    });
    expect(wrong).toEqual([]);
    expect(everyState.filter((it) => it.evidence.length > 0 && !has('CLOSED')(it))).toEqual([]);
  });

  it('knows no day to come', () => {
    const foresees = ({ measures, indicators, leads, extensions }: MatterRow, end: string) =>
      [
        ...measures.map(({ doneOn }) => doneOn),
        ...indicators.flatMap(({ readings }) => readings.map(({ asOf }) => asOf)),
        ...leads.map(({ from }) => from),
        ...extensions.map(({ decidedOn }) => decidedOn),
      ].some((day) => day !== null && startOfDay(day) > end);
    const wrong = histories.flatMap(({ states }) => states.filter(({ to, matter }) => foresees(matter, to ?? NOW)));
    expect(wrong).toEqual([]);
  });

  it('says its status in the word that its city has for it', () => {
    const hefei = everyState.filter(({ id, status }) => id.startsWith('mp:340100:') && status === 'CLOSED');
    expect([...new Set(hefei.map(({ statusText }) => statusText))]).toEqual(['已销号']);
  });
});

describe('from one state to the next', () => {
  it.each(['RETURNED', 'REOPENED', 'TRANSFERRED', 'EXTENDED'] as const)('%s is never counted fewer', (kind) => {
    expect(steps.filter(({ before, after }) => countOf(after, kind) < countOf(before, kind))).toEqual([]);
  });

  it('a deadline moves with an extension only', () => {
    const moved = steps.filter(({ before, after }) => before.deadline.date !== after.deadline.date);
    expect(moved.length).toBeGreaterThan(100);
    expect(idsOf(moved.filter(({ after }) => !has('EXTENDED')(after)).map(({ after }) => after))).toEqual([]);
    expect(moved.filter(({ before, after }) => (before.deadline.date ?? '') >= (after.deadline.date ?? ''))).toEqual(
      [],
    );
  });

  it('readings, reports and leads stay, and more come', () => {
    const begins = (before: readonly unknown[], after: readonly unknown[]) =>
      before.every((it, index) => isDeepStrictEqual(it, after[index]));
    const tenures = ({ leads }: MatterRow) => leads.map(({ tenure }) => tenure);
    const wrong = steps.filter(
      ({ before, after }) =>
        !begins(before.reports, after.reports) ||
        !begins(tenures(before), tenures(after)) ||
        before.indicators.some(({ readings }, index) => !begins(readings, after.indicators[index]?.readings ?? [])),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what was otherwise in the past', () => {
  const stateBefore = (matter: MatterRow, kind: EventRow['kind']) => {
    const at = matter.events.findLast((event) => event.kind === kind)?.at ?? '';
    return matterAt(matter, new Date(Date.parse(at) - 1).toISOString());
  };

  it('is closed and solved before it was opened again, and nobody had been asked', () => {
    const matter = find(has('REOPENED'));
    expect(stateBefore(matter, 'REOPENED')).toMatchObject({
      ...{ status: 'CLOSED', resolution: 'SOLVED', satisfaction: null },
      closedOn: expect.any(String),
      completedOn: expect.any(String),
    });
  });

  it('is due on the day that was extended later', () => {
    const matter = find((it) => countOf(it, 'EXTENDED') === 1);
    const { date, precision, original } = stateBefore(matter, 'EXTENDED').deadline;
    expect([date, precision, original]).toEqual([matter.deadline.original, 'DAY', null]);
  });

  it('asks for an extension that nobody has decided on', () => {
    const matter = find(has('EXTENDED'));
    expect(stateBefore(matter, 'EXTENDED').extensions.at(-1)).toMatchObject({
      ...{ decision: 'PENDING', decidedOn: null, approver: null },
    });
  });

  it('lies with the body that handed it over', () => {
    const matter = find(({ events }) =>
      events.some(({ kind, fromBody }) => kind === 'TRANSFERRED' && fromBody != null),
    );
    const transfer = matter.events.findLast(({ kind, fromBody }) => kind === 'TRANSFERRED' && fromBody != null);
    expect(matterAt(matter, matter.events[1]?.at ?? '').leadBody).toBe(matter.firstHandler);
    expect(stateBefore(matter, 'TRANSFERRED').leadBody).toBe(transfer?.fromBody);
  });

  it('is led by the one whose post passed on', () => {
    const matter = find(({ leads }) => leads.length === 2);
    const handedOver = matter.events.find(({ fromOfficial }) => fromOfficial != null)?.at ?? '';
    const before = matterAt(matter, new Date(Date.parse(handedOver) - 1).toISOString());
    expect(before.leads).toEqual([{ ...matter.leads[0], to: null }]);
  });

  it('has neither measures nor targets before it is handed out', () => {
    const matter = find((it) => it.measures.length > 0 && it.indicators.length > 0 && has('ASSIGNED')(it));
    expect(matterAt(matter, matter.events[0]?.at ?? '')).toMatchObject({ measures: [], indicators: [] });
    expect(matterAt(matter, matter.events[1]?.at ?? '').measures.length).toBe(matter.measures.length);
  });
});

describe('between the end of May and today', () => {
  const endOfMay = startOfDay('2021-06-01');
  const pairs = histories.flatMap(({ matter, states }) => {
    const before = states.findLast(({ from }) => from < endOfMay)?.matter;
    return before ? [{ before, after: matter }] : [];
  });
  const leadOn = ({ leads }: MatterRow) => leads.findLast(({ to }) => to === null)?.official ?? null;
  const isOverdue = ({ status, deadline }: MatterRow, day: string) =>
    !NOT_OPEN_STATUSES.includes(status) && deadline.date !== null && deadline.date < day;

  it.each<[string, number, (before: MatterRow, after: MatterRow) => boolean]>([
    ['completed', 100, (before, after) => before.status !== 'COMPLETED' && after.status === 'COMPLETED'],
    ['closed', 1000, (before, after) => before.closedOn === null && after.closedOn !== null],
    ['reopened', 50, (before, after) => countOf(after, 'REOPENED') > countOf(before, 'REOPENED')],
    ['withdrawn', 10, (before, after) => before.status !== 'WITHDRAWN' && after.status === 'WITHDRAWN'],
    ['slipped', 30, ({ deadline }, after) => (deadline.date ?? '9') < (after.deadline.date ?? '')],
    ['became overdue', 100, (before, after) => !isOverdue(before, '2021-05-31') && isOverdue(after, TODAY)],
    ['re-assigned', 20, ({ leadBody }, after) => !!leadBody && !!after.leadBody && leadBody !== after.leadBody],
    ['led by another', 20, (before, after) => !!leadOn(before) && leadOn(before) !== leadOn(after)],
    ['returned', 10, (before, after) => countOf(after, 'RETURNED') > countOf(before, 'RETURNED')],
  ])('some matters were %s', (_, least, holds) => {
    expect(pairs.filter(({ before, after }) => holds(before, after)).length).toBeGreaterThanOrEqual(least);
  });

  it('some matters are new', () => {
    expect(histories.length - pairs.length).toBeGreaterThan(500);
  });
});

/** Why a ledger would refuse the row; empty if it would not. */
function refusalOf(row: MatterRow): string[] {
  try {
    checkMatter(row);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
