import { DIVISIONS, findDivision } from '../../../schema/divisions.ts';
import { addDays, monthEnd, monthOf, yearOf } from '../calendar/isoDate.ts';
import type { IndicatorRow, MatterRow, MatterStatus } from '../ledger/MatterRow.ts';
import { MOCK_BODIES, MOCK_OFFICIALS, MOCK_TOPICS } from './mockNames.ts';
import { SeededRandom } from './SeededRandom.ts';

export interface MockMatters {
  /** What ids begin with: `mp:340200:`. */
  idPrefix: string;
  /** How many. */
  count: number;
  /** The same number gives the same rows. */
  seed: number;
  /** ISO date: everything that has happened lies before it. */
  today: string;
  /** Code of the city that the matters lie in; null: anywhere in the province. */
  city: string | null;
}

/**
 * Made-up matters that tell a sensible story: registered, assigned, claimed, reported on, completed and closed in this
 * order, some late, some without a deadline. Bodies and officials are invented, and every content says 模拟数据.
 */
export function mockMatters({ idPrefix, count, seed, today, city }: MockMatters): MatterRow[] {
  const random = new SeededRandom(seed);
  const counties = DIVISIONS.filter(({ level, parent }) => level === 'COUNTY' && (city === null || parent === city));
  const rows = Array.from({ length: count }, (_, i) => {
    const number = String(i + 1).padStart(4, '0');
    return mockMatter(`${idPrefix}M-${number}`, random.pick(counties).code, today, random);
  });
  return rows.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0));
}

/** How far matters have come, the likelier the oftener. */
const STATUSES: readonly MatterStatus[] = [
  ...(['IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'CLOSED'] as const),
  ...([
    'CLOSED',
    'CLOSED',
    'CLOSED',
    'COMPLETED',
    'COMPLETED',
    'CLAIMED',
    'ASSIGNED',
    'REGISTERED',
    'LONG_TERM',
  ] as const),
];

const STATUS_WORDS: Partial<Record<MatterStatus, string>> = {
  IN_PROGRESS: '推进中',
  COMPLETED: '待核验',
  CLOSED: '已销号',
};

function mockMatter(id: string, division: string, today: string, random: SeededRandom): MatterRow {
  const topic = random.pick(MOCK_TOPICS);
  const status = random.pick(STATUSES);
  const registeredOn = addDays(today, -random.integer(40, 300));
  const claimedOn = addDays(registeredOn, random.integer(2, 12));
  const isClaimed = status !== 'REGISTERED' && status !== 'ASSIGNED';
  const isDone = status === 'COMPLETED' || status === 'CLOSED';
  const completedOn = isDone ? between(claimedOn, today, random) : null;
  const closedOn = status === 'CLOSED' && completedOn !== null ? between(completedOn, today, random) : null;
  const leadBody = random.chance(0.95) ? random.pick(MOCK_BODIES).id : null;
  const official = random.pick(MOCK_OFFICIALS);
  const others = MOCK_BODIES.map((body) => body.id).filter((body) => body !== leadBody);
  const reports = isClaimed ? reportDays(claimedOn, completedOn ?? today, random) : [];
  const county = findDivision(division)?.name ?? '';
  const happened = [registeredOn, claimedOn, completedOn, closedOn, ...reports].filter((day) => day !== null);
  const event = (day: string, hour: string, stated: object) => ({
    at: `${day}T${hour}:00:00.000Z`,
    by: leadBody,
    ...stated,
  });
  return {
    id,
    title: `${county}${topic.title}`,
    content: `模拟数据：${topic.content}`,
    serviceTarget: topic.serviceTarget,
    category: topic.category,
    channel: random.chance(0.3) ? '12345' : null,
    division,
    leadBody,
    cooperatingBodies: others.slice(0, random.integer(0, 2)),
    firstHandler: random.chance(0.3) ? random.pick(others) : null,
    status,
    statusText: STATUS_WORDS[status] ?? null,
    resolution: closedOn === null ? null : random.pick(['SOLVED', 'SOLVED', 'SOLVED', 'PARTLY_SOLVED', 'EXPLAINED']),
    satisfaction:
      closedOn === null || random.chance(0.1)
        ? null
        : random.pick(['SATISFIED', 'SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED']),
    deadline: mockDeadline(registeredOn, status, random),
    registeredOn,
    completedOn,
    closedOn,
    updatedAt: `${happened.toSorted().at(-1)}T09:00:00.000Z`,
    leads: isClaimed
      ? [
          {
            official: official.id,
            tenure: null,
            post: '副市长',
            leaderLevel: 'CITY',
            chief: false,
            from: claimedOn,
            to: null,
          },
        ]
      : [],
    measures: Array.from({ length: random.integer(0, 3) }, (_, i) => ({
      ...{ ordinal: i + 1, text: `第${i + 1}项措施：${topic.measures[i]}`, body: random.chance(0.8) ? leadBody : null },
      ...{ dueOn: addDays(registeredOn, 60 * (i + 1)), doneOn: isDone ? completedOn : null },
    })),
    reports: reports.map((on, i) => ({ on, text: `第${i + 1}次进展：${topic.content}，按计划推进。`, by: leadBody })),
    extensions: [],
    evidence:
      closedOn !== null && random.chance(0.8)
        ? [{ title: '现场验收单', url: null, addedAt: `${closedOn}T08:30:00.000Z` }]
        : [],
    indicators: random.chance(0.7) ? [mockIndicator(topic, reports, isDone, today, random)] : [],
    events: [
      event(registeredOn, '01', { kind: 'REGISTERED', toStatus: 'REGISTERED' }),
      ...(status === 'REGISTERED'
        ? []
        : [event(addDays(registeredOn, 1), '02', { kind: 'ASSIGNED', toBody: leadBody, toStatus: 'ASSIGNED' })]),
      ...(isClaimed
        ? [event(claimedOn, '03', { kind: 'CLAIMED', official: official.id, post: '副市长', toStatus: 'CLAIMED' })]
        : []),
      ...(completedOn === null ? [] : [event(completedOn, '08', { kind: 'COMPLETED', toStatus: 'COMPLETED' })]),
      ...(closedOn === null ? [] : [event(closedOn, '09', { kind: 'CLOSED', toStatus: 'CLOSED' })]),
    ] as MatterRow['events'],
  };
}

function mockDeadline(registeredOn: string, status: MatterStatus, random: SeededRandom): MatterRow['deadline'] {
  if (status === 'LONG_TERM') return { raw: '长期', date: null, precision: null, original: null };
  if (random.chance(0.05)) return { raw: null, date: null, precision: null, original: null };
  const date = monthEnd(addDays(registeredOn, random.integer(80, 330)));
  return { raw: `${monthOf(date)}月底前`, date, precision: 'MONTH', original: null };
}

function mockIndicator(
  { indicator, unit }: (typeof MOCK_TOPICS)[number],
  reports: readonly string[],
  isDone: boolean,
  today: string,
  random: SeededRandom,
): IndicatorRow {
  const target = random.integer(2, 60) * 5;
  const pace = random.fraction() * 0.3 + 0.1;
  const readings = reports.map((asOf, i) => {
    const isLast = isDone && i === reports.length - 1;
    return { asOf, actual: String(isLast ? target : Math.min(target, Math.round(target * pace * (i + 1)))) };
  });
  return {
    name: indicator,
    unit,
    target: String(target),
    year: yearOf(today),
    yearEndOnly: random.chance(0.1),
    readings,
  };
}

/** Every month or so, from the day after a day up to another. */
function reportDays(from: string, to: string, random: SeededRandom): string[] {
  const days: string[] = [];
  for (let day = addDays(from, random.integer(5, 30)); day <= to; day = addDays(day, random.integer(20, 45)))
    days.push(day);
  return days;
}

/** A day within the month after `from`, not after `to`. */
function between(from: string, to: string, random: SeededRandom): string {
  const day = addDays(from, random.integer(1, 120));
  return day < to ? day : to;
}
