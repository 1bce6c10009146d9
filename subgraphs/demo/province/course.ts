/**
 * Lives a matter from registration to where it stands: what was planned is put in order of date and told to
 * MatterLife. What does not fit between registration and end (a third extension in two weeks) is left out.
 */
import type { Resolution, Satisfaction, SupervisionLevel } from '../../kit/ledger/MatterRow.ts';
import { addDays, addWorkingDays, chineseDate, daysBetween, earlierOf, TODAY, workingDayAtOrBefore } from './dates.ts';
import { type DeadlineText, MatterLife, type MatterStart } from './matterLife.ts';
import { holdersOf, juneSuccessorOf, type Post } from './officials.ts';
import type { Random } from './random.ts';

export type Outcome =
  | 'REGISTERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'IN_PROGRESS'
  | 'EXTENSION_REQUESTED'
  | 'RETURNED'
  | 'ANSWERED'
  | 'COMPLETED'
  | 'CLOSED'
  | 'REOPENED'
  | 'LONG_TERM'
  | 'WITHDRAWN';

export interface Course {
  outcome: Outcome;
  deadline: DeadlineText;
  /** Null: nobody answers for it. */
  leadBody: string | null;
  /** Who leads; null: nobody does. Without `claimed` the post is not taken up. */
  post: Post | null;
  /** Bodies that had it before the lead body, the first handler first: each hands it over or gives it back. */
  earlierBodies?: readonly string[];
  /** Whether earlier bodies gave it back (退单) rather than handing it over (转办). */
  givenBack?: boolean;
  extensions?: number;
  /** Post that decides on extensions. */
  approver: Post;
  /** Texts of progress reports, as many as there are at most. */
  reports: readonly string[];
  /** Last day on which something was reported; null: up to the end. */
  silentSince?: string | null;
  supervision?: SupervisionLevel | null;
  /** Of what is closed or completed: the day of closing. */
  endsOn?: string;
  answered?: boolean;
  resolution?: Resolution;
  satisfaction?: Satisfaction | null;
  evidence?: readonly string[];
}

interface Step {
  on: string;
  tell: (on: string) => void;
}

const RETURN_REASONS = [
  '不属于本单位职责范围',
  '涉及多个部门，建议明确牵头单位',
  '属地事项，建议转属地办理',
  '诉求信息不完整，需补充',
];
const TRANSFER_REASONS = [
  '按职责分工转办',
  '经会商，由主管部门办理',
  '首问单位受理后转责任单位',
  '属地管理，转责任单位承办',
];
const EXTENSION_REASONS = [
  '连续降雨影响施工进度',
  '管线迁改尚未完成',
  '群众意见需进一步征求',
  '招标流程延长',
  '资金拨付晚于预期',
  '材料供应紧张',
];
const REOPEN_REASONS = ['回访群众不满意', '问题反弹，重新办理', '现场核查未达到销号标准'];
const LONG_TERM_REASONS = ['需长期坚持，转为常态化推进', '涉及历史遗留问题，需分步解决'];
const WITHDRAW_REASONS = ['与其他事项重复，合并办理', '规划调整，项目不再实施', '诉求人撤回'];

export function liveMatter(random: Random, start: MatterStart, course: Course): MatterLife {
  const life = new MatterLife(random, start, course.deadline);
  liveUntilToday(random, life, start, course);
  const successor = course.post && juneSuccessorOf(course.post);
  if (successor) life.takeOver(successor);
  return life;
}

function liveUntilToday(random: Random, life: MatterLife, start: MatterStart, course: Course): void {
  const end = earlierOf(course.endsOn ?? TODAY, TODAY);
  if (course.outcome === 'REGISTERED') return;

  const assigned = handOut(random, life, start.registeredOn, end, course);
  if (course.outcome === 'RETURNED') {
    life.giveBack(later(random, assigned, 1, 6, end), random.pick(RETURN_REASONS));
    return;
  }
  if (course.outcome === 'WITHDRAWN') {
    life.withdraw(later(random, assigned, 3, 20, end), random.pick(WITHDRAW_REASONS));
    return;
  }
  const claimed = claim(random, life, assigned, end, course);
  if (course.outcome === 'ASSIGNED' || course.outcome === 'CLAIMED') return;

  const workUntil = lastDayOfWork(random, claimed, end, course);
  for (const step of workSteps(random, life, claimed, workUntil, course)) step.tell(step.on);
  finish(random, life, workUntil, end, course);
}

/** 交办, with what bodies did before the one that has it now. Returns the day on which that one got it. */
function handOut(random: Random, life: MatterLife, registeredOn: string, end: string, course: Course): string {
  let day = later(random, registeredOn, 0, 3, end);
  const bodies = [...(course.earlierBodies ?? []), course.leadBody].filter((it) => it !== null);
  for (const [index, body] of bodies.entries()) {
    if (index === 0) life.assign(day, body);
    else if (course.givenBack) {
      life.giveBack(day, random.pick(RETURN_REASONS));
      day = later(random, day, 0, 3, end);
      life.transfer(day, body, random.pick(TRANSFER_REASONS));
    } else life.transfer(day, body, random.pick(TRANSFER_REASONS));
    if (index < bodies.length - 1) day = later(random, day, 1, 6, end);
  }
  return day;
}

function claim(random: Random, life: MatterLife, assigned: string, end: string, { post }: Course): string {
  if (post === null) return assigned;
  const day = later(random, assigned, 0, 8, end);
  const holder = holdersOf(post, day, day)[0];
  if (!holder) return assigned;
  life.claim(day, holder);
  return day;
}

/** Completing and closing take some days before the end. */
function lastDayOfWork(random: Random, claimed: string, end: string, { outcome }: Course): string {
  const closing = outcome === 'CLOSED' ? 9 : outcome === 'REOPENED' ? 30 : outcome === 'COMPLETED' ? 5 : 0;
  const day = workingDayAtOrBefore(addDays(end, -random.integer(Math.ceil(closing / 3), closing)));
  return day < claimed ? claimed : day;
}

function workSteps(random: Random, life: MatterLife, from: string, until: string, course: Course): Step[] {
  const steps: Step[] = [];
  const span = daysBetween(from, until);

  const successor = course.post && juneSuccessorOf(course.post);
  for (const tenure of course.post ? holdersOf(course.post, from, until).slice(1) : []) {
    if (life.row.leads.length === 0 || tenure === successor) break;
    const lastDay = addDays(tenure.from, -1);
    steps.push({ on: tenure.from, tell: (on) => life.handOver(on, tenure, lastDay) });
  }
  const lastReport = course.silentSince == null ? until : earlierOf(course.silentSince, until);
  const reportSpan = Math.max(0, daysBetween(from, lastReport));
  const reports = lastReport < from ? [] : course.reports;
  for (const [index, text] of reports.entries()) {
    const share = (index + 0.4 + random.fraction() * 0.6) / reports.length;
    const on = notBefore(from, workingDayAtOrBefore(addDays(from, Math.floor(reportSpan * share))));
    steps.push({ on, tell: (day) => life.report(day, text) });
  }
  if (course.supervision && span > 0) {
    const level = course.supervision;
    const on = notBefore(from, workingDayAtOrBefore(addDays(until, -random.integer(0, Math.min(12, span)))));
    steps.push({ on, tell: (day) => life.supervise(day, level, SUPERVISION_TEXTS[level]) });
  }
  steps.push(...extensionSteps(random, life, from, until, course));
  return steps.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

const SUPERVISION_TEXTS: Record<SupervisionLevel, string> = {
  BLUE: '临近时限，蓝色提醒',
  YELLOW: '进度滞后于序时进度，黄色预警',
  RED: '超过时限，红色督办',
};

/** The deadline is moved step by step, each time some days before it runs out; the course's own was the first. */
function extensionSteps(random: Random, life: MatterLife, from: string, until: string, course: Course): Step[] {
  const wanted = course.extensions ?? 0;
  const room = Math.floor(daysBetween(from, until) / 12);
  const count = Math.min(wanted, room);
  if (count === 0) return [];
  const steps: Step[] = [];
  const pace = Math.floor(daysBetween(from, until) / count);
  let deadline = addDays(from, Math.min(pace, 9) + 1);
  Object.assign(life.row.deadline, { raw: chineseDate(deadline), date: deadline, precision: 'DAY' });
  for (let index = 0; index < count; index += 1) {
    const asked = workingDayAtOrBefore(addDays(deadline, -4));
    const decided = addWorkingDays(asked, 1);
    const last = index === count - 1;
    const to = addDays(deadline, last ? random.integer(20, 90) : pace);
    const reason = random.pick(EXTENSION_REASONS);
    const refused = last && count === 1 && random.chance(0.12);
    steps.push({ on: notBefore(from, asked), tell: (on) => life.requestExtension(on, to, reason) });
    const approver = (holdersOf(course.approver, decided, decided)[0] ?? course.approver.tenures[0])
      ?.official as string;
    steps.push({
      on: notBefore(from, decided),
      tell: (on) => life.decideExtension(on, approver, !refused, chineseDate(to)),
    });
    if (!refused) deadline = to;
  }
  return steps;
}

function finish(random: Random, life: MatterLife, workUntil: string, end: string, course: Course): void {
  const { outcome, resolution = 'SOLVED', satisfaction = null } = course;
  const closeWith = (on: string, how: Resolution) => {
    life.close(on, how, satisfaction);
    for (const title of course.evidence ?? []) life.addEvidence(title, null);
  };
  switch (outcome) {
    case 'EXTENSION_REQUESTED': {
      const to = addDays(life.row.deadline.date ?? TODAY, random.integer(20, 60));
      life.requestExtension(workUntil, to, random.pick(EXTENSION_REASONS));
      return;
    }
    case 'ANSWERED':
      life.answer(workUntil);
      return;
    case 'LONG_TERM':
      life.makeLongTerm(workUntil, random.pick(LONG_TERM_REASONS));
      return;
    case 'COMPLETED':
      life.complete(end);
      return;
    case 'CLOSED': {
      if (course.answered) life.answer(workUntil);
      life.complete(earlierOf(workUntil, end));
      closeWith(end, resolution);
      return;
    }
    case 'REOPENED': {
      life.complete(workUntil);
      const closed = later(random, workUntil, 1, 5, end);
      closeWith(closed, 'SOLVED');
      life.reopen(later(random, closed, 2, 14, end), random.pick(REOPEN_REASONS));
      return;
    }
    default:
      return;
  }
}

/** Some working days after `day`, but not after `end`. */
function later(random: Random, day: string, low: number, high: number, end: string): string {
  return notBefore(day, earlierOf(addWorkingDays(day, random.integer(low, high)), end));
}

function notBefore(day: string, other: string): string {
  return other < day ? day : other;
}
