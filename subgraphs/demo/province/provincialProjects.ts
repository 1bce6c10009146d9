/** The province's own projects: 122 key ones, 43 of them led by provincial leaders, and the departments' general ones. */
import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import { bodyFor, type Cast, COUNTY_CODES, headOf, leadersOf, placeName } from './cast.ts';
import { composeMatter, type Habits, USUAL_HABITS } from './composeMatter.ts';
import { EXAMPLE_COUNTY, exampleOfficialPost } from './exampleCast.ts';
import type { Post } from './officials.ts';
import { Random } from './random.ts';
import { wordAnew } from './sameProblems.ts';
import { GENERAL_TEMPLATES, MATRIX_TEMPLATES, PROVINCIAL_TEMPLATES, type ProjectTemplate } from './templates.ts';
import type { ProvincialProjectRow } from './types.ts';

const KEY_PROJECTS = 122;
const GENERAL_PROJECTS = 738;
/** The article's "40多项". */
const LED_BY_PROVINCIAL_LEADERS = 43;

/** Regions and a division that a title's region is kept under. */
const REGIONS = ['皖北地区', '大别山革命老区', '皖南山区', '沿江城市', '沿淮行蓄洪区'];

const HABITS: Habits = {
  ...USUAL_HABITS,
  outcomes: [
    ...([
      ['CLAIMED', 4],
      ['IN_PROGRESS', 68],
      ['EXTENSION_REQUESTED', 1.5],
      ['COMPLETED', 7],
    ] as const),
    ...([
      ['CLOSED', 13],
      ['REOPENED', 1.5],
      ['LONG_TERM', 5],
    ] as const),
  ],
  withoutBody: 0,
  registered: ['2021-03-08', '2021-05-31'],
};
const GENERAL_HABITS: Habits = { ...USUAL_HABITS, withoutBody: 0.01, registered: ['2021-03-08', '2021-06-11'] };

export function generateProvincialProjects(cast: Cast): ProvincialProjectRow[] {
  return [...keyProjects(cast), ...generalProjects(cast)].map(wordAnew);
}

function keyProjects(cast: Cast): ProvincialProjectRow[] {
  const random = new Random(cast.seed, 'provincial-projects/key');
  const templates = keyTemplates();
  const leaders = leadersOf(cast, PROVINCE_CODE);
  const leads = new Map<number, Post>();
  // The matrix projects come first, so their leaders are known to examples.
  leads.set(
    MATRIX_TEMPLATES.findIndex((it) => it.title.startsWith('重点群体就业')),
    exampleOfficialPost(cast),
  );
  const others = random.shuffled(templates.map((_, index) => index).filter((it) => !leads.has(it)));
  for (const [turn, index] of others.slice(0, LED_BY_PROVINCIAL_LEADERS - leads.size).entries()) {
    leads.set(index, leaders[turn % leaders.length] as Post);
  }
  return templates.map((template, index) => {
    const leadBody = bodyFor(cast, template.roles[0] as string, PROVINCE_CODE);
    const byLeader = leads.get(index);
    const post = byLeader ?? (random.chance(0.93) ? headOf(cast, leadBody) : null);
    const matter = composeMatter(random, cast, {
      ...{ id: `pp:34:K-${serial(index)}`, title: template.title, template, leadBody, post, habits: HABITS },
      ...{ division: PROVINCE_CODE, place: '各市', registrar: bodyFor(cast, 'zhengban', PROVINCE_CODE) },
      channel: channelOf(random),
      cooperatingBodies: template.roles.slice(1).map((role) => bodyFor(cast, role, PROVINCE_CODE)),
      size: { low: 0.2, high: 1 },
      outcome: index < MATRIX_TEMPLATES.length ? 'IN_PROGRESS' : undefined,
    });
    const supervisor = random.chance(0.6) ? holderToday(random.pick(leaders)) : null;
    return { ...matter, provincialTier: 'KEY', supervisedBy: supervisor };
  });
}

/** Matrix projects, then those without a region, then as many regional ones as make 122. */
function keyTemplates(): ProjectTemplate[] {
  const regional = PROVINCIAL_TEMPLATES.filter((it) => it.title.includes('{域}'));
  const variants = REGIONS.flatMap((region) =>
    regional.map((template) => ({ ...template, title: template.title.replace('{域}', region) })),
  );
  const others = PROVINCIAL_TEMPLATES.filter((it) => !it.title.includes('{域}'));
  return [...MATRIX_TEMPLATES, ...others, ...variants].slice(0, KEY_PROJECTS);
}

function generalProjects(cast: Cast): ProvincialProjectRow[] {
  const random = new Random(cast.seed, 'provincial-projects/general');
  const services = GENERAL_TEMPLATES.flatMap(({ role, category, services: titles }) =>
    titles.map((title) => ({ role, category, title })),
  );
  return Array.from({ length: GENERAL_PROJECTS }, (_, index) => {
    const { role, category, title } = services[index % services.length] as (typeof services)[number];
    const round = Math.floor(index / services.length);
    const county = index % 90 === 1 ? EXAMPLE_COUNTY : random.pick(COUNTY_CODES);
    const isPilot = round === 2 && index % 3 === 1;
    const leadBody = bodyFor(cast, role, PROVINCE_CODE);
    const matter = composeMatter(random, cast, {
      ...{ id: `pp:34:G-${serial(index)}`, leadBody, habits: GENERAL_HABITS },
      title: isPilot ? `${title}（${placeName(cast, county)}试点）` : (FORMS[round]?.(title, category) ?? title),
      template: generalTemplate(random, title, category),
      division: isPilot ? county : PROVINCE_CODE,
      place: isPilot ? placeName(cast, county) : '基层',
      channel: channelOf(random),
      registrar: bodyFor(cast, 'zhengban', PROVINCE_CODE),
      cooperatingBodies: random.chance(0.5)
        ? [bodyFor(cast, 'shuju', PROVINCE_CODE)].filter((it) => it !== leadBody)
        : [],
      post: random.chance(0.9) ? headOf(cast, leadBody) : null,
      size: { low: 0.1, high: 1 },
    });
    const supervisor = random.chance(0.08) ? holderToday(random.pick(leadersOf(cast, PROVINCE_CODE))) : null;
    return { ...matter, provincialTier: 'GENERAL', supervisedBy: supervisor };
  });
}

const AUDIENCES: Readonly<Record<string, string>> = {
  ...{
    banshi: '老年人',
    jiuye: '农民工',
    kanbing: '农村居民',
    shangxue: '留守儿童',
    yanglao: '困难家庭',
    zhuxing: '新市民',
  },
  ...{ huanjing: '农村居民', yonggong: '中小企业', rongzi: '个体工商户', zhuanxing: '民营企业' },
};

/** The same service for all, for those who find it hardest, and on the spot. */
const FORMS: readonly ((title: string, category: string) => string)[] = [
  (title) => title,
  (title, category) => `${title}：面向${AUDIENCES[category]}的专项服务`,
  (title) => `${title}（基层巡回服务）`,
];

function generalTemplate(random: Random, title: string, category: string): ProjectTemplate {
  const indicator = random.pick([
    { name: '服务人次', unit: '人次', low: 1200, high: 260000 },
    { name: '覆盖县（市、区）', unit: '个', low: 30, high: 104 },
    { name: '开展活动', unit: '场', low: 12, high: 320 },
    { name: '建成服务点', unit: '个', low: 20, high: 1500 },
  ]);
  return {
    ...{ category, roles: [], title },
    problem: random.pick([
      `群众对“${title}”的需求反映较多`,
      `“${title}”覆盖面和便利度不够`,
      `基层反映“${title}”落实不够到位`,
      `“${title}”办理环节多、知晓率低`,
    ]),
    serviceTarget: AUDIENCES[category] ?? '群众',
    indicators: [{ ...indicator, yearEndOnly: false }],
    measures: random.sample(
      [
        '制定年度实施方案',
        '优化办理流程',
        '组织基层巡回服务',
        '开展满意度回访',
        '公开服务清单和监督电话',
        '培训基层工作人员',
        '加强部门数据共享',
      ],
      random.integer(2, 3),
    ),
  };
}

function channelOf(random: Random): string | null {
  return random.weighted([
    ...([
      ['zoufang', 34],
      ['minyi-zhitongche', 14],
      ['wangluo', 14],
      ['hotline-12345', 10],
    ] as const),
    ...([
      ['xinfang', 7],
      ['renda-daibiao', 9],
      [null, 12],
    ] as const),
  ]);
}

function holderToday({ tenures }: Post): string {
  return tenures.at(-1)?.official as string;
}

function serial(index: number): string {
  return String(index + 1).padStart(3, '0');
}
