/** Whole ledgers as the hub shows them: what an analyst who reads every row would count with. */
import type { TestDemo } from '../../support/demo.ts';

interface Reference {
  id: string;
}

interface ShownLead {
  official: Reference;
  leaderLevel: string | null;
  chief: boolean;
  from: string;
  to: string | null;
}

/** A matter with all that filters, orders and statistics speak of. */
export interface ShownMatter {
  id: string;
  title: string;
  content: string | null;
  serviceTarget: string | null;
  category: { code: string; label: string } | null;
  channel: { code: string } | null;
  division: { code: string };
  leadBody: Reference | null;
  cooperatingBodies: Reference[];
  firstHandler: Reference | null;
  leadOfficial: Reference | null;
  leads: ShownLead[];
  status: string;
  statusText: string | null;
  resolution: string | null;
  satisfaction: string | null;
  deadline: { raw: string | null; date: string | null; original: string | null } | null;
  extensions: { decision: string }[];
  lateness: { state: string; workingDaysLate: number | null };
  measures: { body: Reference | null }[] | null;
  evidence: { title: string }[] | null;
  registeredOn: string;
  claimedAt: string | null;
  completedOn: string | null;
  closedOn: string | null;
  lastReportOn: string | null;
  returnCount: number;
  reopenCount: number;
  updatedAt: string;
  source: { id: string };
  // Of one kind of matter or the other.
  provincialTier?: string;
  supervisedBy?: Reference | null;
  municipalTier?: string;
  batch?: number | null;
  carriesOut?: Reference | null;
  volunteerKind?: string;
  center?: { id: string; ancestors: Reference[] } | null;
  serviceKind?: string;
  group?: Reference;
  requestKind?: string;
  enterprise?: Reference | null;
  /** In the index: names of its lead body and of those who lead it, which it is found by. */
  names?: readonly string[];
}

const SHOWN = `id title content serviceTarget category { code label } channel { code } division { code }
  leadBody { id } cooperatingBodies { id } firstHandler { id } leadOfficial { id }
  leads { official { id } leaderLevel chief from to }
  status statusText resolution satisfaction deadline { raw date original } extensions { decision }
  lateness { state workingDaysLate } measures { body { id } } evidence { title }
  registeredOn claimedAt completedOn closedOn lastReportOn returnCount reopenCount updatedAt source { id }`;

/** A list of Query over one system, sharded or not, and what its rows have of their own. */
export interface Ledger {
  list: string;
  filterType: string;
  own: string;
  /** Field of Query that counts it, with the enum of its keys. */
  stats?: { field: string; keys: string };
}

export const LEDGERS: readonly Ledger[] = [
  { list: 'provincialProjects', filterType: 'ProvincialProjectFilter', own: 'provincialTier supervisedBy { id }' },
  {
    list: 'municipalProjects',
    filterType: 'MunicipalProjectFilter',
    own: 'municipalTier batch carriesOut { id }',
    stats: { field: 'municipalProjectStats', keys: 'MunicipalGroupBy' },
  },
  {
    list: 'volunteerProjects',
    filterType: 'VolunteerProjectFilter',
    own: 'volunteerKind center { id ancestors { id } }',
  },
  {
    list: 'workerServices',
    filterType: 'WorkerServiceFilter',
    own: 'serviceKind group { id }',
    stats: { field: 'workerServiceStats', keys: 'WorkerGroupBy' },
  },
  {
    list: 'enterpriseRequests',
    filterType: 'EnterpriseRequestFilter',
    own: 'requestKind enterprise { id }',
    stats: { field: 'enterpriseRequestStats', keys: 'RequestGroupBy' },
  },
];

/** Every row of a ledger, page by page. */
export async function readLedger(demo: TestDemo, { list, own }: Ledger): Promise<ShownMatter[]> {
  const rows: ShownMatter[] = [];
  let after: string | null = null;
  do {
    const answer = await demo.ask(
      `query($after: String) { ${list}(first: 500, after: $after) {
        nodes { ${SHOWN} ${own} } pageInfo { hasNextPage endCursor } coverage { complete }
      } }`,
      { after },
    );
    const { nodes, pageInfo, coverage } = answer.data[list] ?? {};
    if (answer.errors.length > 0 || !coverage?.complete) {
      throw new Error(`Expected every row of ${list}, got ${JSON.stringify([answer.errors, coverage])}.`);
    }
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

/** By what its id begins with. */
const TYPES: Readonly<Record<string, string>> = {
  pp: 'PROVINCIAL_PROJECT',
  mp: 'MUNICIPAL_PROJECT',
  vp: 'VOLUNTEER_PROJECT',
  ws: 'WORKER_SERVICE',
  er: 'ENTERPRISE_REQUEST',
};

/** Value of MatterType. */
export function typeOf({ id }: Reference): string {
  return TYPES[id.slice(0, 2)] as string;
}

const NOT_OPEN = ['COMPLETED', 'CLOSED', 'WITHDRAWN'];

export function isOpen({ status }: ShownMatter): boolean {
  return !NOT_OPEN.includes(status);
}

/** Closed on or before its deadline; null if it is not closed or has no deadline. */
export function closedOnTime({ status, closedOn, deadline }: ShownMatter): boolean | null {
  if (status !== 'CLOSED' || closedOn === null || !deadline?.date) return null;
  return closedOn <= deadline.date;
}

/** Who leads on a day: of several, the one who began last. */
export function leadOn({ leads }: ShownMatter, day: string): ShownLead | undefined {
  return leads
    .filter(({ from, to }) => from <= day && (to === null || to >= day))
    .reduce<ShownLead | undefined>(
      (last, lead) => (last === undefined || lead.from >= last.from ? lead : last),
      undefined,
    );
}
