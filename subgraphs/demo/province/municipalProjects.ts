/**
 * The cities' ledgers: key and micro-projects, among them shares in the provincial matrix projects. Numbers and named
 * projects of 合肥, 铜陵 and 池州 are those of the article.
 */
import { CITY_CODES } from '../../../schema/divisions.ts';
import {
  bodyFor,
  type Cast,
  countiesOf,
  headOf,
  leaderPost,
  leadersOf,
  placeName,
  retiredCodeOf,
  townBody,
  townsOf,
} from './cast.ts';
import { composeMatter, type Habits, type MatterPlan, USUAL_HABITS } from './composeMatter.ts';
import type { Outcome } from './course.ts';
import { EXAMPLE_CITIES, exampleBody, exampleOfficialPost, HANDED_OVER_CITY, handedOverPost } from './exampleCast.ts';
import type { Size } from './indicators.ts';
import type { Post } from './officials.ts';
import { Random, splitExactly } from './random.ts';
import { wordAnew } from './sameProblems.ts';
import { statusWordsOf } from './statusWords.ts';
import {
  MATRIX_TEMPLATES,
  type MatrixTemplate,
  MUNICIPAL_TEMPLATES,
  type ProjectTemplate,
  type Scope,
} from './templates.ts';
import type { MunicipalProjectRow } from './types.ts';
import { ZONES } from './zones.ts';

const HEFEI = '340100';
const TONGLING = '340700';
const CHIZHOU = '341700';

/** 27 and 512 are the article's; over all cities it has "500多项" key projects: these make 512. */
const KEY_PROJECTS: Readonly<Record<string, number>> = { [HEFEI]: 27, '340200': 34, '341100': 34, '341200': 33 };
const USUAL_KEY_PROJECTS = 32;
const MICRO_PROJECTS: Readonly<Record<string, number>> = { [HEFEI]: 512, [TONGLING]: 124 };
const TONGLING_FIRST_BATCH = 110;

const CHIZHOU_LED_BY_OTHERS = 43;
const CHIZHOU_MEASURES = 92;

/** Real names of the article, as titles: they come first among a city's key projects. */
const NAMED_KEY_PROJECTS: Readonly<Record<string, readonly (readonly [title: string, template: string])[]>> = {
  [HEFEI]: [
    ['中小学“课后三点半”服务', '课后三点半'],
    ['“四员一律”进社区', '四员一律'],
    ['食品安全“你点我检”', '你点我检'],
    ['打通“断头路”专项攻坚', '断头路'],
  ],
  [CHIZHOU]: [
    ['解决城市停车乱、停车难', '公共停车泊位'],
    ['解决重点群体就业难', '重点群体就业'],
    ['城区老旧小区改造提升', '老旧小区改造'],
    ['主城区公办幼儿园学位供给', '公办幼儿园'],
  ],
};

const SIZES: Readonly<Record<Scope, Size>> = {
  ...{ C: { low: 0.5, high: 1 }, N: { low: 0.2, high: 0.55 } },
  ...{ T: { low: 0.02, high: 0.3 }, V: { low: 0, high: 0.2 } },
};

const HABITS: Habits = { ...USUAL_HABITS, registered: ['2021-01-11', '2021-06-11'] };
/** Every matter has a first handler, and many change hands: 首问负责制. */
const TONGLING_HABITS: Habits = { ...HABITS, handedOver: 0.45, givenBack: 0.12, withoutBody: 0 };
const MATRIX_HABITS: Habits = {
  ...HABITS,
  outcomes: [
    ['IN_PROGRESS', 84],
    ['COMPLETED', 6],
    ['CLOSED', 8],
    ['EXTENSION_REQUESTED', 2],
  ],
  windows: [
    ['YEAR_END', 70],
    ['LATER', 24],
    ['OVERDUE', 3],
    ['SOON', 3],
  ],
  withoutBody: 0,
};

export function generateMunicipalProjects(cast: Cast): Map<string, MunicipalProjectRow[]> {
  return new Map(CITY_CODES.map((city) => [city, generateCityProjects(cast, city)]));
}

/** The ledger of one city, by the code that its shard is named by. */
export function generateCityProjects(cast: Cast, city: string): MunicipalProjectRow[] {
  const random = new Random(cast.seed, `municipal-projects/${city}`);
  const drafts = [...keyDrafts(random, cast, city), ...microDrafts(random, cast, city)];
  if (city === CHIZHOU) assignChizhouLeaders(random, cast, drafts);
  if (EXAMPLE_CITIES.includes(city)) assignExamples(cast, drafts);
  if (city === HANDED_OVER_CITY) assignHandedOver(cast, drafts);
  return drafts.map((draft, index) => wordAnew(finishDraft(random, cast, city, draft, index)));
}

const EARLY = ['2021-01-11', '2021-03-19'] as const;

interface Draft {
  title: string;
  template: ProjectTemplate;
  division: string;
  scope: Scope;
  tier: 'KEY' | 'MICRO';
  carriesOut: string | null;
  post: Post | null;
  leadBody: string;
  /** Texts, where a figure counts them. */
  measures?: string[];
  outcome?: Outcome;
  /** Registered early in the year. */
  isEarly?: boolean;
}

function keyDrafts(random: Random, cast: Cast, city: string): Draft[] {
  const count = KEY_PROJECTS[city] ?? USUAL_KEY_PROJECTS;
  const templates = MUNICIPAL_TEMPLATES.filter((it) => it.scopes.includes('C'));
  const named = (NAMED_KEY_PROJECTS[city] ?? []).map(([title, part]) => {
    const template = MUNICIPAL_TEMPLATES.find((it) => it.title.includes(part) || it.problem.includes(part));
    if (!template) throw new Error(`Expected a template for "${title}" with "${part}" in its title.`);
    return { title, template, carriesOut: null };
  });
  const shares = random.sample(MATRIX_TEMPLATES, city === HEFEI ? 4 : random.integer(4, 7)).map((template) => ({
    ...{ title: `${placeName(cast, city)}${template.title}`, template, carriesOut: template.project },
  }));
  const taken = new Set(named.map(({ template }) => template as ProjectTemplate));
  const others = random.shuffled(templates.filter((it) => !taken.has(it))).map((template) => ({
    ...{ title: template.title.replace('{地}', placeName(cast, city)), template, carriesOut: null },
  }));
  return [...named, ...shares, ...others].slice(0, count).map((choice) => {
    const leadBody = bodyFor(cast, choice.template.roles[0] as string, city);
    const post = random.chance(0.55) ? random.pick(leadersOf(cast, city)) : headOf(cast, leadBody);
    return { ...choice, leadBody, division: city, scope: 'C' as const, tier: 'KEY' as const, post };
  });
}

function microDrafts(random: Random, cast: Cast, city: string): Draft[] {
  const shares = countiesOf(city).flatMap((county) =>
    MATRIX_TEMPLATES.filter(() => random.chance(0.86)).map((template) => shareDraft(random, cast, county, template)),
  );
  const count = MICRO_PROJECTS[city] ?? shares.length + random.integer(24, 46);
  const titles = new Set<string>();
  const drafts = [...shares];
  while (drafts.length < count) {
    const draft = localDraft(random, cast, city);
    if (titles.has(draft.title)) continue;
    titles.add(draft.title);
    drafts.push(draft);
  }
  return drafts.slice(0, count);
}

/** A county's share in a provincial project: a cell of its matrix. */
function shareDraft(random: Random, cast: Cast, county: string, template: MatrixTemplate): Draft {
  const leadBody = bodyFor(cast, template.roles[0] as string, county);
  return {
    ...{ title: `${placeName(cast, county)}${template.title}`, template, carriesOut: template.project, leadBody },
    ...{ division: random.chance(0.04) ? (retiredCodeOf(county) ?? county) : county, scope: 'N', tier: 'MICRO' },
    post: random.chance(0.5) ? random.pick(leadersOf(cast, county)) : headOf(cast, leadBody),
  };
}

function localDraft(random: Random, cast: Cast, city: string): Draft {
  const scope = random.weighted<Scope>([
    ['V', 46],
    ['T', 32],
    ['N', 20],
    ['C', 2],
  ]);
  const template = random.pick(MUNICIPAL_TEMPLATES.filter((it) => it.scopes.includes(scope)));
  const county = random.pick(countiesOf(city));
  const zone =
    scope === 'T' && random.chance(0.12) ? ZONES.find((it) => it.host.startsWith(city.slice(0, 4))) : undefined;
  const town = random.pick(townsOf(cast, county));
  const village = scope === 'V' && town.villages.length > 0 ? random.pick(town.villages) : town;
  const here = { C: city, N: county, T: zone?.code ?? town.code, V: village.code }[scope];
  const department = bodyFor(cast, template.roles[0] as string, scope === 'C' ? city : county);
  const local = scope === 'T' || scope === 'V' ? townBody(cast, here) : undefined;
  const leadBody = local !== undefined && random.chance(0.3) ? local : department;
  const sent = scope === 'N' && random.chance(0.5) ? (retiredCodeOf(county) ?? here) : here;
  const leaders = scope === 'C' ? leadersOf(cast, city) : leadersOf(cast, county);
  return {
    ...{ title: template.title.replace('{地}', placeName(cast, here)), template, division: sent, scope },
    ...{ tier: 'MICRO', carriesOut: null, leadBody },
    post: random.weighted([
      [headOf(cast, department), 52],
      [random.pick(leaders), 30],
      [null, 18],
    ]),
  };
}

function finishDraft(random: Random, cast: Cast, city: string, draft: Draft, index: number): MunicipalProjectRow {
  const isShare = draft.carriesOut !== null;
  const usual = isShare ? MATRIX_HABITS : city === TONGLING ? TONGLING_HABITS : HABITS;
  const habits = draft.isEarly ? { ...usual, registered: EARLY } : usual;
  const bodies = draft.template.roles
    .slice(1)
    .map((role) => bodyFor(cast, role, draft.scope === 'C' ? city : draft.division));
  const registrar = city === TONGLING ? bodyFor(cast, 'xinfang', city) : bodyFor(cast, 'zhengban', city);
  const plan: MatterPlan = {
    id: `mp:${city}:2021-${String(index + 1).padStart(4, '0')}`,
    ...{ title: draft.title, template: draft.template, division: draft.division, registrar, habits },
    ...{ place: placeName(cast, draft.division), leadBody: draft.leadBody, post: draft.post, size: SIZES[draft.scope] },
    channel: random.weighted([
      ...([
        ['zoufang', 30],
        ['hotline-12345', 24],
        ['xinfang', 10],
        ['wangluo', 12],
      ] as const),
      ...([
        ['minyi-zhitongche', 6],
        ['renda-daibiao', 6],
        [null, 12],
      ] as const),
    ]),
    cooperatingBodies: [...new Set(bodies)].filter((it) => it !== draft.leadBody),
    ...{ outcome: draft.outcome, measures: draft.measures, statusWords: statusWordsOf(city) },
  };
  const matter = composeMatter(random, cast, plan);
  if (city === TONGLING) matter.firstHandler ??= registrar;
  return { ...matter, municipalTier: draft.tier, batch: batchOf(random, city, index), carriesOut: draft.carriesOut };
}

function batchOf(random: Random, city: string, index: number): number | null {
  if (city === TONGLING) return index < TONGLING_FIRST_BATCH ? 1 : 2;
  return city === HEFEI
    ? random.weighted([
        [1, 5],
        [2, 3],
        [3, 2],
      ])
    : random.chance(0.3)
      ? 1
      : null;
}

/**
 * 池州: its two chief officials lead the four named projects, the other leaders 43, with 92 measures over these. No
 * other matter there is led by a city leader, so that counting by who leads gives the article's figures.
 */
function assignChizhouLeaders(random: Random, cast: Cast, drafts: Draft[]): void {
  const chiefs = [leaderPost(cast, CHIZHOU, '委书记'), leaderPost(cast, CHIZHOU, '市市长')];
  const others = leadersOf(cast, CHIZHOU).filter((it) => !it.chief);
  for (const draft of drafts) {
    if (draft.post?.leaderLevel === 'CITY') draft.post = headOf(cast, draft.leadBody);
  }
  for (const [index, draft] of drafts.slice(0, 4).entries()) {
    draft.post = chiefs[index % 2] as Post;
    draft.outcome = 'IN_PROGRESS';
  }
  const counts = splitExactly(random, CHIZHOU_MEASURES, CHIZHOU_LED_BY_OTHERS, 1);
  for (const [index, draft] of drafts.slice(4, 4 + CHIZHOU_LED_BY_OTHERS).entries()) {
    draft.post = others[index % others.length] as Post;
    draft.outcome = random.weighted([
      ['IN_PROGRESS', 70],
      ['CLOSED', 18],
      ['COMPLETED', 8],
      ['REOPENED', 4],
    ]);
    draft.measures = measureTexts(random, draft.template, counts[index] as number);
  }
}

/** As many measures as are counted: the template's own first, then what every project needs. */
function measureTexts(random: Random, { measures }: ProjectTemplate, count: number): string[] {
  const common = [
    '建立问题台账',
    '每月调度一次',
    '公开办理结果',
    '开展群众回访',
    '落实专项资金',
    '组织现场督导',
    '完善长效机制',
  ];
  return [...measures, ...random.shuffled(common)].slice(0, count);
}

/** The official and the body that examples are about have a matter here, too. */
function assignExamples(cast: Cast, drafts: Draft[]): void {
  const jobs = drafts.filter((it) => it.template.category === 'jiuye' && it.carriesOut === null);
  const [first, second] = jobs;
  if (!first || !second) throw new Error('Expected two matters on employment in a city of the examples.');
  Object.assign(first, { post: exampleOfficialPost(cast), outcome: 'IN_PROGRESS' });
  Object.assign(second, { leadBody: exampleBody(cast), outcome: 'IN_PROGRESS' });
}

/** Six key projects of the post that changes hands: some closed before, the others led by both holders in turn. */
function assignHandedOver(cast: Cast, drafts: Draft[]): void {
  const post = handedOverPost(cast);
  const mine = drafts.filter((it) => it.tier === 'KEY' && it.template.category === 'zhuxing').slice(0, 6);
  for (const [index, draft] of mine.entries()) {
    Object.assign(draft, { post, isEarly: true, outcome: index === 2 ? 'CLOSED' : 'IN_PROGRESS' });
  }
}
