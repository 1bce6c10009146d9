/** Officials and their posts. A post that changed hands in 2021 has two tenures, one after the other. */
import { CITY_CODES, DIVISIONS, PROVINCE_CODE } from '../../../schema/divisions.ts';
import { BODY_ROLES } from './bodyRoles.ts';
import { addDays } from './dates.ts';
import { GROUPS } from './groups.ts';
import { inventName } from './officialNames.ts';
import { fullName, type Organizations } from './organizations.ts';
import type { Random } from './random.ts';
import type { OfficialRow, OrganizationRow, TenureRow } from './types.ts';

/** A post and who held it, oldest first: their tenures meet without a gap. */
export interface Post {
  organization: string;
  title: string;
  leaderLevel: TenureRow['leaderLevel'];
  chief: boolean;
  tenures: TenureRow[];
}

export interface Officials {
  rows: OfficialRow[];
  tenures: TenureRow[];
  /** Leaders of the province, a city or a county, the two chief ones first. */
  leaders: Map<string, Post[]>;
  /** By body: the post of its head. Not every body has one. */
  heads: Map<string, Post>;
}

/** role of the body; post; whether 主要负责同志. `{}` is the division's name. */
const LEADERS = {
  PROVINCE: posts(`
    dangwei 中共{}委书记 chief
    zhengfu {}省长 chief
    dangwei 中共{}委副书记
    zhengfu {}委常委、常务副省长
    zuzhi {}委常委、组织部部长
    xuanchuan {}委常委、宣传部部长
    zhengfa {}委常委、政法委书记
    dangban {}委常委、秘书长
    dangwei {}委常委、统战部部长
    zhengfu {}委常委、副省长
    zhengfu {}副省长（分管教育、卫生健康、民政）
    zhengfu {}副省长（分管交通运输、住房城乡建设、自然资源）
    zhengfu {}副省长（分管农业农村、水利、乡村振兴）
    zhengfu {}副省长（分管工业、人力资源和社会保障）
    zhengfu {}副省长（分管公安、信访）
    zhengfu {}副省长（分管商务、市场监管）
    renda {}人大常委会主任
    renda {}人大常委会副主任（联系财经）
    renda {}人大常委会副主任（联系教科文卫）
    renda {}人大常委会副主任（联系城建环资）
    renda {}人大常委会副主任（联系农业农村）
    zhengxie {}政协主席
    zhengxie {}政协副主席（联系经济）
    zhengxie {}政协副主席（联系文化文史）
    zhengxie {}政协副主席（联系社会法制）
    zhengxie {}政协副主席（联系人口资源环境）`),
  CITY: posts(`
    dangwei {}委书记 chief
    zhengfu {}市长 chief
    dangwei {}委副书记、政法委书记
    zhengfu {}委常委、常务副市长
    zuzhi {}委常委、组织部部长
    xuanchuan {}委常委、宣传部部长
    dangban {}委常委、秘书长
    dangwei {}委常委、统战部部长
    zhengfu {}副市长（分管城乡建设、交通）
    zhengfu {}副市长（分管教育、卫生健康、民政）
    zhengfu {}副市长（分管农业农村、水利）
    zhengfu {}副市长（分管工业、就业）
    zhengfu {}副市长、公安局局长
    renda {}人大常委会主任
    renda {}人大常委会副主任（联系城建）
    renda {}人大常委会副主任（联系社会建设）
    zhengxie {}政协主席
    zhengxie {}政协副主席（联系经济）
    zhengxie {}政协副主席（联系社会法制）`),
  COUNTY: posts(`
    dangwei {}委书记 chief
    zhengfu {}长 chief
    zhengfu {}委常委、常务副职
    zuzhi {}委常委、组织部部长
    xuanchuan {}委常委、宣传部部长
    zhengfu {}副职（分管城建、交通）
    zhengfu {}副职（分管教育、卫生、民政）
    zhengfu {}副职（分管农业农村、水利）`),
} as const;

/** Bodies whose head is in the directory: departments, and what deals with people as they do. */
const ROLES_WITH_HEAD = BODY_ROLES.filter(
  ({ role, kind }) =>
    kind === 'DEPARTMENT' || ['gonghui', 'tuanwei', 'fulian', 'canlian', 'wenming', 'feigong'].includes(role),
);

const AREA_CODES: Readonly<Record<string, string>> = {
  ...{ '3400': '0551', '3401': '0551', '3402': '0553', '3403': '0552', '3404': '0554', '3405': '0555', '3406': '0561' },
  ...{ '3407': '0562', '3408': '0556', '3410': '0559', '3411': '0550', '3412': '0558', '3413': '0557', '3415': '0564' },
  ...{ '3416': '0558', '3417': '0566', '3418': '0563' },
};

/** Posts that certainly change hands, because questions of the demo ask about them, with the last day of the first holder. */
const KNOWN_HANDOVERS = new Map([
  ['合肥市副市长（分管城乡建设、交通）', '2021-05-10'],
  ['铜陵市副市长（分管教育、卫生健康、民政）', '2021-04-22'],
  ['安徽省教育厅厅长', '2021-03-31'],
]);
/**
 * Posts that change hands after the end of May, so that a comparison with June shows it. They come after everybody else
 * was named and after what their holders led was lived (course.ts): nothing else changes for them.
 */
const JUNE_HANDOVERS = new Map([
  ['安徽省民政厅厅长', '2021-06-06'],
  ['滁州市政协副主席（联系社会法制）', '2021-06-07'],
  ['铜陵市郊区副区长（分管农业农村、水利）', '2021-06-08'],
  ['合肥市包河区住房和城乡建设局局长', '2021-06-09'],
  ['淮河能源潘集煤矿矿长', '2021-06-14'],
]);
const FIRST_OF_JUNE = '2021-06-01';
/** Nor does the post that the examples are about. */
const STEADY_POST = '安徽省副省长（分管工业、人力资源和社会保障）';
/** The city in which no post changes hands: figures of the article count by who leads there. */
const STEADY_CITY = '3417';

export function makeOfficials(random: Random, { rows: bodies, rowById, byRole }: Organizations): Officials {
  const rows: OfficialRow[] = [];
  const tenures: TenureRow[] = [];
  const leaders = new Map<string, Post[]>();
  const heads = new Map<string, Post>();
  const taken = new Set<string>();

  const addOfficial = (division: string): string => {
    const number = rows.length + 1;
    // No number in an area begins with 0: nobody can be rung up.
    const officePhone = `${AREA_CODES[division.slice(0, 4)]}-0${String(number).padStart(7, '0')}`;
    rows.push({ id: `of:${String(number).padStart(5, '0')}`, name: inventName(random, taken), officePhone });
    return `of:${String(number).padStart(5, '0')}`;
  };
  const addTenure = (post: Omit<Post, 'tenures'>, official: string, from: string, to: string | null): TenureRow => {
    const { organization, title, leaderLevel, chief } = post;
    const id = `tn:${String(tenures.length + 1).padStart(5, '0')}`;
    const tenure = { id, official, post: title, organization, leaderLevel, chief, from, to };
    tenures.push(tenure);
    return tenure;
  };
  const fill = (post: Omit<Post, 'tenures'>, body: OrganizationRow): Post => {
    const start = addDays('2016-03-01', random.integer(0, 1700));
    const known = KNOWN_HANDOVERS.get(post.title);
    const changes = known !== undefined || (!isSteady(post, body) && random.chance(0.07));
    const first = addOfficial(body.division);
    if (random.chance(0.2)) {
      const before = { ...post, title: formerTitle(post, body), leaderLevel: null, chief: false };
      addTenure(before, first, addDays(start, -random.integer(500, 1500)), addDays(start, -1));
    }
    const filled = { ...post, tenures: [addTenure(post, first, start, null)] };
    if (changes) handOver(filled, known ?? addDays('2021-02-22', random.integer(0, 95)));
    return filled;
  };
  /** The post passes from who holds it to a new official. */
  const handOver = (post: Post, lastDay: string): void => {
    const body = rowById.get(post.organization) as OrganizationRow;
    const left = post.tenures.at(-1) as TenureRow;
    left.to = lastDay;
    const later = { ...post, title: laterTitle(body), leaderLevel: null, chief: false };
    addTenure(later, left.official, addDays(lastDay, 1), null);
    post.tenures.push(addTenure(post, addOfficial(body.division), addDays(lastDay, 1), null));
  };

  const levels = [
    ['PROVINCE', [PROVINCE_CODE]],
    ['CITY', CITY_CODES],
    ['COUNTY', DIVISIONS.filter((it) => it.level === 'COUNTY').map((it) => it.code)],
  ] as const;
  for (const [level, codes] of levels) {
    for (const code of codes) {
      const here = LEADERS[level].map(({ role, title, chief }) => {
        const organization = byRole.get(`${role}@${code}`) as string;
        const post = { organization, title: leaderTitle(title, code), leaderLevel: level, chief };
        return fill(post, rowById.get(organization) as OrganizationRow);
      });
      leaders.set(code, here);
      for (const { role, head } of ROLES_WITH_HEAD) {
        const organization = byRole.get(`${role}@${code}`);
        if (organization === undefined) continue;
        const body = rowById.get(organization) as OrganizationRow;
        const post = { organization, title: headTitle(body.name, head), leaderLevel: null, chief: true };
        heads.set(organization, fill(post, body));
      }
    }
  }
  for (const group of GROUPS) {
    for (const body of bodies.filter((it) => it.id === group.creditCode || it.parent === group.creditCode)) {
      const post = { organization: body.id, title: `${body.name}${unitHead(body)}`, leaderLevel: null, chief: true };
      heads.set(body.id, fill(post, body));
    }
  }
  for (const post of [...leaders.values(), ...heads.values()].flat()) {
    const lastDay = JUNE_HANDOVERS.get(post.title);
    if (lastDay !== undefined) handOver(post, lastDay);
  }
  return { rows, tenures, leaders, heads };
}

/** Secretaries, governors and mayors stay, too. */
function isSteady({ chief, leaderLevel, title }: Omit<Post, 'tenures'>, { division }: OrganizationRow): boolean {
  return (chief && leaderLevel !== null) || title === STEADY_POST || division.startsWith(STEADY_CITY);
}

/** The tenures of a post, by which a matter claimed on `from` is led until `until`. */
export function holdersOf(post: Post, from: string, until: string): TenureRow[] {
  return post.tenures.filter((it) => it.from <= until && (it.to === null || it.to >= from));
}

/** Who took the post over in June; undefined: nobody did. */
export function juneSuccessorOf({ tenures }: Post): TenureRow | undefined {
  return tenures.slice(1).find((it) => it.from >= FIRST_OF_JUNE);
}

function posts(table: string): { role: string; title: string; chief: boolean }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [role = '', title = '', chief] = line.trim().split(' ');
      return { role, title, chief: chief === 'chief' };
    });
}

/** 合肥市委书记 and 合肥市市长, 肥西县县长, 合肥市瑶海区副区长. */
function leaderTitle(title: string, code: string): string {
  const name = fullName(code);
  const unit = name.slice(-1);
  return title
    .replace('{}长', `{}${unit}长`)
    .replace('{}市长', '{}市长')
    .replace('常务副职', `常务副${unit}长`)
    .replace('{}副职', `{}副${unit}长`)
    .replace('{}', name);
}

function headTitle(bodyName: string, head: string): string {
  return head === '长' ? `${bodyName}${bodyName.slice(-1)}长` : `${bodyName}${head}`;
}

function unitHead({ kind, name }: OrganizationRow): string {
  if (kind === 'ENTERPRISE_GROUP') return '总经理';
  if (kind === 'UNION') return '主席';
  return /煤矿$/.test(name) ? '矿长' : '主要负责人';
}

function formerTitle(post: Omit<Post, 'tenures'>, body: OrganizationRow): string {
  return post.leaderLevel === null ? `${body.name}副职` : `${body.name}副秘书长`;
}

function laterTitle(body: OrganizationRow): string {
  return body.kind === 'ENTERPRISE' ? `${body.name}调研员` : `${body.name}一级调研员`;
}
