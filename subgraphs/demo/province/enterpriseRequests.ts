/**
 * What enterprises asked of the province's 四送一服 platform. What was solved adds up to the article's figures: 8,490
 * and some requests, 382.74亿元 of funding, 64,340 and some workers. Each is a problem with measures and a body for each.
 */
import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { MatterRow, Satisfaction } from '../../kit/ledger/MatterRow.ts';
import { bodyFor, type Cast, COUNTY_CODES, headOf, leadersOf } from './cast.ts';
import { categoryOf } from './categories.ts';
import { approverFor } from './composeMatter.ts';
import { type Course, liveMatter, type Outcome } from './course.ts';
import { addDays, addWorkingDays, daysBetween, earlierOf, TODAY, workingDayAtOrBefore } from './dates.ts';
import { dayDeadline, openDeadline } from './deadlines.ts';
import { EXAMPLE_COUNTY, exampleBody, exampleOfficialPost } from './exampleCast.ts';
import { Random, splitExactly } from './random.ts';
import { wordAnew } from './sameProblems.ts';
import type { EnterpriseRequestRow, RequestKind } from './types.ts';

/** The article's "8490多个". */
const SOLVED = 8496;
/** 382.74亿元 in units of 100,000 yuan, and the least that an enterprise asks for. */
const FUNDING_SOLVED = 382_740;
const LEAST_FUNDING = 3;
const FUNDING_UNIT_ZEROS = '00000';
/** The article's "64340余人". */
const LABOUR_SOLVED = 64_352;
const LEAST_LABOUR = 2;
/** Still open, withdrawn, or closed otherwise than solved. */
const UNSOLVED = 460;
/** 党建工作指导员为企业办实事 runs from April to the end of the year. */
const INSTRUCTORS_FROM = '2021-04-01';

/** Solved ones of each kind: together SOLVED. */
const SOLVED_OF_KIND: Readonly<Record<RequestKind, number>> = {
  ...{ FUNDING: 2350, LABOUR: 2120, LAND: 640, POLICY: 1730, PROJECT: 960, OTHER: 696 },
};

/** kind; role of the lead body; category; title; problem; measures by comma */
const TEMPLATES = rows(`
FUNDING; jinrong; rongzi; 流动资金贷款需求; 订单增加，流动资金周转紧张; 推送银行名单对接,协调降低利率
FUNDING; jinrong; rongzi; 贷款到期续贷; 贷款集中到期，续贷手续慢; 使用续贷过桥资金,协调银行无还本续贷
FUNDING; caizheng; rongzi; 政策性担保融资; 抵押物不足; 纳入“4321”政银担,减免担保费
FUNDING; jinrong; rongzi; 设备更新改造融资; 技改设备投入大; 对接融资租赁,申请技改贴息
FUNDING; jinrong; rongzi; 知识产权质押贷款; 轻资产企业缺抵押; 组织专利评估,对接质押贷款
FUNDING; caizheng; rongzi; 奖补资金兑现; 奖补资金未到位影响周转; 核对申报材料,限时拨付
LABOUR; renshe; yonggong; 一线操作工招聘; 旺季一线用工缺口大; 组织专场招聘,开展余缺调剂
LABOUR; renshe; yonggong; 技术工人引进; 熟练技工难招; 对接职业院校,开设订单班
LABOUR; renshe; yonggong; 返乡人员就近用工对接; 新增产线缺人; 发布岗位到村,安排接送面试
LABOUR; renshe; yonggong; 高校毕业生岗位对接; 管理和研发岗位缺人; 组织校园招聘,落实见习补贴
LAND; ziran; zhuanxing; 用地指标和规划调整; 扩建用地指标不足; 会商规划调整,盘活低效用地
LAND; ziran; zhuanxing; 厂房不动产证办理; 厂房未办证影响抵押; 容缺受理,联合测绘验收
LAND; ziran; zhuanxing; 标准化厂房租赁; 现有场地不足; 推荐园区厂房,协调租金优惠
POLICY; fagai; zhuanxing; 惠企政策兑现; 不清楚可享受哪些政策; 上门宣讲政策,代办申报
POLICY; shuiwu; zhuanxing; 研发费用加计扣除辅导; 加计扣除口径不清; 一对一辅导,开通绿色通道
POLICY; jingxin; zhuanxing; 专精特新申报指导; 申报条件不明; 安排专人辅导,预审材料
POLICY; renshe; yonggong; 社保缓缴和稳岗返还; 稳岗返还到账慢; 数据比对直达,限时发放
POLICY; shichang; banshi; 资质认证和检验检测; 认证周期长; 协调检验机构,提供技术服务
PROJECT; fagai; zhuanxing; 项目审批手续; 环评和能评审批时间长; 并联审批,专班代办
PROJECT; zhujian; zhuanxing; 施工许可和竣工验收; 联合验收不同步; 实行联合验收,容缺办理
PROJECT; jingxin; zhuanxing; 供电供气扩容; 产能提升用电容量不足; 协调供电增容,缩短接电时间
PROJECT; jiaotong; zhuanxing; 厂区周边道路通行; 货车通行不便; 现场踏勘,调整限行和增设接口
OTHER; jiaotong; zhuxing; 园区公交和职工停车难; 园区职工停车难、通勤不便; 加开公交,新建停车场
OTHER; zhujian; yonggong; 职工租房和公租房; 外地职工住房难; 协调公租房,建设人才公寓
OTHER; jiaoyu; shangxue; 职工子女入学; 外来职工子女入学手续不清; 协调就近入学,告知所需材料
OTHER; sifa; banshi; 合同纠纷法律服务; 货款拖欠、合同纠纷; 组织律师服务团,开展调解
`);

type Template = readonly [
  kind: string,
  role: string,
  category: string,
  title: string,
  problem: string,
  measures: string,
];

export function generateEnterpriseRequests(cast: Cast): EnterpriseRequestRow[] {
  const random = new Random(cast.seed, 'enterprise-requests');
  const funding = splitExactly(random, FUNDING_SOLVED, SOLVED_OF_KIND.FUNDING, LEAST_FUNDING);
  const labour = splitExactly(random, LABOUR_SOLVED, SOLVED_OF_KIND.LABOUR, LEAST_LABOUR);
  const kinds = (Object.keys(SOLVED_OF_KIND) as RequestKind[]).flatMap((kind) => {
    return Array.from({ length: SOLVED_OF_KIND[kind] }, () => kind);
  });
  if (kinds.length !== SOLVED)
    throw new Error(`Expected ${SOLVED} solved requests over all kinds, got ${kinds.length}.`);
  const open = Array.from({ length: UNSOLVED }, () => random.pick(kinds));

  const wanted = [
    ...kinds.map((kind) => ({ kind, isSolved: true })),
    ...open.map((kind) => ({ kind, isSolved: false })),
  ];
  const rows = random.shuffled(wanted).map(({ kind, isSolved }, index) => {
    const solvedFunding = isSolved && kind === 'FUNDING' ? (funding.pop() as number) : null;
    const solvedLabour = isSolved && kind === 'LABOUR' ? (labour.pop() as number) : null;
    const { matter, enterprise } = requestMatter(random, cast, index, kind, isSolved);
    const askedFunding = solvedFunding ?? random.integer(LEAST_FUNDING, 400);
    const askedLabour = solvedLabour ?? random.integer(LEAST_LABOUR, 90);
    const more = random.chance(0.7) ? 1 : 1.05 + random.fraction() * 0.5;
    return {
      ...matter,
      ...{ requestKind: kind, enterprise },
      fundingNeeded: kind === 'FUNDING' ? `${Math.ceil(askedFunding * more)}${FUNDING_UNIT_ZEROS}` : null,
      fundingSolved: solvedFunding === null ? null : `${solvedFunding}${FUNDING_UNIT_ZEROS}`,
      labourNeeded: kind === 'LABOUR' ? Math.ceil(askedLabour * more) : null,
      labourSolved: solvedLabour,
    };
  });
  return rows.map(wordAnew);
}

function requestMatter(random: Random, cast: Cast, index: number, kind: RequestKind, isSolved: boolean) {
  const isExample = index < EXAMPLES;
  const county = isExample ? EXAMPLE_COUNTY : random.pick(COUNTY_CODES);
  const enterprise = random.pick(cast.organizations.enterprises.get(county) as string[]);
  const template = random.pick(TEMPLATES.filter(([of]) => of === kind));
  const [, role, category, title, problem, measures] = template;
  const outcome: Outcome = isSolved ? 'CLOSED' : random.weighted(UNSOLVED_OUTCOMES);
  const isOver = outcome === 'CLOSED' || outcome === 'COMPLETED';
  const latest = isOver || outcome === 'REOPENED' ? addDays(TODAY, -20) : addDays(TODAY, -3);
  const registeredOn = workingDayAtOrBefore(
    addDays('2021-01-05', random.integer(0, daysBetween('2021-01-05', latest))),
  );
  const endsOn = isOver ? earlierOf(addWorkingDays(registeredOn, random.integer(4, 60)), TODAY) : undefined;
  const city = `${county.slice(0, 4)}00`;
  const byProvince = random.chance(0.03);
  const leadBody =
    isExample && index % 2 === 1
      ? exampleBody(cast)
      : bodyFor(cast, role, byProvince ? PROVINCE_CODE : random.chance(0.5) ? city : county);
  const platform = bodyFor(cast, 'zhengban', city);
  const isInstructors = registeredOn >= INSTRUCTORS_FROM && random.chance(0.3);
  const name = cast.organizations.rowById.get(enterprise)?.name ?? '';

  const life = liveMatter(
    random,
    {
      ...{ id: `er:34:R-${String(index + 1).padStart(5, '0')}`, division: county, registeredOn, registrar: platform },
      title: `${name.replace('（演示）', '')}${title}`,
      content: `问题清单：${problem}。`,
      serviceTarget: '企业',
      category: categoryOf(category),
      channel: isInstructors ? 'dangjian-zhidaoyuan' : random.weighted(CHANNELS),
      cooperatingBodies: random.chance(0.2) ? [platform].filter((it) => it !== leadBody) : [],
    },
    {
      ...{ outcome, leadBody, endsOn },
      deadline: requestDeadline(random, outcome, registeredOn, endsOn),
      post:
        isExample && index % 2 === 0
          ? exampleOfficialPost(cast)
          : random.chance(0.4)
            ? leaderOrHead(random, cast, city, leadBody)
            : null,
      ...earlierHands(random, cast, county, leadBody),
      extensions: !isSolved && random.chance(0.15) ? random.integer(1, 2) : random.chance(0.01) ? 1 : 0,
      approver: approverFor(cast, city),
      reports: requestReports(random, isSolved ? 1 : random.integer(0, 3)),
      silentSince: !isOver && random.chance(0.25) ? addDays(TODAY, -random.integer(32, 60)) : null,
      answered: random.chance(0.5),
      resolution: isSolved
        ? 'SOLVED'
        : random.weighted([
            ['EXPLAINED', 5],
            ['NOT_SOLVED', 3],
            ['PARTLY_SOLVED', 4],
            ['DUPLICATE', 1],
          ]),
      satisfaction: random.weighted(SATISFACTIONS),
      evidence: random.chance(0.4) ? ['企业确认单'] : [],
    },
  );
  life.row.measures = requestMeasures(measures.split(','), leadBody, life.row);
  return { matter: life.row, enterprise };
}

/** The first requests are the example county's, led by the example official and by the example body in turn. */
const EXAMPLES = 6;

const UNSOLVED_OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ...([
    ['ASSIGNED', 12],
    ['CLAIMED', 8],
    ['IN_PROGRESS', 44],
    ['EXTENSION_REQUESTED', 3],
    ['ANSWERED', 5],
  ] as const),
  ...([
    ['COMPLETED', 10],
    ['CLOSED', 10],
    ['REOPENED', 4],
    ['LONG_TERM', 2],
    ['WITHDRAWN', 2],
  ] as const),
];

/** Null: the enterprise was not asked. */
const SATISFACTIONS: readonly (readonly [Satisfaction | null, number])[] = [
  ...([
    ['SATISFIED', 76],
    ['MOSTLY_SATISFIED', 19],
    ['DISSATISFIED', 1],
    [null, 4],
  ] as const),
];

const CHANNELS: readonly (readonly [string, number])[] = [
  ['sisong-yifu', 78],
  ['zoufang', 12],
  ['minyi-zhitongche', 4],
  ['hotline-12345', 6],
];

function requestDeadline(
  random: Random,
  outcome: Outcome,
  registeredOn: string,
  endsOn: string | undefined,
): Course['deadline'] {
  if (outcome === 'EXTENSION_REQUESTED') return openDeadline(random, registeredOn, 'SOON');
  if (endsOn === undefined) {
    const windows = [
      ['OVERDUE', 18],
      ['SOON', 22],
      ['LATER', 46],
      ['YEAR_END', 8],
      ['NONE', 3],
      ['UNREADABLE', 3],
    ] as const;
    return openDeadline(random, registeredOn, random.weighted(windows));
  }
  const onTime = random.chance(0.93);
  const date = addDays(endsOn, onTime ? random.integer(0, 20) : -random.integer(1, 12));
  return dayDeadline(random, date > registeredOn ? date : addDays(registeredOn, 3));
}

function leaderOrHead(random: Random, cast: Cast, city: string, body: string): Course['post'] {
  return random.chance(0.25) ? random.pick(leadersOf(cast, city)) : headOf(cast, body);
}

function earlierHands(random: Random, cast: Cast, county: string, leadBody: string): Partial<Course> {
  if (!random.chance(0.03)) return {};
  const others = ['zhengban', 'fagai', 'jingxin']
    .map((role) => bodyFor(cast, role, county))
    .filter((it) => it !== leadBody);
  return { earlierBodies: random.sample(others, random.integer(1, 2)), givenBack: random.chance(0.5) };
}

function requestReports(random: Random, count: number): string[] {
  const texts = [
    '已上门对接企业，核实需求。',
    '会同相关部门现场会商，形成解决方案。',
    '方案已落实，正在跟踪回访。',
    '已协调到位，待企业确认。',
  ];
  return random.sample(texts, count);
}

function requestMeasures(texts: readonly string[], body: string, row: MatterRow): MatterRow['measures'] {
  const isOver = row.status === 'CLOSED' || row.status === 'COMPLETED';
  return texts.map((text, index) => ({
    ...{ ordinal: index + 1, text, body },
    dueOn: row.deadline.date,
    doneOn: isOver ? (row.completedOn ?? row.closedOn) : null,
  }));
}

function rows(table: string): Template[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()) as unknown as Template);
}
