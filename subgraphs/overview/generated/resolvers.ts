// Made by `npm run codegen` from schema/generated/contracts/overview.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MatterParent, ProvincialProjectParent, MunicipalProjectParent, EnterpriseRequestParent, VolunteerProjectParent, WorkerServiceParent, MatterConnectionParent, MatterEdgeParent, MatterGroupParent, MatterStatsParent, MatterStateConnectionParent, MatterDifferenceConnectionParent, MatterClusterConnectionParent, MatterClusterParent, MatterDifferenceParent, MatterStateParent, SimilarMatterParent } from '../resolvers/parents.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, ISO 8601, in Asia/Shanghai. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601, UTC on the wire. */
  DateTime: { input: string; output: string; }
  /** A decimal number as a string. Money is in yuan (CNY), never in 万元 or 亿元: 382.74亿元 is "38274000000". */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** How a body is concerned with a matter. */
export type BodyRole =
  | 'COOPERATING'
  | 'FIRST_HANDLER'
  | 'LEAD';

export type Category = {
  __typename?: 'Category';
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
};

export type Channel = {
  __typename?: 'Channel';
  code: Scalars['ID']['output'];
  matterStats?: Maybe<MatterStats>;
  matters?: Maybe<MatterConnection>;
};


export type ChannelMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type ChannelMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};

/** Which systems answered. A total without coverage.complete is a lower bound. `outdated`: those among them that answered by an older contract; null if that is not known. */
export type Coverage = {
  __typename?: 'Coverage';
  answered: Array<Source>;
  asOf: Scalars['DateTime']['output'];
  complete: Scalars['Boolean']['output'];
  missing: Array<ShardGap>;
  outdated?: Maybe<Array<OutdatedShard>>;
};

export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  | 'YEAR';

/** Both ends belong to it. */
export type DateRange = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** `raw` is what the ledger said ("10月底前", "长期"); `date` the last day it can mean, null if it means none; `original` the first one if it was extended. */
export type Deadline = {
  __typename?: 'Deadline';
  date?: Maybe<Scalars['Date']['output']>;
  extensionCount: Scalars['Int']['output'];
  original?: Maybe<Scalars['Date']['output']>;
  precision?: Maybe<DatePrecision>;
  raw?: Maybe<Scalars['String']['output']>;
  workingDaysAdded?: Maybe<Scalars['Int']['output']>;
};

export type DifferenceCount = {
  __typename?: 'DifferenceCount';
  count: Scalars['Int']['output'];
  kind: DifferenceKind;
};

/** SLIPPED: its deadline was moved back. REASSIGNED: another lead body than before. LEAD_CHANGED: another official leads than before. RETURNED, REOPENED: once more than before. REMOVED: its ledger no longer has it. NEW stands alone: of a new matter nothing else is told. */
export type DifferenceKind =
  | 'BECAME_OVERDUE'
  | 'CLOSED'
  | 'COMPLETED'
  | 'LEAD_CHANGED'
  | 'NEW'
  | 'REASSIGNED'
  | 'REMOVED'
  | 'REOPENED'
  | 'RETURNED'
  | 'SLIPPED'
  | 'WITHDRAWN';

export type Division = {
  __typename?: 'Division';
  code: Scalars['ID']['output'];
  level?: Maybe<DivisionLevel>;
  matterStats?: Maybe<MatterStats>;
  matters?: Maybe<MatterConnection>;
  name?: Maybe<Scalars['String']['output']>;
};


export type DivisionMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type DivisionMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};

export type DivisionLevel =
  | 'CITY'
  | 'COUNTY'
  | 'PROVINCE'
  | 'TOWNSHIP'
  | 'VILLAGE'
  | 'ZONE';

/** SUBTREE takes in every division below, development zones under their host, and successors of retired codes. */
export type DivisionScope =
  | 'SELF'
  | 'SUBTREE';

export type EnterpriseRequest = Matter & {
  __typename?: 'EnterpriseRequest';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type Evidence = {
  __typename?: 'Evidence';
  addedAt: Scalars['DateTime']['output'];
  title: Scalars['String']['output'];
  url?: Maybe<Scalars['String']['output']>;
};

/** `workingDaysAdded`: from `from` to `to`; null unless it was approved. */
export type Extension = {
  __typename?: 'Extension';
  approver?: Maybe<Official>;
  by?: Maybe<Organization>;
  decidedOn?: Maybe<Scalars['Date']['output']>;
  decision: ExtensionDecision;
  from?: Maybe<Scalars['Date']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  requestedOn: Scalars['Date']['output'];
  to?: Maybe<Scalars['Date']['output']>;
  workingDaysAdded?: Maybe<Scalars['Int']['output']>;
};

export type ExtensionDecision =
  | 'APPROVED'
  | 'PENDING'
  | 'REFUSED';

export type Facet = {
  __typename?: 'Facet';
  by: MatterGroupBy;
  hasMore: Scalars['Boolean']['output'];
  values: Array<FacetValue>;
};

export type FacetValue = {
  __typename?: 'FacetValue';
  count: Scalars['Int']['output'];
  key?: Maybe<Scalars['String']['output']>;
  label?: Maybe<Scalars['String']['output']>;
};

/** FAILED: the shard answered with an error for the whole list. BACK_WHILE_PAGING: it answers again, and joins on a fresh first page. OUTDATED_CONTRACT: the shard does not know a filter, order or argument that was used. (A field of output that it does not know is null instead, see `Coverage.outdated`.) NO_HISTORY: it reaches not as far back as asOf. LAGGING: the index has not taken in all its changes yet. */
export type GapReason =
  | 'BACK_WHILE_PAGING'
  | 'BROKEN_CONTRACT'
  | 'FAILED'
  | 'LAGGING'
  | 'LOST_WHILE_PAGING'
  | 'NO_HISTORY'
  | 'OUTDATED_CONTRACT'
  | 'REFUSED'
  | 'TIMED_OUT'
  | 'UNREACHABLE';

/** `scheduled` is the linear share of the target at the matter's lateness.asOf; null for year-end-only indicators and those without a target. `year`: the calendar year that the target is of. */
export type Indicator = {
  __typename?: 'Indicator';
  actual?: Maybe<Scalars['Decimal']['output']>;
  asOf?: Maybe<Scalars['Date']['output']>;
  behind?: Maybe<Scalars['Boolean']['output']>;
  name: Scalars['String']['output'];
  ratio?: Maybe<Scalars['Float']['output']>;
  readings: Array<IndicatorReading>;
  scheduled?: Maybe<Scalars['Decimal']['output']>;
  target?: Maybe<Scalars['Decimal']['output']>;
  unit: Scalars['String']['output'];
  year?: Maybe<Scalars['Int']['output']>;
  yearEndOnly: Scalars['Boolean']['output'];
};

export type IndicatorReading = {
  __typename?: 'IndicatorReading';
  actual: Scalars['Decimal']['output'];
  asOf: Scalars['Date']['output'];
};

/** `from` belongs to it, `to` does not. */
export type InstantRange = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Computed at `asOf`, never stored. `workingDaysLate` is negative before the deadline, positive after it; null without a date, beyond the published calendar, and of a matter that is not open. */
export type Lateness = {
  __typename?: 'Lateness';
  asOf: Scalars['Date']['output'];
  inputs: Array<LatenessInput>;
  rule: Scalars['String']['output'];
  state: LatenessState;
  workingDaysLate?: Maybe<Scalars['Int']['output']>;
};

export type LatenessInput = {
  __typename?: 'LatenessInput';
  name: Scalars['String']['output'];
  value?: Maybe<Scalars['String']['output']>;
};

/** The first that holds: NOT_ASSESSABLE, NO_DEADLINE, PROVISIONAL, OVERDUE, BEHIND, DUE_SOON, NONE. Of open matters only; a matter that is not open is NONE. */
export type LatenessState =
  | 'BEHIND'
  | 'DUE_SOON'
  | 'NONE'
  | 'NOT_ASSESSABLE'
  | 'NO_DEADLINE'
  | 'OVERDUE'
  | 'PROVISIONAL';

/** Who leads or led, in which post: kept as it was when claimed, because posts change hands. */
export type Lead = {
  __typename?: 'Lead';
  chief: Scalars['Boolean']['output'];
  from: Scalars['Date']['output'];
  leaderLevel?: Maybe<DivisionLevel>;
  official?: Maybe<Official>;
  post?: Maybe<Scalars['String']['output']>;
  tenure?: Maybe<Scalars['ID']['output']>;
  to?: Maybe<Scalars['Date']['output']>;
};

/** Without `on` and with NOW: who leads today. EVER: who leads or led at any time. Conditions hold of one and the same lead. */
export type LeadFilter = {
  chief?: InputMaybe<Scalars['Boolean']['input']>;
  leaderLevel?: InputMaybe<Array<DivisionLevel>>;
  official?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: LeadScope;
};

export type LeadScope =
  | 'EVER'
  | 'NOW';

export type Matter = {
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

/** `matters`: the likeliest first. `count` and `sources` are over all of them. */
export type MatterCluster = {
  __typename?: 'MatterCluster';
  count: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  matters: Array<SimilarMatter>;
  sources: Array<Source>;
};


/** `matters`: the likeliest first. `count` and `sources` are over all of them. */
export type MatterClusterMattersArgs = {
  first?: Scalars['Int']['input'];
};

export type MatterClusterConnection = {
  __typename?: 'MatterClusterConnection';
  coverage: Coverage;
  nodes: Array<MatterCluster>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type MatterConnection = {
  __typename?: 'MatterConnection';
  coverage: Coverage;
  edges: Array<MatterEdge>;
  /** Counts over the whole list, each facet with the filter on its own field lifted; the most frequent values first. */
  facets: Array<Facet>;
  nodes: Array<Matter>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};


export type MatterConnectionFacetsArgs = {
  by: Array<MatterGroupBy>;
  first?: Scalars['Int']['input'];
};

/** `before` is null for NEW, `after` for REMOVED. */
export type MatterDifference = {
  __typename?: 'MatterDifference';
  after?: Maybe<MatterState>;
  before?: Maybe<MatterState>;
  kind: DifferenceKind;
  matter?: Maybe<Matter>;
};

export type MatterDifferenceConnection = {
  __typename?: 'MatterDifferenceConnection';
  counts: Array<DifferenceCount>;
  coverage: Coverage;
  edges: Array<MatterDifferenceEdge>;
  nodes: Array<MatterDifference>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type MatterDifferenceEdge = {
  __typename?: 'MatterDifferenceEdge';
  cursor: Scalars['String']['output'];
  node: MatterDifference;
};

/** `matches`: where the text of the filter was found; empty without one. */
export type MatterEdge = {
  __typename?: 'MatterEdge';
  cursor: Scalars['String']['output'];
  matches: Array<TextMatch>;
  node: Matter;
};

export type MatterEvent = {
  __typename?: 'MatterEvent';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Organization>;
  fromBody?: Maybe<Organization>;
  fromDeadline?: Maybe<Scalars['Date']['output']>;
  fromOfficial?: Maybe<Official>;
  fromStatus?: Maybe<MatterStatus>;
  id: Scalars['ID']['output'];
  kind: MatterEventKind;
  official?: Maybe<Official>;
  post?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  supervision?: Maybe<SupervisionLevel>;
  toBody?: Maybe<Organization>;
  toDeadline?: Maybe<Scalars['Date']['output']>;
  toOfficial?: Maybe<Official>;
  toStatus?: Maybe<MatterStatus>;
};

export type MatterEventConnection = {
  __typename?: 'MatterEventConnection';
  nodes: Array<MatterEvent>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type MatterEventKind =
  | 'ANSWERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'CLOSED'
  | 'COMPLETED'
  | 'CORRECTED'
  | 'EXTENDED'
  | 'EXTENSION_REFUSED'
  | 'EXTENSION_REQUESTED'
  | 'MADE_LONG_TERM'
  | 'REGISTERED'
  | 'REOPENED'
  | 'REPORTED'
  | 'RETURNED'
  | 'SUPERVISED'
  | 'TRANSFERRED'
  | 'WITHDRAWN';

/** All that is given must hold; of the values in a list, any. An empty list matches nothing, null is no condition. */
export type MatterFilter = {
  /** At least one of these holds, besides all the above. At most five, not nested. */
  anyOf?: InputMaybe<Array<MatterFilter>>;
  category?: InputMaybe<Array<Scalars['String']['input']>>;
  channel?: InputMaybe<Array<Scalars['ID']['input']>>;
  closed?: InputMaybe<DateRange>;
  /** Closed: true on or before its deadline, false after it. Never matches without a deadline. */
  closedOnTime?: InputMaybe<Scalars['Boolean']['input']>;
  completed?: InputMaybe<DateRange>;
  cooperatingBody?: InputMaybe<Array<Scalars['ID']['input']>>;
  division?: InputMaybe<Array<Scalars['ID']['input']>>;
  divisionScope?: DivisionScope;
  due?: InputMaybe<DateRange>;
  /** Deadline from today up to the n-th working day from today, today included. */
  dueWithinWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  firstHandler?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Open, and at least so many working days past the deadline. */
  lateByWorkingDays?: InputMaybe<Scalars['Int']['input']>;
  lateness?: InputMaybe<Array<LatenessState>>;
  lead?: InputMaybe<LeadFilter>;
  leadBody?: InputMaybe<Array<Scalars['ID']['input']>>;
  minExtensions?: InputMaybe<Scalars['Int']['input']>;
  minReturns?: InputMaybe<Scalars['Int']['input']>;
  /** Any of these is missing. */
  missing?: InputMaybe<Array<MatterGap>>;
  /** No progress report on or after this day, never reported included. */
  noReportSince?: InputMaybe<Scalars['Date']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
  registered?: InputMaybe<DateRange>;
  reopened?: InputMaybe<Scalars['Boolean']['input']>;
  resolution?: InputMaybe<Array<Resolution>>;
  satisfaction?: InputMaybe<Array<Satisfaction>>;
  status?: InputMaybe<Array<MatterStatus>>;
  text?: InputMaybe<Scalars['String']['input']>;
  updated?: InputMaybe<InstantRange>;
};

/** DEADLINE: no date, so a text such as 长期 is missing one too. SATISFACTION and EVIDENCE: of closed matters. MEASURE_BODY: a measure that no body answers for. */
export type MatterGap =
  | 'CLAIM'
  | 'DEADLINE'
  | 'EVIDENCE'
  | 'LEAD_BODY'
  | 'LEAD_OFFICIAL'
  | 'MEASURE'
  | 'MEASURE_BODY'
  | 'REPORT'
  | 'SATISFACTION';

/**
 * One row a combination of `groupBy` values, in its order; null is the group without a value. count = open + completed + closed + withdrawn.
 * onTimeRate = closedOnTime ÷ onTimeBase, null if that is 0; onTimeBase = closed + openOverdue. closedOnOriginalTime: against the deadline before any extension.
 * openOverdue, behind, dueSoon: by lateness on the day. noDeadline, noLeadBody, noLeadOfficial, neverClaimed: as MatterGap. closedWithoutSatisfaction: closed, and nobody said how satisfied they are.
 */
export type MatterGroup = {
  __typename?: 'MatterGroup';
  behind: Scalars['Int']['output'];
  closed: Scalars['Int']['output'];
  closedOnOriginalTime: Scalars['Int']['output'];
  closedOnTime: Scalars['Int']['output'];
  closedWithoutSatisfaction: Scalars['Int']['output'];
  completed: Scalars['Int']['output'];
  count: Scalars['Int']['output'];
  dissatisfied: Scalars['Int']['output'];
  /** Of the last CITY or COUNTY among the keys. */
  division?: Maybe<Division>;
  dueSoon: Scalars['Int']['output'];
  key: Array<Maybe<Scalars['String']['output']>>;
  label: Array<Maybe<Scalars['String']['output']>>;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  neverClaimed: Scalars['Int']['output'];
  noDeadline: Scalars['Int']['output'];
  noLeadBody: Scalars['Int']['output'];
  noLeadOfficial: Scalars['Int']['output'];
  onTimeBase: Scalars['Int']['output'];
  onTimeRate?: Maybe<Scalars['Float']['output']>;
  open: Scalars['Int']['output'];
  openOverdue: Scalars['Int']['output'];
  reopened: Scalars['Int']['output'];
  withdrawn: Scalars['Int']['output'];
};

/** CITY and COUNTY: where it is done; LEAD_OFFICIAL, LEADER_LEVEL: who leads it on the day; *_MONTH: 2021-06. */
export type MatterGroupBy =
  | 'CATEGORY'
  | 'CHANNEL'
  | 'CITY'
  | 'CLOSED_MONTH'
  | 'COUNTY'
  | 'DUE_MONTH'
  | 'LATENESS'
  | 'LEADER_LEVEL'
  | 'LEAD_BODY'
  | 'LEAD_OFFICIAL'
  | 'REGISTERED_MONTH'
  | 'RESOLUTION'
  | 'SATISFACTION'
  | 'SOURCE'
  | 'STATUS'
  | 'TYPE';

/** Nulls last. Ties by key. */
export type MatterGroupOrder =
  | 'BEHIND_DESC'
  | 'COUNT_DESC'
  | 'KEY_ASC'
  | 'ON_TIME_RATE_ASC'
  | 'ON_TIME_RATE_DESC'
  | 'OPEN_OVERDUE_DESC';

/** By deadline.date, updatedAt, registeredOn, closedOn, lastReportOn. Ties are broken by id, ascending in both directions; a null sort value comes last in both. */
export type MatterOrder =
  | 'CLOSED_ASC'
  | 'CLOSED_DESC'
  | 'DEADLINE_ASC'
  | 'DEADLINE_DESC'
  | 'LAST_REPORT_ASC'
  | 'LAST_REPORT_DESC'
  | 'REGISTERED_ASC'
  | 'REGISTERED_DESC'
  | 'UPDATED_ASC'
  | 'UPDATED_DESC';

/** A matter as it stood at `asOf`. `matter` is what it is now: null if it was removed since. */
export type MatterState = {
  __typename?: 'MatterState';
  asOf: Scalars['DateTime']['output'];
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  matter?: Maybe<Matter>;
  status: MatterStatus;
  title: Scalars['String']['output'];
};

export type MatterStateConnection = {
  __typename?: 'MatterStateConnection';
  coverage: Coverage;
  edges: Array<MatterStateEdge>;
  nodes: Array<MatterState>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type MatterStateEdge = {
  __typename?: 'MatterStateEdge';
  cursor: Scalars['String']['output'];
  node: MatterState;
};

/** `total` is over all groups, also those past `first`. */
export type MatterStats = {
  __typename?: 'MatterStats';
  coverage: Coverage;
  groupCount: Scalars['Int']['output'];
  groups: Array<MatterGroup>;
  total: MatterGroup;
};

/** Open: every status but COMPLETED, CLOSED and WITHDRAWN. */
export type MatterStatus =
  | 'ANSWERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'CLOSED'
  | 'COMPLETED'
  | 'EXTENSION_REQUESTED'
  | 'IN_PROGRESS'
  | 'LONG_TERM'
  | 'REGISTERED'
  | 'REOPENED'
  | 'RETURNED'
  | 'WITHDRAWN';

export type MatterType =
  | 'ENTERPRISE_REQUEST'
  | 'MUNICIPAL_PROJECT'
  | 'PROVINCIAL_PROJECT'
  | 'VOLUNTEER_PROJECT'
  | 'WORKER_SERVICE';

/** A measure is a countermeasure to the problem that the matter states; `body` answers for it. */
export type Measure = {
  __typename?: 'Measure';
  body?: Maybe<Organization>;
  doneOn?: Maybe<Scalars['Date']['output']>;
  dueOn?: Maybe<Scalars['Date']['output']>;
  ordinal: Scalars['Int']['output'];
  text: Scalars['String']['output'];
};

export type MunicipalProject = Matter & {
  __typename?: 'MunicipalProject';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type Official = {
  __typename?: 'Official';
  id: Scalars['ID']['output'];
  matterStats?: Maybe<MatterStats>;
  matters?: Maybe<MatterConnection>;
  name?: Maybe<Scalars['String']['output']>;
};


export type OfficialMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type OfficialMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  matterStats?: Maybe<MatterStats>;
  matters?: Maybe<MatterConnection>;
  name?: Maybe<Scalars['String']['output']>;
};


export type OrganizationMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
  role?: BodyRole;
};


export type OrganizationMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
  role?: BodyRole;
};

/** A shard that answered, and does not know yet all that was asked. `unknown` names what it was not asked for: a field (`MunicipalProject.batch`) is null in its rows, and so is a sum over it; a value of a filter's list (`MatterStatus.RETURNED`) matches none of its rows. */
export type OutdatedShard = {
  __typename?: 'OutdatedShard';
  name: Scalars['String']['output'];
  shard: Scalars['ID']['output'];
  system: Scalars['String']['output'];
  unknown: Array<Scalars['String']['output']>;
};

/** `source`: ids of SourceStatus. */
export type OverviewFilter = {
  matter?: InputMaybe<MatterFilter>;
  source?: InputMaybe<Array<Scalars['ID']['input']>>;
  type?: InputMaybe<Array<MatterType>>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type ProgressReport = {
  __typename?: 'ProgressReport';
  by?: Maybe<Organization>;
  on: Scalars['Date']['output'];
  text: Scalars['String']['output'];
};

export type ProgressReportConnection = {
  __typename?: 'ProgressReportConnection';
  nodes: Array<ProgressReport>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProvincialProject = Matter & {
  __typename?: 'ProvincialProject';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Null if the index does not hold it. */
  matter?: Maybe<Matter>;
  /** Candidates: matters of one division that seem to state the same problem, in at least so many sources. The likeliest first. */
  matterClusters?: Maybe<MatterClusterConnection>;
  /** What differs between two instants (null `to`: now), one row a matter and kind, by matter; the filter is judged at `to`, of what was removed at `from`. */
  matterDifferences?: Maybe<MatterDifferenceConnection>;
  /** Rows as they stood at the end of a day in the past. Not entities: a client's cache must not mix then and now. Without `orderBy`: DEADLINE_ASC. */
  matterStates?: Maybe<MatterStateConnection>;
  /** Null asOf: now. Else as the index stood at the end of that day, lateness computed for that day; not after today. At most three keys, and 10,000 groups. */
  matterStats?: Maybe<MatterStats>;
  /** Without `orderBy`: by relevance if the filter has a text, else DEADLINE_ASC. Relevant is what has the words in its title, then in the name of its body or official, then elsewhere; of those alike, the one changed last. */
  matters?: Maybe<MatterConnection>;
  /** Matters of the same division that seem to state the same problem, the likeliest first; at most 50. */
  similarMatters?: Maybe<Array<SimilarMatter>>;
  /** Every system that the index follows, in the order of its configuration. */
  sources?: Maybe<Array<SourceStatus>>;
};


export type QueryMatterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMatterClustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  minSources?: Scalars['Int']['input'];
};


export type QueryMatterDifferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  kind?: InputMaybe<Array<DifferenceKind>>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryMatterStatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf: Scalars['Date']['input'];
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};


export type QueryMatterStatsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  groupBy?: Array<MatterGroupBy>;
  orderBy?: MatterGroupOrder;
};


export type QueryMattersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OverviewFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: InputMaybe<MatterOrder>;
};


export type QuerySimilarMattersArgs = {
  first?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
};

/** Closed is not resolved: how it ended. */
export type Resolution =
  | 'DUPLICATE'
  | 'EXPLAINED'
  | 'NOT_SOLVED'
  | 'PARTLY_SOLVED'
  | 'SOLVED';

export type Satisfaction =
  | 'DISSATISFIED'
  | 'MOSTLY_SATISFIED'
  | 'SATISFIED';

/** `shard` is the source's id where a system has no shards. */
export type ShardGap = {
  __typename?: 'ShardGap';
  name: Scalars['String']['output'];
  reason: GapReason;
  shard: Scalars['ID']['output'];
  since?: Maybe<Scalars['DateTime']['output']>;
  staleAsOf?: Maybe<Scalars['DateTime']['output']>;
  system: Scalars['String']['output'];
};

/** `score`: 0 to 1, how alike; of a cluster, to the matter in it that is most like the others. */
export type SimilarMatter = {
  __typename?: 'SimilarMatter';
  matter: Matter;
  score: Scalars['Float']['output'];
  sharedTerms: Array<Scalars['String']['output']>;
};

/** The system a row came from. `id` is that of SourceStatus. */
export type Source = {
  __typename?: 'Source';
  asOf: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  shard?: Maybe<Scalars['ID']['output']>;
  system: Scalars['String']['output'];
};

/** LAGGING: it answers, and the index is still reading. NEVER_SEEN: it has not answered yet. */
export type SourceState =
  | 'DOWN'
  | 'LAGGING'
  | 'LIVE'
  | 'NEVER_SEEN';

/**
 * `asOf`: its last change that the index holds. `syncedAt`: when it last answered. `historyFrom`: the first day whose end the index knows.
 * `lagSeconds`: since all its changes were last taken in. `since`, `reason`: of a source that is not LIVE. `refused`: matters that it announced and the index could not take in.
 */
export type SourceStatus = {
  __typename?: 'SourceStatus';
  asOf?: Maybe<Scalars['DateTime']['output']>;
  historyFrom?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  lagSeconds?: Maybe<Scalars['Int']['output']>;
  matters: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  reason?: Maybe<GapReason>;
  refused: Scalars['Int']['output'];
  shard?: Maybe<Scalars['ID']['output']>;
  since?: Maybe<Scalars['DateTime']['output']>;
  state: SourceState;
  syncedAt?: Maybe<Scalars['DateTime']['output']>;
  system: Scalars['String']['output'];
};

export type SupervisionLevel =
  | 'BLUE'
  | 'RED'
  | 'YELLOW';

/** `field`: title, content, serviceTarget, category, statusText, leadBody or leadOfficial; `ranges` are start and end in UTF-16 units of `snippet`. */
export type TextMatch = {
  __typename?: 'TextMatch';
  field: Scalars['String']['output'];
  ranges: Array<Array<Scalars['Int']['output']>>;
  snippet: Scalars['String']['output'];
};

export type VolunteerProject = Matter & {
  __typename?: 'VolunteerProject';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type WorkerService = Matter & {
  __typename?: 'WorkerService';
  category?: Maybe<Category>;
  channel?: Maybe<Channel>;
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  closedOn?: Maybe<Scalars['Date']['output']>;
  completedOn?: Maybe<Scalars['Date']['output']>;
  deadline?: Maybe<Deadline>;
  division: Division;
  id: Scalars['ID']['output'];
  lastReportOn?: Maybe<Scalars['Date']['output']>;
  lateness: Lateness;
  leadBody?: Maybe<Organization>;
  leadOfficial?: Maybe<Official>;
  registeredOn: Scalars['Date']['output'];
  reopenCount?: Maybe<Scalars['Int']['output']>;
  resolution?: Maybe<Resolution>;
  returnCount?: Maybe<Scalars['Int']['output']>;
  satisfaction?: Maybe<Satisfaction>;
  source: Source;
  status: MatterStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Channel: Channel;
  Division: Division;
  Official: Official;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Channel:
    ( { __typename: 'Channel' }
    & GraphQLRecursivePick<FederationTypes['Channel'], {"code":true}> );
  Division:
    ( { __typename: 'Division' }
    & GraphQLRecursivePick<FederationTypes['Division'], {"code":true}> );
  Official:
    ( { __typename: 'Official' }
    & GraphQLRecursivePick<FederationTypes['Official'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BodyRole: BodyRole;
  Category: ResolverTypeWrapper<Category>;
  Channel: ResolverTypeWrapper<Omit<Channel, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Coverage: ResolverTypeWrapper<Coverage>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePrecision: DatePrecision;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deadline: ResolverTypeWrapper<Deadline>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DifferenceCount: ResolverTypeWrapper<DifferenceCount>;
  DifferenceKind: DifferenceKind;
  Division: ResolverTypeWrapper<Omit<Division, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  DivisionLevel: DivisionLevel;
  DivisionScope: DivisionScope;
  EnterpriseRequest: ResolverTypeWrapper<EnterpriseRequestParent>;
  Evidence: ResolverTypeWrapper<Evidence>;
  Extension: ResolverTypeWrapper<Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversTypes['Official']>, by?: Maybe<ResolversTypes['Organization']> }>;
  ExtensionDecision: ExtensionDecision;
  Facet: ResolverTypeWrapper<Facet>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  GapReason: GapReason;
  Indicator: ResolverTypeWrapper<Indicator>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IndicatorReading: ResolverTypeWrapper<IndicatorReading>;
  InstantRange: InstantRange;
  Lateness: ResolverTypeWrapper<Lateness>;
  LatenessInput: ResolverTypeWrapper<LatenessInput>;
  LatenessState: LatenessState;
  Lead: ResolverTypeWrapper<Omit<Lead, 'official'> & { official?: Maybe<ResolversTypes['Official']> }>;
  LeadFilter: LeadFilter;
  LeadScope: LeadScope;
  Matter: ResolverTypeWrapper<MatterParent>;
  MatterCluster: ResolverTypeWrapper<MatterClusterParent>;
  MatterClusterConnection: ResolverTypeWrapper<MatterClusterConnectionParent>;
  MatterConnection: ResolverTypeWrapper<MatterConnectionParent>;
  MatterDifference: ResolverTypeWrapper<MatterDifferenceParent>;
  MatterDifferenceConnection: ResolverTypeWrapper<MatterDifferenceConnectionParent>;
  MatterDifferenceEdge: ResolverTypeWrapper<Omit<MatterDifferenceEdge, 'node'> & { node: ResolversTypes['MatterDifference'] }>;
  MatterEdge: ResolverTypeWrapper<MatterEdgeParent>;
  MatterEvent: ResolverTypeWrapper<Omit<MatterEvent, 'by' | 'fromBody' | 'fromOfficial' | 'official' | 'toBody' | 'toOfficial'> & { by?: Maybe<ResolversTypes['Organization']>, fromBody?: Maybe<ResolversTypes['Organization']>, fromOfficial?: Maybe<ResolversTypes['Official']>, official?: Maybe<ResolversTypes['Official']>, toBody?: Maybe<ResolversTypes['Organization']>, toOfficial?: Maybe<ResolversTypes['Official']> }>;
  MatterEventConnection: ResolverTypeWrapper<Omit<MatterEventConnection, 'nodes'> & { nodes: Array<ResolversTypes['MatterEvent']> }>;
  MatterEventKind: MatterEventKind;
  MatterFilter: MatterFilter;
  MatterGap: MatterGap;
  MatterGroup: ResolverTypeWrapper<MatterGroupParent>;
  MatterGroupBy: MatterGroupBy;
  MatterGroupOrder: MatterGroupOrder;
  MatterOrder: MatterOrder;
  MatterState: ResolverTypeWrapper<MatterStateParent>;
  MatterStateConnection: ResolverTypeWrapper<MatterStateConnectionParent>;
  MatterStateEdge: ResolverTypeWrapper<Omit<MatterStateEdge, 'node'> & { node: ResolversTypes['MatterState'] }>;
  MatterStats: ResolverTypeWrapper<MatterStatsParent>;
  MatterStatus: MatterStatus;
  MatterType: MatterType;
  Measure: ResolverTypeWrapper<Omit<Measure, 'body'> & { body?: Maybe<ResolversTypes['Organization']> }>;
  MunicipalProject: ResolverTypeWrapper<MunicipalProjectParent>;
  Official: ResolverTypeWrapper<Omit<Official, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  Organization: ResolverTypeWrapper<Omit<Organization, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversTypes['MatterStats']>, matters?: Maybe<ResolversTypes['MatterConnection']> }>;
  OutdatedShard: ResolverTypeWrapper<OutdatedShard>;
  OverviewFilter: OverviewFilter;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProgressReport: ResolverTypeWrapper<Omit<ProgressReport, 'by'> & { by?: Maybe<ResolversTypes['Organization']> }>;
  ProgressReportConnection: ResolverTypeWrapper<Omit<ProgressReportConnection, 'nodes'> & { nodes: Array<ResolversTypes['ProgressReport']> }>;
  ProvincialProject: ResolverTypeWrapper<ProvincialProjectParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Resolution: Resolution;
  Satisfaction: Satisfaction;
  ShardGap: ResolverTypeWrapper<ShardGap>;
  SimilarMatter: ResolverTypeWrapper<SimilarMatterParent>;
  Source: ResolverTypeWrapper<Source>;
  SourceState: SourceState;
  SourceStatus: ResolverTypeWrapper<SourceStatus>;
  SupervisionLevel: SupervisionLevel;
  TextMatch: ResolverTypeWrapper<TextMatch>;
  VolunteerProject: ResolverTypeWrapper<VolunteerProjectParent>;
  WorkerService: ResolverTypeWrapper<WorkerServiceParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: Category;
  Channel: Omit<Channel, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Channel'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Coverage: Coverage;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Deadline: Deadline;
  Decimal: Scalars['Decimal']['output'];
  DifferenceCount: DifferenceCount;
  Division: Omit<Division, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Division'];
  EnterpriseRequest: EnterpriseRequestParent;
  Evidence: Evidence;
  Extension: Omit<Extension, 'approver' | 'by'> & { approver?: Maybe<ResolversParentTypes['Official']>, by?: Maybe<ResolversParentTypes['Organization']> };
  Facet: Facet;
  FacetValue: FacetValue;
  Indicator: Indicator;
  Float: Scalars['Float']['output'];
  IndicatorReading: IndicatorReading;
  InstantRange: InstantRange;
  Lateness: Lateness;
  LatenessInput: LatenessInput;
  Lead: Omit<Lead, 'official'> & { official?: Maybe<ResolversParentTypes['Official']> };
  LeadFilter: LeadFilter;
  Matter: MatterParent;
  MatterCluster: MatterClusterParent;
  MatterClusterConnection: MatterClusterConnectionParent;
  MatterConnection: MatterConnectionParent;
  MatterDifference: MatterDifferenceParent;
  MatterDifferenceConnection: MatterDifferenceConnectionParent;
  MatterDifferenceEdge: Omit<MatterDifferenceEdge, 'node'> & { node: ResolversParentTypes['MatterDifference'] };
  MatterEdge: MatterEdgeParent;
  MatterEvent: Omit<MatterEvent, 'by' | 'fromBody' | 'fromOfficial' | 'official' | 'toBody' | 'toOfficial'> & { by?: Maybe<ResolversParentTypes['Organization']>, fromBody?: Maybe<ResolversParentTypes['Organization']>, fromOfficial?: Maybe<ResolversParentTypes['Official']>, official?: Maybe<ResolversParentTypes['Official']>, toBody?: Maybe<ResolversParentTypes['Organization']>, toOfficial?: Maybe<ResolversParentTypes['Official']> };
  MatterEventConnection: Omit<MatterEventConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['MatterEvent']> };
  MatterFilter: MatterFilter;
  MatterGroup: MatterGroupParent;
  MatterState: MatterStateParent;
  MatterStateConnection: MatterStateConnectionParent;
  MatterStateEdge: Omit<MatterStateEdge, 'node'> & { node: ResolversParentTypes['MatterState'] };
  MatterStats: MatterStatsParent;
  Measure: Omit<Measure, 'body'> & { body?: Maybe<ResolversParentTypes['Organization']> };
  MunicipalProject: MunicipalProjectParent;
  Official: Omit<Official, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Official'];
  Organization: Omit<Organization, 'matterStats' | 'matters'> & { matterStats?: Maybe<ResolversParentTypes['MatterStats']>, matters?: Maybe<ResolversParentTypes['MatterConnection']> } | FederationReferenceTypes['Organization'];
  OutdatedShard: OutdatedShard;
  OverviewFilter: OverviewFilter;
  PageInfo: PageInfo;
  ProgressReport: Omit<ProgressReport, 'by'> & { by?: Maybe<ResolversParentTypes['Organization']> };
  ProgressReportConnection: Omit<ProgressReportConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ProgressReport']> };
  ProvincialProject: ProvincialProjectParent;
  Query: Record<PropertyKey, never>;
  ShardGap: ShardGap;
  SimilarMatter: SimilarMatterParent;
  Source: Source;
  SourceStatus: SourceStatus;
  TextMatch: TextMatch;
  VolunteerProject: VolunteerProjectParent;
  WorkerService: WorkerServiceParent;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type SortsDirectiveArgs = {
  descending: Scalars['Boolean']['input'];
  path: Scalars['String']['input'];
};

export type SortsDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = SortsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CategoryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'], FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Channel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<ChannelMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<ChannelMattersArgs, 'first'>>;
};

export type CoverageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  answered?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ShardGap']>, ParentType, ContextType>;
  outdated?: Resolver<Maybe<Array<ResolversTypes['OutdatedShard']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadlineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extensionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  original?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['DatePrecision']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workingDaysAdded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DifferenceCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DifferenceCount'] = ResolversParentTypes['DifferenceCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
};

export type DivisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Division'] = ResolversParentTypes['Division'], FederationReferenceType extends FederationReferenceTypes['Division'] = FederationReferenceTypes['Division']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Division']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<DivisionMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<DivisionMattersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EnterpriseRequestResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnterpriseRequest'] = ResolversParentTypes['EnterpriseRequest']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExtensionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Extension'] = ResolversParentTypes['Extension']> = {
  approver?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['ExtensionDecision'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workingDaysAdded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  by?: Resolver<ResolversTypes['MatterGroupBy'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  actual?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  behind?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  readings?: Resolver<Array<ResolversTypes['IndicatorReading']>, ParentType, ContextType>;
  scheduled?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yearEndOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IndicatorReadingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorReading'] = ResolversParentTypes['IndicatorReading']> = {
  actual?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type LatenessResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Lateness'] = ResolversParentTypes['Lateness']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['LatenessInput']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LatenessState'], ParentType, ContextType>;
  workingDaysLate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LatenessInputResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LatenessInput'] = ResolversParentTypes['LatenessInput']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  chief?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leaderLevel?: Resolver<Maybe<ResolversTypes['DivisionLevel']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenure?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MatterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  __resolveType: TypeResolveFn<'EnterpriseRequest' | 'MunicipalProject' | 'ProvincialProject' | 'VolunteerProject' | 'WorkerService', ParentType, ContextType>;
};

export type MatterClusterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterCluster'] = ResolversParentTypes['MatterCluster']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matters?: Resolver<Array<ResolversTypes['SimilarMatter']>, ParentType, ContextType, RequireFields<MatterClusterMattersArgs, 'first'>>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type MatterClusterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterClusterConnection'] = ResolversParentTypes['MatterClusterConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatterCluster']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterConnection'] = ResolversParentTypes['MatterConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatterEdge']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType, RequireFields<MatterConnectionFacetsArgs, 'by' | 'first'>>;
  nodes?: Resolver<Array<ResolversTypes['Matter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterDifferenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterDifference'] = ResolversParentTypes['MatterDifference']> = {
  after?: Resolver<Maybe<ResolversTypes['MatterState']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['MatterState']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
};

export type MatterDifferenceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterDifferenceConnection'] = ResolversParentTypes['MatterDifferenceConnection']> = {
  counts?: Resolver<Array<ResolversTypes['DifferenceCount']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatterDifferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatterDifference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterDifferenceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterDifferenceEdge'] = ResolversParentTypes['MatterDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatterDifference'], ParentType, ContextType>;
};

export type MatterEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterEdge'] = ResolversParentTypes['MatterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
};

export type MatterEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterEvent'] = ResolversParentTypes['MatterEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  fromBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  fromDeadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fromOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  fromStatus?: Resolver<Maybe<ResolversTypes['MatterStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MatterEventKind'], ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supervision?: Resolver<Maybe<ResolversTypes['SupervisionLevel']>, ParentType, ContextType>;
  toBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  toDeadline?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  toOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  toStatus?: Resolver<Maybe<ResolversTypes['MatterStatus']>, ParentType, ContextType>;
};

export type MatterEventConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterEventConnection'] = ResolversParentTypes['MatterEventConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['MatterEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterGroup'] = ResolversParentTypes['MatterGroup']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedOnOriginalTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedOnTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedWithoutSatisfaction?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dissatisfied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  division?: Resolver<Maybe<ResolversTypes['Division']>, ParentType, ContextType>;
  dueSoon?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  label?: Resolver<Array<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  neverClaimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noDeadline?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noLeadBody?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noLeadOfficial?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeBase?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onTimeRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openOverdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterStateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterState'] = ResolversParentTypes['MatterState']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatterStateConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterStateConnection'] = ResolversParentTypes['MatterStateConnection']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['MatterStateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MatterState']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterStateEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterStateEdge'] = ResolversParentTypes['MatterStateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MatterState'], ParentType, ContextType>;
};

export type MatterStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MatterStats'] = ResolversParentTypes['MatterStats']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['MatterGroup']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['MatterGroup'], ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  body?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MunicipalProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MunicipalProject'] = ResolversParentTypes['MunicipalProject']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficialResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Official'] = ResolversParentTypes['Official'], FederationReferenceType extends FederationReferenceTypes['Official'] = FederationReferenceTypes['Official']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Official']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<OfficialMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OfficialMattersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<OrganizationMatterStatsArgs, 'first' | 'groupBy' | 'orderBy' | 'role'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<OrganizationMattersArgs, 'first' | 'role'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutdatedShardResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OutdatedShard'] = ResolversParentTypes['OutdatedShard']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unknown?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgressReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReportConnection'] = ResolversParentTypes['ProgressReportConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProvincialProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProvincialProject'] = ResolversParentTypes['ProvincialProject']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<QueryMatterArgs, 'id'>>;
  matterClusters?: Resolver<Maybe<ResolversTypes['MatterClusterConnection']>, ParentType, ContextType, RequireFields<QueryMatterClustersArgs, 'first' | 'minSources'>>;
  matterDifferences?: Resolver<Maybe<ResolversTypes['MatterDifferenceConnection']>, ParentType, ContextType, RequireFields<QueryMatterDifferencesArgs, 'first' | 'from'>>;
  matterStates?: Resolver<Maybe<ResolversTypes['MatterStateConnection']>, ParentType, ContextType, RequireFields<QueryMatterStatesArgs, 'asOf' | 'first'>>;
  matterStats?: Resolver<Maybe<ResolversTypes['MatterStats']>, ParentType, ContextType, RequireFields<QueryMatterStatsArgs, 'first' | 'groupBy' | 'orderBy'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<QueryMattersArgs, 'first'>>;
  similarMatters?: Resolver<Maybe<Array<ResolversTypes['SimilarMatter']>>, ParentType, ContextType, RequireFields<QuerySimilarMattersArgs, 'first' | 'id'>>;
  sources?: Resolver<Maybe<Array<ResolversTypes['SourceStatus']>>, ParentType, ContextType>;
};

export type ShardGapResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ShardGap'] = ResolversParentTypes['ShardGap']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  staleAsOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SimilarMatterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SimilarMatter'] = ResolversParentTypes['SimilarMatter']> = {
  matter?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sharedTerms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceStatusResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceStatus'] = ResolversParentTypes['SourceStatus']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  historyFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  matters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['GapReason']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shard?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SourceState'], ParentType, ContextType>;
  syncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextMatchResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TextMatch'] = ResolversParentTypes['TextMatch']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranges?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VolunteerProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VolunteerProject'] = ResolversParentTypes['VolunteerProject']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkerServiceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkerService'] = ResolversParentTypes['WorkerService']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  claimedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['Division'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReportOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lateness?: Resolver<ResolversTypes['Lateness'], ParentType, ContextType>;
  leadBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  leadOfficial?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reopenCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  returnCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Category?: CategoryResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deadline?: DeadlineResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DifferenceCount?: DifferenceCountResolvers<ContextType>;
  Division?: DivisionResolvers<ContextType>;
  EnterpriseRequest?: EnterpriseRequestResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Extension?: ExtensionResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorReading?: IndicatorReadingResolvers<ContextType>;
  Lateness?: LatenessResolvers<ContextType>;
  LatenessInput?: LatenessInputResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  MatterCluster?: MatterClusterResolvers<ContextType>;
  MatterClusterConnection?: MatterClusterConnectionResolvers<ContextType>;
  MatterConnection?: MatterConnectionResolvers<ContextType>;
  MatterDifference?: MatterDifferenceResolvers<ContextType>;
  MatterDifferenceConnection?: MatterDifferenceConnectionResolvers<ContextType>;
  MatterDifferenceEdge?: MatterDifferenceEdgeResolvers<ContextType>;
  MatterEdge?: MatterEdgeResolvers<ContextType>;
  MatterEvent?: MatterEventResolvers<ContextType>;
  MatterEventConnection?: MatterEventConnectionResolvers<ContextType>;
  MatterGroup?: MatterGroupResolvers<ContextType>;
  MatterState?: MatterStateResolvers<ContextType>;
  MatterStateConnection?: MatterStateConnectionResolvers<ContextType>;
  MatterStateEdge?: MatterStateEdgeResolvers<ContextType>;
  MatterStats?: MatterStatsResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  MunicipalProject?: MunicipalProjectResolvers<ContextType>;
  Official?: OfficialResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OutdatedShard?: OutdatedShardResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReportConnection?: ProgressReportConnectionResolvers<ContextType>;
  ProvincialProject?: ProvincialProjectResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ShardGap?: ShardGapResolvers<ContextType>;
  SimilarMatter?: SimilarMatterResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceStatus?: SourceStatusResolvers<ContextType>;
  TextMatch?: TextMatchResolvers<ContextType>;
  VolunteerProject?: VolunteerProjectResolvers<ContextType>;
  WorkerService?: WorkerServiceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  sorts?: SortsDirectiveResolver<any, any, ContextType>;
};
