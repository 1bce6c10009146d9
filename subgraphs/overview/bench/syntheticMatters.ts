import { findDivision } from '../../../schema/divisions.ts';
import { addDays } from '../../kit/calendar/isoDate.ts';
import type { MatterStatus } from '../../kit/ledger/MatterRow.ts';
import { SeededRandom } from '../../kit/mock/SeededRandom.ts';
import type { FedIndicator, FedLead, FedMatter } from '../feed/FedMatter.ts';
import { CHANNELS, type SyntheticOfficial, type SyntheticProvince, type SyntheticSource } from './syntheticProvince.ts';
import { contentOf, titleOf } from './syntheticTexts.ts';

/** The day on which the matters are asked for. */
export const TODAY = '2021-06-17';

/** Codes and labels of the fields of life that matters belong to. */
export const CATEGORIES = [
  ...['停车', '教育', '养老', '托育', '医疗', '就业', '住房', '交通', '供水', '供电'],
  ...['环保', '绿化', '文化', '体育', '社保', '助残', '消费', '安全', '政务', '融资'],
].map((label, i) => ({ code: `c${i}`, label }));

/**
 * The matters of one source, one after the other, the same on every machine. Of all: half of the deadlines are the last
 * of December, 30 % are open, 10 % undated, 30 % have an indicator, 85 % a lead.
 */
export function* syntheticMatters(
  province: SyntheticProvince,
  source: SyntheticSource,
  count: number,
): Generator<FedMatter> {
  const random = new SeededRandom(
    source.id.length * 7_919 + [...source.id].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7),
  );
  for (let i = 1; i <= count; i++) yield syntheticMatter(random, province, source, i);
}

function syntheticMatter(
  random: SeededRandom,
  { bodies, officials }: SyntheticProvince,
  source: SyntheticSource,
  number: number,
): FedMatter {
  const division = random.pick(source.divisions);
  const city = `${division.slice(0, 4)}00`;
  const body = () => ({ id: random.pick(bodies.get(city) as readonly string[]) });
  const course = courseOf(random);
  const { registeredOn } = course;
  return {
    __typename: source.type,
    id: `${source.id}:${registeredOn.slice(0, 4)}-${String(number).padStart(6, '0')}`,
    title: titleOf(random, findDivision(division)?.name ?? ''),
    content: random.chance(0.95) ? contentOf(random) : null,
    serviceTarget: random.chance(0.5) ? random.pick(['辖区居民', '老年人', '中小企业', '学生家长', '农村群众']) : null,
    category: random.pick(CATEGORIES),
    channel: random.chance(0.6) ? { code: random.pick(CHANNELS) } : null,
    division: { code: division },
    leadBody: random.chance(0.97) ? body() : null,
    cooperatingBodies: Array.from({ length: random.integer(0, 2) }, body),
    leads: leadsOf(random, officials.get(city) as readonly SyntheticOfficial[], registeredOn),
    firstHandler: random.chance(0.3) ? body() : null,
    ...course,
    indicators: random.chance(0.3) ? [indicatorOf(random)] : [],
    measures: random.chance(0.5) ? [{ body: random.chance(0.9) ? body() : null }] : [],
    evidence: course.status === 'CLOSED' && random.chance(0.8) ? [{ addedAt: course.updatedAt }] : [],
    returnCount: random.chance(0.1) ? random.integer(1, 3) : 0,
    reopenCount: random.chance(0.03) ? 1 : 0,
  };
}

/** Where a matter is in its life, and when it got there. */
function courseOf(random: SeededRandom) {
  const open = random.chance(0.3);
  const registeredOn = addDays(random.chance(open ? 0.85 : 0.4) ? '2021-01-01' : '2019-06-01', random.integer(0, 160));
  const date = deadlineDate(random, registeredOn);
  const endedOn = open ? null : earlierOf(addDays(registeredOn, random.integer(3, 300)), TODAY);
  const status = random.pick(open ? OPEN : ENDED);
  const closedOn = status === 'CLOSED' ? endedOn : null;
  const lastReportOn = random.chance(0.7) ? earlierOf(addDays(registeredOn, random.integer(0, 120)), TODAY) : null;
  const time = `T0${random.integer(0, 9)}:${random.integer(10, 59)}:${random.integer(10, 59)}.${random.integer(100, 999)}Z`;
  const raw = date === null ? (random.chance(0.5) ? '长期坚持' : null) : date;
  const extended = date !== null && random.chance(0.05);
  return {
    status,
    statusText: random.chance(0.3) ? random.pick(['正在推进', '已完工', '前期准备', '待验收']) : null,
    resolution:
      endedOn !== null && random.chance(0.9) ? random.pick(['SOLVED', 'PARTLY_SOLVED', 'EXPLAINED'] as const) : null,
    satisfaction:
      closedOn !== null && random.chance(0.7)
        ? random.pick(['SATISFIED', 'SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED'] as const)
        : null,
    deadline:
      raw === null
        ? null
        : {
            raw,
            date,
            precision: date === null ? null : ('DAY' as const),
            original: extended && date !== null ? addDays(date, -60) : null,
            extensionCount: extended ? 1 : 0,
            workingDaysAdded: extended ? 42 : null,
          },
    registeredOn,
    claimedAt: random.chance(0.8) ? `${addDays(registeredOn, 3)}T02:00:00.000Z` : null,
    completedOn: status === 'COMPLETED' || closedOn !== null ? endedOn : null,
    closedOn,
    lastReportOn,
    updatedAt: `${endedOn ?? lastReportOn ?? registeredOn}${time}`,
  };
}

const OPEN: readonly MatterStatus[] = [
  ...(['IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'ASSIGNED', 'CLAIMED', 'REGISTERED'] as const),
  ...(['ANSWERED', 'RETURNED', 'EXTENSION_REQUESTED', 'LONG_TERM', 'REOPENED'] as const),
];
const ENDED: readonly MatterStatus[] = [
  ...(['CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED'] as const),
  ...(['COMPLETED', 'COMPLETED', 'WITHDRAWN'] as const),
];

function deadlineDate(random: SeededRandom, registeredOn: string): string | null {
  if (random.chance(0.1)) return null;
  // Half of those that have one.
  return random.chance(0.5) ? `${registeredOn.slice(0, 4)}-12-31` : addDays(registeredOn, random.integer(20, 300));
}

function leadsOf(random: SeededRandom, officials: readonly SyntheticOfficial[], registeredOn: string): FedLead[] {
  if (random.chance(0.15)) return [];
  const lead = (from: string, to: string | null): FedLead => {
    const { id, tenure, post, level } = random.pick(officials);
    return { official: { id }, tenure, post, leaderLevel: level, chief: random.chance(0.1), from, to };
  };
  const change = addDays(registeredOn, 90);
  return random.chance(0.05)
    ? [lead(registeredOn, change), lead(addDays(change, 1), null)]
    : [lead(registeredOn, null)];
}

function indicatorOf(random: SeededRandom): FedIndicator {
  const target = random.integer(10, 3_000);
  return {
    name: random.pick(['改造户数', '开工率', '完成投资', '新增泊位']),
    unit: random.pick(['户', '个', '万元']),
    year: 2021,
    target: String(target),
    actual: random.chance(0.9) ? String(Math.floor(target * random.fraction())) : null,
    yearEndOnly: random.chance(0.1),
  };
}

const earlierOf = (a: string, b: string): string => (a < b ? a : b);
