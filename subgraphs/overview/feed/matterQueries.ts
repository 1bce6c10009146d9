/** What owners are asked, word for word. */
import type { MatterTypeName } from './FedMatter.ts';

export const CHANGES_QUERY = `query OverviewChanges($after: String, $first: Int!) {
  matterChanges(after: $after, first: $first) { changes { id deleted at } endCursor hasMore }
}`;

/** `reduced` does without fields that an owner of an older contract does not know. */
export interface MatterQueries {
  type: MatterTypeName;
  whole: string;
  reduced: string;
}

const TYPES: Readonly<Record<string, MatterTypeName>> = {
  'provincial-projects': 'ProvincialProject',
  'municipal-projects': 'MunicipalProject',
  'volunteer-centers': 'VolunteerProject',
  'worker-services': 'WorkerService',
  'enterprise-requests': 'EnterpriseRequest',
};

/** Fields of a type that only one system has and that decide whether the index may hold the matter. */
const OWN_FIELDS: Readonly<Partial<Record<MatterTypeName, string>>> = { WorkerService: 'serviceKind' };

const QUERIES: ReadonlyMap<string, MatterQueries> = new Map(
  Object.entries(TYPES).map(([system, type]) => [
    system,
    { type, whole: matterQuery(type, 'year'), reduced: matterQuery(type, '') },
  ]),
);

/** The questions to a system. Throws an Error for one that holds no matters. */
export function matterQueriesOf(system: string): MatterQueries {
  const queries = QUERIES.get(system);
  if (!queries) throw new Error(`Expected a system with matters (${Object.keys(TYPES).join(', ')}), got "${system}".`);
  return queries;
}

function matterQuery(type: MatterTypeName, youngFieldsOfIndicator: string): string {
  return `query OverviewMatters($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on ${type} {
      id title content serviceTarget
      category { code label } channel { code } division { code }
      leadBody { id } cooperatingBodies { id } firstHandler { id }
      leads { official { id } tenure post leaderLevel chief from to }
      status statusText resolution satisfaction
      deadline { raw date precision original extensionCount workingDaysAdded }
      indicators { name unit target actual yearEndOnly ${youngFieldsOfIndicator} }
      measures { body { id } }
      evidence { addedAt }
      registeredOn claimedAt completedOn closedOn lastReportOn returnCount reopenCount updatedAt
      ${OWN_FIELDS[type] ?? ''}
    }
  }
}`;
}
