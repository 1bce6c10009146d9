/** The rows that the examples ship with: made up, plausible, the same each time. Nobody in them exists. */
import { findDivision } from '../../schema/divisions.ts';
import { Random } from '../../subgraphs/demo/province/random.ts';
import { addDays } from '../../subgraphs/kit/calendar/isoDate.ts';
import { makeCreditCode } from '../../subgraphs/kit/creditCode/creditCode.ts';
import type { EventRow, MatterRow, MatterStatus } from '../../subgraphs/kit/ledger/MatterRow.ts';
import type { MunicipalProjectRow } from '../../subgraphs/municipal-projects/subgraph.ts';

export interface SampleLedger {
  rows: MunicipalProjectRow[];
  names: Map<string, string>;
}

/** The day as of which the ledgers stand. */
const AS_OF = '2021-06-16';
const SEED = 20210616;

const BODIES = ['住建局', '城管局', '教育局', '民政局', '交通局', '卫健委', '水利局', '文旅局', '人社局', '商务局'];
const OFFICIALS = ['程望舒', '陆知行', '谈清源', '宋怀谷', '梅若川', '傅修远', '季长青', '祝明溪'];
const POSTS = ['市长', '常务副市长', '副市长', '副市长', '县长', '区长', '副县长', '副区长'];
const KINDS = [
  ['housing', '住房', '老旧小区改造', '小区居民', '改造小区', '个'],
  ['housing', '住房', '既有住宅加装电梯', '老年住户', '加装电梯', '部'],
  ['parking', '停车', '停车场新建', '有车居民', '新增泊位', '个'],
  ['school', '教育', '小学课后服务', '小学生家庭', '服务学生', '人'],
  ['elderly', '养老', '社区养老服务站', '六十岁以上老人', '建成站点', '个'],
  ['market', '市场', '农贸市场标准化改造', '周边居民', '改造市场', '个'],
  ['park', '公园', '口袋公园建设', '周边居民', '建成面积', '平方米'],
  ['water', '供水', '供水管网更新', '用水居民', '更新管网', '公里'],
  ['road', '道路', '农村道路提质', '沿线村民', '提质里程', '公里'],
  ['health', '卫生', '村卫生室提升', '村民', '提升卫生室', '个'],
] as const;
const PLACES = [
  '清风路',
  '望淮里',
  '柳堤',
  '桂苑',
  '南塘',
  '双桥',
  '石榴园',
  '东岗',
  '月牙湖',
  '新安里',
  '枫林',
  '沁园',
];
const STAGES: readonly (readonly [MatterStatus, string, number])[] = [
  ['IN_PROGRESS', '正在推进', 46],
  ['CLAIMED', '已领办', 14],
  ['CLOSED', '已销号', 14],
  ['COMPLETED', '完工待验', 8],
  ['ASSIGNED', '已交办', 6],
  ['REGISTERED', '待交办', 4],
  ['EXTENSION_REQUESTED', '申请延期', 3],
  ['LONG_TERM', '长期坚持', 3],
  ['REOPENED', '重新办理', 2],
];

/** `count` rows of a city, in the order of their numbers. */
export function sampleLedger(city: string, counties: readonly string[], count: number): SampleLedger {
  const random = new Random(SEED, city);
  const bodies = BODIES.map((_, i) => makeCreditCode(`11${city}`, String(9_000 + i).padStart(8, '0')));
  const officials = OFFICIALS.map((_, i) => `of:9${city.slice(2, 4)}${String(i + 1).padStart(2, '0')}`);
  const cityName = findDivision(city)?.name ?? '';
  const names = new Map([
    ...bodies.map((id, i) => [id, `${cityName}${BODIES[i]}（示例）`] as const),
    ...officials.map((id, i) => [id, OFFICIALS[i] as string] as const),
  ]);
  const row = (index: number) => sampleRow(index, { random, city, counties, bodies, officials });
  return { rows: Array.from({ length: count }, (_, i) => row(i + 1)), names };
}

interface Cast {
  random: Random;
  city: string;
  counties: readonly string[];
  bodies: readonly string[];
  officials: readonly string[];
}

function sampleRow(index: number, cast: Cast): MunicipalProjectRow {
  const { random, city, counties, bodies } = cast;
  const number = `2021-${String(index).padStart(4, '0')}`;
  const [code, label, what, serviceTarget, indicator, unit] = random.pick(KINDS);
  const division = random.weighted([
    [random.pick(counties), 6],
    [city, 2],
    [`${random.pick(counties)}${random.pick(['001', '002', '100'])}`, 2],
  ]);
  const place = `${findDivision(division.slice(0, 6))?.name ?? ''}${random.pick(PLACES)}`;
  const [status, statusText] = random.weighted(STAGES.map(([value, text, weight]) => [[value, text] as const, weight]));
  const registeredOn = addDays('2021-01-04', random.integer(0, 70));
  const deadline = sampleDeadline(random, status, registeredOn);
  const leadBody = random.chance(0.97) ? random.pick(bodies) : null;
  const isDone = status === 'COMPLETED' || status === 'CLOSED';
  const completedOn = isDone ? addDays(registeredOn, random.integer(30, 85)) : null;
  const closedOn = status === 'CLOSED' && completedOn ? addDays(completedOn, random.integer(2, 8)) : null;
  const reports = sampleReports(random, { what, leadBody, registeredOn, status });
  const lastDay = [registeredOn, completedOn, closedOn, reports.at(-1)?.on ?? null].filter((day) => day !== null);
  const target = random.integer(2, 60);
  const share = isDone ? 1 : random.fraction() * 0.8;
  return {
    id: `mp:${city}:${number}`,
    title: `${place}${what}`,
    content: `${place}实施${what}，年内${indicator}${target}${unit}。`,
    serviceTarget,
    category: { code, label },
    channel: random.weighted([
      [null, 5],
      ['12345', 3],
      ['minyi-zhitongche', 2],
    ]),
    division,
    leadBody,
    cooperatingBodies: random.sample(bodies, random.integer(0, 3)).filter((body) => body !== leadBody),
    firstHandler: random.chance(0.3) ? leadBody : null,
    status,
    statusText,
    resolution: status === 'CLOSED' ? random.pick(['SOLVED', 'SOLVED', 'PARTLY_SOLVED'] as const) : null,
    satisfaction:
      status === 'CLOSED' && random.chance(0.8) ? random.pick(['SATISFIED', 'MOSTLY_SATISFIED'] as const) : null,
    deadline,
    registeredOn,
    completedOn,
    closedOn,
    updatedAt: `${lastDay.toSorted().at(-1)}T0${random.integer(1, 9)}:${random.integer(10, 59)}:00.000Z`,
    leads: sampleLeads(random, cast, registeredOn, status),
    measures: ['制定方案', '组织实施', '验收交付'].slice(0, random.integer(0, 3)).map((text, i) => ({
      ...{ ordinal: i + 1, text: `${what}${text}`, body: random.chance(0.9) ? leadBody : null },
      ...{ dueOn: addDays(registeredOn, 60 * (i + 1)), doneOn: isDone ? completedOn : null },
    })),
    reports,
    extensions:
      deadline.original === null || deadline.date === null
        ? []
        : [
            {
              ...{ requestedOn: '2021-05-10', by: leadBody, reason: '管线迁改滞后', from: deadline.original },
              ...{
                to: deadline.date,
                decision: 'APPROVED',
                decidedOn: '2021-05-14',
                approver: cast.officials[0] ?? null,
              },
            },
          ],
    evidence: isDone ? [{ title: '验收单', url: null, addedAt: `${completedOn}T07:30:00.000Z` }] : [],
    indicators: random.chance(0.8)
      ? [
          {
            ...{ name: indicator, unit, target: String(target), year: 2021, yearEndOnly: random.chance(0.15) },
            readings: [
              { asOf: '2021-03-31', actual: String(Math.floor(target * share * 0.4)) },
              { asOf: '2021-05-31', actual: String(Math.floor(target * share)) },
            ],
          },
        ]
      : [],
    events: sampleEvents(random, { registeredOn, completedOn, closedOn, status, leadBody }),
    municipalTier: random.chance(0.25) ? 'KEY' : 'MICRO',
    batch: random.integer(1, 3),
    carriesOut: random.chance(0.3) ? `pp:34:K-${String(random.integer(1, 9)).padStart(3, '0')}` : null,
  };
}

function sampleDeadline(random: Random, status: MatterStatus, registeredOn: string): MatterRow['deadline'] {
  if (status === 'LONG_TERM') return { raw: '长期坚持', date: null, precision: null, original: null };
  if (random.chance(0.03)) return { raw: null, date: null, precision: null, original: null };
  if (random.chance(0.5)) return { raw: '2021年底', date: '2021-12-31', precision: 'YEAR', original: null };
  const date = addDays(registeredOn, random.integer(90, 280));
  const original = random.chance(0.1) ? addDays(date, -45) : null;
  return { raw: date, date, precision: 'DAY', original };
}

function sampleLeads(
  random: Random,
  { officials }: Cast,
  registeredOn: string,
  status: MatterStatus,
): MatterRow['leads'] {
  if (status === 'REGISTERED' || status === 'ASSIGNED') return [];
  const lead = (index: number, from: string, to: string | null): MatterRow['leads'][number] => ({
    ...{ official: officials[index] as string, tenure: null, post: POSTS[index] as string },
    ...{ leaderLevel: index < 4 ? 'CITY' : 'COUNTY', chief: index === 0 || index === 4 || index === 5, from, to },
  });
  const first = random.integer(0, officials.length - 1);
  const from = addDays(registeredOn, 5);
  // The post changed hands in spring.
  if (!random.chance(0.1)) return [lead(first, from, null)];
  return [lead(first, from, '2021-04-30'), lead((first + 1) % officials.length, '2021-05-01', null)];
}

function sampleReports(
  random: Random,
  matter: { what: string; leadBody: string | null; registeredOn: string; status: MatterStatus },
): MatterRow['reports'] {
  const { what, leadBody, registeredOn, status } = matter;
  if (status === 'REGISTERED') return [];
  const days = Array.from({ length: random.integer(1, 4) }, (_, i) => addDays(registeredOn, 20 + 25 * i));
  return days
    .filter((on) => on <= AS_OF)
    .map((on, i) => ({
      on,
      text: `${what}${['完成摸底', '方案通过评审', '进场施工', '主体完成'][i]}。`,
      by: leadBody,
    }));
}

function sampleEvents(
  random: Random,
  matter: Pick<MatterRow, 'registeredOn' | 'completedOn' | 'closedOn' | 'status' | 'leadBody'>,
): EventRow[] {
  const { registeredOn, completedOn, closedOn, status, leadBody } = matter;
  const at = (day: string) => `${day}T0${random.integer(1, 9)}:${random.integer(10, 59)}:30.000Z`;
  const events: EventRow[] = [{ at: at(registeredOn), kind: 'REGISTERED', toStatus: 'REGISTERED' }];
  if (status === 'REGISTERED') return events;
  events.push({ at: at(addDays(registeredOn, 2)), kind: 'ASSIGNED', toStatus: 'ASSIGNED', toBody: leadBody });
  if (random.chance(0.08)) {
    events.push({ at: at(addDays(registeredOn, 3)), kind: 'RETURNED', by: leadBody, reason: '职责不清，退回重派' });
  }
  if (status === 'ASSIGNED') return events;
  events.push({ at: at(addDays(registeredOn, 5)), kind: 'CLAIMED', fromStatus: 'ASSIGNED', toStatus: 'CLAIMED' });
  if (completedOn) events.push({ at: at(completedOn), kind: 'COMPLETED', by: leadBody, toStatus: 'COMPLETED' });
  if (closedOn) events.push({ at: at(closedOn), kind: 'CLOSED', toStatus: 'CLOSED' });
  if (status === 'REOPENED')
    events.push({ at: at(addDays(registeredOn, 90)), kind: 'REOPENED', reason: '群众反映未解决' });
  return events;
}
