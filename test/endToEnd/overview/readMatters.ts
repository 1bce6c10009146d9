import type { Data, TestDemo } from '../../support/demo.ts';

/** What the index and the owner of a matter both answer, but for when each of them last looked. */
export const SHARED_FIELDS = `id title category { code label } channel { code } division { code name }
  leadBody { id name } leadOfficial { id name } status resolution satisfaction
  deadline { raw date precision original extensionCount workingDaysAdded }
  lateness { state rule inputs { name value } workingDaysLate asOf }
  registeredOn claimedAt completedOn closedOn lastReportOn returnCount reopenCount updatedAt
  source { id system shard name }`;

type List = readonly [list: string, filterType: string, filter: object];

/** Lists of the owners by the type of their rows, with the filter that leaves out what stays with them. */
const OWNED_LISTS = {
  PROVINCIAL_PROJECT: ['provincialProjects', 'ProvincialProjectFilter', {}],
  MUNICIPAL_PROJECT: ['municipalProjects', 'MunicipalProjectFilter', {}],
  VOLUNTEER_PROJECT: ['volunteerProjects', 'VolunteerProjectFilter', {}],
  WORKER_SERVICE: ['workerServices', 'WorkerServiceFilter', { kind: ['APPEAL', 'LIST_ITEM'] }],
  ENTERPRISE_REQUEST: ['enterpriseRequests', 'EnterpriseRequestFilter', {}],
} satisfies Record<string, List>;

export type OwnedType = keyof typeof OWNED_LISTS;
export const OWNED_TYPES = Object.keys(OWNED_LISTS) as OwnedType[];

/** All matters of the index that a filter finds, by id. Throws if one comes twice. */
export function readIndexed(demo: TestDemo, filter: object | null = null): Promise<Map<string, Data>> {
  return readList(demo, ['matters', 'OverviewFilter', filter ?? {}]);
}

/** All matters of these types that the owners would show to the index, by id. */
export async function readOwned(demo: TestDemo, types: readonly OwnedType[]): Promise<Map<string, Data>> {
  const matters: [string, Data][] = [];
  for (const type of types) matters.push(...(await readList(demo, OWNED_LISTS[type])));
  return new Map(matters);
}

/** All matters of a city as it answers itself, by id. */
export function readCity(demo: TestDemo, city: string): Promise<Map<string, Data>> {
  return readList(demo, ['municipalProjects', 'MunicipalProjectFilter', { matter: { division: [city] } }]);
}

/** All volunteer projects as their owner answers, by id. */
export function readVolunteerProjects(demo: TestDemo): Promise<Map<string, Data>> {
  return readList(demo, ['volunteerProjects', 'VolunteerProjectFilter', {}]);
}

/** Ids of the matters that differ, or that only one of both has. */
export function differingIds(a: ReadonlyMap<string, Data>, b: ReadonlyMap<string, Data>): string[] {
  const ids = new Set([...a.keys(), ...b.keys()]);
  return [...ids].filter((id) => JSON.stringify(a.get(id)) !== JSON.stringify(b.get(id)));
}

async function readList(demo: TestDemo, [list, filterType, filter]: List): Promise<Map<string, Data>> {
  const matters = new Map<string, Data>();
  let after: string | null = null;
  do {
    const answer = await demo.ask(
      `query($filter: ${filterType}, $after: String) { list: ${list}(filter: $filter, first: 500, after: $after) {
        nodes { ${SHARED_FIELDS} } pageInfo { hasNextPage endCursor }
      } }`,
      { filter, after },
    );
    if (answer.errors.length > 0) throw new Error(`${list}: ${JSON.stringify(answer.errors[0])}`);
    const { nodes, pageInfo } = answer.data.list;
    for (const matter of nodes) {
      if (matters.has(matter.id)) throw new Error(`${list}: ${matter.id} came twice.`);
      matters.set(matter.id, matter);
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return matters;
}
