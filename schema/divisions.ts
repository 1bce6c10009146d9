/**
 * The administrative divisions of Anhui (GB/T 2260) as of the end of 2021: the province, its cities and counties, and
 * the codes that were given up before, with what they became. The hub prunes shards by it, subgraphs validate by it.
 *
 * Townships (9 digits), villages (12 digits) and development zones (`340111Z01`) are not listed: a code of theirs is
 * taken if its form is right and the county, or the zone's host, is known. Names recur (郊区, 黄山区): never a key.
 */

export type DivisionLevel = 'PROVINCE' | 'CITY' | 'COUNTY' | 'ZONE' | 'TOWNSHIP' | 'VILLAGE';

export interface Division {
  /** Six digits. */
  code: string;
  name: string;
  level: DivisionLevel;
  /** Code of the division above it; that of a retired county may be no longer in use (341400). Null for the province. */
  parent: string | null;
  /** Year in the course of which the code was given up; null for a current one. */
  retiredIn: number | null;
  /** The code that came next, which may be retired itself; null for a current one. */
  successor: string | null;
}

export const PROVINCE_CODE = '340000';

/** City, then its counties by the last two digits of their codes. */
const CITIES_AND_COUNTIES = `
340100 合肥市: 02瑶海区 03庐阳区 04蜀山区 11包河区 21长丰县 22肥东县 23肥西县 24庐江县 81巢湖市
340200 芜湖市: 02镜湖区 07鸠江区 09弋江区 10湾沚区 12繁昌区 23南陵县 81无为市
340300 蚌埠市: 02龙子湖区 03蚌山区 04禹会区 11淮上区 21怀远县 22五河县 23固镇县
340400 淮南市: 02大通区 03田家庵区 04谢家集区 05八公山区 06潘集区 21凤台县 22寿县
340500 马鞍山市: 03花山区 04雨山区 06博望区 21当涂县 22含山县 23和县
340600 淮北市: 02杜集区 03相山区 04烈山区 21濉溪县
340700 铜陵市: 05铜官区 06义安区 11郊区 22枞阳县
340800 安庆市: 02迎江区 03大观区 11宜秀区 22怀宁县 25太湖县 26宿松县 27望江县 28岳西县 81桐城市 82潜山市
341000 黄山市: 02屯溪区 03黄山区 04徽州区 21歙县 22休宁县 23黟县 24祁门县
341100 滁州市: 02琅琊区 03南谯区 22来安县 24全椒县 25定远县 26凤阳县 81天长市 82明光市
341200 阜阳市: 02颍州区 03颍东区 04颍泉区 21临泉县 22太和县 25阜南县 26颍上县 82界首市
341300 宿州市: 02埇桥区 21砀山县 22萧县 23灵璧县 24泗县
341500 六安市: 02金安区 03裕安区 04叶集区 22霍邱县 23舒城县 24金寨县 25霍山县
341600 亳州市: 02谯城区 21涡阳县 22蒙城县 23利辛县
341700 池州市: 02贵池区 21东至县 22石台县 23青阳县
341800 宣城市: 02宣州区 21郎溪县 23泾县 24绩溪县 25旌德县 81宁国市 82广德市`;

/** Code, name in its time, successor, year of the change. 341400 was the city of 巢湖, dissolved in 2011. */
const RETIRED = `
341402 居巢区 340181 2011
341421 庐江县 340124 2011
341422 无为县 340225 2011
341423 含山县 340522 2011
341424 和县 340523 2011
340721 铜陵县 340706 2015
340823 枞阳县 340722 2015
341521 寿县 340422 2015
340824 潜山县 340882 2018
340225 无为县 340281 2019
341822 广德县 341882 2019
340203 弋江区 340209 2020
340208 三山区 340209 2020
340221 芜湖县 340210 2020
340222 繁昌县 340212 2020`;

/** Current divisions in order of code: the province, then each city followed by its counties. */
export const DIVISIONS: readonly Division[] = [
  current(PROVINCE_CODE, '安徽省', 'PROVINCE', null),
  ...linesOf(CITIES_AND_COUNTIES).flatMap(parseCity),
];

/** Retired counties, in order of the year of their end. */
export const RETIRED_DIVISIONS: readonly Division[] = linesOf(RETIRED).map(parseRetired);

/** Codes of the 16 cities, ascending. */
export const CITY_CODES: readonly string[] = DIVISIONS.filter((it) => it.level === 'CITY').map((it) => it.code);

const divisionByCode: ReadonlyMap<string, Division> = new Map(
  [...DIVISIONS, ...RETIRED_DIVISIONS].map((division) => [division.code, division]),
);

/**
 * The province, city or county that a code names, retired ones included and as they were. Takes 6 digits, or 9 or 12
 * that end in zeros (`340102000000`). Undefined for anything else, townships, villages and zones among them.
 */
export function findDivision(code: string): Division | undefined {
  if (code.length === 6) return divisionByCode.get(code);
  const parts = readCode(code);
  return parts && parts.suffix === '' ? parts.division : undefined;
}

/**
 * The one code by which a division is known today: successors followed, zeros cut to the level that the code names.
 * Undefined if the code is unknown. `341422` → `340281`; `340102000000` → `340102`; `340203001` → `340209001`.
 */
export function canonicalCode(code: string): string | undefined {
  const parts = readCode(code);
  return parts && lastSuccessor(parts.division).code + parts.suffix;
}

/**
 * The place of a division: a path of which the place of everything above it is a prefix, so that `place LIKE '3401%'`
 * finds all that lies in 合肥. Undefined if the code is unknown.
 * `340000` → `34`; `340100` → `3401`; `340102001000` → `340102001`; `340111Z01` as it is; `341402` → `340181`.
 */
export function placeOf(code: string): string | undefined {
  const parts = readCode(code);
  return parts && placeOfDivision(lastSuccessor(parts.division)) + parts.suffix;
}

/** Code of the city that a division is or lies in today; undefined for the province and for unknown codes. */
export function cityOf(code: string): string | undefined {
  const parts = readCode(code);
  return parts && cityOfDivision(lastSuccessor(parts.division));
}

/** Whether the code, or the county it lies in, was given up. False for current and for unknown codes. */
export function isRetired(code: string): boolean {
  return readCode(code)?.division.successor != null;
}

/**
 * Cities whose shards can hold rows of a division: its own city, those of its successors, and those that it or a part
 * of it once stood under, as city systems go on sending old codes (340823, and 340722 or 340700, which took it over →
 * 340800 and 340700); for the province `'ALL'`. Only cities in use are named. Undefined for an unknown code: it proves
 * nothing, so the caller must not prune by it.
 */
export function shardDivisionsOf(code: string): readonly string[] | 'ALL' | undefined {
  const parts = readCode(code);
  if (!parts) return undefined;
  if (parts.division.level === 'PROVINCE') return 'ALL';
  const cities = new Set<string>();
  for (const division of [...successorChain(parts.division), ...predecessorsWithin(parts.division)]) {
    const city = cityOfDivision(division);
    if (city !== undefined && divisionByCode.has(city)) cities.add(city);
  }
  return [...cities];
}

/** Retired divisions whose rows lie in this one today. */
function predecessorsWithin(division: Division): Division[] {
  const place = placeOfDivision(lastSuccessor(division));
  return RETIRED_DIVISIONS.filter((retired) => placeOfDivision(lastSuccessor(retired)).startsWith(place));
}

function current(code: string, name: string, level: DivisionLevel, parent: string | null): Division {
  return { code, name, level, parent, retiredIn: null, successor: null };
}

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

function parseCity(line: string): Division[] {
  const city = line.slice(0, 6);
  const [name = '', counties = ''] = line.slice(7).split(': ');
  return [
    current(city, name, 'CITY', PROVINCE_CODE),
    ...counties.split(' ').map((it) => current(city.slice(0, 4) + it.slice(0, 2), it.slice(2), 'COUNTY', city)),
  ];
}

function parseRetired(line: string): Division {
  const [code = '', name = '', successor = '', year] = line.split(' ');
  return { code, name, level: 'COUNTY', parent: `${code.slice(0, 4)}00`, retiredIn: Number(year), successor };
}

const ZEROS_OF_NO_TOWNSHIP = /^(?:000){0,2}$/;
const ZEROS_OF_NO_VILLAGE = /000$/;

/** A known division and what of the code lies below it: empty, `Z01`, a township's 3 digits, or a village's 6. */
interface CodeParts {
  division: Division;
  suffix: string;
}

function readCode(code: string): CodeParts | undefined {
  const division = divisionByCode.get(code.slice(0, 6));
  if (!division) return undefined;
  const below = code.slice(6);
  if (ZEROS_OF_NO_TOWNSHIP.test(below)) return { division, suffix: '' };
  if (/^Z\d\d$/.test(below)) return { division, suffix: below };
  if (division.level !== 'COUNTY' || !/^\d{3}(?:\d{3})?$/.test(below) || below.startsWith('000')) return undefined;
  return { division, suffix: below.length === 6 ? below.replace(ZEROS_OF_NO_VILLAGE, '') : below };
}

function successorChain(division: Division): Division[] {
  const chain = [division];
  for (let next = successorOf(division); next; next = successorOf(next)) chain.push(next);
  return chain;
}

function successorOf(division: Division): Division | undefined {
  return division.successor === null ? undefined : divisionByCode.get(division.successor);
}

function lastSuccessor(division: Division): Division {
  return successorChain(division).at(-1) ?? division;
}

function placeOfDivision({ code, level }: Division): string {
  if (level === 'PROVINCE') return code.slice(0, 2);
  return level === 'CITY' ? code.slice(0, 4) : code;
}

function cityOfDivision({ code, level }: Division): string | undefined {
  return level === 'PROVINCE' ? undefined : `${code.slice(0, 4)}00`;
}
