/** The two enterprise groups' ledgers for their workers: appeals, list items, hardship aid, and the meetings held. */
import { hash } from 'node:crypto';
import { type Cast, headOf, unitOf } from './cast.ts';
import { composeMatter, type Habits, USUAL_HABITS } from './composeMatter.ts';
import { addDays, addWorkingDays, daysBetween, earlierOf, workingDayAtOrBefore } from './dates.ts';
import { exampleBody, exampleOfficialPost } from './exampleCast.ts';
import { GROUPS, type Group, type GroupUnit } from './groups.ts';
import { Random, splitExactly } from './random.ts';
import { wordAnew } from './sameProblems.ts';
import type { ProjectTemplate } from './templates.ts';
import type { MeetingKind, WorkerData, WorkerMeetingRow, WorkerServiceKind, WorkerServiceRow } from './types.ts';

/** How much of each kind; the article's figures among them, "40多", "120余" and "510多" being a little more. */
interface Volume {
  appeals: number;
  listItems: number;
  hardshipAids: number;
  consultations: number;
  receptionDays: number;
  /** Meetings in June, after the day that the figures are of. */
  laterMeetings: number;
}

const VOLUMES: Readonly<Record<Group['key'], Volume>> = {
  huaibei: { appeals: 467, listItems: 64, hardshipAids: 46, consultations: 46, receptionDays: 127, laterMeetings: 6 },
  huaihe: { appeals: 128, listItems: 516, hardshipAids: 58, consultations: 18, receptionDays: 31, laterMeetings: 4 },
};
const FIGURES_AS_OF = '2021-05-31';

/** 淮河能源: 1.4亿元 for its dining halls, bath halls and dormitories, in units of 10,000 yuan. */
const RENOVATIONS = 26;
const RENOVATION_TOTAL_WAN = 14_000;

const HABITS: Habits = {
  ...USUAL_HABITS,
  ...{ withoutBody: 0.008, withoutMeasures: 0.02, measureWithoutBody: 0.01, handedOver: 0.08, extended: 0.06 },
};
const HARDSHIP_HABITS: Habits = {
  ...HABITS,
  outcomes: [
    ['ASSIGNED', 6],
    ['IN_PROGRESS', 34],
    ['COMPLETED', 8],
    ['CLOSED', 52],
  ],
  ...{ handedOver: 0, extended: 0, withoutBody: 0 },
};

export function generateWorkerServices(cast: Cast): Map<string, WorkerData> {
  return new Map(GROUPS.map((group) => [group.creditCode, generateGroupServices(cast, group)]));
}

/** The ledger of one group, by its credit code, which its shard is named by. */
function generateGroupServices(cast: Cast, group: Group): WorkerData {
  const random = new Random(cast.seed, `worker-services/${group.key}`);
  const volume = VOLUMES[group.key];
  const meetings = makeMeetings(random, group, volume);
  const services = [
    ...makeAppeals(random, cast, group, volume.appeals, meetings),
    ...makeListItems(random, cast, group, volume.listItems),
    ...makeHardshipAids(random, cast, group, volume.hardshipAids),
  ];
  return { services: services.map(wordAnew), meetings };
}

function makeMeetings(random: Random, { creditCode, shortName, units }: Group, volume: Volume): WorkerMeetingRow[] {
  const until = FIGURES_AS_OF;
  const held: { kind: MeetingKind; heldOn: string }[] = [
    ...Array.from({ length: volume.consultations }, () => ({
      kind: 'CONSULTATION' as const,
      heldOn: dayBetween(random, 10, until),
    })),
    ...Array.from({ length: volume.receptionDays }, () => ({
      kind: 'RECEPTION_DAY' as const,
      heldOn: dayBetween(random, 5, until),
    })),
    ...Array.from({ length: volume.laterMeetings }, () => ({
      kind: random.pick<MeetingKind>(['CONSULTATION', 'RECEPTION_DAY']),
      heldOn: workingDayAtOrBefore(addDays('2021-06-03', random.integer(0, 12))),
    })),
  ];
  held.sort((left, right) => (left.heldOn < right.heldOn ? -1 : left.heldOn > right.heldOn ? 1 : 0));
  return held.map(({ kind, heldOn }, index) => ({
    ...{ id: `wm:${creditCode}:M-${String(index + 1).padStart(3, '0')}`, kind, heldOn, group: creditCode },
    place: `${shortName}${random.pick(units).name}${kind === 'CONSULTATION' ? '会议室' : '接待室'}`,
    attendees: random.chance(0.06) ? null : kind === 'CONSULTATION' ? random.integer(12, 46) : random.integer(5, 38),
  }));
}

/** A working day from that day of January up to `until`. */
function dayBetween(random: Random, dayOfJanuary: number, until: string): string {
  const start = addDays('2020-12-31', dayOfJanuary);
  return workingDayAtOrBefore(addDays(start, random.integer(0, daysBetween(start, until))));
}

/** title; category; key of the unit that answers, or none for the one it came from; problem; measures by comma */
const APPEALS = rows(`
职工停车难，增设{单}停车位; zhuxing; -; 上下班高峰停车难; 整修闲置场地,划设停车位
{单}职工澡堂热水供应不稳; huanjing; logistics; 澡堂高峰时段水温不稳; 检修锅炉,更换供水管道
{单}食堂饭菜品种和价格; huanjing; logistics; 食堂菜品单一; 公示菜谱,成立伙食委员会
{单}通勤班车增加班次; zhuxing; logistics; 班车班次少; 调整班车时刻,增开区间车
{单}井下作业服更换周期缩短; huanjing; -; 工作服磨损快; 缩短更换周期,开设清洗服务点
{单}职工宿舍网络和空调维修; huanjing; logistics; 宿舍设施老化; 逐间排查,集中维修
{单}职工体检项目增加; kanbing; hospital; 体检项目少; 增加体检项目,建立健康档案
{单}技能等级评定名额; jiuye; hr; 评定名额少、周期长; 增加评定批次,公开评定结果
{单}劳务派遣工同工同酬; jiuye; hr; 薪酬差距大; 核定岗位工资,公开政策
{单}职工子女暑期托管; shangxue; union; 双职工家庭暑期看护难; 开设托管班,招募辅导老师
{单}家属区老旧管网改造; zhuxing; housing; 家属区供水管网漏损; 分段更换管网,公示停水时间
{单}家属区加装路灯; huanjing; housing; 家属区夜间照明不足; 加装节能路灯
{单}家属区不动产证办理; zhuxing; housing; 房改房不动产证办理慢; 整理档案,对接不动产登记部门
{单}年休假安排; jiuye; hr; 年休假落实不到位; 制定休假计划,按月公示
{单}养老保险转移接续; jiuye; hr; 跨统筹区转移办理慢; 集中代办,对接社保部门
{单}职业病防护用品配发; kanbing; safety; 防尘口罩数量不足; 补发防护用品,开展防护检查
{单}职工书屋和健身房开放时间; huanjing; union; 下班后场馆已关闭; 延长开放时间
{单}退休职工社会化管理衔接; banshi; hr; 退休职工办事不知找谁; 设立服务窗口,编制办事指南
{单}采煤沉陷区房屋受损反映; zhuxing; office; 沉陷影响房屋; 会同属地鉴定,落实搬迁补偿
{单}单身职工联谊活动; huanjing; union; 单身青年交友圈小; 组织联谊活动
{单}医药费报销手续; kanbing; hr; 报销手续多; 简化材料,设立代办点
{单}夜班职工加餐; huanjing; logistics; 夜班就餐不便; 开设夜间窗口,送餐到岗
`);

const LIST_ITEMS = rows(`
{单}更新井下架空乘人装置; huanjing; -; 职工上下井步行距离长; 完成设备选型,安装调试
{单}新建职工文体活动室; huanjing; union; 文体场所不足; 改造闲置房屋,购置器材
{单}通勤班车更新; zhuxing; logistics; 班车老旧; 更新车辆,优化线路
{单}职工健康小屋; kanbing; health; 日常检测不便; 配置检测设备,定期巡诊
{单}职工健康体检全覆盖; kanbing; health; 体检覆盖不全; 分批体检,建立健康档案
{单}增设停车位和充电桩; zhuxing; -; 职工停车难、充电难; 划设车位,安装充电桩
{单}矿区道路修缮; zhuxing; -; 路面破损; 翻修路面,完善排水
{单}区队学习室改造; jiuye; -; 班前学习条件差; 更换桌椅,配备电教设备
{单}技能大师工作室; jiuye; hr; 技术交流平台少; 建设工作室,师带徒
{单}井下避难硐室便民改善; huanjing; safety; 候车硐室条件差; 加装座椅和饮水设备
{单}降温和取暖设施更新; huanjing; -; 夏季高温、冬季寒冷; 更新空调,检修暖气
{单}职工子女夏令营; shangxue; union; 暑期看护难; 组织夏令营,落实安全保障
{单}工装集中洗涤; huanjing; logistics; 工装清洗不便; 建设洗衣房,定时收送
{单}饮用水净化设备; huanjing; logistics; 饮水水质口感差; 安装净水设备,定期检测
{单}女职工关爱室; huanjing; union; 女职工缺少休息空间; 改造房间,配置设施
{单}困难职工就业培训; jiuye; union; 困难职工家庭增收难; 组织培训,推荐岗位
{单}班组减负和表单精简; banshi; office; 班组填报负担重; 清理表单,合并系统
{单}职工“一站式”办事大厅; banshi; office; 办事来回跑; 整合窗口,推行网办
{单}心理健康服务; kanbing; health; 一线职工心理压力大; 开设热线,组织讲座
{单}智能化采掘培训; zhuanxing; hr; 智能化岗位技能不足; 分批培训,考核上岗
{单}绿化和休闲广场; huanjing; -; 休闲场地少; 完成绿化,安装座椅
{单}职工疗休养; huanjing; union; 一线职工疗休养名额少; 增加名额,向一线倾斜
`);

/** Where in a mine or works. */
const AREAS = [
  '采煤一区',
  '采煤二区',
  '掘进一区',
  '掘进三区',
  '机电科',
  '运输区',
  '通防区',
  '选煤厂',
  '生活区',
  '东区',
  '西区',
  '北风井',
];

const RENOVATED = ['职工食堂', '职工澡堂', '职工宿舍', '井口浴室', '地面食堂', '单身公寓'];

/** Kinds of help; nothing more leaves the group. */
const HARDSHIP_KINDS = ['生活救助', '医疗帮扶', '子女助学', '就业帮扶', '法律援助', '节日慰问'];

function makeAppeals(
  random: Random,
  cast: Cast,
  group: Group,
  count: number,
  meetings: readonly WorkerMeetingRow[],
): WorkerServiceRow[] {
  const early = meetings.filter((it) => it.heldOn <= FIGURES_AS_OF);
  return Array.from({ length: count }, (_, index) => {
    const unit = random.pick(minesOf(group));
    const meeting = random.chance(0.72) ? random.pick(early) : null;
    // 淮北矿业 counted to the end of May and has registered none since; the other group goes on.
    const last = group.key === 'huaibei' ? FIGURES_AS_OF : '2021-06-11';
    const fresh = workingDayAtOrBefore(addDays('2021-01-11', random.integer(0, group.key === 'huaibei' ? 140 : 150)));
    const raised = meeting === null ? fresh : addWorkingDays(meeting.heldOn, random.integer(0, 2));
    const registeredOn = meeting !== null && raised > last ? meeting.heldOn : earlierOf(raised, last);
    const isPension = index === 1;
    const row = isPension ? pensionAppeal() : random.pick(APPEALS);
    const service = workerService(random, cast, group, { row, unit, index, kind: 'APPEAL', registeredOn });
    return {
      ...{ ...service, group: group.creditCode, raisedAt: meeting?.id ?? null, plannedInvestment: null },
      peopleServed: random.chance(0.3) ? null : random.integer(6, 900),
    };
  });
}

function makeListItems(random: Random, cast: Cast, group: Group, count: number): WorkerServiceRow[] {
  const renovations = group.key === 'huaihe' ? splitExactly(random, RENOVATION_TOTAL_WAN, RENOVATIONS, 120) : [];
  return Array.from({ length: count }, (_, index) => {
    const unit = random.pick(minesOf(group));
    const wan = renovations[index];
    const row = wan === undefined ? random.pick(LIST_ITEMS) : renovation(random, index);
    const registeredOn = workingDayAtOrBefore(addDays('2021-01-20', random.integer(0, 120)));
    const service = workerService(random, cast, group, { row, unit, index, kind: 'LIST_ITEM', registeredOn });
    const other = random.chance(0.55) ? `${random.integer(2, 90)}0000` : null;
    return {
      ...{ ...service, group: group.creditCode, raisedAt: null },
      plannedInvestment: wan === undefined ? other : `${wan}0000`,
      peopleServed: random.chance(0.2) ? null : random.integer(30, 3600),
    };
  });
}

/** Without a word about anybody: the title is the kind of help, and there is no text, measure or report. */
function makeHardshipAids(random: Random, cast: Cast, group: Group, count: number): WorkerServiceRow[] {
  const union = unitOf(cast, group.key, 'union');
  return Array.from({ length: count }, (_, index) => {
    const registeredOn = workingDayAtOrBefore(addDays('2021-01-11', random.integer(0, 120)));
    const title = random.pick(HARDSHIP_KINDS);
    const template: ProjectTemplate = {
      category: 'banshi',
      roles: [],
      title,
      problem: '',
      serviceTarget: '',
      indicators: [],
      measures: [''],
    };
    const matter = composeMatter(random, cast, {
      ...{
        id: idOf(group, 'HARDSHIP_AID', index),
        title,
        template,
        place: '',
        channel: null,
        registrar: union,
        leadBody: union,
      },
      ...{ division: group.division, cooperatingBodies: [], post: headOf(cast, union), size: { low: 0, high: 1 } },
      habits: { ...HARDSHIP_HABITS, registered: [registeredOn, registeredOn] },
    });
    return {
      ...{ ...matter, content: null, serviceTarget: null, category: null, statusText: null },
      ...{ measures: [], indicators: [], reports: [], evidence: [] },
      ...{
        serviceKind: 'HARDSHIP_AID' as const,
        group: group.creditCode,
        raisedAt: null,
        plannedInvestment: null,
        peopleServed: null,
      },
    };
  });
}

interface ServiceDraft {
  row: ServiceRow;
  unit: GroupUnit;
  index: number;
  kind: WorkerServiceKind;
  registeredOn: string;
}

function workerService(
  random: Random,
  cast: Cast,
  group: Group,
  { row, unit, index, kind, registeredOn }: ServiceDraft,
) {
  const [title, category, answering, problem, measures] = row;
  const isExample = kind === 'APPEAL' && group.key === 'huaibei' && index < 2;
  const here = unitOf(cast, group.key, unit.key);
  const place = random.chance(0.85) ? `${unit.name}${random.pick(AREAS)}` : unit.name;
  const there = group.units.some((it) => it.key === answering) ? unitOf(cast, group.key, answering) : here;
  const leadBody = isExample && index === 1 ? exampleBody(cast) : there;
  const head = random.chance(0.3) ? headOf(cast, group.creditCode) : headOf(cast, there);
  const matter = composeMatter(random, cast, {
    ...{ id: idOf(group, kind, index), title: title.replace('{单}', place), place, leadBody },
    template: {
      ...{ category, roles: [], title, problem, measures: measures.split(',') },
      serviceTarget: '职工',
      indicators: [],
    },
    division: unit.division,
    channel: kind === 'APPEAL' ? random.pick(['minzhu-jiedairi', 'zhigong-zuotanhui', 'zoufang', 'wangluo']) : null,
    registrar: unitOf(cast, group.key, 'office'),
    cooperatingBodies: there === here ? [] : [here],
    post: isExample && index === 0 ? exampleOfficialPost(cast) : random.chance(0.85) ? head : null,
    size: { low: 0, high: 1 },
    habits: { ...HABITS, registered: [registeredOn, registeredOn] },
    outcome: isExample ? 'IN_PROGRESS' : undefined,
  });
  return { ...matter, serviceKind: kind };
}

type ServiceRow = readonly [title: string, category: string, unit: string, problem: string, measures: string];

function renovation(random: Random, index: number): ServiceRow {
  const what = RENOVATED[index % RENOVATED.length] as string;
  const measures = random.pick(['完成设计招标,分期施工,验收投用', '征求职工意见,错峰改造,验收投用']);
  return [`“两堂一舍”改造：{单}${what}`, 'huanjing', 'logistics', `${what}设施陈旧`, measures];
}

function pensionAppeal(): ServiceRow {
  return ['{单}特殊工种提前退休认定', 'jiuye', 'hr', '档案记载不全，认定时间长', '集中会审档案,一次性告知材料'];
}

function minesOf({ units }: Group): GroupUnit[] {
  return units.filter((it) => /煤矿$|公司$/.test(it.name));
}

function idOf({ creditCode }: Group, kind: WorkerServiceKind, index: number): string {
  // Numbers in a row would let anybody count the cases by asking for one after the other.
  if (kind === 'HARDSHIP_AID') return `ws:${creditCode}:H-${hash('sha256', `${creditCode} ${index}`).slice(0, 12)}`;
  const letter = { APPEAL: 'A', LIST_ITEM: 'L' }[kind];
  return `ws:${creditCode}:${letter}-${String(index + 1).padStart(4, '0')}`;
}

function rows(table: string): ServiceRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()) as unknown as ServiceRow);
}
