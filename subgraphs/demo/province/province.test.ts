import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cityOf, placeOf } from '../../../schema/divisions.ts';
import { checkCreditCode } from '../../kit/creditCode/creditCode.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { NOT_OPEN_STATUSES } from '../../kit/ledger/MatterRow.ts';
import { makeCast } from './cast.ts';
import { TODAY } from './dates.ts';
import { generateCityProjects } from './municipalProjects.ts';
import { REAL_LEADER_NAMES } from './officialNames.ts';
import { DEFAULT_SEED, generateProvince } from './province.ts';

const province = generateProvince();
const { directory } = province;
const municipal = [...province.municipalProjects.values()].flat();
const workers = [...province.workerServices.values()];
const ledgers: Record<string, MatterRow[]> = {
  provincial: province.provincialProjects,
  municipal,
  volunteer: province.volunteer.projects,
  workers: workers.flatMap(({ services }) => services),
  enterprises: province.enterpriseRequests,
};
const matters = Object.values(ledgers).flat();

describe('the province is the same on every machine', () => {
  it('comes out alike twice', () => {
    expect(hashOf(generateProvince())).toBe(hashOf(province));
  });

  it('has the same rows of a part that is generated alone', () => {
    expect(generateCityProjects(makeCast(DEFAULT_SEED), '340700')).toEqual(province.municipalProjects.get('340700'));
  });

  it('differs with another seed', () => {
    expect(hashOf(generateProvince({ seed: 1 }))).not.toBe(hashOf(province));
  });
});

describe('whatever a row refers to exists', () => {
  const divisions = new Set(directory.divisions.map(({ code }) => code));
  const bodies = new Set(directory.organizations.map(({ id }) => id));
  const officials = new Set(directory.officials.map(({ id }) => id));
  const tenures = new Map(directory.tenures.map((tenure) => [tenure.id, tenure]));
  const channels = new Set(directory.channels.map(({ code }) => code));

  it('gives no id twice', () => {
    const centers = province.volunteer.centers.map(({ id }) => id);
    const meetings = workers.flatMap((it) => it.meetings.map(({ id }) => id));
    for (const ids of [matters.map(({ id }) => id), centers, meetings, directory.tenures.map(({ id }) => id)]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect([bodies.size, officials.size]).toEqual([directory.organizations.length, directory.officials.length]);
    expect(divisions.size).toBe(directory.divisions.length);
  });

  it('knows the divisions of all matters, centers and bodies, and their places', () => {
    const used = [...matters, ...province.volunteer.centers, ...directory.organizations].map(
      ({ division }) => division,
    );
    expect(used.filter((code) => !divisions.has(code) || placeOf(code) === undefined)).toEqual([]);
  });

  it('keeps the rows of a city in the shard of that city, old codes included', () => {
    for (const [city, rows] of province.municipalProjects) {
      expect(rows.filter((it) => cityOf(it.division) !== city)).toEqual([]);
    }
  });

  it('lists divisions after those above them', () => {
    const seen = new Set<string>();
    for (const { code, parent, host } of directory.divisions) {
      if (parent !== null) expect(seen.has(parent), `${code} under ${parent}`).toBe(true);
      if (host !== null) expect(divisions.has(host)).toBe(true);
      seen.add(code);
    }
  });

  it('knows the bodies and the officials of all matters', () => {
    const missing = matters.filter((matter) => {
      const { leadBody, firstHandler, cooperatingBodies, measures, reports, extensions, events } = matter;
      const named = [
        leadBody,
        firstHandler,
        ...cooperatingBodies,
        ...measures.map((it) => it.body),
        ...reports.map((it) => it.by),
      ];
      named.push(
        ...extensions.map((it) => it.by),
        ...events.flatMap((it) => [it.by, it.fromBody, it.toBody].map((id) => id ?? null)),
      );
      const people = [
        ...extensions.map((it) => it.approver),
        ...events.flatMap((it) => [it.official, it.fromOfficial, it.toOfficial]),
      ];
      return (
        named.some((id) => id !== null && !bodies.has(id)) || people.some((id) => id != null && !officials.has(id))
      );
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(matters.filter(({ channel }) => channel !== null && !channels.has(channel))).toEqual([]);
  });

  it('takes every lead from a tenure of that official, in its time', () => {
    for (const { id, leads } of matters) {
      for (const lead of leads) {
        const tenure = tenures.get(lead.tenure as string);
        expect(tenure, id).toMatchObject({ official: lead.official, post: lead.post, leaderLevel: lead.leaderLevel });
        expect(lead.from >= (tenure?.from ?? '') && (tenure?.to == null || lead.from <= tenure.to), id).toBe(true);
        if (lead.to !== null) expect(lead.to, id).toBe(tenure?.to);
      }
    }
    expect(
      directory.tenures.filter(({ official, organization }) => !officials.has(official) || !bodies.has(organization)),
    ).toEqual([]);
  });

  it('knows projects that are carried out, centers, meetings, enterprises and groups', () => {
    const provincial = new Set(province.provincialProjects.map(({ id }) => id));
    const centers = new Set(province.volunteer.centers.map(({ id }) => id));
    expect(municipal.filter(({ carriesOut }) => carriesOut !== null && !provincial.has(carriesOut))).toEqual([]);
    expect(province.volunteer.projects.filter(({ center }) => center === null || !centers.has(center))).toEqual([]);
    expect(province.volunteer.centers.filter(({ parent }) => parent !== null && !centers.has(parent))).toEqual([]);
    expect(
      province.enterpriseRequests.filter(({ enterprise }) => enterprise === null || !bodies.has(enterprise)),
    ).toEqual([]);
    for (const [group, { services, meetings }] of province.workerServices) {
      const held = new Map(meetings.map((meeting) => [meeting.id, meeting.heldOn]));
      const late = services.filter(
        ({ raisedAt, registeredOn }) => raisedAt !== null && (held.get(raisedAt) ?? '9') > registeredOn,
      );
      expect([bodies.has(group), late.length]).toEqual([true, 0]);
    }
  });

  it('pairs forty different counties', () => {
    const paired = directory.countyPairs.flatMap(({ strong, developing }) => [strong, developing]);
    const counties = new Set(
      directory.divisions.filter((it) => it.level === 'COUNTY' && it.validTo === null).map((it) => it.code),
    );
    expect(new Set(paired.filter((code) => counties.has(code))).size).toBe(40);
  });

  it('has bodies whose credit codes pass both checks', () => {
    expect(directory.organizations.filter(({ creditCode }) => !checkCreditCode(creditCode).valid)).toEqual([]);
  });
});

describe('every matter has lived a consistent life', () => {
  it('has its events in order of time, from registration on and not after the article', () => {
    for (const { id, events, registeredOn, updatedAt } of matters) {
      const instants = events.map(({ at }) => at);
      expect(instants, id).toEqual([...new Set(instants)].sort());
      expect([events[0]?.kind, dayOf(instants[0] as string)], id).toEqual(['REGISTERED', registeredOn]);
      expect(updatedAt, id).toBe(instants.at(-1));
      expect(updatedAt <= '2021-06-17T03:15:59.000Z', id).toBe(true);
    }
  });

  it('moves from status to status without a gap and stands where the last event left it', () => {
    for (const { id, events, status } of matters) {
      let now: string | null = null;
      for (const { fromStatus, toStatus } of events) {
        if (fromStatus != null) expect(fromStatus, id).toBe(now);
        now = toStatus ?? now;
      }
      expect(now, id).toBe(status);
    }
  });

  it('has closing and completing days that its events tell', () => {
    for (const { id, status, events, closedOn, completedOn, resolution } of matters) {
      const last = (kind: string) => events.findLast((event) => event.kind === kind)?.at;
      if (status === 'CLOSED')
        expect([closedOn, completedOn], id).toEqual([dayOf(last('CLOSED')), dayOf(last('COMPLETED'))]);
      else expect([closedOn, resolution], id).toEqual([null, null]);
      if (!NOT_OPEN_STATUSES.includes(status)) expect(completedOn, id).toBeNull();
      expect((closedOn ?? completedOn ?? TODAY) <= TODAY, id).toBe(true);
    }
  });

  it('dates reports, measures, readings and leads between registration and today', () => {
    for (const { id, registeredOn, reports, measures, indicators, leads, extensions } of matters) {
      const days = [
        ...reports.map(({ on }) => on),
        ...measures.map(({ doneOn }) => doneOn),
        ...leads.map(({ from }) => from),
      ];
      days.push(
        ...indicators.flatMap(({ readings }) => readings.map(({ asOf }) => asOf)),
        ...extensions.map((it) => it.requestedOn),
      );
      expect(
        days.filter((day) => day !== null && (day < registeredOn || day > TODAY)),
        id,
      ).toEqual([]);
      expect(
        reports.map(({ on }) => on),
        id,
      ).toEqual(reports.map(({ on }) => on).toSorted());
    }
  });

  it('counts in whole numbers what comes in no parts', () => {
    const counted = matters.flatMap(({ id, indicators }) =>
      indicators.filter(({ unit }) => /^[个户人家座所部条处项场台套间件]$/.test(unit)).map((it) => ({ id, ...it })),
    );
    expect(counted.length).toBeGreaterThan(1000);
    for (const { id, name, target, readings } of counted) {
      const numbers = [target ?? '1', ...readings.map(({ actual }) => actual)].map(Number);
      expect(
        numbers.filter((number) => !Number.isInteger(number)),
        `${name} of ${id}`,
      ).toEqual([]);
      expect(numbers[0], `target of ${name} of ${id}`).toBeGreaterThan(0);
    }
  });

  it('keeps the first deadline of what was extended', () => {
    for (const { id, deadline, extensions } of matters) {
      const approved = extensions.filter(({ decision }) => decision === 'APPROVED');
      expect([deadline.original, deadline.date], id).toEqual(
        approved.length === 0 ? [null, deadline.date] : [approved[0]?.from, approved.at(-1)?.to],
      );
    }
  });

  it('claims before it leads', () => {
    for (const { id, leads, events } of matters) {
      const claimed = events.find(({ kind }) => kind === 'CLAIMED');
      expect(claimed && { official: claimed.official, from: dayOf(claimed.at) }, id).toEqual(
        leads[0] && { official: leads[0].official, from: leads[0].from },
      );
    }
  });
});

describe('nobody real is spoken of', () => {
  it('gives officials no name of a leader in office and no number that can be dialled', () => {
    expect(directory.officials.filter(({ name }) => REAL_LEADER_NAMES.has(name))).toEqual([]);
    expect(directory.officials.filter(({ officePhone }) => !/^05\d\d-0\d{7}$/.test(officePhone ?? ''))).toEqual([]);
  });

  it('marks invented enterprises in their names', () => {
    const invented = new Set(province.enterpriseRequests.map(({ enterprise }) => enterprise));
    expect(directory.organizations.filter(({ id, name }) => invented.has(id) && !name.endsWith('（演示）'))).toEqual(
      [],
    );
  });

  it('says of hardship aid the kind of help and no more', () => {
    const aid = workers.flatMap(({ services }) => services).filter(({ serviceKind }) => serviceKind === 'HARDSHIP_AID');
    expect(aid.length).toBeGreaterThan(0);
    for (const { id, content, serviceTarget, measures, indicators, reports, evidence } of aid) {
      expect([content, serviceTarget, measures, indicators, reports, evidence], id).toEqual([
        null,
        null,
        [],
        [],
        [],
        [],
      ]);
    }
  });
});

describe('the fifteen questions have answers', () => {
  const open = matters.filter(({ status }) => !NOT_OPEN_STATUSES.includes(status));
  const events = (matter: MatterRow, kind: string) => matter.events.filter((event) => event.kind === kind).length;

  it('has overdue matters in every city', () => {
    for (const [city, rows] of province.municipalProjects) {
      const overdue = rows.filter((it) => open.includes(it) && it.deadline.date !== null && it.deadline.date < TODAY);
      expect(overdue.length, city).toBeGreaterThan(0);
    }
  });

  it.each<[string, (matter: MatterRow) => boolean, number]>([
    ['no deadline', (it) => it.deadline.raw === null, 30],
    ['a deadline that means no date', (it) => it.deadline.raw !== null && it.deadline.date === null, 30],
    ['a deadline known to the month', (it) => it.deadline.precision === 'MONTH', 30],
    ['no lead body', (it) => it.leadBody === null, 30],
    ['no lead official', (it) => it.leads.length === 0, 30],
    ['two lead officials in turn', (it) => it.leads.length > 1, 30],
    ['two extensions', (it) => it.extensions.filter(({ decision }) => decision === 'APPROVED').length >= 2, 30],
    ['two returns', (it) => events(it, 'RETURNED') >= 2, 20],
    ['a reopening', (it) => events(it, 'REOPENED') >= 1, 30],
    ['an indicator nobody reports on', (it) => it.indicators.some(({ readings }) => readings.length === 0), 30],
    ['silence for thirty days', (it) => (it.reports.at(-1)?.on ?? '') < '2021-05-18', 100],
    ['a measure without a body', (it) => it.measures.some(({ body }) => body === null), 30],
    ['停车 in its title', (it) => it.title.includes('停车'), 30],
  ])('has open matters with %s', (_, holds, least) => {
    expect(open.filter(holds).length).toBeGreaterThanOrEqual(least);
  });

  it('has closed matters that nobody was asked about or was not satisfied with', () => {
    const closed = matters.filter(({ status }) => status === 'CLOSED');
    expect(closed.filter(({ satisfaction }) => satisfaction === null).length).toBeGreaterThan(30);
    expect(closed.filter(({ satisfaction }) => satisfaction === 'DISSATISFIED').length).toBeGreaterThan(30);
  });

  it('has the same problem in every ledger', () => {
    for (const [ledger, rows] of Object.entries(ledgers)) {
      expect(rows.filter(({ title }) => title.includes('停车')).length, ledger).toBeGreaterThan(0);
    }
  });

  it('has gaps in the chain of developing counties, and none in what enterprises asked', () => {
    const developing = new Set(directory.countyPairs.map((it) => it.developing));
    const hasGap = (it: MatterRow) =>
      it.leadBody === null || it.measures.length === 0 || it.measures.some(({ body }) => body === null);
    expect(open.filter((it) => developing.has(it.division.slice(0, 6)) && hasGap(it)).length).toBeGreaterThan(10);
    expect(province.enterpriseRequests.filter(hasGap)).toEqual([]);
  });

  it('sends old codes and development zones, too', () => {
    const retired = new Set(directory.divisions.filter(({ successor }) => successor !== null).map(({ code }) => code));
    expect(municipal.filter(({ division }) => retired.has(division)).length).toBeGreaterThan(5);
    expect(municipal.filter(({ division }) => division.includes('Z')).length).toBeGreaterThan(5);
  });
});

function dayOf(instant: string | undefined): string | undefined {
  return instant && new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (_, it: unknown) => (it instanceof Map ? [...it] : it));
  return createHash('sha256').update(text).digest('hex');
}
