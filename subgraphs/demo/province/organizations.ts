/** Bodies of the directory: party and government of three levels, townships, zones, enterprise groups, enterprises. */
import { CITY_CODES, DIVISIONS, PROVINCE_CODE } from '../../../schema/divisions.ts';
import { makeCreditCode } from '../../kit/creditCode/creditCode.ts';
import { BODY_ROLES, type BodyRole } from './bodyRoles.ts';
import type { TownsByCounty } from './divisions.ts';
import { ENTERPRISE_TRADES, ENTERPRISE_WORDS } from './enterpriseNames.ts';
import { GROUPS } from './groups.ts';
import type { Random } from './random.ts';
import type { OrganizationKind, OrganizationRow } from './types.ts';
import { ZONES } from './zones.ts';

export interface Organizations {
  /** Parents before children. */
  rows: OrganizationRow[];
  rowById: Map<string, OrganizationRow>;
  /** Id by `role@division`; of a township `town@code`, of a unit of a group `unit@name`. */
  byRole: Map<string, string>;
  /** Ids of the enterprises, by code of the county that they are in. */
  enterprises: Map<string, string[]>;
}

const ENTERPRISES_PER_COUNTY = 16;
/** Bodies of a district are named with its city, as 郊区 and 黄山区 say nothing alone. */
const districtCities = new Map(
  DIVISIONS.filter((it) => it.level === 'COUNTY' && it.name.endsWith('区')).map((it) => [it.code, it.parent]),
);
const nameByCode = new Map(DIVISIONS.map(({ code, name }) => [code, name]));

/** Where a city calls a body otherwise. */
const OWN_NAMES = new Map([
  ['zhujian@340100', '合肥市城乡建设局'],
  ['shuili@340100', '合肥市水务局'],
  ['shuili@340200', '芜湖市水务局'],
]);

export function makeOrganizations(random: Random, towns: TownsByCounty): Organizations {
  const rows: OrganizationRow[] = [];
  const byRole = new Map<string, string>();
  const enterprises = new Map<string, string[]>();
  let serial = 1000;

  const add = (row: Omit<OrganizationRow, 'id' | 'creditCode'>, key?: string): string => {
    serial += 1;
    const id = demoCreditCode(row.kind, row.division, serial);
    rows.push({ id, creditCode: id, ...row });
    if (key !== undefined) byRole.set(key, id);
    return id;
  };

  const levels = [[PROVINCE_CODE], CITY_CODES, DIVISIONS.filter((it) => it.level === 'COUNTY').map((it) => it.code)];
  for (const [level, codes] of levels.entries()) {
    for (const code of codes) {
      for (const role of BODY_ROLES) {
        const name = nameOfBody(role, code, level);
        if (name === null) continue;
        const above = parentRole(role);
        const parent = above === null ? null : (byRole.get(`${above}@${code}`) ?? null);
        const aliases = aliasesOfBody(role, code, level).filter((it) => it !== name);
        add({ name, aliases, kind: role.kind, division: code, parent }, `${role.role}@${code}`);
      }
    }
  }

  for (const { code, name, host } of ZONES) {
    const parent = byRole.get(`zhengfu@${host.slice(0, 4)}00`) ?? null;
    const aliases = [`${name}管委会`];
    add({ name: `${name}管理委员会`, aliases, kind: 'GOVERNMENT', division: code, parent }, `town@${code}`);
  }
  for (const county of levels[2] ?? []) {
    for (const town of towns.get(county) ?? []) {
      const parent = byRole.get(`zhengfu@${county}`) ?? null;
      const full = `${fullName(county)}${nameOfTownBody(town.name)}`;
      const short = nameOfTownBody(town.name);
      add({ name: full, aliases: [short], kind: 'GOVERNMENT', division: town.code, parent }, `town@${town.code}`);
    }
  }

  for (const group of GROUPS) {
    const { creditCode, name, aliases, division } = group;
    rows.push({ id: creditCode, creditCode, name, aliases, kind: 'ENTERPRISE_GROUP', division, parent: null });
    byRole.set(`group@${group.key}`, creditCode);
    for (const unit of group.units) {
      const unitName = `${group.shortName}${unit.name}`;
      const row = { name: unitName, aliases: [unit.name], kind: unit.kind, division: unit.division };
      add({ ...row, parent: creditCode }, `unit@${group.key}:${unit.key}`);
    }
  }

  const taken = new Set<string>();
  for (const county of levels[2] ?? []) {
    const here: string[] = [];
    for (let count = 0; count < ENTERPRISES_PER_COUNTY; count += 1) {
      const name = inventEnterprise(random, county, taken);
      here.push(add({ name, aliases: [], kind: 'ENTERPRISE', division: county, parent: null }));
    }
    enterprises.set(county, here);
  }
  return { rows, rowById: new Map(rows.map((row) => [row.id, row])), byRole, enterprises };
}

/** Name of a division in full: districts with their city (铜陵市郊区). */
export function fullName(code: string): string {
  const city = districtCities.get(code);
  const name = nameByCode.get(code);
  if (name === undefined) throw new Error(`Expected the code of a current province, city or county, got "${code}".`);
  return city == null ? name : `${nameByCode.get(city)}${name}`;
}

/** Of an invented body: digits of the kind, the division, and a running number that nobody else was given. */
function demoCreditCode(kind: OrganizationKind, division: string, serial: number): string {
  const registrar = kind.startsWith('ENTERPRISE')
    ? '91'
    : kind === 'UNION'
      ? '81'
      : kind === 'VOLUNTEER_BODY'
        ? '52'
        : '11';
  return makeCreditCode(registrar + division.slice(0, 6), String(serial).padStart(8, '0'));
}

function nameOfBody(role: BodyRole, code: string, level: number): string | null {
  const own = OWN_NAMES.get(`${role.role}@${code}`);
  if (own !== undefined) return own;
  const pattern = [role.province, role.city, role.county][level];
  return pattern == null ? null : pattern.replace('{}', fullName(code));
}

function aliasesOfBody(role: BodyRole, code: string, level: number): string[] {
  const usual = [role.province, role.city, role.county][level]?.replace('{}', fullName(code));
  const full = fullName(code);
  const short = level === 0 ? '省' : level === 1 ? '市' : (nameByCode.get(code) as string);
  const endings = role.aliases.filter((it) => isOfLevel(it, role.aliases, level));
  const aliases = endings.flatMap((ending) => [`${full}${ending}`, `${short}${ending}`]);
  if (usual?.startsWith(full)) aliases.unshift(usual, `${short}${usual.slice(full.length)}`);
  return [...new Set(aliases)];
}

/** A province has 厅 where those below have 局 and 办公室. */
function isOfLevel(alias: string, aliases: readonly string[], level: number): boolean {
  if (alias.endsWith('厅')) return level === 0;
  const hasHall = aliases.some((it) => it.endsWith('厅'));
  return level > 0 || !hasHall || !/(局|办公室)$/.test(alias);
}

function parentRole({ role, kind }: BodyRole): string | null {
  if (role === 'dangwei' || role === 'renda' || role === 'zhengxie') return null;
  if (role === 'zhengfu') return null;
  return kind === 'DEPARTMENT' || role === 'zhengban' ? 'zhengfu' : 'dangwei';
}

function nameOfTownBody(name: string): string {
  if (/[镇乡]$/.test(name)) return `${name}人民政府`;
  if (name.endsWith('街道')) return `${name}办事处`;
  if (/(管委会|管理委员会|管理区|办事处)$/.test(name)) return name;
  return `${name}管理委员会`;
}

/** Marked in the name itself, because an enterprise of that name might exist. */
function inventEnterprise(random: Random, county: string, taken: Set<string>): string {
  for (;;) {
    const place = random.chance(0.3) ? '安徽' : (nameByCode.get(county) as string);
    const word = random.pick(ENTERPRISE_WORDS) + random.pick(ENTERPRISE_WORDS).slice(-1);
    const name = `${place}${word}${random.pick(ENTERPRISE_TRADES)}有限公司（演示）`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
