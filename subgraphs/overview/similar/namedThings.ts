import type { MatterRuns } from './wordRuns.ts';

/** By kind of thing, the names of that kind in a text. A kind that the text names none of is not there. */
export type NamedThings = ReadonlyMap<string, readonly string[]>;

export interface KindOfThing {
  name: string;
  /** Its first group is the name, or as much of it as can be told. */
  pattern: RegExp;
  /** Endings of what stands there without being a name: 农村, 城镇, 老旧小区. */
  generic?: RegExp;
  /** In running text it is seldom a name: 低洼路段, 销路. */
  onlyInTitle?: boolean;
}

/** Kinds of which a matter is about one. Where a name begins a text does not tell: its last two characters stand for it. */
const KINDS: readonly KindOfThing[] = [
  kind('township', '镇|乡(?!村|镇)|街道', '乡制下返归进各全级个类该道'),
  kind(
    'community',
    '社区|村(?!民|规|级|医|务|卫|庄|容|落|干部|集体)',
    '农乡城市区道全各本每政然丽范心困驻进到下入该村个化型级慧谐明旧宅和及室',
  ),
  kind('estate', '小区|花园|家园|新村', '旧宅民置类镇乡市闭放慧业建房个各园清洁好村有收安'),
  {
    ...kind(
      'road',
      '大道|大街|路(?!灯|面|况|线|由|网|边|政|内|外|基|过|段|口)|巷(?!村|镇|社区)',
      '公道铁马线电头条修出思水管支主辅小街背',
    ),
    onlyInTitle: true,
  },
  kind('school', '(?<!中)小学|(?<!小)中学|幼儿园', '农村乡镇办民惠义育市区县级所各类学'),
  kind('hospital', '卫生院|医院', '农村乡镇办民等级立合联网区科所各类平'),
  kind('mine', '煤矿', '国地小各个'),
  {
    name: 'company',
    pattern: /(?<=(\p{Script=Han}{2,8}))(?:(?:股份|集团)?有限(?:责任)?公司|公司)/gu,
    generic: /(?:物业|国有|民营|供水|供电|燃气|公交|建筑|[子分总各个类家])$/u,
  },
];

/** Companies of one trade have long endings in common (新材料科技), but not so long ones. */
const SAME_NAME_LENGTH = 7;

/** Divisions as a kind of thing, by their full names. */
export function divisionKind(names: readonly string[]): KindOfThing[] {
  const longestFirst = names.toSorted((one, other) => other.length - one.length).map(RegExp.escape);
  return names.length > 0 ? [{ name: 'division', pattern: new RegExp(`(${longestFirst.join('|')})`, 'gu') }] : [];
}

/**
 * The things that a matter names: 枫林社区停车难 → community: 枫林. Generic ones (老旧小区) are no names.
 * `more`: kinds beside the usual ones.
 */
export function namedThings({ title, content }: MatterRuns, more: readonly KindOfThing[] = []): NamedThings {
  const things = new Map<string, string[]>();
  const whole = [...title, ...content];
  for (const { name, pattern, generic, onlyInTitle } of [...KINDS, ...more]) {
    const runs = onlyInTitle ? title : whole;
    const found = runs.flatMap((run) => Array.from(run.matchAll(pattern), ([, before = '']) => before));
    const names = generic ? found.filter((it) => !generic.test(it)) : found;
    if (names.length > 0) things.set(name, [...new Set(names)]);
  }
  return things;
}

/**
 * Whether two matters are about different things: both name things of one kind, and none that is the same. The same
 * kind of project in two communities is not one problem, however alike the words are.
 */
export function nameDifferentThings(one: NamedThings, other: NamedThings): boolean {
  for (const [kind, names] of one) {
    const others = other.get(kind);
    if (others && !names.some((name) => others.some((it) => isSameName(name, it)))) return true;
  }
  return false;
}

/** Words before a name may have been taken for a part of it: only the ends are compared. */
function isSameName(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, SAME_NAME_LENGTH);
  return one.slice(-length) === other.slice(-length);
}

function kind(name: string, words: string, endings: string): KindOfThing {
  return {
    name,
    pattern: new RegExp(`(?<=(\\p{Script=Han}{2}))(?:${words})`, 'gu'),
    generic: new RegExp(`[${endings}]$`, 'u'),
  };
}
