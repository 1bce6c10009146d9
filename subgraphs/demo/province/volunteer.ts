/** Volunteer centers of civic virtue on three levels, one for each county, township and village, and their projects. */
import { readFileSync } from 'node:fs';
import { bodyFor, type Cast, COUNTY_CODES, headOf, leadersOf, placeName, townBody, townsOf } from './cast.ts';
import { composeMatter, type Habits, USUAL_HABITS } from './composeMatter.ts';
import { exampleBody, exampleOfficialPost } from './exampleCast.ts';
import { fullName } from './organizations.ts';
import { Random } from './random.ts';
import { wordAnew } from './sameProblems.ts';
import type { CenterLevel, VolunteerCenterRow, VolunteerData, VolunteerKind, VolunteerProjectRow } from './types.ts';
import { ZONES } from './zones.ts';

const PROJECTS = 3400;

const HABITS: Habits = {
  ...USUAL_HABITS,
  outcomes: [
    ...([
      ['REGISTERED', 1.5],
      ['ASSIGNED', 4],
      ['CLAIMED', 3],
      ['IN_PROGRESS', 50],
      ['RETURNED', 0.3],
    ] as const),
    ...([
      ['COMPLETED', 7],
      ['CLOSED', 29],
      ['REOPENED', 0.6],
      ['LONG_TERM', 4],
      ['WITHDRAWN', 1.6],
    ] as const),
  ],
  ...{ handedOver: 0.02, extended: 0.03, withoutBody: 0.01 },
  registered: ['2021-01-11', '2021-06-15'],
};

const PEOPLE_PER_SESSION: Readonly<Record<CenterLevel, readonly [number, number]>> = {
  ...{ CENTER: [40, 320], INSTITUTE: [20, 120], STATION: [8, 60] },
};

interface VolunteerTemplate {
  kind: VolunteerKind;
  category: string;
  levels: CenterLevel[];
  title: string;
  problem: string;
  serviceTarget: string;
  measures: string[];
}

export function generateVolunteer(cast: Cast): VolunteerData {
  const centers = generateCenters(cast);
  return { centers, projects: generateVolunteerProjects(cast, centers).map(wordAnew) };
}

/** Parents before children. Communities of a development zone have stations below the zone's institute. */
function generateCenters(cast: Cast): VolunteerCenterRow[] {
  const random = new Random(cast.seed, 'volunteer-centers');
  const centers: VolunteerCenterRow[] = [];
  const add = (center: Omit<VolunteerCenterRow, 'id' | 'volunteers'>, local: string, low: number, high: number) => {
    const id = `vc:34:${local}`;
    centers.push({ id, ...center, volunteers: random.integer(low, high) });
    return id;
  };
  for (const county of COUNTY_CODES) {
    const name = fullName(county);
    const organization = bodyFor(cast, 'zhiyuan', county);
    const address = `${name}新时代文明实践中心大楼（演示地址）`;
    const center = { name: `${name}新时代文明实践中心`, level: 'CENTER', division: county, parent: null } as const;
    const centerId = add({ ...center, organization, address }, county, 260, 2400);
    for (const zone of ZONES.filter((it) => it.host === county)) {
      addInstitute(centerId, zone.code, zone.name, zone.name);
      const stations = townsOf(cast, zone.code).flatMap((town) => town.villages);
      for (const [index, station] of stations.entries()) {
        addStation(
          `vc:34:${zone.code}`,
          zone.code,
          `${zone.code}-${String(index + 1).padStart(3, '0')}`,
          zone.name + station.name,
        );
      }
    }
    for (const town of townsOf(cast, county)) {
      const institute = addInstitute(centerId, town.code, town.name, `${name}${town.name}`);
      for (const village of town.villages) addStation(institute, village.code, village.code, town.name + village.name);
    }
  }
  return centers;

  function addInstitute(parent: string, division: string, name: string, address: string): string {
    const organization = townBody(cast, division) ?? null;
    const institute = { name: `${name}新时代文明实践所`, level: 'INSTITUTE', division, parent } as const;
    return add({ ...institute, organization, address: `${address}文化站（演示地址）` }, division, 40, 360);
  }
  function addStation(parent: string, division: string, local: string, name: string): void {
    const station = {
      name: `${name}新时代文明实践站`,
      level: 'STATION',
      division,
      parent,
      organization: null,
    } as const;
    add({ ...station, address: random.chance(0.7) ? `${name}党群服务中心（演示地址）` : null }, local, 6, 64);
  }
}

function generateVolunteerProjects(cast: Cast, centers: readonly VolunteerCenterRow[]): VolunteerProjectRow[] {
  const random = new Random(cast.seed, 'volunteer-projects');
  const byLevel = Map.groupBy(centers, ({ level }) => level);
  const templates = readTemplates();
  const titles = new Set<string>();
  const projects: VolunteerProjectRow[] = [];
  // Every county's center has some projects of its own; the others are spread by chance.
  while (projects.length < PROJECTS) {
    const level = projects.length < 2 * COUNTY_CODES.length ? 'CENTER' : random.weighted<CenterLevel>(LEVELS);
    const choices = byLevel.get(level) as VolunteerCenterRow[];
    const center =
      level === 'CENTER' ? (choices[projects.length % choices.length] as VolunteerCenterRow) : random.pick(choices);
    const template = random.pick(templates.filter((it) => it.levels.includes(level)));
    const title = template.title.replace('{地}', placeName(cast, center.division));
    if (titles.has(title)) continue;
    titles.add(title);
    projects.push(volunteerProject(random, cast, projects.length, { center, template, title }));
  }
  return projects;
}

const LEVELS: readonly (readonly [CenterLevel, number])[] = [
  ['CENTER', 12],
  ['INSTITUTE', 42],
  ['STATION', 46],
];

function volunteerProject(
  random: Random,
  cast: Cast,
  index: number,
  { center, template, title }: { center: VolunteerCenterRow; template: VolunteerTemplate; title: string },
): VolunteerProjectRow {
  const county = center.division.slice(0, 6);
  const local = townBody(cast, center.division);
  const isExample = index < EXAMPLES;
  const ownBody = center.level === 'CENTER' || local === undefined ? bodyFor(cast, 'zhiyuan', county) : local;
  const wenming = bodyFor(cast, 'wenming', county);
  const leader = center.level === 'CENTER' ? random.pick(leadersOf(cast, county)) : headOf(cast, wenming);
  const leadBody = isExample ? exampleBody(cast) : ownBody;
  const matter = composeMatter(random, cast, {
    ...{
      id: `vp:34:P-${String(index + 1).padStart(5, '0')}`,
      title,
      division: center.division,
      habits: HABITS,
      leadBody,
    },
    template: { ...template, roles: [], indicators: SESSION_INDICATORS.slice(0, random.chance(0.6) ? 1 : 0) },
    place: placeName(cast, center.division),
    channel: random.weighted([
      ['zoufang', 30],
      ['wangluo', 30],
      ['hotline-12345', 8],
      ['minyi-zhitongche', 4],
      [null, 28],
    ]),
    registrar: wenming,
    cooperatingBodies: random.chance(0.3)
      ? [bodyFor(cast, random.pick(['tuanwei', 'fulian', 'gonghui', 'canlian']), county)]
      : [],
    post: isExample ? exampleOfficialPost(cast) : random.chance(0.42) ? leader : null,
    size: { low: 0, high: center.level === 'CENTER' ? 1 : 0.5 },
    outcome: isExample ? 'IN_PROGRESS' : undefined,
  });
  const [low, high] = PEOPLE_PER_SESSION[center.level];
  const hasBegun = !['REGISTERED', 'ASSIGNED', 'CLAIMED', 'RETURNED', 'WITHDRAWN'].includes(matter.status);
  const sessions = hasBegun ? random.integer(1, 26) : 0;
  const peopleServed = sessions * random.integer(low, high);
  return { ...matter, center: center.id, volunteerKind: template.kind, sessions, peopleServed };
}

/** The first projects are the example official's and the example body's. */
const EXAMPLES = 2;

const SESSION_INDICATORS = [{ name: '服务场次', unit: '场', low: 6, high: 60, yearEndOnly: false }];

function readTemplates(): VolunteerTemplate[] {
  const levelByLetter: Readonly<Record<string, CenterLevel>> = { C: 'CENTER', I: 'INSTITUTE', S: 'STATION' };
  const text = readFileSync(new URL('./data/projects/volunteer.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [kind, category = '', levels = '', title = '', problem = '', serviceTarget = '', measures = ''] =
      line.split('|');
    return {
      ...{ kind: kind as VolunteerKind, category, title, problem, serviceTarget, measures: measures.split('；') },
      levels: [...levels].map((letter) => levelByLetter[letter] as CenterLevel),
    };
  });
}
