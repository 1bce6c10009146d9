/** Composes a matter of a project ledger from a template and a place: what is planned, who has it, how it goes. */

import { cityOf, PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { MatterRow, Resolution, Satisfaction } from '../../kit/ledger/MatterRow.ts';
import { bodyFor, type Cast, leaderPost } from './cast.ts';
import { categoryOf } from './categories.ts';
import { type Course, liveMatter, type Outcome } from './course.ts';
import { addDays, daysBetween, earlierOf, TODAY, workingDayAtOrBefore } from './dates.ts';
import { type DueWindow, dayDeadline, NO_DEADLINE, openDeadline, USUAL_WINDOWS } from './deadlines.ts';
import { makeIndicators, type Size } from './indicators.ts';
import type { Post } from './officials.ts';
import type { Random } from './random.ts';
import type { ProjectTemplate } from './templates.ts';

/** How often something is so in a ledger: shares from 0 to 1. */
export interface Habits {
  outcomes: readonly (readonly [Outcome, number])[];
  windows: readonly (readonly [DueWindow, number])[];
  /** Nobody answers for it although it is under way. */
  withoutBody: number;
  withoutMeasures: number;
  measureWithoutBody: number;
  /** Handed over once or more before the body that has it now; `givenBack` of these by way of 退单. */
  handedOver: number;
  givenBack: number;
  extended: number;
  silent: number;
  /** First and last day of registering. */
  registered: readonly [string, string];
}

export const USUAL_HABITS: Habits = {
  outcomes: [
    ...([
      ['REGISTERED', 2],
      ['ASSIGNED', 5],
      ['CLAIMED', 5],
      ['IN_PROGRESS', 52],
      ['EXTENSION_REQUESTED', 1.5],
    ] as const),
    ...([
      ['RETURNED', 1.2],
      ['ANSWERED', 2],
      ['COMPLETED', 6],
      ['CLOSED', 19],
      ['REOPENED', 1.8],
    ] as const),
    ...([
      ['LONG_TERM', 2.5],
      ['WITHDRAWN', 1.5],
    ] as const),
  ],
  windows: USUAL_WINDOWS,
  withoutBody: 0.012,
  withoutMeasures: 0.03,
  measureWithoutBody: 0.025,
  handedOver: 0.1,
  givenBack: 0.4,
  extended: 0.13,
  silent: 0.16,
  registered: ['2021-01-06', '2021-06-15'],
};

export interface MatterPlan {
  id: string;
  title: string;
  template: ProjectTemplate;
  division: string;
  /** As it stands in texts. */
  place: string;
  channel: string | null;
  registrar: string;
  leadBody: string;
  cooperatingBodies: string[];
  post: Post | null;
  size: Size;
  habits: Habits;
  /** Given where a figure or an example depends on it. */
  outcome?: Outcome;
  measures?: readonly string[];
  statusWords?: Partial<Record<Outcome, string>>;
}

const PROJECT_RESOLUTIONS: readonly (readonly [Resolution, number])[] = [
  ...([
    ['SOLVED', 88],
    ['PARTLY_SOLVED', 6],
    ['EXPLAINED', 4],
    ['NOT_SOLVED', 1],
    ['DUPLICATE', 1],
  ] as const),
];
/** Null: nobody was asked. */
const SATISFACTIONS: readonly (readonly [Satisfaction | null, number])[] = [
  ...([
    ['SATISFIED', 62],
    ['MOSTLY_SATISFIED', 24],
    ['DISSATISFIED', 3],
    [null, 11],
  ] as const),
];

export function composeMatter(random: Random, cast: Cast, plan: MatterPlan): MatterRow {
  const { habits, template } = plan;
  const outcome = plan.outcome ?? random.weighted(habits.outcomes);
  const registeredOn = registrationDay(random, habits, outcome);
  const isOver = outcome === 'CLOSED' || outcome === 'COMPLETED';
  const endsOn = isOver ? endingDay(random, registeredOn) : undefined;
  const deadline = deadlineFor(random, habits, outcome, registeredOn, endsOn);
  const problem = `问题：${template.problem}。`;
  const measures = plan.measures ?? template.measures;

  const life = liveMatter(
    random,
    {
      ...{ id: plan.id, title: plan.title, division: plan.division, registeredOn, registrar: plan.registrar },
      content: random.chance(0.02) ? null : `${problem}举措：${measures.join('；')}。`,
      serviceTarget: random.chance(0.03) ? null : template.serviceTarget,
      category: random.chance(0.01) ? null : categoryOf(template.category),
      channel: plan.channel,
      cooperatingBodies: plan.cooperatingBodies,
      statusText: plan.statusWords?.[outcome] ?? null,
    },
    {
      ...{ outcome, deadline, endsOn },
      ...handsOf(random, cast, plan, outcome),
      extensions: random.chance(habits.extended)
        ? random.weighted([
            [1, 6],
            [2, 3],
            [3, 1],
          ])
        : 0,
      approver: approverFor(cast, plan.division),
      reports: reportTexts(random, plan, measures, daysBetween(registeredOn, endsOn ?? TODAY)),
      silentSince: random.chance(habits.silent) ? addDays(TODAY, -random.integer(32, 75)) : null,
      supervision: supervisionFor(random, deadline.date, outcome),
      resolution: random.weighted(PROJECT_RESOLUTIONS),
      satisfaction: random.weighted(SATISFACTIONS),
      evidence: random.chance(0.86) ? random.sample(EVIDENCE_TITLES, random.integer(1, 2)) : [],
    },
  );

  const { row } = life;
  row.measures = measuresOf(random, plan, measures, row);
  const reported = !['REGISTERED', 'ASSIGNED', 'RETURNED', 'WITHDRAWN'].includes(outcome);
  if (reported) {
    const doneOn = row.completedOn;
    row.indicators = makeIndicators(random, template.indicators, { registeredOn, doneOn, size: plan.size });
  }
  return row;
}

const EVIDENCE_TITLES = ['办结现场照片', '竣工验收单', '群众回访记录', '验收意见书', '公示材料', '满意度测评表'];

/** What has only just begun was registered of late. */
function registrationDay(random: Random, { registered: [first, last] }: Habits, outcome: Outcome): string {
  const isFresh = outcome === 'REGISTERED' || outcome === 'ASSIGNED' || outcome === 'CLAIMED';
  const needsTime = ['CLOSED', 'COMPLETED', 'REOPENED', 'EXTENSION_REQUESTED'].includes(outcome);
  const from = isFresh && random.chance(0.75) ? addDays(last, -22) : first;
  const to = needsTime ? earlierOf(addDays(TODAY, -45), last) : last;
  const start = earlierOf(from, to);
  const day = workingDayAtOrBefore(addDays(start, random.integer(0, daysBetween(start, to))));
  return day < first ? first : day;
}

function endingDay(random: Random, registeredOn: string): string {
  const span = daysBetween(registeredOn, TODAY);
  return workingDayAtOrBefore(addDays(registeredOn, Math.floor(span * (0.4 + random.fraction() * 0.6))));
}

function deadlineFor(
  random: Random,
  habits: Habits,
  outcome: Outcome,
  registeredOn: string,
  endsOn: string | undefined,
) {
  if (outcome === 'LONG_TERM')
    return { raw: random.pick(['长期', '长期坚持', '持续推进']), date: null, precision: null };
  if (outcome === 'EXTENSION_REQUESTED') return openDeadline(random, registeredOn, random.pick(['OVERDUE', 'SOON']));
  if (endsOn === undefined) return openDeadline(random, registeredOn, random.weighted(habits.windows));
  if (random.chance(0.03)) return NO_DEADLINE;
  const onTime = random.chance(0.87);
  const date = addDays(endsOn, onTime ? random.integer(0, 45) : -random.integer(1, 25));
  return dayDeadline(random, date > registeredOn ? date : addDays(registeredOn, 5));
}

function handsOf(random: Random, cast: Cast, plan: MatterPlan, outcome: Outcome) {
  const { habits, leadBody, post } = plan;
  const isUnderWay = outcome === 'IN_PROGRESS' || outcome === 'CLAIMED';
  const nobody = isUnderWay && random.chance(habits.withoutBody);
  if (nobody || !random.chance(habits.handedOver)) return { leadBody: nobody ? null : leadBody, post };
  const others = ['shuju', 'xinfang', 'zhengban', 'ziran', 'zhujian', 'minzheng']
    .map((role) => bodyFor(cast, role, plan.division))
    .filter((body) => body !== leadBody);
  const earlierBodies = random.sample(
    [...new Set(others)],
    random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ]),
  );
  return { leadBody, post, earlierBodies, givenBack: random.chance(habits.givenBack) } satisfies Partial<Course>;
}

/** Extensions are decided by the deputy head of government of the city, or of the province. */
export function approverFor(cast: Cast, division: string): Post {
  return leaderPost(cast, cityOf(division) ?? PROVINCE_CODE, '常务副');
}

function supervisionFor(random: Random, due: string | null, outcome: Outcome): Course['supervision'] {
  const isOpen = outcome === 'IN_PROGRESS' || outcome === 'REOPENED';
  if (!isOpen || due === null || !random.chance(0.55)) return null;
  if (due < TODAY) return 'RED';
  return due < addDays(TODAY, 14) ? 'BLUE' : random.chance(0.06) ? 'YELLOW' : null;
}

function reportTexts(random: Random, { place }: MatterPlan, measures: readonly string[], days: number): string[] {
  const count = Math.min(6, Math.floor((days / 30) * (0.6 + random.fraction())));
  return Array.from({ length: count }, (_, index) => {
    const measure = measures[index % measures.length] as string;
    return index === 0
      ? random.pick([
          `已制定实施方案，明确“${measure}”责任人和时间节点。`,
          `召开专题会，启动${measure}。`,
          `完成前期摸底，准备${measure}。`,
        ])
      : random.pick([
          `正在${measure}，完成约${random.integer(2, 9) * 10}%。`,
          `“${measure}”已完成，转入下一步。`,
          `现场调度${place}，协调解决${measure}中的问题${random.integer(2, 12)}个。`,
          `按序时进度推进，${measure}有序开展。`,
          `走访群众${random.integer(8, 160)}户，收集意见${random.integer(3, 40)}条，已纳入整改。`,
        ]);
  });
}

function measuresOf(random: Random, plan: MatterPlan, texts: readonly string[], row: MatterRow): MatterRow['measures'] {
  const { habits, leadBody, cooperatingBodies } = plan;
  const isOver = row.status === 'CLOSED' || row.status === 'COMPLETED';
  const mayLack = plan.measures === undefined && !isOver;
  if (mayLack && (row.status === 'REGISTERED' || random.chance(habits.withoutMeasures))) return [];
  const lastDay = row.completedOn ?? TODAY;
  const span = daysBetween(row.registeredOn, lastDay);
  const doneShare = isOver ? 1 : row.reports.length === 0 ? 0 : random.fraction() * 0.8;
  return texts.map((text, index) => {
    const isDone = (index + 1) / texts.length <= doneShare + 1e-9;
    const doneOn = isDone ? addDays(row.registeredOn, Math.floor((span * (index + 1)) / texts.length)) : null;
    const body = index === 0 ? leadBody : random.pick([leadBody, ...cooperatingBodies]);
    const dueOn =
      doneOn ?? (row.deadline.date === null ? null : addDays(row.deadline.date, -10 * (texts.length - 1 - index)));
    return {
      ...{ ordinal: index + 1, text, doneOn },
      body: mayLack && random.chance(habits.measureWithoutBody) ? null : body,
      dueOn: dueOn !== null && dueOn < row.registeredOn ? row.registeredOn : dueOn,
    };
  });
}
