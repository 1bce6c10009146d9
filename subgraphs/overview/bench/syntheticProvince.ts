import { sourceId } from '../../../schema/contract.ts';
import { DIVISIONS } from '../../../schema/divisions.ts';
import { SeededRandom } from '../../kit/mock/SeededRandom.ts';
import type { MatterTypeName } from '../feed/FedMatter.ts';
import type { DirectoryName, FollowedSource } from '../feed/FeedStore.ts';
import { personName, placeName } from './syntheticTexts.ts';

export interface SyntheticSource extends FollowedSource {
  type: MatterTypeName;
  /** County or city codes that its matters lie in. */
  divisions: readonly string[];
  /** Its part of all matters. */
  share: number;
}

export interface SyntheticOfficial {
  id: string;
  tenure: string;
  post: string;
  level: 'PROVINCE' | 'CITY' | 'COUNTY';
}

export interface SyntheticProvince {
  sources: readonly SyntheticSource[];
  /** Ids of bodies, and officials, by code of the city that they belong to. */
  bodies: ReadonlyMap<string, readonly string[]>;
  officials: ReadonlyMap<string, readonly SyntheticOfficial[]>;
  /** What the directory answers, by `kind id`. */
  names: ReadonlyMap<string, DirectoryName>;
}

const BODIES = 5_000;
const OFFICIALS = 3_000;

const DEPARTMENTS = [
  ...[
    '发展和改革委员会',
    '住房和城乡建设局',
    '教育局',
    '民政局',
    '城市管理局',
    '交通运输局',
    '水务局',
    '卫生健康委员会',
  ],
  ...[
    '人力资源和社会保障局',
    '自然资源和规划局',
    '生态环境局',
    '农业农村局',
    '文化和旅游局',
    '市场监督管理局',
    '财政局',
  ],
  ...['公安局', '司法局', '应急管理局', '退役军人事务局', '医疗保障局', '数据资源管理局', '总工会', '残疾人联合会'],
];

/** A province of 16 cities with so many bodies, officials and sources, the same on every machine. */
export function syntheticProvince(): SyntheticProvince {
  const random = new SeededRandom(340000);
  const cities = DIVISIONS.filter(({ level }) => level === 'CITY');
  const countiesOf = (city: string) => DIVISIONS.filter(({ parent, level }) => level === 'COUNTY' && parent === city);
  const names = new Map<string, DirectoryName>();
  const call = (name: DirectoryName) => names.set(`${name.kind} ${name.id}`, name);
  const bodies = new Map<string, string[]>(cities.map(({ code }) => [code, []]));
  const officials = new Map<string, SyntheticOfficial[]>(cities.map(({ code }) => [code, []]));

  for (let i = 0; i < BODIES; i++) {
    const city = cities[i % cities.length] as (typeof cities)[number];
    const id = `1134${String(i).padStart(12, '0')}7X`;
    const place = random.chance(0.3) ? city.name : city.name + random.pick(countiesOf(city.code)).name;
    const name =
      i < 3_000
        ? place + random.pick(DEPARTMENTS)
        : place + placeName(random, random.pick(['街道办事处', '镇人民政府', '有限公司']));
    bodies.get(city.code)?.push(id);
    call({ kind: 'Organization', id, name, aliases: [], level: null });
  }
  for (let i = 0; i < OFFICIALS; i++) {
    const city = cities[i % cities.length] as (typeof cities)[number];
    const id = `of:${String(i).padStart(5, '0')}`;
    const level = random.chance(0.02) ? 'PROVINCE' : random.chance(0.3) ? 'CITY' : 'COUNTY';
    officials.get(city.code)?.push({ id, tenure: `tn:${i}`, post: level === 'COUNTY' ? '副县长' : '副市长', level });
    call({ kind: 'Official', id, name: personName(random), aliases: [], level: null });
  }
  for (const { code, name, level } of DIVISIONS) call({ kind: 'Division', id: code, name, aliases: [], level });
  for (const id of CHANNELS) call({ kind: 'Channel', id, name: id, aliases: [], level: null });
  return { sources: sourcesOf(), bodies, officials, names };
}

/** Ways by which matters come in. */
export const CHANNELS = ['12345', 'minyi-zhitongche', 'visits', 'letters', 'reception-days'] as const;

function sourcesOf(): SyntheticSource[] {
  const counties = DIVISIONS.filter(({ level }) => level === 'COUNTY').map(({ code }) => code);
  const whole = (system: string, type: MatterTypeName, share: number) => source(system, null, type, counties, share);
  const cities = DIVISIONS.filter(({ level }) => level === 'CITY').map(({ code }, i) => {
    const divisions = DIVISIONS.filter(({ parent }) => parent === code).map((county) => county.code);
    // A third of the cities are twice as large as the others.
    return source('municipal-projects', code, 'MunicipalProject', [code, ...divisions], i % 3 === 0 ? 0.05 : 0.025);
  });
  return [
    whole('provincial-projects', 'ProvincialProject', 0.05),
    whole('volunteer-centers', 'VolunteerProject', 0.15),
    whole('enterprise-requests', 'EnterpriseRequest', 0.15),
    ...cities,
    ...['91340000000000001A', '91340600000000002B'].map((group) =>
      source('worker-services', group, 'WorkerService', counties, 0.05),
    ),
  ];
}

function source(
  system: Parameters<typeof sourceId>[0],
  shard: string | null,
  type: MatterTypeName,
  divisions: readonly string[],
  share: number,
): SyntheticSource {
  const id = sourceId(system, shard);
  return { id, system, shard, name: id, url: 'http://127.0.0.1:9', type, divisions, share };
}
