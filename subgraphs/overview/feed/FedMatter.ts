import type {
  DatePrecision,
  DivisionLevel,
  MatterStatus,
  Resolution,
  Satisfaction,
} from '../../kit/ledger/MatterRow.ts';

/** Types of the graph that are matters. */
export const MATTER_TYPES = [
  'ProvincialProject',
  'MunicipalProject',
  'EnterpriseRequest',
  'VolunteerProject',
  'WorkerService',
] as const;
export type MatterTypeName = (typeof MATTER_TYPES)[number];

/**
 * A matter as its owner answers when the index asks for it: what the index searches, filters, sorts, counts and shows,
 * in the shape of the contract. Forms as in `MatterRow`.
 */
export interface FedMatter {
  __typename: MatterTypeName;
  id: string;
  title: string;
  content: string | null;
  serviceTarget: string | null;
  category: { code: string; label: string } | null;
  channel: { code: string } | null;
  division: { code: string };
  leadBody: { id: string } | null;
  cooperatingBodies: { id: string }[] | null;
  leads: FedLead[] | null;
  firstHandler: { id: string } | null;
  status: MatterStatus;
  statusText: string | null;
  resolution: Resolution | null;
  satisfaction: Satisfaction | null;
  deadline: {
    raw: string | null;
    date: string | null;
    precision: DatePrecision | null;
    original: string | null;
    extensionCount: number;
    workingDaysAdded: number | null;
  } | null;
  indicators: FedIndicator[] | null;
  measures: { body: { id: string } | null }[] | null;
  evidence: { addedAt: string }[] | null;
  registeredOn: string;
  claimedAt: string | null;
  completedOn: string | null;
  closedOn: string | null;
  lastReportOn: string | null;
  returnCount: number | null;
  reopenCount: number | null;
  updatedAt: string;
}

export interface FedLead {
  official: { id: string } | null;
  tenure: string | null;
  post: string | null;
  leaderLevel: DivisionLevel | null;
  chief: boolean;
  from: string;
  to: string | null;
}

/** `year`: calendar year that the target is of; null if the owner does not say: then that of the registration. */
export interface FedIndicator {
  name: string;
  unit: string;
  year: number | null;
  target: string | null;
  actual: string | null;
  yearEndOnly: boolean;
}
