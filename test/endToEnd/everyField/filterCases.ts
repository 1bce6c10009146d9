import { placeOf } from '../../../schema/divisions.ts';
import { closedOnTime, isOpen, type ShownMatter, typeOf } from './ledgers.ts';

/** A filter of one ledger, and how a row shows that it holds of it. */
export interface FilterCase {
  filter: Record<string, unknown>;
  holds(row: ShownMatter): boolean;
}

/** Days that filters are asked with, as the hub's own calendar gives them. */
export interface Days {
  today: string;
  /** The fifth working day from today. */
  inFive: string;
}

type MatterCase = readonly [matter: Record<string, unknown>, holds: (row: ShownMatter) => boolean];

/** Cases for every field of MatterFilter and its parts, and every value of its enums, with values that the rows have. */
export function matterCases(rows: readonly ShownMatter[], enums: (name: string) => string[], days: Days): FilterCase[] {
  const cases: MatterCase[] = [
    ...textCases(),
    ...divisionCases(rows),
    ...bodyCases(rows),
    ...leadCases(rows, enums('DivisionLevel'), days),
    ...stateCases(enums),
    ...timeCases(days),
    ...countCases(),
    ...enums('MatterGap').map((gap): MatterCase => [{ missing: [gap] }, (row) => lacks(row, gap, days.today)]),
    [
      { missing: ['DEADLINE', 'LEAD_BODY'], open: true },
      (row) => isOpen(row) && (lacks(row, 'DEADLINE', days.today) || lacks(row, 'LEAD_BODY', days.today)),
    ],
    [
      { open: true, anyOf: [{ reopened: true }, { minReturns: 1 }] },
      (row) => isOpen(row) && (row.reopenCount > 0 || row.returnCount >= 1),
    ],
    [{ status: [] }, () => false],
    [{ anyOf: [] }, () => false],
    [{}, () => true],
  ];
  return cases.map(([matter, holds]) => ({ filter: { matter }, holds }));
}

/** Cases for what the filter of one ledger has of its own. */
export function ownCases(list: string, rows: readonly ShownMatter[], enums: (name: string) => string[]): FilterCase[] {
  const first = <T>(read: (row: ShownMatter) => T | null | undefined) => rows.map(read).find((value) => value) as T;
  const ofEach = (field: string, type: string, read: (row: ShownMatter) => string | undefined): FilterCase[] =>
    enums(type).map((value) => ({ filter: { [field]: [value] }, holds: (row) => read(row) === value }));
  switch (list) {
    case 'provincialProjects': {
      const supervisor = first((row) => row.supervisedBy?.id);
      return [
        ...ofEach('tier', 'ProvincialTier', (row) => row.provincialTier),
        { filter: { supervisedBy: supervisor }, holds: (row) => row.supervisedBy?.id === supervisor },
        { filter: { supervisedBy: '' }, holds: () => false },
      ];
    }
    case 'municipalProjects': {
      const project = first((row) => row.carriesOut?.id);
      return [
        ...ofEach('tier', 'MunicipalTier', (row) => row.municipalTier),
        { filter: { batch: 2 }, holds: (row) => row.batch === 2 },
        { filter: { carriesOut: project }, holds: (row) => row.carriesOut?.id === project },
        { filter: { carriesOut: '' }, holds: () => false },
      ];
    }
    case 'volunteerProjects': {
      // The top center above the first project, and the one that runs it.
      const center = first((row) => row.center?.ancestors[0]?.id);
      const own = first((row) => row.center?.id);
      return [
        ...ofEach('kind', 'VolunteerKind', (row) => row.volunteerKind),
        {
          filter: { center },
          holds: (row) => row.center?.id === center || !!row.center?.ancestors.some(({ id }) => id === center),
        },
        { filter: { center: own, centerScope: 'SELF' }, holds: (row) => row.center?.id === own },
        { filter: { center: '' }, holds: () => false },
      ];
    }
    case 'workerServices': {
      const group = first((row) => row.group?.id);
      return [
        ...ofEach('kind', 'WorkerServiceKind', (row) => row.serviceKind),
        { filter: { group: [group] }, holds: (row) => row.group?.id === group },
      ];
    }
    case 'enterpriseRequests': {
      const enterprise = first((row) => row.enterprise?.id);
      return [
        ...ofEach('kind', 'RequestKind', (row) => row.requestKind),
        { filter: { enterprise }, holds: (row) => row.enterprise?.id === enterprise },
        { filter: { enterprise: '' }, holds: () => false },
      ];
    }
    case 'matters': {
      const body = first((row) => (row.names?.some((name) => name.includes('市人社局')) ? row.names[0] : null));
      const texts = ['市人社局', body, '市住建局 停车', '市住建局　Ａ', first((row) => row.names?.at(-1))];
      return [
        ...ofEach('type', 'MatterType', typeOf),
        {
          filter: { source: ['mp:340600', 'vp:34'] },
          holds: ({ source }) => ['mp:340600', 'vp:34'].includes(source.id),
        },
        { filter: { type: ['WORKER_SERVICE'], source: ['mp:340600'] }, holds: () => false },
        {
          filter: { type: ['MUNICIPAL_PROJECT'], source: ['mp:340600', 'vp:34'], matter: { open: true } },
          holds: (row) => row.source.id === 'mp:340600' && isOpen(row),
        },
        { filter: { source: ['mp:999999'] }, holds: () => false },
        { filter: { type: [] }, holds: () => false },
        ...texts.map((text): FilterCase => ({ filter: { matter: { text } }, holds: containsTerms(text) })),
      ];
    }
    default:
      throw new Error(`Expected a list with a filter of its own, got ${list}.`);
  }
}

function textCases(): MatterCase[] {
  return ['改造', ' 服务　老年人 ', '没有这样的词'].map((text) => [{ text }, containsTerms(text)]);
}

/** Whether a row contains every term of a text somewhere. */
function containsTerms(text: string): (row: ShownMatter) => boolean {
  const plain = (of: string) => of.normalize('NFKC').toLowerCase();
  const terms = plain(text).split(/\s+/).filter(Boolean);
  return ({ title, content, serviceTarget, category, statusText, names = [] }) => {
    const texts = [title, content, serviceTarget, category?.label, statusText, ...names];
    return terms.every((term) => texts.some((of) => of && plain(of).includes(term)));
  };
}

function divisionCases(rows: readonly ShownMatter[]): MatterCase[] {
  const below = (code: string) => (row: ShownMatter) =>
    (placeOf(row.division.code) as string).startsWith(placeOf(code) as string);
  const at = (code: string) => (row: ShownMatter) => placeOf(row.division.code) === placeOf(code);
  const someOf = (text: RegExp) =>
    rows.map(({ division }) => division.code).find((code) => text.test(code)) ?? '340111Z01';
  const [town, zone] = [someOf(/^\d{9}$/), someOf(/Z/)];
  return [
    [{ division: ['340000'] }, below('340000')],
    [{ division: ['340600'] }, below('340600')],
    [{ division: ['340621', '340121'] }, (row) => below('340621')(row) || below('340121')(row)],
    [{ division: ['340823'] }, below('340722')],
    [{ division: [town] }, below(town)],
    [{ division: [zone] }, below(zone)],
    [{ division: ['340000'], divisionScope: 'SELF' }, at('340000')],
    [{ division: ['340600'], divisionScope: 'SELF' }, at('340600')],
    [{ division: ['340600'], divisionScope: 'SUBTREE' }, below('340600')],
    [{ division: ['999999'] }, () => false],
  ];
}

function bodyCases(rows: readonly ShownMatter[]): MatterCase[] {
  const some = <T>(read: (row: ShownMatter) => T | null | undefined, otherwise: T): T =>
    rows.map(read).find((value) => value !== null && value !== undefined) ?? otherwise;
  const lead = some((row) => row.leadBody?.id, '');
  const helper = some((row) => row.cooperatingBodies[0]?.id, lead);
  const first = some((row) => row.firstHandler?.id, lead);
  const channel = some((row) => row.channel?.code, 'minyi-zhitongche');
  const category = some((row) => row.category?.code, 'zhuxing');
  return [
    [{ leadBody: [lead] }, (row) => row.leadBody?.id === lead],
    [{ cooperatingBody: [helper] }, (row) => row.cooperatingBodies.some(({ id }) => id === helper)],
    [{ firstHandler: [first] }, (row) => row.firstHandler?.id === first],
    [{ channel: [channel] }, (row) => row.channel?.code === channel],
    [{ category: [category, 'none'] }, (row) => row.category?.code === category],
  ];
}

function leadCases(rows: readonly ShownMatter[], levels: readonly string[], { today }: Days): MatterCase[] {
  const onDay = (row: ShownMatter, day: string) =>
    row.leads.filter(({ from, to }) => from <= day && (to === null || to >= day));
  const former = rows.flatMap(({ leads }) => leads).find(({ to }) => to !== null);
  const official = (former ?? rows.flatMap(({ leads }) => leads)[0])?.official.id;
  const day = '2021-05-01';
  return [
    [{ lead: { official } }, (row) => onDay(row, today).some((lead) => lead.official.id === official)],
    [{ lead: { official, scope: 'NOW' } }, (row) => onDay(row, today).some((lead) => lead.official.id === official)],
    [{ lead: { official, scope: 'EVER' } }, (row) => row.leads.some((lead) => lead.official.id === official)],
    [{ lead: { official, on: day } }, (row) => onDay(row, day).some((lead) => lead.official.id === official)],
    [{ lead: { official: '', scope: 'EVER' } }, () => false],
    [{ lead: {} }, (row) => onDay(row, today).length > 0],
    [{ lead: { chief: true } }, (row) => onDay(row, today).some(({ chief }) => chief)],
    [{ lead: { chief: false, scope: 'EVER' } }, (row) => row.leads.some(({ chief }) => !chief)],
    [
      { lead: { chief: true, leaderLevel: ['CITY'], on: day } },
      (row) => onDay(row, day).some(({ chief, leaderLevel }) => chief && leaderLevel === 'CITY'),
    ],
    ...levels.map(
      (level): MatterCase => [
        { lead: { leaderLevel: [level] } },
        (row) => onDay(row, today).some(({ leaderLevel }) => leaderLevel === level),
      ],
    ),
  ];
}

function stateCases(enums: (name: string) => string[]): MatterCase[] {
  const each = (field: string, type: string, read: (row: ShownMatter) => string | null): MatterCase[] =>
    enums(type).map((value) => [{ [field]: [value] }, (row) => read(row) === value]);
  return [
    ...each('status', 'MatterStatus', (row) => row.status),
    ...each('resolution', 'Resolution', (row) => row.resolution),
    ...each('satisfaction', 'Satisfaction', (row) => row.satisfaction),
    ...each('lateness', 'LatenessState', (row) => row.lateness.state),
    [{ open: true }, isOpen],
    [{ open: false }, (row) => !isOpen(row)],
    [{ lateness: ['NONE'], open: true }, (row) => row.lateness.state === 'NONE' && isOpen(row)],
    [{ closedOnTime: true }, (row) => closedOnTime(row) === true],
    [{ closedOnTime: false }, (row) => closedOnTime(row) === false],
  ];
}

function timeCases({ today, inFive }: Days): MatterCase[] {
  const within = (text: string | null | undefined, from: string, to: string) => !!text && text >= from && text <= to;
  const instants = { from: '2021-05-31T16:00:00Z', to: '2021-06-10T16:00:00Z' };
  return [
    [{ dueWithinWorkingDays: 5 }, (row) => within(row.deadline?.date, today, inFive)],
    [{ dueWithinWorkingDays: 0 }, (row) => within(row.deadline?.date, today, today)],
    [{ lateByWorkingDays: 5 }, (row) => (row.lateness.workingDaysLate ?? -1) >= 5],
    [
      { due: { from: '2021-06-01', to: '2021-06-30' } },
      (row) => within(row.deadline?.date, '2021-06-01', '2021-06-30'),
    ],
    [{ registered: { from: '2021-03-01' } }, (row) => row.registeredOn >= '2021-03-01'],
    [{ completed: { to: '2021-05-31' } }, (row) => within(row.completedOn, '', '2021-05-31')],
    [{ closed: { from: '2021-05-01', to: '2021-05-31' } }, (row) => within(row.closedOn, '2021-05-01', '2021-05-31')],
    [
      { updated: instants },
      // Instants of one form compare as texts.
      ({ updatedAt }) => updatedAt >= '2021-05-31T16:00:00.000Z' && updatedAt < '2021-06-10T16:00:00.000Z',
    ],
    [{ noReportSince: '2021-05-18' }, (row) => row.lastReportOn === null || row.lastReportOn < '2021-05-18'],
  ];
}

function countCases(): MatterCase[] {
  return [
    [{ minExtensions: 2 }, (row) => row.extensions.filter(({ decision }) => decision === 'APPROVED').length >= 2],
    [{ minReturns: 1 }, (row) => row.returnCount >= 1],
    [{ reopened: true }, (row) => row.reopenCount > 0],
    [{ reopened: false }, (row) => row.reopenCount === 0],
  ];
}

function lacks(row: ShownMatter, gap: string, today: string): boolean {
  switch (gap) {
    case 'DEADLINE':
      return !row.deadline?.date;
    case 'LEAD_BODY':
      return row.leadBody === null;
    case 'LEAD_OFFICIAL':
      return !row.leads.some(({ from, to }) => from <= today && (to === null || to >= today));
    case 'CLAIM':
      return row.claimedAt === null;
    case 'MEASURE':
      return row.measures?.length === 0;
    case 'MEASURE_BODY':
      return !!row.measures?.some(({ body }) => body === null);
    case 'REPORT':
      return row.lastReportOn === null;
    case 'SATISFACTION':
      return row.status === 'CLOSED' && row.satisfaction === null;
    case 'EVIDENCE':
      return row.status === 'CLOSED' && row.evidence?.length === 0;
    default:
      throw new Error(`Expected a gap that a row can show, got ${gap}.`);
  }
}
